#!/usr/bin/env python3
"""`baseline`: an old project is clean on the first day, a new fault is reported, a repaired one is named."""
import json

import support
from support import ACME_METADATA, check, equal, fieldlint, require

BROKEN = ACME_METADATA / "layouts/Broken.layout-meta.xml"


def summary_of(project, *arguments):
    answer = check(project, *arguments)
    return len(answer["findings"]), answer["baseline"]


def case_adopt_then_change():
    project = support.copy_of(support.ACME)
    found, effect = summary_of(project)
    require(found > 10, "acme has findings")
    equal(effect, {"accepted": 0, "stale": []}, "without a baseline")

    fieldlint("baseline", "--project", project)
    equal(summary_of(project), (0, {"accepted": found, "stale": []}), "after the baseline")
    equal(fieldlint("check", "--project", project, "--quiet").returncode, 0, "exit code of the first day")
    equal(summary_of(project, "--no-baseline")[0], found, "--no-baseline")
    before = (project / "fieldlint-baseline.json").read_bytes()
    fieldlint("baseline", "--project", project)
    equal((project / "fieldlint-baseline.json").read_bytes(), before, "a second baseline")

    support.write(project / BROKEN, "<Layout>")
    fresh = check(project)["findings"]
    equal([finding["rule"] for finding in fresh], ["metadata/malformed-file"], "a new fault")
    require((project / "fieldlint-baseline.json").read_bytes() == before, "check writes nothing")


def case_repaired():
    project = support.copy_of(support.ACME)
    support.write(project / BROKEN, "<Layout>")
    fieldlint("baseline", "--project", project)
    (project / BROKEN).unlink()
    stale = check(project)["baseline"]["stale"]
    equal([entry["rule"] for entry in stale], ["metadata/malformed-file"], "stale entries")
    require("fieldlint baseline --prune" in fieldlint("check", "--project", project, expect=None).stdout, "advice")
    equal(check(project, "--select", "access/*")["baseline"]["stale"], [], "stale entries of rules that did not run")
    fieldlint("baseline", "--prune", "--project", project)
    equal(check(project)["baseline"]["stale"], [], "after --prune")
    entries = json.loads((project / "fieldlint-baseline.json").read_text())["findings"]
    require(all(entry["subject"] != str(BROKEN) for entry in entries), "the entry is gone")


def case_broken_file():
    project = support.copy_of(support.ACME)
    support.write(project / "fieldlint-baseline.json", "<<<<<<< HEAD\n{}\n")
    process = fieldlint("check", "--project", project, expect=2)
    require("fieldlint-baseline.json:1:1" in process.stderr, process.stderr)


support.main(globals())
