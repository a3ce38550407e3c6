#!/usr/bin/env python3
"""One mention of an unused field in every kind of place: it falls silent, and trace names the file and the strength.

What a mention does to the finding of stale/unused-field depends on its strength alone:
  strong, medium  no finding: something uses the field
  weak            no finding of its own; it counts in the info finding of its object
  none            still a warning, with medium confidence at most; high where every field of the kind is listed
  (nothing)       still a warning, with high confidence"""
import json
from collections import Counter

import planted_cases
import support
from support import ACME, check, equal, require, write

UNUSED = "stale/unused-field"
# Every picklist stands in every record type, so that its name there says nothing.
LISTED_ANYWAY = {"record type"}


def findings(project):
    """({field: confidence} of the warnings, {object: count} of the info findings) of stale/unused-field."""
    answer = check(project, "--preset", "all", "--select", UNUSED, "--config", project / "fieldlint.toml")
    found = support.findings(answer, UNUSED)
    return ({each["subject"]: each["confidence"] for each in found if each["severity"] != "info"},
            Counter({each["subject"]: each["count"] for each in found if each["severity"] == "info"}))


def traces(project):
    lines = support.fieldlint("trace", "*.Planted_*", "--project", project, "--format", "jsonl").stdout.splitlines()
    return {answer["field"]: answer["references"] for answer in map(json.loads, lines)}


def strongest(uses):
    return max((use["strength"] for use in uses), key=planted_cases.STRENGTHS.index, default="")


def judge(planting, warnings, uses, file):
    """What is wrong with the answer for one planted field, or None."""
    confidence, here = warnings.get(planting.full_name), [use for use in uses if use["file"] == file]
    if strongest(here) != planting.strength:
        return f"trace says `{strongest(here)}`, not `{planting.strength}`"
    if not planting.is_linted:
        return "called unused" if confidence else None
    if planting.strength in ("strong", "medium", "weak"):
        return f"still called unused ({confidence})" if confidence else None
    wanted = "high" if not planting.strength or planting.name in LISTED_ANYWAY else "medium"
    return None if confidence == wanted else f"confidence is {confidence}, not {wanted}"


def plant(project, metadata, plantings):
    plantings = list(plantings)
    equal(len({planting.full_name for planting in plantings}), len(plantings), "different names of planted fields")
    folder = metadata / "planted"
    planted_cases.define_world(folder, {planting.owner for planting in plantings})
    for planting in plantings:
        planted_cases.define(folder, planting.owner, planting.field, planting.extra)
    planted_cases.use_readers(folder, plantings)
    warnings, groups = findings(project)
    quiet = [planting.full_name for planting in plantings
             if warnings.get(planting.full_name) != ("high" if planting.is_linted else None)]
    require(not quiet, f"{project.name}: not called unused with high confidence: {quiet[:9]} ({len(quiet)})")
    files = {}
    for i, planting in enumerate(plantings):
        path = write(folder / f"part{i}" / planting.path, planting.text)
        files[planting.full_name] = path.relative_to(project).as_posix()
    loud, shown = findings(project)
    answers = traces(project)
    wrong = [f"{planting.name} ({planting.full_name}, {files[planting.full_name]}): {problem}" for planting in plantings
             if (problem := judge(planting, loud, answers.get(planting.full_name, []), files[planting.full_name]))]
    require(not wrong, f"{project.name}: {len(wrong)} of {len(plantings)}\n" + "\n".join(wrong))
    wanted = groups + Counter(planting.owner for planting in plantings
                              if planting.strength == "weak" and planting.is_linted)
    found = {owner: shown[owner] for owner in wanted}
    equal(found, dict(wanted), f"{project.name}: fields only shown, by object")


def judge_namesake(planting, own, other, is_warned):
    """What is wrong with a mention when another object has a field of the same name, or None."""
    if not own:
        return "missed"
    is_proven = any(use["confidence"] == "high" for use in own)
    if is_proven and other:
        return "proven for its object, but counted for the namesake too"
    if is_proven and not is_warned:
        return "the namesake is no longer called unused"
    if not is_proven and not other:
        return "not proven, but not counted for the namesake"
    return None


def plant_namesakes(project, metadata, plantings):
    """The same names on a second object: a mention whose object is known counts for that object alone."""
    plantings = [each for each in plantings if each.strength in ("weak", "medium", "strong") and each.is_linted]
    folder = metadata / "planted"
    planted_cases.define_world(folder, {planting.owner for planting in plantings} | {"Namesake__c"})
    files = {}
    for i, planting in enumerate(plantings):
        extra = planting.extra.replace("<relationshipName>", "<relationshipName>Other_")
        planted_cases.define(folder, planting.owner, planting.field, planting.extra)
        planted_cases.define(folder, "Namesake__c", planting.field, extra)
        path = write(folder / f"part{i}" / planting.path, planting.text)
        files[planting.full_name] = path.relative_to(project).as_posix()
    planted_cases.use_readers(folder, plantings)
    warnings, _ = findings(project)
    answers, wrong, unproven = traces(project), [], []
    for planting in plantings:
        here = [[use for use in answers[f"{owner}.{planting.field}"] if use["file"] == files[planting.full_name]]
                for owner in (planting.owner, "Namesake__c")]
        problem = judge_namesake(planting, *here, f"Namesake__c.{planting.field}" in warnings)
        wrong += [f"{planting.name} ({files[planting.full_name]}): {problem}"] if problem else []
        unproven += [planting.name] if here[1] else []
    print(f"{project.name}: {len(plantings) - len(unproven)} of {len(plantings)} mentions are proven for their object; "
          f"not: {', '.join(unproven)}")
    require(not wrong, f"{project.name}: {len(wrong)} of {len(plantings)}\n" + "\n".join(wrong))


def copy_for_org(tree):
    """A copy of a project that is linted as a whole org."""
    project = support.copy_of(tree)
    text = (project / "fieldlint.toml").read_text(encoding="utf-8") if (project / "fieldlint.toml").exists() else ""
    text = text.replace('\nscope = "sync"\n', "\n") if "[lint]" in text else text + "[lint]\n"
    if '[dictionary]' in text:
        text = text.replace("[dictionary]\n", '[dictionary]\nscope = "sync"\n')
    write(project / "fieldlint.toml", text.replace("[lint]\n", '[lint]\nscope = "org"\n'))
    return project


def case_rows_in_acme():
    project = copy_for_org(ACME)
    plant(project, project / "force-app", planted_cases.site_plantings())


def case_forms_in_acme():
    project = copy_for_org(ACME)
    plant(project, project / "force-app", planted_cases.form_plantings())


def case_namesakes():
    for plantings in (planted_cases.site_plantings(), planted_cases.form_plantings()):
        project = copy_for_org(ACME)
        plant_namesakes(project, project / "force-app", plantings)


def plant_in_public(tree):
    for plantings in (planted_cases.site_plantings(), planted_cases.form_plantings()):
        project = copy_for_org(support.corpora("salesforce", tree))
        plant(project, project, plantings)


def case_a_source_format_project():
    plant_in_public("PMM")


def case_a_metadata_format_project():
    plant_in_public("EASY-Open-Source-Solution")


support.main(globals())
