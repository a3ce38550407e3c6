#!/usr/bin/env python3
"""Planted dead fields, each with a mention that keeps nothing alive: all are found, as sure as planted_dead says."""
import re

import planted_cases
import planted_dead
import support
from support import ACME, check, equal, require, write

UNUSED = "stale/unused-field"


def named(finding):
    return set(re.findall(r"Dead_\d+__c", " ".join([finding["message"], *finding["notes"]])))


def answers(project):
    """{field: answer} for the planted fields, and the notes of the warnings by field."""
    found = support.findings(check(project, "--preset", "all", "--config", project / "fieldlint.toml"), UNUSED)
    answer, notes = {}, {}
    for finding in found:
        if finding["severity"] == "info":
            answer |= {name: "shown" for name in named(finding) if finding["subject"] == "Lead"}
    for finding in found:
        if finding["severity"] == "warning":
            name = finding["subject"].partition(".")[2]
            answer[name], notes[name] = finding["confidence"], " ".join(finding["notes"])
    return answer, notes


def renamed(text, number):
    for word, name in (("Score__c", "Dead"), ("OTHER", "Other"), ("LAST", "Last")):
        text = text.replace(word, f"{name}_{number}__c")
    return text


def plant(project, kinds):
    """{kind: answer} and {kind: notes} after planting a field and its mentions for every kind."""
    folder = project / "force-app/planted"
    for i, (_, files) in enumerate(kinds.values()):
        planted_cases.define(folder, "Lead", f"Dead_{i}__c")
        for path, text in files:
            write(folder / f"part{i}" / renamed(path, i), renamed(text, i))
    answer, notes = answers(project)
    names = {kind: f"Dead_{i}__c" for i, kind in enumerate(kinds)}
    return {kind: answer.get(names[kind]) for kind in kinds}, {kind: notes.get(names[kind], "") for kind in kinds}


def differences(found, kinds):
    return [f"{kind}: {found[kind]}, not {wanted}" for kind, (wanted, _) in kinds.items() if found[kind] != wanted]


def case_dead_fields():
    require(len(planted_dead.DEAD) >= 40, f"{len(planted_dead.DEAD)} kinds")
    found, _ = plant(support.copy_of(ACME), planted_dead.DEAD)
    wrong = differences(found, planted_dead.DEAD)
    require(not wrong, f"{len(wrong)} of {len(found)}\n" + "\n".join(wrong))


def case_reach():
    found, notes = plant(support.copy_of(ACME), planted_dead.REACH)
    wrong = differences(found, planted_dead.REACH)
    require(not wrong, f"{len(wrong)} of {len(found)}\n" + "\n".join(wrong))
    chain = [kind for kind in notes if kind.startswith(("formula that nothing", "two formulas"))]
    equal([kind for kind in chain if "Other_" not in notes[kind]], [], "chains that do not name the formula")
    require("Last_1__c" in notes["two formulas that nothing uses"], "the chain's second step is not named")


support.main(globals())
