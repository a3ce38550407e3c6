"""Why a peer's references of a formula differ: each class is one predicate, each reason stands in README.md."""
import re


def as_written(names):
    return {name.lower() for name in names}


def steps(names):
    """The fields that paths touch, as forcemula names them, without objects: `A.P__r.F__c` is AId, P__c and F__c."""
    found = set()
    for name in names:
        parts = name.lower().split(".")
        if parts[0] in ("$setup", "$custommetadata", "$objecttype"):
            parts = parts[-1:]
        elif parts[0] == "$label":
            continue
        elif parts[0] in ("$user", "$profile", "$organization", "$userrole"):
            parts = parts[1:]
        found |= {part[:-1] + "c" if part.endswith("__r") else part + "id" for part in parts[:-1]} | {parts[-1]}
    return found


def last_segments(names):
    return {name.rpartition(".")[2].lower() for name in names}


# What formulon's grammar lacks: comments, polymorphic names, backslashes in text, a prefix operator.
NOT_FORMULON = re.compile(r"""/\*|\w:\w|\\|(^|[(,=<>&|*/+-])\s*[-+!]\s*[\w(]|\bNOT\s+\w""", re.I)


def explain_formulon(side, name, text, answer):
    error = answer.get("error", "")
    if side == "ours" and error == "Syntax error." and NOT_FORMULON.search(text):
        return "the peer cannot parse the formula"
    if side == "ours" and "timed out" in error:
        return "the peer ran too long"
    if side == "peer" and not_without_brackets(name, text):
        return "NOT without brackets taken for a name"
    return None


def not_without_brackets(name, text):
    """`NOT x` and `NOT F(x)`; forcemula drops the white space."""
    return name.startswith("not") and re.search(rf"\bnot\s+{re.escape(name[3:])}", text, re.I)


def explain_salto(side, name, text, answer):
    if side == "peer" and name == "null" and re.search(r"\bnull\b", text, re.I):
        return "literal taken for a name"
    if side == "peer" and not_without_brackets(name, text):
        return "NOT without brackets taken for a name"
    if re.search(r"\w:\w", text):
        if side == "ours" and ":" in name:
            return "polymorphic name split"
        if side == "peer" and re.search(rf"\w:{re.escape(name)}\b|\b{re.escape(name)}:\w", text, re.I):
            return "polymorphic name split"
    return None


def explain_forcemula(side, name, text, answer):
    if side == "peer" and name in ("null", "true", "false") and re.search(rf"\b{name}\b", text, re.I):
        return "literal taken for a name"
    if side == "peer" and not_without_brackets(name, text):
        return "NOT without brackets taken for a name"
    if side == "peer" and name == "nullvalue" and re.search(r"\bnullvalue\s*\(", text, re.I):
        return "function that the peer does not know"
    return None


PEERS = {  # our names, the peer's names, the predicate
    "formulon": (as_written, as_written, explain_formulon),
    "salto": (as_written, as_written, explain_salto),
    "forcemula": (steps, last_segments, explain_forcemula),
}
