#!/usr/bin/env python3
"""No mention gets lost: mentions of known fields = resolved + ambiguous + unclassified + no use, over whole trees."""
import bisect
import json
import os
import pathlib
import re
from collections import Counter

import mention_patterns
import support
from mention_scan import Leaves, Tree
from support import require

RESOLVED, BY_NAME, AMBIGUOUS, UNCLASSIFIED = "resolved", "by its name", "ambiguous", "unclassified"
REPEATED, LOST = "repeated", "lost"
CLASSES = (RESOLVED, BY_NAME, AMBIGUOUS, UNCLASSIFIED)
# Kinds whose text may name no object: a name that one field has resolves, as long as nothing says otherwise.
CODE = {"Text", "ApexClass", "ApexTrigger", "ApexPage", "ApexComponent", "AuraDefinitionBundle", "StaticResource",
        "LightningComponentBundle", "EmailTemplate", "ExperienceBundle"}
NO_USE = ("comment", *mention_patterns.WORDS)  # places where fieldlint sees a mention and no use
# Kinds that fieldlint reads word by word and records once a file.
ONCE = {"Text", "StaticResource", "ExperienceBundle"}
ONCE_ELEMENTS = ("sections/columns/table",)
TEST_CLASS = re.compile(rb"\A[^{]*@istest", re.I)


def traces(root):
    """The answer of trace for every field of a tree."""
    process = support.fieldlint("trace", "*.*", "--project", root, "--format", "jsonl")
    return [json.loads(line) for line in process.stdout.splitlines()]


def class_of(use, known):
    """How sure a reference is, or None when it says that the mention is no use. `known`: kinds and paths of elements in
    which fieldlint finds fields with their object, so that it has a row for them."""
    if use["confidence"] == "high":
        return RESOLVED
    if use["strength"] == "none" and use["path"].rpartition("/")[2] in NO_USE:
        return None
    if use["confidence"] == "low":
        return AMBIGUOUS
    return BY_NAME if use["kind"] in CODE or (use["kind"], use["path"]) in known else UNCLASSIFIED


def uses_of(tree):
    """{(file, folded name): {line: class}} of every reference that fieldlint knows; kinds of readers by file."""
    uses, kinds = {}, {}
    answers = traces(tree.root)
    known = {(use["kind"], use["path"]) for answer in answers for use in answer["references"]
             if use["confidence"] == "high"}
    for answer in answers:
        owner, _, name = answer["field"].lower().rpartition(".")
        if not name.endswith("__c"):
            continue
        stem = tree.bare(name[:-3])
        names = {stem} | tree.relationships.get(f"{tree.bare(owner)}.{stem}", set())
        for use in answer["references"]:
            kinds[use["file"]] = use["kind"]
            found = class_of(use, known)
            for each in names if found else ():
                lines = uses.setdefault((use["file"], each), {})
                lines[use["line"]] = min(lines.get(use["line"], found), found, key=CLASSES.index)
    return uses, kinds


class File:
    """One file's text, its lines, and the texts of its elements."""

    def __init__(self, tree, path):
        self.data = tree.text(path)
        self.breaks = [found.start() for found in re.finditer(b"\n", self.data)]
        self.is_xml = self.data[:400].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
        self._leaves = self._judge = None
        self.tree, self.path = tree, path

    def line(self, offset):
        return bisect.bisect_left(self.breaks, offset) + 1

    @property
    def judge(self):
        if not self._judge:
            text = self.data.decode("latin-1")
            self._leaves = Leaves(text) if self.is_xml else None
            self._judge = mention_patterns.Judge(self.tree, self.path, text, self._leaves)
        return self._judge

    def place(self, begin):
        """The path of elements around an offset."""
        return self.judge.leaves.at(begin)[2] if self.judge.leaves else ""

    def lines_around(self, begin):
        """The lines of the element's text that holds an offset."""
        leaves = self.judge.leaves
        start, stop, path = leaves.at(begin) if leaves else (begin, begin, "")
        return range(self.line(start), self.line(stop) + 1) if path else ()


def judge_mention(file, lines, is_once, begin, end, stem, suffix):
    """What becomes of one mention."""
    line = file.line(begin)
    if line in lines:
        return lines[line]
    around = [lines[each] for each in file.lines_around(begin) if each in lines] if lines and file.is_xml else ()
    if around:
        return min(around, key=CLASSES.index)
    if lines and (is_once or file.place(begin).endswith(ONCE_ELEMENTS)):
        return REPEATED
    return file.judge.reason(begin, end, stem, suffix) or LOST


def account(root):
    """Counts of what becomes of the mentions of a tree, and the places of those that are lost or unclassified."""
    tree = Tree(root)
    uses, kinds = uses_of(tree)
    counts, doubtful = Counter(), {LOST: [], UNCLASSIFIED: []}
    for path in tree.files:
        file = File(tree, path)
        whole = mention_patterns.of_file(path, file.data)
        is_once = kinds.get(path) in ONCE or (path.endswith(".cls") and bool(TEST_CLASS.match(file.data)))
        for begin, end, stem, suffix in tree.mentions(file.data):
            fate = whole or judge_mention(file, uses.get((path, stem), {}), is_once, begin, end, stem, suffix)
            counts[fate] += 1
            if fate in doubtful:
                doubtful[fate].append((f"{path}:{file.line(begin)} {file.data[begin:end].decode()}", file.place(begin)))
    return counts, doubtful


def trees():
    """The public trees, and full clones below $FIELDLINT_CLONES."""
    found = [path for path in sorted(support.corpora("salesforce").iterdir()) if path.is_dir()]
    clones = os.environ.get("FIELDLINT_CLONES")
    if not clones or not pathlib.Path(clones).is_dir():
        print("skipped full clones: FIELDLINT_CLONES names no folder")
        return found
    for path in sorted(pathlib.Path(clones).iterdir()):
        is_group = path.is_dir() and path.name == "orgs"
        found += sorted(path.iterdir()) if is_group else [path]
    return [path for path in found if path.is_dir()]


def describe(name, counts):
    reasons = ", ".join(f"{reason} {counts[reason]}" for reason in mention_patterns.PATTERNS if counts[reason])
    numbers = " ".join(f"{counts[each]:>8}" for each in (*CLASSES, REPEATED, LOST))
    return f"{name:<36} {sum(counts.values()):>9} {numbers}  {reasons}"


def case_no_mention_gets_lost():
    total, lost = Counter(), []
    heads = " ".join(f"{each[:8]:>8}" for each in (*CLASSES, REPEATED, LOST))
    print(f"{'tree':<36} {'mentions':>9} {heads}  no use")
    for root in trees():
        counts, doubtful = account(root)
        total += counts
        lost += [f"{root.name}/{place} ({path or 'text'})" for place, path in doubtful[LOST]]
        if counts:
            print(describe(root.name, counts), flush=True)
    print(describe("all", total))
    require(not lost, f"{len(lost)} mentions are lost\n" + "\n".join(lost[:40]))
    judge_shares(total)


def judge_shares(total):
    """What is no use by the look of its text, and what has no row, stay rare."""
    counted = sum(total.values()) - sum(total[reason] for reason in mention_patterns.BY_PLACE)
    judged = sum(total[reason] for reason in mention_patterns.PATTERNS if reason not in mention_patterns.BY_PLACE)
    places = sum(total[reason] for reason in (mention_patterns.OWN, mention_patterns.MANIFEST, mention_patterns.OBJECT))
    print(f"no use by the kind of place, permissions, translations and values apart: {places / (counted + places):.2%}")
    print(f"no use by the look of the text: {judged / counted:.2%}; unclassified: {total[UNCLASSIFIED] / counted:.2%}")
    require(len(mention_patterns.PATTERNS) <= 12, "at most twelve patterns")
    require(judged < 0.05 * counted, f"{judged} of {counted} mentions are explained away")
    require(total[UNCLASSIFIED] < 0.01 * counted, f"{total[UNCLASSIFIED]} of {counted} mentions are unclassified")


support.main(globals())
