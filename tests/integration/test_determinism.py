#!/usr/bin/env python3
"""Same input, same bytes: for any number of threads, any order of files on disk and any place of the project."""
import datetime
import json
import pathlib
import shutil

import support
from support import ACME, equal, require

TODAY = "2031-05-06"
FORMATS = ["text", "json"]
PUBLIC = ["NPSP", "LightningFlowComponents"]


def output(project, jobs, form="json"):
    process = support.fieldlint("check", "--project", project, "--preset", "all", "--ignore", "stale/untouched-field", "--fail-on", "never", "--jobs", jobs,
                                "--format", form, "--today", TODAY)
    return process.stdout


def backwards(project):
    """A copy whose files were created in the opposite order, in a folder of another name and depth."""
    target = support.scratch() / "elsewhere/with a blank"
    for path in sorted((path for path in project.rglob("*") if path.is_file()), reverse=True):
        copy = target / path.relative_to(project)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    return target


def for_every_format(judge):
    """Judges every format, and says which ones fail."""
    wrong = []
    for form in FORMATS:
        try:
            judge(form)
        except AssertionError as failure:
            wrong.append(f"--format {form}: {failure}")
    require(not wrong, "\n".join(wrong))


def case_threads():
    def judge(form):
        first = output(ACME, 1, form)
        require(first, "prints nothing")
        for jobs in (2, 8):
            equal(output(ACME, jobs, form), first, f"--jobs {jobs}")
    for_every_format(judge)


def case_threads_on_public_projects():
    for tree in PUBLIC:
        project = support.corpora("salesforce", tree)
        first = output(project, 1)
        for jobs in (2, 8):
            equal(output(project, jobs), first, f"{tree} with --jobs {jobs}")


def case_order_and_place_of_files():
    copy = backwards(ACME)
    for_every_format(lambda form: equal(output(copy, 2, form), output(ACME, 2, form), "files in another order"))


def case_working_directory():
    project = support.copy_of(ACME)
    inside = support.fieldlint("check", "--preset", "all", "--ignore", "stale/untouched-field", "--fail-on", "never",
                               "--format", "json", "--today", TODAY,
                               cwd=project / "force-app/main")
    equal(inside.stdout, output(ACME, 2), "check run from a folder inside the project")


def case_no_absolute_path_and_no_date():
    project = support.copy_of(ACME)
    now = datetime.date.today()
    days = {str(now), str(now - datetime.timedelta(1)), str(now + datetime.timedelta(1)), TODAY}
    days -= {day for day in days if day in (project / "docs/data-dictionary/decisions.toml").read_text("utf-8")}

    def judge(form):
        text = output(project, 2, form)
        for word in (str(project), str(project.parent), str(support.ROOT), *sorted(days)):
            require(word not in text, f"holds `{word}`")
    for_every_format(judge)


def case_files_of_findings():
    project = support.copy_of(ACME)
    for finding in json.loads(output(project, 2))["findings"]:
        places = [finding, *finding["labels"], *(finding["fix"] or {}).get("edits", [])]
        for name in (place["file"] for place in places if place["file"] is not None):
            sound = not pathlib.PurePosixPath(name).is_absolute() and ".." not in name and "\\" not in name
            require(sound and (project / name).exists(), f"{finding['rule']}: file {name!r}")


def dictionary(project, jobs):
    """Builds the dictionary of a copy: every file's bytes by name."""
    copy = support.copy_of(project)
    support.fieldlint("dictionary", "build", "--project", copy, "--jobs", jobs, "--today", TODAY)
    folder = copy / "docs/data-dictionary"
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def case_dictionary():
    first = dictionary(ACME, 1)
    require(len(first) > 4, f"the dictionary has only {sorted(first)}")
    for what, found in (("--jobs 2", dictionary(ACME, 2)), ("--jobs 8", dictionary(ACME, 8)),
                        ("files created in another order", dictionary(backwards(ACME), 2))):
        equal(sorted(found), sorted(first), f"files of the dictionary, {what}")
        for name, data in found.items():
            equal(data.decode(), first[name].decode(), f"{name}, {what}")
    for name, data in first.items():
        require(TODAY not in data.decode() and str(support.ROOT) not in data.decode(), f"{name} holds a date or a path")


support.main(globals())
