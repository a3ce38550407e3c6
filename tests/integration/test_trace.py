#!/usr/bin/env python3
"""trace --format json: the documented shape, and every place it names really holds what it says."""
import json
import re

import support
from support import ACME, equal, require

VERDICTS = {"editable", "read-only", "read-only-by-type", "always-visible", "hidden", "no-object-access", "unknown"}
TIERS = {"mapping", "built-in", "api-name", "suffixed", "shared-name", "single-underscore", "label"}
FIELDS = {  # field: verdict
    "Lead.Lead_Tier__c": "hidden", "Contact.Renewal_Contact_Role__c": "hidden", "Lead.Qualification_Notes__c": "editable",
    "Account.Success_Manager__c": "editable", "Lead.mkto71_Lead_Score__c": "editable", "Contact.Net_Worth_Band__c": "hidden",
    "Account.Credit_Limit__c": "hidden", "Contact.Preferred_Channel__c": "unknown", "Lead.Lead_Age_Days__c": "read-only-by-type",
    "Lead.Intent_Topic__c": None, "Lead.Do_Not_Sync_to_Marketo__c": "editable", "Renewal__c.Weighted_Amount__c": None,
    "Lead.Email": "editable", "Contact.AccountId": "hidden", "Account.Parking_Instructions__c": None,
}


def trace(field, *arguments):
    return json.loads(support.fieldlint("trace", field, "--project", ACME, "--format", "json", *arguments).stdout)


def line_of(place):
    lines = (ACME / place["file"]).read_text(encoding="utf-8").splitlines()
    require(1 <= place["line"] <= len(lines), f"{place['file']} has no line {place['line']}")
    return lines, lines[place["line"] - 1]


def block_around(place):
    """The lines from three above to three below a place: an entry of a profile has five."""
    lines, _ = line_of(place)
    return "\n".join(lines[max(0, place["line"] - 4):place["line"] + 3])


def keys(value, wanted, what):
    equal(set(value), set(wanted.split()), f"members of {what}")


def judge_access(field, answer):
    for access in answer["access"]:
        keys(access, "object verdict reason evidence", f"access of {field}")
        require(access["verdict"] in VERDICTS, f"{field}: verdict {access['verdict']}")
        require(access["verdict"] != "unknown" or access["reason"], f"{field}: unknown without a reason")
        for place in access["evidence"]:
            keys(place, "file line says", f"evidence of {field}")
            if place["file"] is None or place["says"].startswith(("absent", "no entry")) or not place["line"]:
                continue
            block, owner = block_around(place), access["object"]
            name = f"<field>{owner}.{answer['field'].split('.')[1]}</field>"
            sound = name in block or f"<object>{owner}</object>" in block or "<userPermissions>" in block
            require(sound or "field" not in place["says"].lower(),
                    f"{field}: {place['file']}:{place['line']} says {place['says']!r}, but holds\n{block}")


def judge_references(field, answer):
    name = field.split(".")[1]
    for use in answer["references"]:
        keys(use, "kind component file line path strength direction active confidence", f"a reference of {field}")
        require(use["strength"] in ("strong", "medium", "weak", "none"), f"{field}: strength {use['strength']}")
        require(use["direction"] in ("reads", "writes", "displays", "structural"), f"{field}: {use['direction']}")
        require(isinstance(use["active"], bool), f"{field}: active {use['active']}")
        if not name.endswith("__c"):
            continue
        lines, line = line_of(use)
        near = "\n".join(lines[use["line"] - 1:use["line"] + 12])  # a formula may run over several lines
        word = re.compile(rf"\b{re.escape(name[:-1])}[cr]\b", re.I)
        require(word.search(near), f"{field}: {use['file']}:{use['line']} ({use['kind']}) does not name it: {line.strip()}")


def case_shape_and_places():
    for field, verdict in FIELDS.items():
        answer = trace(field)
        keys(answer, "format field definition access twins references findings decision", field)
        equal(answer["format"], "fieldlint-trace/1", "format")
        equal(answer["field"], field, "field")
        keys(answer["definition"], "file line type label", f"definition of {field}")
        equal(answer["definition"]["file"] is None, not field.endswith("__c"), f"{field}: definition without a file")
        require(answer["access"], f"{field}: no access")
        equal(answer["access"][0]["object"], field.split(".")[0], f"{field}: object of access")
        if verdict:
            equal([access["verdict"] for access in answer["access"]], [verdict], f"verdict of {field}")
        for twin in answer["twins"]:
            keys(twin, "marketo tier confidence", f"a twin of {field}")
            require(twin["tier"] in TIERS, f"{field}: tier {twin['tier']}")
        judge_access(field, answer)
        judge_references(field, answer)


def case_evidence_of_decided_verdicts():
    for field in ("Lead.Lead_Tier__c", "Lead.Qualification_Notes__c", "Contact.Net_Worth_Band__c"):
        evidence = [place for access in trace(field)["access"] for place in access["evidence"] if place["file"]]
        own = [place for place in evidence if f"<field>{field}</field>" in block_around(place)]
        require(own, f"{field}: no evidence points at its entry: {evidence}")


def case_known_facts():
    uses = trace("Lead.Trial_Start_Date__c")["references"]
    files = {use["file"] for use in uses}
    for part in ("workflows/Lead.workflow-meta.xml", "email/Marketing/Trial_Started.email"):
        require(any(file.endswith(part) for file in files), f"Lead.Trial_Start_Date__c: {part} is not in {sorted(files)}")
    require(any(use["direction"] == "writes" for use in trace("Contact.Do_Not_Sync_to_Marketo__c")["references"]),
            "Contact.Do_Not_Sync_to_Marketo__c: the flow that writes it is missing")
    require("stale/unused-field" in trace("Account.Parking_Instructions__c")["findings"], "findings of an unused field")
    equal(trace("Account.Parking_Instructions__c")["references"], [], "references of an unused field")
    decided = trace("Lead.Qualification_Notes__c")["decision"]
    require(decided and decided.get("sync") == "sync", f"decision {decided}")
    equal(trace("Account.Parking_Instructions__c")["decision"], None, "decision of an undecided field")
    require(any(twin["tier"] == "mapping" for twin in trace("Lead.mkto71_Lead_Score__c")["twins"]), "mapped twin")


def case_names_ignore_case():
    equal(trace("lead.lead_tier__C"), trace("Lead.Lead_Tier__c"), "trace of a name in other case")


support.main(globals())
