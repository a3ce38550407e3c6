#!/usr/bin/env python3
"""`why` names the component behind real sync errors, says how sure it is, and never claims the wrong one silently."""
import collections
import csv
import io
import json

import support
import sync_error_rows
from support import ACME, ACME_METADATA, copy_of, corpora, equal, fieldlint, require, scratch, write

SURE = ("certain", "likely")
STYLES = ("api", "words", "bare", "nested", "flow", "shouted", "cut")


def why(project, *arguments, **how):
    process = fieldlint("why", "--project", project, "--format", "json", *arguments, **how)
    answer = json.loads(process.stdout)
    equal(answer["format"], "fieldlint-why/1", "format of why --format json")
    return answer


def only(answer):
    equal(len(answer["errors"]), 1, "number of errors")
    return answer["errors"][0]


def table(rows, headings, delimiter=","):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    if headings:
        writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue()


# -- the measure ------------------------------------------------------------------------------------------------------

def measure(project, rows, style):
    """(right, candidates, wrong but unsure, wrong and sure) of one style of texts; each row an error of its own."""
    path = scratch() / "errors.csv"
    lines = [["2026-11-20 10:11:12", "Record Level", row["object"], sync_error_rows.record_id(row["object"], i),
              sync_error_rows.text_of(row, style)] for i, row in enumerate(rows)]
    path.write_text(table(lines, ["Failed On", "Error Type", "Object", "Salesforce ID", "SFDC Return Message"]),
                    encoding="utf-8")
    by_text = {(error["object"], error["text"]): error for error in why(project, path)["errors"]}
    counts, wrong = collections.Counter(), []
    for row, line in zip(rows, lines):
        error = by_text.get((line[2], line[4].strip()))
        require(error, f"no answer to {line}")
        named = [cause["component"].lower() for cause in error["causes"]]
        right = row["component"].lower()
        if named[:1] == [right] and error["sureness"] in SURE:
            counts["right"] += 1
        elif right in named or (error["moreCauses"] and error["sureness"] == "candidates"):
            counts["candidates"] += 1
        elif error["sureness"] in SURE:
            counts["sure and wrong"] += 1
            wrong.append((row["component"], line[4], named, error["sureness"]))
        else:
            counts["missed"] += 1
            wrong.append((row["component"], line[4], named, error["sureness"]))
    return counts, wrong


def twice(rows):
    """Rows that Salesforce words alike on one object: only candidates can be right."""
    keys = collections.Counter((row["object"], row["key"]) for row in rows if row["key"])
    return [row for row in rows if row["key"] and keys[row["object"], row["key"]] > 1]


def check_measure(name, project):
    rows = sync_error_rows.rows_of_project(project)
    require(rows, f"{name} has nothing that refuses")
    alike = twice(rows)
    rows = [row for row in rows if row not in alike]
    right = total = 0
    for style in STYLES:
        wanted = [row for row in rows if style != "cut" or row["kind"] in ("ValidationRule", "DuplicateRule")]
        if not wanted:
            continue
        counts, wrong = measure(project, wanted, style)
        print(f"{name}, {style}: {dict(counts)} of {len(wanted)}")
        require(not counts["sure and wrong"], f"{name}, {style}: {wrong[:3]}")
        # What is cut may be the beginning of several texts: then it must say so.
        least = 0.95 if style != "cut" else 0
        require(counts["right"] >= least * len(wanted), f"{name}, {style}: {counts}, such as {wrong[:3]}")
        require(style != "cut" or not counts["missed"], f"{name}, {style}: {wrong[:3]}")
        right, total = right + counts["right"], total + len(wanted)
    require(right >= 0.95 * total, f"{name}: {right} of {total} rows")
    if alike:
        counts, wrong = measure(project, alike, "api")
        print(f"{name}, alike: {dict(counts)} of {len(alike)}")
        require(not counts["sure and wrong"] and not counts["missed"], f"{name}: {wrong[:3]}")


def case_measure_acme():
    check_measure("acme", ACME)


def case_measure_npsp():
    check_measure("NPSP", corpora("salesforce", "NPSP"))


def case_measure_pmm():
    check_measure("PMM", corpora("salesforce", "PMM"))


def case_measure_summit():
    check_measure("Summit-Events-App", corpora("salesforce", "Summit-Events-App"))


# -- forms of input ---------------------------------------------------------------------------------------------------

MESSAGE = "Choose a disqualified reason."
TEXT = f"FIELD_CUSTOM_VALIDATION_EXCEPTION: {MESSAGE}: [Disqualified_Reason__c]"
RULE = "Lead.Disqualified_Needs_Reason"


def case_tables():
    """Whatever the headings, the delimiter and the encoding, the columns are found by their cells."""
    ids = ["00Q5e00000AbCdEEAV", "00Q5e00000AbCdFEAV"]
    forms = {
        "admin page": (["Date/Time", "Failed On", "Error Type", "SFDC Return Message", "Salesforce ID"],
                       lambda i: ["2026-11-20T10:11:12Z", "Record Level", "Save", TEXT, ids[i]]),
        "log": (["When", "Records", "Person", "CRM record", "What it says"],
                lambda i: ["11/20/2026 10:11 AM", "1", "a@example.com",
                           f"https://acme.my.salesforce.com/{ids[i]}", TEXT]),
        "parts": (["id", "errorCode", "errorMessage", "fields"],
                  lambda i: [ids[i], "FIELD_CUSTOM_VALIDATION_EXCEPTION", MESSAGE, "Disqualified_Reason__c"]),
        "no headings": (None, lambda i: ["2026-11-20", ids[i], TEXT]),
    }
    for name, (headings, row) in forms.items():
        for delimiter in (",", ";", "\t"):
            for encoding in ("utf-8", "utf-8-sig", "utf-16"):
                path = scratch() / "errors.csv"
                path.write_bytes(table([row(0), row(1)], headings, delimiter).encode(encoding))
                error = only(why(ACME, path))
                what = f"{name}, {delimiter!r}, {encoding}"
                equal((error["rows"], error["object"], error["records"]), (2, "Lead", ids), what)
                equal((error["causes"][0]["component"], error["sureness"]), (RULE, "certain"), what)


def case_json():
    record = {"errorCode": "FIELD_CUSTOM_VALIDATION_EXCEPTION", "message": MESSAGE, "fields": ["Disqualified_Reason__c"]}
    for text in (json.dumps([record]), json.dumps({"records": [record | {"id": "00Q5e00000AbCdEEAV"}]})):
        error = only(why(ACME, write(scratch() / "errors.json", text)))
        equal((error["causes"][0]["component"], error["sureness"]), (RULE, "certain"), text)


def case_text_and_standard_input():
    for error in (only(why(ACME, TEXT)), only(why(ACME, "-", input=TEXT)), only(why(ACME, input=f"\n{TEXT}\n"))):
        cause = error["causes"][0]
        equal((cause["component"], error["sureness"], cause["line"]), (RULE, "certain", 3), "the rule")
        require(cause["file"].endswith("Disqualified_Needs_Reason.validationRule-meta.xml"), cause["file"])
        require({"field": "Lead.Disqualified_Reason__c", "label": "Disqualified Reason"} in cause["reads"], cause["reads"])
        require(RULE.split(".")[1] in error["fix"]["salesforce"] and error["fix"]["marketo"], error["fix"])


def case_cannot_run():
    """Exit 2, with line and column where there is one."""
    equal(fieldlint("why", "--project", ACME, "nowhere.csv", expect=2).stdout, "", "a file that is not there")
    path = write(scratch() / "errors.csv", 'Date,Message\n2026-11-20,"an open quote\n')
    require("errors.csv:2:12" in fieldlint("why", "--project", ACME, path, expect=2).stderr, "an open quote")
    path = write(scratch() / "errors.json", '[{"message": }]')
    require("errors.json:1:14" in fieldlint("why", "--project", ACME, path, expect=2).stderr, "broken JSON")
    fieldlint("why", "--project", ACME, "--object", "Nothing__c", TEXT, expect=2)
    fieldlint("why", "--project", ACME, "-", input="", expect=2)


# -- kinds of causes --------------------------------------------------------------------------------------------------

def project_with(files):
    project = copy_of(ACME)
    for path, text in files.items():
        write(project / ACME_METADATA / path, text)
    return project


def expect(project, text, component, sureness, **wanted):
    error = only(why(project, text, "--object", wanted.pop("object", "Lead")))
    named = [cause["component"] for cause in error["causes"]]
    equal((named[:1], error["sureness"]), ([component] if component else [], sureness), f"answer to {text!r}: {named}")
    for name, value in wanted.items():
        equal(error["causes"][0][name], value, f"{name} of {component}")
    return error


def case_apex():
    project = project_with({
        "triggers/LeadGate.trigger": "trigger LeadGate on Lead (before insert) {\n  for (Lead one : Trigger.new) {\n"
                                     "    if (one.Company == null) one.addError('We don\\'t take leads without a company');\n"
                                     "    else one.Company.addError(System.Label.No_Competitors);\n  }\n}\n",
        "classes/Gate.cls": "public class Gate {\n  static final String BUSY = 'Lead {0} is being routed, try later';\n"
                            "  public class GateException extends Exception {}\n"
                            "  void a(Lead one) { one.addError(String.format(BUSY, new List<String>{one.Name})); }\n"
                            "  void b() { throw new GateException('Routing is down since ' + System.now()); }\n}\n",
        "labels/CustomLabels.labels-meta.xml":
            "<CustomLabels><labels><fullName>No_Competitors</fullName><value>Competitors stay out.</value></labels></CustomLabels>",
        "translations/de.translation-meta.xml":
            "<Translations><customLabels><label>Wettbewerber bleiben draußen.</label><name>No_Competitors</name>"
            "</customLabels></Translations>"})
    code = "FIELD_CUSTOM_VALIDATION_EXCEPTION"
    expect(project, f"{code}: We don't take leads without a company: []", "LeadGate", "certain", line=3, kind="Apex")
    expect(project, f"{code}: Competitors stay out.: [Company]", "LeadGate", "certain", line=4)
    error = expect(project, f"{code}: Wettbewerber bleiben draußen.: [Company]", "LeadGate", "certain")
    require("translated (de)" in error["causes"][0]["because"], error["causes"])
    expect(project, f"{code}: Lead Ann Lee is being routed, try later: []", "Gate", "likely")
    nested = ("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: LeadGate: execution of BeforeInsert\n\ncaused by: Gate.GateException: "
              "Routing is down since 2026-11-20\n\nClass.Gate.b: line 5, column 1\nTrigger.LeadGate: line 3, column 1: []")
    error = expect(project, nested, "Gate", "likely", line=5)
    equal([way["component"] for way in error["way"]], ["LeadGate", "Gate.b"], "the way")
    nothing = ("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: LeadGate: execution of BeforeInsert caused by: "
               "System.NullPointerException: Attempt to de-reference a null object Trigger.LeadGate: line 3, column 1: []")
    expect(project, nothing, "LeadGate", "certain", line=3)
    expect(project, nothing.replace("Trigger.LeadGate: line 3", "Class.Gate.b: line 4"), "Gate", "certain", line=4)
    managed = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: npsp.TDTM_Lead: execution of AfterInsert caused by: System.X: y: (npsp)"
    expect(project, managed, "TDTM_Lead", "likely", file=None)


def case_flow():
    flow = ("<Flow><customErrors><name>Stop</name><customErrorMessages><errorMessage>No change after {!$Record.Name} is closed."
            "</errorMessage><fieldSelection>Status</fieldSelection><isFieldError>true</isFieldError></customErrorMessages>"
            "</customErrors><label>Lead Guard</label><start><object>Lead</object></start><status>Active</status></Flow>")
    project = project_with({"flows/Lead_Guard.flow-meta.xml": flow})
    expect(project, "FIELD_CUSTOM_VALIDATION_EXCEPTION: No change after Ann Lee is closed.: [Status]", "Lead_Guard", "likely")
    expect(project, "CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Lead Guard” process failed. "
           "Give your Salesforce admin these details. An unhandled fault has occurred in this flow", "Lead_Guard", "certain")


def duplicate_rule(text, active="true", action="Block"):
    return (f"<DuplicateRule><actionOnInsert>{action}</actionOnInsert><actionOnUpdate>Allow</actionOnUpdate>"
            f"<alertText>{text}</alertText><isActive>{active}</isActive><masterLabel>No twins</masterLabel></DuplicateRule>")


def case_duplicate_rules():
    text = "DUPLICATES_DETECTED: Use one of these records?"
    name = "duplicateRules/Lead.{}.duplicateRule-meta.xml".format
    project = project_with({name("One"): duplicate_rule("Use one of these records?"),
                            name("Idle"): duplicate_rule("Use one of these records?", active="false"),
                            name("Report"): duplicate_rule("Use one of these records?", action="Allow")})
    error = expect(project, text, "Lead.One", "certain", says="blocks on create")
    require("No twins" in error["fix"]["salesforce"], error["fix"])
    write(project / ACME_METADATA / name("Two"), duplicate_rule("Use one of these records?"))
    expect(project, text, "Lead.One", "candidates")
    project = project_with({name("Idle"): duplicate_rule("Ask Sales first", active="false")})
    error = expect(project, "DUPLICATES_DETECTED: Ask Sales first", "Lead.Idle", "candidates", active=False)
    require("inactive" in error["causes"][0]["because"], error["causes"])


def case_access_and_others():
    error = expect(ACME, "INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Lead_Tier__c. Please check the "
                   "security settings of this field and verify that it is read/write for your profile or permission "
                   "set.: [Lead_Tier__c]", "Lead.Lead_Tier__c", "certain")
    require("hidden" in error["causes"][0]["because"], error["causes"])
    expect(ACME, "STRING_TOO_LONG: Last Name: data value too large: Xxxxx (max length=80): [LastName]", "Lead.LastName", "certain")
    expect(ACME, "REQUIRED_FIELD_MISSING: Required fields are missing: [Company, LastName]", "Lead.Company", "certain")
    for text in ("UNABLE_TO_LOCK_ROW: unable to obtain exclusive access to this record or 1 records: 0015e00000AbCdEEAV",
                 "CANNOT_UPDATE_CONVERTED_LEAD: cannot reference converted lead", "REQUEST_LIMIT_EXCEEDED: TotalRequests"):
        require(expect(ACME, text, None, "by-code")["fix"]["salesforce"], text)
    expect(ACME, "FIELD_CUSTOM_VALIDATION_EXCEPTION: Entirely unheard of in this org", None, "none")
    expect(ACME, "FIELD_CUSTOM_VALIDATION_EXCEPTION: Please choose some disqualified reason", RULE, "candidates")


def case_filters_approvals_and_translations():
    field = ("<CustomField><fullName>Partner__c</fullName><label>Partner</label><lookupFilter><active>{}</active><errorMessage>{}"
             "</errorMessage><filterItems><field>Account.Type</field><operation>equals</operation><value>Partner</value>"
             "</filterItems><isOptional>false</isOptional></lookupFilter><referenceTo>Account</referenceTo><type>Lookup</type>"
             "</CustomField>").format
    process = "<ApprovalProcess><active>true</active><label>Discount</label></ApprovalProcess>"
    rule = ("<CustomObjectTranslation><validationRules><errorMessage>Grund wählen.</errorMessage>"
            "<name>Disqualified_Needs_Reason</name></validationRules></CustomObjectTranslation>")
    project = project_with({"objects/Lead/fields/Partner__c.field-meta.xml": field("true", "Only partners fit here."),
                            "approvalProcesses/Lead.Discount.approvalProcess-meta.xml": process,
                            "objectTranslations/Lead-fr/Lead-fr.objectTranslation-meta.xml": rule})
    code = "FIELD_FILTER_VALIDATION_EXCEPTION: "
    expect(project, code + "Only partners fit here.: [Partner__c]", "Lead.Partner__c", "certain", kind="LookupFilter")
    expect(project, code + "Value does not exist or does not match filter criteria.: [Partner__c]", "Lead.Partner__c", "certain")
    expect(project, code + "Value does not exist or does not match filter criteria.", "Lead.Partner__c", "likely")
    expect(project, "ENTITY_IS_LOCKED: the entity is locked for editing", "Lead.Discount", "likely", kind="ApprovalProcess")
    error = expect(project, "FIELD_CUSTOM_VALIDATION_EXCEPTION: Grund wählen.: [Disqualified_Reason__c]", RULE, "certain")
    require("translated (fr)" in error["causes"][0]["because"], error["causes"])
    write(project / ACME_METADATA / "objects/Lead/fields/Partner__c.field-meta.xml", field("false", "Only partners fit here."))
    expect(project, code + "Only partners fit here.: [Partner__c]", "Lead.Partner__c", "candidates", active=False)


def case_inactive_rule():
    project = copy_of(ACME)
    path = next((project / ACME_METADATA).rglob("Disqualified_Needs_Reason.validationRule-meta.xml"))
    support.replace(path, "<active>true</active>", "<active>false</active>")
    error = expect(project, TEXT, RULE, "candidates", active=False)
    require("inactive" in error["causes"][0]["because"], error["causes"])


# -- in check ---------------------------------------------------------------------------------------------------------

def case_check():
    """Real errors change the order of what they confirm, and what nothing predicts is counted."""
    project = copy_of(ACME)
    clean = support.check(project)
    require("unpredictedSyncErrors" not in clean, "no errors, no word of them")
    write(project / "errors.csv", table([["2026-11-20", "00Q5e00000AbCdEEAV", TEXT]], ["Date", "ID", "Message"]))
    support.replace(project / "fieldlint.toml", "[mapping]", '[evidence]\nsync-errors = ["errors.csv"]\n\n[mapping]')
    answer = support.check(project)
    require("unpredictedSyncErrors" not in answer, "a finding is about the rule")
    refusing = answer["findings"][0]
    equal((refusing["rule"], refusing["subject"], refusing["notes"][-1]),
          ("errors/validation-can-fire", f"ValidationRule:{RULE}", "1 row of errors.csv fails with it"), "the rule")
    equal(only(why(project))["causes"][0]["component"], RULE, "why without a file takes those of the configuration")
    hidden = support.findings(answer, "access/hidden-field")[-1]
    owner, field = hidden["subject"].split(".")
    text = f"INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: {field}."
    write(project / "errors.csv", table([["2026-11-20", owner, text]] * 3, ["Date", "Object", "Message"]))
    first = support.check(project)["findings"][0]
    equal((first["subject"], first["notes"][-1]), (hidden["subject"], "3 rows of errors.csv fail with it"), "the first finding")
    write(project / "errors.csv", table([["2026-11-20", owner, "UNKNOWN_EXCEPTION: An unexpected error"]], ["Date", "Object", "Message"]))
    equal(support.check(project)["unpredictedSyncErrors"], {"errors": 1, "rows": 1}, "an error without a finding")
    write(project / "errors.csv", 'Date,Message\n2026-11-20,"open\n')
    broken = support.findings(support.check(project), "metadata/malformed-file", file="errors.csv")
    equal([(finding["line"], finding["column"]) for finding in broken], [(2, 12)], "a broken file of errors")


support.main(globals())
