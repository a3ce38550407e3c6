#!/usr/bin/env python3
"""plan-removal: what it refuses, what it writes, and that a deploy could read it."""
# needs: libxml2-utils
import json
import shutil
import xml.etree.ElementTree as tree

import support
from support import ACME, equal, require

SPACE = "{http://soap.sforce.com/2006/04/metadata}"
CLONES = ("salesforce",)


def plan(*arguments, project=ACME, expect=0):
    answer = json.loads(support.fieldlint("plan-removal", *arguments, "--project", project, "--format", "json",
                                          expect=expect).stdout)
    equal(set(answer), {"format", "refused", "forced", "fields", "notProven", "files", "written"}, "members")
    equal(answer["format"], "fieldlint-removal/1", "format")
    equal(answer["refused"], expect == 1, "refused")
    return answer


def steps(answer, **wanted):
    return [step for field in answer["fields"] for step in field["steps"]
            if all(step[name] == value for name, value in wanted.items())]


def members(text):
    """The members of destructiveChanges.xml."""
    root = tree.fromstring(text)
    equal([each.text for each in root.iter(f"{SPACE}name")], ["CustomField"], "types")
    return [each.text for each in root.iter(f"{SPACE}members")]


def judge_files(texts):
    """Both files as a deploy reads them; answers the members."""
    equal(list(texts), ["destructiveChanges.xml", "package.xml"], "files")
    package = tree.fromstring(texts["package.xml"])
    equal([each.tag for each in package], [f"{SPACE}version"], "package.xml holds only the version")
    if shutil.which("xmllint"):
        for text in texts.values():
            support.run_program(["xmllint", "--noout", "-"], input=text)
    return members(texts["destructiveChanges.xml"])


def case_refused():
    folder = support.scratch() / "out"
    answer = plan("Lead.Lead_Tier__c", "--output-dir", folder, expect=1)
    require(not folder.exists(), "a refused plan wrote files")
    equal((answer["files"], answer["written"]), ([], []), "files of a refused plan")
    blocking = steps(answer, blocks=True)
    equal([(step["stage"], step["component"]) for step in blocking],
          [("automation", "Lead_Router"), ("code", "LeadRoutingService")], "what blocks")
    for step in answer["fields"][0]["steps"]:
        for place in step["places"]:
            line = (ACME / step["file"]).read_text(encoding="utf-8").split("\n")[place["line"] - 1]
            require("Lead_Tier__c" in line, f"{step['file']}:{place['line']}: {line}")
    require(answer["fields"][0]["marketo"], "the twin in Marketo is missing")
    require(any("decisions.toml" in warning for warning in answer["fields"][0]["warnings"]), "the decision is missing")


def case_stages_are_in_order():
    order = ["automation", "code", "formulas", "display", "configuration"]
    for field in plan("Lead.*", "Contact.*", "Account.*", "--force")["fields"]:
        found = [order.index(step["stage"]) for step in field["steps"]]
        equal(found, sorted(found), f"stages of {field['field']}")
        require(not any(step["kind"] in ("Profile", "PermissionSet") for step in field["steps"]), field["field"])


def case_written():
    folder = support.scratch() / "new/out"
    answer = plan("Account.Parking_Instructions__c", "--output-dir", folder)
    equal(answer["written"], [f"{folder}/destructiveChanges.xml", f"{folder}/package.xml"], "paths")
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}
    equal(texts, {file["name"]: file["text"] for file in answer["files"]}, "what was written")
    equal(judge_files(texts), ["Account.Parking_Instructions__c"], "members")
    require("<version>62.0</version>" in texts["package.xml"], "sourceApiVersion of the project")


def case_printed_only_by_default():
    project = support.copy_of(ACME)
    before = sorted(path.as_posix() for path in project.rglob("*"))
    text = support.fieldlint("plan-removal", "Account.Parking_Instructions__c", cwd=project).stdout
    require("<members>Account.Parking_Instructions__c</members>" in text, text)
    require("sf project deploy start --manifest package.xml" in text, text)
    equal(sorted(path.as_posix() for path in project.rglob("*")), before, "files of the project")


def case_forced():
    answer = plan("Lead.Lead_Tier__c", "--force")
    require(answer["forced"] and answer["fields"][0]["blocked"], "a forced plan still says what blocks")
    equal(judge_files({file["name"]: file["text"] for file in answer["files"]}), ["Lead.Lead_Tier__c"], "members")


def case_fields_that_go_together():
    """A formula blocks what it reads, although nothing uses the formula, unless it goes too."""
    project = support.copy_of(ACME)
    fields = project / support.ACME_METADATA / "objects/Account/fields"
    support.write(fields / "Parking_Text__c.field-meta.xml", """<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Parking_Text__c</fullName>
    <formula>LEFT(Parking_Instructions__c, 20)</formula>
    <label>Parking Text</label>
    <type>Text</type>
</CustomField>
""")
    alone = plan("Account.Parking_Instructions__c", project=project, expect=1)
    equal([step["component"] for step in steps(alone, blocks=True)], ["Account.Parking_Text__c"], "what blocks")
    equal(steps(alone)[0]["stage"], "formulas", "stage")
    both = plan("account.parking_*", project=project)
    equal(judge_files({file["name"]: file["text"] for file in both["files"]}),
          ["Account.Parking_Instructions__c", "Account.Parking_Text__c"], "members")


def case_cannot_be_removed():
    project = support.copy_of(ACME)
    fields = project / support.ACME_METADATA / "objects/Lead/fields"
    text = (fields / "Lead_Tier__c.field-meta.xml").read_text(encoding="utf-8")
    support.write(fields / "pkg__Rating__c.field-meta.xml", text.replace("Lead_Tier__c", "pkg__Rating__c", 1))
    for arguments, reason in ((["Lead.Email"], "standard field"), (["Lead.pkg__Rating__c"], "managed package `pkg`"),
                              (["Lead.Emai"], "did you mean"), (["Lead.pkg__*"], "Lead.pkg__*"),
                              (["Account.Parking_Instructions__c", "Lead.Email"], "standard field")):
        process = support.fieldlint("plan-removal", *arguments, "--project", project, expect=2)
        require(reason in process.stderr and not process.stdout, support.describe(process))
    names = [field["field"] for field in plan("Lead.*", "--force", project=project)["fields"]]
    require("Lead.Email" not in names and "Lead.pkg__Rating__c" not in names, f"a glob passes over these: {names}")


def case_activity_fields():
    project = support.scratch("project")
    support.write(project / "sfdx-project.json", "{}\n")
    support.write(project / "objects/Activity/fields/Old__c.field-meta.xml", """<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Old__c</fullName>
    <label>Old</label>
    <length>9</length>
    <type>Text</type>
</CustomField>
""")
    support.write(project / "objects/Task/Task.object-meta.xml",
                  '<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"></CustomObject>\n')
    for name in ("Activity.Old__c", "Task.Old__c"):
        answer = plan(name, project=project)
        equal(judge_files({file["name"]: file["text"] for file in answer["files"]}), ["Activity.Old__c"], name)
    equal(len(answer["notProven"]), 4, f"what the project does not hold: {answer['notProven']}")
    require("<version>62.0</version>" in answer["files"][1]["text"], "a project without a version")


def case_whole_orgs():
    """Every custom field of real projects: well-formed files, every member a field that is there."""
    projects = sorted(path for path in support.corpora(*CLONES).iterdir() if path.is_dir())
    planned = 0
    for project in projects:
        process = support.fieldlint("plan-removal", "*.*", "--project", project, "--force", "--format", "json",
                                    expect=(0, 2))
        if process.returncode == 2:
            require("can be removed" in process.stderr or "no field" in process.stderr, support.describe(process))
            continue
        again = support.fieldlint("plan-removal", "*.*", "--project", project, "--force", "--format", "json",
                                  "--jobs", "3")
        equal(again.stdout, process.stdout, f"{project.name}: two runs")
        answer = json.loads(process.stdout)
        names = judge_files({file["name"]: file["text"] for file in answer["files"]})
        equal(names, sorted(set(names)), f"{project.name}: members")
        planned += len(names)
    require(planned > 100, f"only {planned} fields in {len(projects)} projects")


support.main(globals())
