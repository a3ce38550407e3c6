#!/usr/bin/env python3
"""`[[custom-rule]]`: what the user's own rules find, and what `rules test` says of them."""
import re

import support
from support import check, equal, fieldlint, findings, require

RULES = """
[[custom-rule]]
id = "custom/number-is-a-score"
message = "numbers of people are scores"
advice = "Salesforce admin: Setup › Object Manager › the object › Fields & Relationships › New › Number"
where = {object = ["Lead", "Contact"], type = "Number"}
must = {label = "*score*"}
passes = ["Lead.mkto71_Lead_Score__c"]

[[custom-rule]]
id = "custom/no-hidden-twin"
message = "a field that Marketo has is visible to the sync user"
severity = "error"
preset = "gate"
where = {twin = true, access = "hidden"}
"""


def project_with(text):
    project = support.copy_of(support.ACME)
    with open(project / "fieldlint.toml", "a", encoding="utf-8") as file:
        file.write(text)
    return project


def fields_of(project, glob):
    """(name, type, label) of fields, as trace sees them."""
    lines = fieldlint("trace", glob, "--format", "jsonl", "--project", project).stdout.splitlines()
    return [support.json.loads(line) for line in lines]


def case_findings():
    project = project_with(RULES)
    answer = check(project)
    wanted = {trace["field"] for glob in ("Lead.*__c", "Contact.*__c") for trace in fields_of(project, glob)
              if "score" not in trace["definition"]["label"].lower()
              and re.search(r"\bNumber\b", trace["definition"]["type"])}
    found = findings(answer, "custom/number-is-a-score")
    require(wanted, "acme has numbers that are no scores")
    equal({finding["subject"] for finding in found}, wanted, "fields")
    require(all("`label` must be *score*, is " in finding["notes"][0] for finding in found), found[0]["notes"])
    hidden = findings(answer, "custom/no-hidden-twin")
    require(hidden and all(finding["severity"] == "error" for finding in hidden), "hidden twins")
    gate = {finding["rule"] for finding in check(project, "--preset", "gate")["findings"]}
    require("custom/no-hidden-twin" in gate and "custom/number-is-a-score" not in gate, gate)
    only = check(project, "--select", "custom/*")["findings"]
    equal({finding["rule"] for finding in only}, {"custom/no-hidden-twin", "custom/number-is-a-score"}, "--select")


def case_rules_test():
    project = project_with(RULES)
    said = fieldlint("rules", "test", "--project", project).stdout
    require("custom/number-is-a-score: selects " in said and "WRONG" not in said, said)
    project = project_with(RULES.replace('passes = ["', 'fails = ["Lead.No_Such__c", "'))
    said = fieldlint("rules", "test", "--project", project, expect=1).stdout
    require("WRONG: Lead.No_Such__c is no field of the project" in said, said)
    require("WRONG: Lead.mkto71_Lead_Score__c passes" in said, said)
    project = project_with(RULES.replace('type = "Number"', 'type = "Nomber"'))
    said = fieldlint("rules", "test", "--project", project, expect=1).stdout
    require("WRONG: selects no field" in said, said)


support.main(globals())
