#!/usr/bin/env python3
"""Every output format of `check` says the same; and so does the org in the metadata-API format, converted by the
vendor's own library."""
# needs: nodejs npm
import collections
import hashlib
import json
import re
import shutil
import subprocess
import urllib.parse
import xml.etree.ElementTree

import support
from support import ACME, ACME_METADATA, HERE, ROOT, check, equal, require

OFFLINE = re.compile("ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network|CERT|E[45]0[0-9]",
                     re.I)


LEVELS = {"error": "error", "warning": "warning", "info": "note"}
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
SEVERITIES = {"error": "critical", "warning": "major", "info": "info"}
CODE_CLIMATE = {"description", "check_name", "fingerprint", "severity", "location"}
COMMAND = re.compile(r"::(error|warning|notice) file=([^,:]+),line=(\d+),col=(\d+),title=([^,:]+)::(.*)")


def all_formats(project, *arguments, environment=None):
    """The text of each format, all of one run."""
    folder = support.scratch()
    names = ("json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "text")
    support.fieldlint("check", "--project", project, "--fail-on", "never", *arguments,
                      *(word for name in names for word in ("--output", f"{name}={folder / name}")),
                      environment=environment)
    return {name: (folder / name).read_text("utf-8") for name in names}


def acme_formats():
    output = all_formats(support.copy_of(ACME), "--preset", "all")
    answer = json.loads(output["json"])
    require(len(answer["findings"]) > 50, "acme has findings")
    return output, answer


def place_of(finding):
    """Path and line as annotations have them: what has no place stands at the configuration."""
    return (finding["file"] or "fieldlint.toml", finding["line"] or 1)


def check_members(what, value, required, optional=()):
    require(isinstance(value, dict), f"{what} is no object")
    require(required <= value.keys() <= required | set(optional), f"{what} has the members {sorted(value)}")


def check_sarif_location(what, location):
    """A location as SARIF 2.1.0 wants it (3.28 to 3.30): a relative URI, numbers from 1."""
    physical = location["physicalLocation"]
    check_members(what, physical, {"artifactLocation"}, {"region"})
    uri = physical["artifactLocation"]["uri"]
    require(re.fullmatch(r"(?!/)(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri), f"{what}: {uri!r} is no relative URI")
    equal(physical["artifactLocation"]["uriBaseId"], "%SRCROOT%", f"{what}: uriBaseId")
    for name, number in physical.get("region", {}).items():
        require(name in ("startLine", "startColumn") and isinstance(number, int) and number >= 1, f"{what}: {name}")
    return uri


def check_sarif(log):
    """The members that SARIF 2.1.0 requires, and those that code scanning asks for besides."""
    check_members("log", log, {"$schema", "version", "runs"})
    equal(log["version"], "2.1.0", "version")
    equal(len(log["runs"]), 1, "runs")
    run = log["runs"][0]
    check_members("run", run, {"tool", "results", "columnKind", "originalUriBaseIds", "invocations"})
    equal(run["columnKind"], "unicodeCodePoints", "columnKind")
    require(all(isinstance(each["executionSuccessful"], bool) for each in run["invocations"]), "executionSuccessful")
    driver = run["tool"]["driver"]
    check_members("driver", driver, {"name", "version", "rules"})
    ids = [rule["id"] for rule in driver["rules"]]
    equal(len(set(ids)), len(ids), "number of distinct rules")
    for rule in driver["rules"]:
        check_members("rule", rule, {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration",
                                     "properties"})
        require(rule["shortDescription"]["text"] and rule["help"]["text"] and rule["help"]["markdown"], rule["id"])
        require(rule["defaultConfiguration"]["level"] in LEVELS.values(), f"level of {rule['id']}")
    for result in run["results"]:
        check_members("result", result, {"ruleId", "ruleIndex", "level", "message", "locations",
                                         "partialFingerprints", "properties"}, {"relatedLocations"})
        equal(ids[result["ruleIndex"]], result["ruleId"], "ruleIndex")
        equal(len(result["locations"]), 1, "locations of a result")
        check_sarif_location("location", result["locations"][0])
        for related in result.get("relatedLocations", []):
            require(related["id"] >= 1 and related["message"]["text"], "related location")
            check_sarif_location("related location", related)
    return run


def case_jsonl_and_gitlab():
    output, answer = acme_formats()
    equal([json.loads(line) for line in output["jsonl"].splitlines()], answer["findings"], "lines of jsonl")
    issues = json.loads(output["gitlab"])
    for issue in issues:
        check_members("issue", issue, CODE_CLIMATE)
    equal([(issue["check_name"], issue["description"], issue["severity"],
            (issue["location"]["path"], issue["location"]["lines"]["begin"])) for issue in issues],
          [(each["rule"], each["message"], SEVERITIES[each["severity"]], place_of(each))
           for each in answer["findings"]], "issues of gitlab")
    equal(len({issue["fingerprint"] for issue in issues}), len(issues), "distinct fingerprints")


def case_sarif():
    output, answer = acme_formats()
    run = check_sarif(json.loads(output["sarif"]))
    equal([(each["ruleId"], each["level"], each["partialFingerprints"]["fieldlintKey/v1"].split(":")[0],
            urllib.parse.unquote(each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]))
           for each in run["results"]],
          [(each["rule"], LEVELS[each["severity"]], each["key"], place_of(each)[0]) for each in answer["findings"]],
          "results of sarif")
    equal(len(run["invocations"][0]["toolConfigurationNotifications"]), len(answer["notRun"]), "rules not run")


def case_github():
    output, answer = acme_formats()
    *commands, end = output["github"].splitlines()
    found = []
    for line in commands:
        match = COMMAND.fullmatch(line)
        require(match, f"no workflow command: {line!r}")
        unescaped = [re.sub("%(25|0D|0A|3A|2C)", lambda code: chr(int(code.group(1), 16)), text) for text in match.groups()]
        found.append((unescaped[0], unescaped[4], (unescaped[1], int(unescaped[2])), unescaped[5].split("\n")[0]))
    equal(found, [(COMMANDS[each["severity"]], each["rule"], place_of(each), each["message"] + ".")
                  for each in answer["findings"]], "commands of github")
    require(f"{answer['summary']['errors']} error" in end, f"the last line counts: {end!r}")


def case_junit():
    output, answer = acme_formats()
    suite = xml.etree.ElementTree.fromstring(output["junit"]).find("testsuite")
    failed = {each["rule"] for each in answer["findings"] if each["severity"] != "info"}
    cases = {f"{case.get('classname').removeprefix('fieldlint.')}/{case.get('name')}": case for case in suite}
    equal(int(suite.get("tests")), len(cases), "tests")
    equal({rule for rule, case in cases.items() if case.find("failure") is not None}, failed, "failed rules")
    equal({rule for rule, case in cases.items() if case.find("skipped") is not None},
          {each["rule"] for each in answer["notRun"]}, "skipped rules")
    shown = "".join(case.findtext("failure") or case.findtext("system-out") or "" for case in cases.values())
    equal(len(re.findall(r"^\S.*?:\d+:\d+: (?:error|warning|info): ", shown, re.M)), len(answer["findings"]), "findings")


def case_summaries():
    """What sums up: of JSON, of the text, of Markdown."""
    output, answer = acme_formats()
    summary = answer["summary"]
    by_rule = collections.Counter(each["rule"] for each in answer["findings"])
    equal({row["rule"]: row["errors"] + row["warnings"] + row["infos"] for row in summary["byRule"]}, dict(by_rule),
          "byRule")
    equal(sum(row["things"] for row in summary["byRule"]), sum(each["count"] for each in answer["findings"]), "things")
    require({"Lead", "Contact", "Account"} <= {row["object"] for row in summary["byObject"]}, "objects of acme")
    ranks = {each["key"]: rank for rank, each in enumerate(answer["findings"])}
    for admin, heading in (("salesforceAdmin", "Salesforce admin, first"), ("marketoAdmin", "Marketo admin, first")):
        steps = summary["first"][admin]
        equal(len({step["rule"] for step in steps}), 3, f"rules of {admin}")
        equal(sorted(steps, key=lambda step: ranks[step["key"]]), steps, f"order of {admin}")
        for step in steps:
            equal(step["ofRule"], by_rule[step["rule"]], "ofRule")
            require(f": {step['do']} ({step['rule']}" in output["text"], f"text has {step}")
        require(heading in output["text"] and heading in output["markdown"], heading)
    equal(output["markdown"].count("<details>"), len(by_rule), "rules to unfold")
    require(len(output["markdown"]) < 65_536, "the comment is too long for GitHub")
    quiet = support.fieldlint("check", "--project", ACME, "--quiet", expect=(0, 1)).stdout
    require("admin, first" not in quiet and "by rule" not in quiet, "--quiet leaves the summary out")


def case_paths_count_from_the_checkout():
    """In a pipeline the project may be a folder of the checkout."""
    checkout = support.scratch("checkout")
    project = checkout / "crm & sales"
    shutil.copytree(ACME, project)
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        environment = support.clean_environment(**{"GITHUB_WORKSPACE": "", "CI_PROJECT_DIR": ""} | {name: str(checkout)})
        output = all_formats(project, environment=environment)
        files = {each["file"] for each in json.loads(output["json"])["findings"] if each["file"]}
        for finding in json.loads(output["gitlab"]):
            require((checkout / finding["location"]["path"]).is_file(), f"{name}: {finding['location']}")
        require(" file=crm & sales/" in output["github"], name)
        require('"uri":"crm%20%26%20sales/' in output["sarif"], name)
        require(all((project / file).is_file() for file in files), "paths of json count from the project")


def case_nothing_found():
    project = support.scratch("empty")
    support.write(project / "force-app/main/default/labels/CustomLabels.labels-meta.xml",
                  '<?xml version="1.0" encoding="UTF-8"?>\n'
                  '<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"></CustomLabels>\n')
    support.write(project / "sfdx-project.json", '{"packageDirectories":[{"path":"force-app"}]}')
    output = all_formats(project)
    equal(json.loads(output["json"])["findings"], [], "findings")
    equal(check_sarif(json.loads(output["sarif"]))["results"], [], "results")
    equal((output["jsonl"], json.loads(output["gitlab"])), ("", []), "jsonl and gitlab")
    equal(output["github"], "fieldlint: no findings\n", "github")
    require(output["markdown"].startswith("### fieldlint: no findings\n\n- not run: "), "markdown")
    require("<failure" not in output["junit"], "junit")


def case_hostile_label():
    """What stands in a label is no command, no markup, and nobody is mentioned by it."""
    project = support.copy_of(ACME)
    field = project / ACME_METADATA / "objects/Account/fields/Contract_Status__c.field-meta.xml"
    support.replace(field, "<label>Contract Status</label>",
                    "<label>&#x202E;&lt;/details&gt; @team #1 [x](http://x.example)&#10;::error::%0A|</label>")
    for name, text in all_formats(project, "--preset", "gate").items():
        require("x.example" in text.replace("\\", ""), f"{name} has the label")
        require("\u202e" not in text and "\x1b" not in text, f"{name} turns the direction of text")
        require("\n::error::" not in text, f"{name} lets a label be a command")
    comment = all_formats(project, "--preset", "gate")["markdown"]
    require(comment.count("</details>") == comment.count("<details>"), "a label closes what it did not open")
    require("@team" not in comment and "&#64;team" not in comment and "://" not in comment, "a label is no text")


def case_same_bytes():
    """Any number of threads, the same output."""
    project = support.copy_of(ACME)
    one, seven = (all_formats(project, "--preset", "all", "--jobs", jobs) for jobs in ("1", "7"))
    for name, text in one.items():
        equal(seven[name], text, f"{name} of two runs")


def case_no_place():
    """A finding without a place is valid in every format."""
    project = support.scratch("nothing")
    support.write(project / "fieldlint.toml", "")
    output = all_formats(project)
    answer = json.loads(output["json"])
    require(any(each["file"] is None for each in answer["findings"]), "an empty project is a finding without a place")
    check_sarif(json.loads(output["sarif"]))
    equal(json.loads(output["gitlab"])[0]["location"], {"path": "fieldlint.toml", "lines": {"begin": 1}}, "location")
    require("::error file=fieldlint.toml,line=1," in output["github"], output["github"])


def converter():
    """The folder with the library, installed once below build/ from the committed lock file."""
    support.need_program("node", "nodejs")
    support.need_program("npm")
    lock = (HERE / "convert/package-lock.json").read_bytes()
    folder = ROOT / "build/convert" / hashlib.sha256(lock).hexdigest()[:16]
    if (folder / "node_modules/.installed").exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / "convert", folder)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=30000"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        if OFFLINE.search(done.stderr):
            raise support.Skipped(f"npm does not answer: {done.stderr.strip().splitlines()[-1]}")
        raise AssertionError(support.describe(done))
    (folder / "node_modules/.installed").touch()
    return folder


def converted(project):
    """The project with its metadata in the metadata-API format; everything beside it is copied."""
    target = support.scratch("converted") / "acme"
    shutil.copytree(project, target, ignore=lambda folder, names: ["force-app"] if folder == str(project) else [])
    folder = converter()
    support.run_program(["node", folder / "convert.mjs", project / "force-app", target / ACME_METADATA], cwd=folder,
                        environment=support.clean_environment(SF_DISABLE_LOG_FILE="true"))
    objects = list((target / ACME_METADATA / "objects").glob("*.object"))
    require(len(objects) > 10 and not list(target.rglob("*.field-meta.xml")), "the converter wrote another format")
    return target


def comparable(finding):
    """What must agree: everything but places. A subject that is a path loses the suffix of the source format."""
    names = ("rule", "severity", "confidence", "count", "label", "subject", "key", "message")
    values = [str(finding[name]).replace("-meta.xml", "") for name in names]
    if "/" in finding["subject"]:
        values[names.index("key")] = ""
    return tuple(values)


def case_same_findings():
    project = support.copy_of(ACME)
    other = converted(project)
    here, there = check(project, "--preset", "all"), check(other, "--preset", "all")
    for name in ("objects", "customFields", "standardFields"):
        equal(there["summary"][name], here["summary"][name], f"summary.{name}")
    wanted = collections.Counter(map(comparable, here["findings"]))
    found = collections.Counter(map(comparable, there["findings"]))
    lines = [f"only in source format: {' | '.join(row)}" for row in sorted((wanted - found).elements())]
    lines += [f"only in metadata-API format: {' | '.join(row)}" for row in sorted((found - wanted).elements())]
    require(not lines, f"{len(lines)} differences of {len(here['findings'])} findings\n" + "\n".join(lines[:30]))


def case_same_dictionary_entries():
    project = support.copy_of(ACME)
    other = converted(project)
    for folder in (project, other):
        support.fieldlint("dictionary", "build", "--project", folder)
    equal((other / "docs/data-dictionary/dictionary.json").read_text("utf-8"),
          (project / "docs/data-dictionary/dictionary.json").read_text("utf-8"), "dictionary.json")


support.main(globals())
