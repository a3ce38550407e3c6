#!/usr/bin/env python3
"""trace --format json: the documented shape, and every place it names really holds what it says."""
import json
import re

import support
from support import ACME, equal, require

VERDICTS = {"editable", "read-only", "read-only-by-type", "always-visible", "hidden", "no-object-access", "unknown"}
TIERS = {"mapping", "built-in", "api-name", "suffixed", "shared-name", "single-underscore", "label"}
FIELDS = {  # field: verdict
    "Lead.Lead_Tier__c": "hidden",
    "Contact.Renewal_Contact_Role__c": "hidden",
    "Contact.Net_Worth_Band__c": "hidden",  # by muting
    "Account.Credit_Limit__c": "hidden",  # by muting
    "Contact.AccountId": "hidden",
    "Lead.Qualification_Notes__c": "editable",
    "Account.Success_Manager__c": "editable",
    "Lead.mkto71_Lead_Score__c": "editable",
    "Lead.Do_Not_Sync_to_Marketo__c": "editable",
    "Lead.Email": "editable",
    "Lead.Lead_Age_Days__c": "read-only-by-type",
    "Contact.Preferred_Channel__c": "unknown",
}
RELATIONSHIP = re.compile(r"<relationshipName>(\w+)</relationshipName>")


def trace(field, *arguments):
    return json.loads(support.fieldlint("trace", field, "--project", ACME, "--format", "json", *arguments).stdout)


def custom_fields():
    """Full names of the custom fields of acme, by their files."""
    paths = (ACME / "force-app").rglob("*__c.field-meta.xml")
    return sorted(f"{path.parent.parent.name}.{path.name.removesuffix('.field-meta.xml')}" for path in paths)


def block_at(place, before=0, after=0):
    lines = (ACME / place["file"]).read_text(encoding="utf-8").splitlines()
    require(1 <= place["line"] <= len(lines), f"{place['file']} has no line {place['line']}")
    return "\n".join(lines[max(0, place["line"] - 1 - before):place["line"] + after])


def keys(value, wanted, what):
    equal(set(value), set(wanted.split()), f"members of {what}")


def judge_evidence(field, access, place):
    """The place holds the entry that it speaks of."""
    keys(place, "file line says", f"evidence of {field}")
    says = place["says"]
    if place["file"] is None:
        return
    block = block_at(place, 5, 7)
    if says.startswith(("readable=", "muted by")):
        wanted = f"<field>{access['object']}.{field.split('.')[1]}</field>"
    elif match := re.match(r"object (\w+): allow", says):
        wanted = f"<object>{match[1]}</object>"
    elif match := re.match(r"(\w+)=true$", says):
        wanted = f"<name>{match[1]}</name>"
    else:
        return  # says that there is no entry, or speaks of the definition
    require(wanted in block, f"{field}: {place['file']}:{place['line']} says {says!r}, but holds\n{block}")
    for flag, value in re.findall(r"(\w+)=(\w+)", says if says.startswith(("readable", "object")) else ""):
        require(f"<{flag}>{value}</{flag}>" in block, f"{field}: {place['file']}:{place['line']} is not {flag}={value}")


def judge(field, answer):
    """What is wrong with the references of one field; the other members raise at once."""
    keys(answer, "format field definition lastChanged lastChangedNote access twins references population lastUsed "
         "findings decision", field)
    equal((answer["format"], answer["field"]), ("fieldlint-trace/1", field), "format and field")
    keys(answer["definition"], "file line type label", f"definition of {field}")
    for access in answer["access"]:
        keys(access, "object verdict reason evidence", f"access of {field}")
        require(access["verdict"] in VERDICTS, f"{field}: verdict {access['verdict']}")
        require(access["verdict"] != "unknown" or access["reason"], f"{field}: unknown without a reason")
        for place in access["evidence"]:
            judge_evidence(field, access, place)
    for twin in answer["twins"]:
        keys(twin, "marketo tier confidence ambiguous reason", f"a twin of {field}")
        require(twin["tier"] in TIERS, f"{field}: tier {twin['tier']}")
    for use in answer["references"]:
        keys(use, "kind component file line path strength direction active confidence", f"a reference of {field}")
        require(use["strength"] in ("strong", "medium", "weak", "none"), f"{field}: strength {use['strength']}")
        require(use["direction"] in ("reads", "writes", "displays", "structural"), f"{field}: {use['direction']}")
        require(use["confidence"] in ("high", "medium", "low"), f"{field}: confidence {use['confidence']}")
        require(isinstance(use["active"], bool), f"{field}: active {use['active']}")


def case_shape_and_places():
    for field in custom_fields():
        answer = trace(field)
        judge(field, answer)
        require(answer["definition"]["file"].endswith(f"/{field.replace('.', '/fields/')}.field-meta.xml"),
                f"{field}: definition {answer['definition']}")
        require(answer["definition"]["label"], f"{field}: no label")


OWN_TRAITS = ("externalId", "unique", "trackHistory", "trackFeedHistory")


def case_references_name_the_field():
    wrong = []
    for field in custom_fields():
        answer, name = trace(field), field.split(".")[1]
        children = RELATIONSHIP.findall(block_at(answer["definition"] | {"line": 1}, 0, 200))
        names = "|".join([f"{re.escape(name[:-1])}[cr]", *(f"{child}__r" for child in children)])
        for use in answer["references"]:
            if use["path"] in OWN_TRAITS or use["kind"] == "ReportType":
                continue  # stands in the field's own definition, or the table beside the column leads through it
            line = block_at(use)
            if use["kind"].startswith("Marketo") and answer["definition"]["label"] in line:
                continue  # tokens and lists of Marketo know the field by its label
            if not re.search(rf"(?<!\w)({names})(?!\w)", line, re.I):
                wrong.append(f"{field}: {use['file']}:{use['line']} ({use['kind']}): {line.strip()[:80]}")
    require(not wrong, f"{len(wrong)} references whose line does not name the field\n" + "\n".join(wrong[:20]))


def case_verdicts():
    for field, verdict in FIELDS.items():
        answer = trace(field)
        judge(field, answer)
        found = [(access["object"], access["verdict"]) for access in answer["access"]]
        equal(found, [(field.split(".")[0], verdict)], f"access of {field}")


def case_standard_field_without_a_file():
    answer = trace("Lead.Title")
    judge("Lead.Title", answer)
    equal(answer["definition"]["file"], None, "file of Lead.Title, which no file defines")


def case_evidence_of_decided_verdicts():
    for field in ("Lead.Lead_Tier__c", "Lead.Qualification_Notes__c", "Contact.Net_Worth_Band__c"):
        evidence = [place for access in trace(field)["access"] for place in access["evidence"] if place["file"]]
        own = [place for place in evidence if f"<field>{field}</field>" in block_at(place, 5, 7)]
        require(own, f"{field}: no evidence points at its entry: {evidence}")


def case_uses_in_marketo():
    uses = {(use["kind"], use["component"], use["direction"], use["strength"], use["path"])
            for use in trace("Lead.Region__c")["references"] if use["kind"].startswith("Marketo")}
    equal(uses, {("MarketoFormRule", "Request a demo", "reads", "strong", "thankYouList/subjectField"),
                 ("MarketoEmail", "Trial welcome", "displays", "medium", "{{lead.Region}}")}, "uses of Lead.Region__c")
    text = support.fieldlint("trace", "Lead.Region__c", "--project", ACME).stdout
    require("used in Marketo, strong: 1" in text, f"the heading of uses in Marketo:\n{text}")


def case_known_facts():
    uses = trace("Lead.Trial_Start_Date__c")["references"]
    files = {use["file"] for use in uses}
    for part in ("workflows/Lead.workflow-meta.xml", "email/Marketing/Trial_Started.email"):
        require(any(file.endswith(part) for file in files), f"{part} is not in {sorted(files)}")
    require(any(use["direction"] == "writes" for use in trace("Contact.Do_Not_Sync_to_Marketo__c")["references"]),
            "Contact.Do_Not_Sync_to_Marketo__c: the flow that writes it is missing")
    require("stale/unused-field" in trace("Account.Parking_Instructions__c")["findings"], "findings of an unused field")
    equal(trace("Account.Parking_Instructions__c")["references"], [], "references of an unused field")
    decided = trace("Lead.Qualification_Notes__c")["decision"]
    require(decided and decided.get("sync") == "sync", f"decision {decided}")
    equal(trace("Account.Parking_Instructions__c")["decision"], None, "decision of an undecided field")
    require(any(twin["tier"] == "mapping" for twin in trace("Lead.mkto71_Lead_Score__c")["twins"]), "mapped twin")


def case_findings_that_stand_for_several_fields():
    answer = support.check(ACME)
    grouped = [finding for finding in answer["findings"] if finding["rule"] == "access/unseen-fields"]
    require(grouped, "acme has no finding of access/unseen-fields")
    for finding in grouped:
        named = re.findall(r"`(\w+\.\w+__c)`", " ".join(finding["notes"]))
        require(named, f"{finding['subject']}: no field is named")
        for field in named[:3]:
            require(finding["rule"] in trace(field)["findings"], f"{field}: the finding about its object is missing")


def case_names_ignore_case():
    equal(trace("lead.lead_tier__C"), trace("Lead.Lead_Tier__c"), "trace of a name in other case")


def case_several_fields():
    names = ["Lead.Lead_Tier__c", "Contact.Net_Worth_Band__c"]
    process = support.fieldlint("trace", *names, "--project", ACME, "--format", "jsonl")
    equal([json.loads(line) for line in process.stdout.splitlines()], [trace(name) for name in names],
          "one line a field, in the order asked for")
    process = support.fieldlint("trace", "lead.*_tier__c", "--project", ACME, "--format", "jsonl")
    equal([json.loads(line)["field"] for line in process.stdout.splitlines()], ["Lead.Lead_Tier__c"], "fields of a glob")
    text = support.fieldlint("trace", *names, "--project", ACME).stdout
    require(all(f"{name} (" in text for name in names), f"both fields in the text:\n{text[:400]}")
    refused = support.fieldlint("trace", *names, "--project", ACME, "--format", "json", expect=2)
    require("jsonl" in refused.stderr, f"json of two fields is refused: {refused.stderr}")
    refused = support.fieldlint("trace", "Lead.Nothing*", "--project", ACME, expect=2)
    require("Lead.Nothing*" in refused.stderr, f"a glob that matches nothing: {refused.stderr}")


def case_marketo_fields():
    answer = trace("marketo:leadScore")
    keys(answer, "format field definition marketo lastChanged lastChangedNote access twins references population "
         "lastUsed findings decision", "marketo:leadScore")
    equal(answer["field"], "marketo:leadScore", "field")
    require('"leadScore"' in block_at(answer["definition"]), f"definition {answer['definition']}")
    keys(answer["marketo"], "object restName soapName length description hidden custom readOnly sensitive mapping",
         "marketo")
    equal(answer["marketo"]["mapping"], ["Lead.mkto71_Lead_Score__c"], "mapping")
    for twin in answer["twins"]:
        keys(twin, "salesforce tier confidence ambiguous reason verdict", "a twin of marketo:leadScore")
    equal([(twin["salesforce"], twin["tier"], twin["verdict"]) for twin in answer["twins"]],
          [("Lead.mkto71_Lead_Score__c", "mapping", "editable")], "twins")
    for access in answer["access"]:
        for place in access["evidence"]:
            judge_evidence("Lead.mkto71_Lead_Score__c", access, place)
    for name in ("marketo:LEADSCORE", "marketo:LeadScore", "Marketo:Lead Score", "marketo:lead.leadScore"):
        equal(trace(name), answer, f"trace of {name}")


def case_twins_are_twins_of_each_other():
    process = support.fieldlint("trace", "marketo:*", "--project", ACME, "--format", "jsonl")
    pairs = {(twin["salesforce"], answer["field"].removeprefix("marketo:"))
             for answer in map(json.loads, process.stdout.splitlines()) for twin in answer["twins"]}
    process = support.fieldlint("trace", "*", "--project", ACME, "--format", "jsonl")
    others = {(answer["field"], twin["marketo"])
              for answer in map(json.loads, process.stdout.splitlines()) for twin in answer["twins"]}
    require(len(pairs) > 50, f"only {len(pairs)} pairs")
    equal(pairs, others, "pairs seen from both sides")


def case_findings_about_marketo_fields():
    subjects = {finding["subject"]: finding["rule"] for finding in support.check(ACME)["findings"]
                if finding["subject"].startswith("marketo:") and "*" not in finding["subject"]}
    require(subjects, "acme has no finding about a Marketo field")
    for subject, rule in subjects.items():
        require(rule in trace(subject)["findings"], f"{subject}: {rule} is missing")


def case_several_sides():
    names = ["Lead.Lead_Tier__c", "marketo:email", "Contact.Net_Worth_Band__c", "marketo:fax"]
    process = support.fieldlint("trace", *names, "--project", ACME, "--format", "jsonl")
    equal([json.loads(line)["field"] for line in process.stdout.splitlines()], names, "the order asked for")
    refused = support.fieldlint("trace", "marketo:leadScor", "--project", ACME, expect=2)
    require("did you mean `marketo:leadScore`?" in refused.stderr, f"a name that is nearly right: {refused.stderr}")
    refused = support.fieldlint("trace", "marketo:nothing*", "--project", ACME, expect=2)
    require("marketo:nothing*" in refused.stderr, f"a glob that matches nothing: {refused.stderr}")


support.main(globals())
