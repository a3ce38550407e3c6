#!/usr/bin/env python3
"""When definitions were last changed: real repositories, moved files, merges, clones that cannot tell."""
import json
import os
import shutil

import support
from support import equal, git, require, write

TODAY = "2026-01-31"
NAMED = ["--select", "stale/untouched-field"]
FIELD = """<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>{name}</fullName>
    <label>{label}</label>
    <length>80</length>
    <type>Text</type>
</CustomField>
"""
LAYOUT = """<?xml version="1.0" encoding="UTF-8"?>
<Layout xmlns="http://soap.sforce.com/2006/04/metadata">
    <layoutSections>
        <layoutColumns>
            <layoutItems>
                <behavior>Edit</behavior>
                <field>{name}</field>
            </layoutItems>
        </layoutColumns>
    </layoutSections>
</Layout>
"""


def field_file(project, name, object_name="Lead"):
    return project / "force-app/objects" / object_name / "fields" / f"{name}.field-meta.xml"


def put_field(project, name, label="First", object_name="Lead"):
    return write(field_file(project, name, object_name), FIELD.format(name=name, label=label))


def commit_on(folder, day, *words, hour="12:00:00 +0000"):
    """Commits everything with that day as committer's day; the author's day is another."""
    git(folder, "add", "-A")
    stamp = f"{day}T{hour.replace(' ', '')}"
    dates = support.clean_environment(GIT_COMMITTER_DATE=stamp, GIT_AUTHOR_DATE="2001-01-01T12:00:00+0000")
    git(folder, *(words or ("commit", "-q", "--allow-empty", "-m", day)), environment=dates)


def new_repository(name="project"):
    project = support.scratch(name)
    git(project, "init", "-q")
    write(project / "sfdx-project.json", '{"packageDirectories": [{"path": "force-app", "default": true}]}\n')
    return project


def ages(project, *fields, **how):
    """The day and the note of each field."""
    lines = support.fieldlint("trace", *(fields or ["*__c"]), "--project", project, "--format", "jsonl", "--today",
                              TODAY, **how).stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    return {row["field"]: (row["lastChanged"], row["lastChangedNote"]) for row in rows}


def days(project, *fields, **how):
    return {field: day for field, (day, _) in ages(project, *fields, **how).items()}


def case_last_change():
    project = new_repository()
    put_field(project, "Old__c")
    put_field(project, "Edited__c")
    commit_on(project, "2019-05-03")
    put_field(project, "Edited__c", "Second")
    commit_on(project, "2024-02-29")
    write(project / "README.md", "Nothing of fields.\n")
    commit_on(project, "2025-01-01")
    equal(days(project), {"Lead.Edited__c": "2024-02-29", "Lead.Old__c": "2019-05-03"}, "days")
    equal(ages(project, "Lead.Email"), {"Lead.Email": (None, "no file defines it")}, "a standard field")
    text = support.fieldlint("trace", "Lead.Old__c", "--project", project).stdout
    require("\n  last changed: 2019-05-03\n" in text, text)


def case_days_are_utc():
    project = new_repository()
    put_field(project, "Late__c")
    commit_on(project, "2024-12-31", hour="23:30:00 -0500")
    equal(days(project), {"Lead.Late__c": "2025-01-01"}, "the day in UTC")


def case_moved_definitions_keep_their_age():
    project = new_repository()
    for object_name in ("Lead", "Contact"):  # equal bytes: the path tells them apart
        put_field(project, "Same__c", object_name=object_name)
    commit_on(project, "2019-05-03")
    put_field(project, "Same__c", "Second", "Contact")
    commit_on(project, "2020-05-03")
    put_field(project, "Same__c", "First", "Contact")
    commit_on(project, "2021-05-03")
    (project / "packages/ümläut and space").mkdir(parents=True)
    git(project, "mv", "force-app/objects", "packages/ümläut and space/objects")
    commit_on(project, "2025-01-01")
    equal(days(project), {"Contact.Same__c": "2021-05-03", "Lead.Same__c": "2019-05-03"}, "days after a move")
    moved = project / "packages/ümläut and space/objects/Lead/fields/Same__c.field-meta.xml"
    support.replace(moved, "First", "Third")
    commit_on(project, "2025-06-01")
    equal(days(project, "Lead.Same__c"), {"Lead.Same__c": "2025-06-01"}, "the day after an edit of a moved file")


def case_project_below_the_top():
    top = support.scratch("top")
    git(top, "init", "-q")
    project = top / "crm/sales force"
    write(project / "sfdx-project.json", "{}\n")
    put_field(project, "Old__c")
    put_field(top / "other", "Old__c")
    commit_on(top, "2019-05-03")
    put_field(top / "other", "Old__c", "Second")
    commit_on(top, "2024-01-01")
    equal(days(project), {"Lead.Old__c": "2019-05-03"}, "days in a folder of the repository")


def case_merges():
    project = new_repository()
    put_field(project, "Kept__c")
    put_field(project, "Taken__c")
    put_field(project, "Both__c")
    commit_on(project, "2019-01-01")
    git(project, "checkout", "-q", "-b", "side")
    put_field(project, "Taken__c", "Side")
    put_field(project, "Kept__c", "Side")
    put_field(project, "Both__c", "Side")
    commit_on(project, "2020-01-01")
    git(project, "checkout", "-q", "main")
    commit_on(project, "2021-01-01")
    commit_on(project, "2022-01-01", "merge", "-q", "--no-ff", "--no-commit", "side")
    put_field(project, "Kept__c")
    put_field(project, "Both__c", "Merged")
    commit_on(project, "2022-01-01")
    wanted = {"Lead.Both__c": "2022-01-01", "Lead.Kept__c": "2019-01-01", "Lead.Taken__c": "2020-01-01"}
    equal(days(project), wanted, "days after a merge")


def case_not_committed():
    project = new_repository()
    for name in ("Clean__c", "Changed__c", "Staged__c"):
        put_field(project, name)
    commit_on(project, "2019-05-03")
    for name in ("Changed__c", "Staged__c", "New__c"):
        put_field(project, name, "Second")
    git(project, "add", "force-app/objects/Lead/fields/Staged__c.field-meta.xml")
    found = ages(project)
    equal(found.pop("Lead.Clean__c"), ("2019-05-03", None), "a clean field")
    equal(found, {f"Lead.{name}__c": (TODAY, "not committed yet") for name in ("Changed", "New", "Staged")}, "the others")
    before = (project / ".git/index").stat().st_mtime_ns
    days(project)
    equal((project / ".git/index").stat().st_mtime_ns, before, "the index, which nobody may write")


def case_object_files():
    project = new_repository()
    fields = "".join(f"<fields><fullName>{name}__c</fullName><label>{name}</label><length>9</length><type>Text</type>"
                     "</fields>" for name in ("A", "B"))
    write(project / "src/objects/Lead.object",
          f'<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">{fields}</CustomObject>\n')
    commit_on(project, "2019-05-03")
    for day, note in ages(project).values():
        require(day == "2019-05-03" and "at least since then" in note, f"{day} {note}")


def case_git_settings_of_the_user():
    project = new_repository()
    put_field(project, "Old__c")
    commit_on(project, "2019-05-03")
    for setting in ("log.showSignature=true", "log.showRoot=false", "color.ui=always", "diff.renames=copies",
                    "log.date=relative", "diff.relative=true", "format.pretty=oneline", "diff.noprefix=true",
                    "core.quotePath=true", "log.diffMerges=off"):
        git(project, "config", *setting.split("="))
    equal(days(project), {"Lead.Old__c": "2019-05-03"}, "days under the settings of a user")


def untold(project, reason, **how):
    """trace has no day and says why; check goes on, names the rule under notRun and says why on one line."""
    for field, (day, note) in ages(project, **how).items():
        equal(day, None, f"day of {field}")
        require(reason in note, f"`{reason}` is not in {note!r}")
    process = support.fieldlint("check", "--project", project, *NAMED, "--format", "json", "--today", TODAY, **how)
    lines = process.stderr.splitlines()
    require(len(lines) == 1 and reason in lines[0], support.describe(process))
    require({"rule": "stale/untouched-field", "needs": "git-history"} in json.loads(process.stdout)["notRun"],
            support.describe(process))
    text = support.fieldlint("check", "--project", project, *NAMED, "--today", TODAY, **how).stdout
    require("not run: stale/untouched-field (needs the git history of the definitions)" in text, text)


def case_no_repository():
    project = support.scratch("project")
    put_field(project, "Old__c")
    ceiling = support.clean_environment(GIT_CEILING_DIRECTORIES=str(project.parent))
    untold(project, "no git repository", environment=ceiling)


def case_no_git():
    project = new_repository()
    put_field(project, "Old__c")
    commit_on(project, "2019-05-03")
    untold(project, "git", environment=support.clean_environment(PATH=str(support.scratch("empty"))))


def case_no_commit():
    project = new_repository()
    put_field(project, "Old__c")
    untold(project, "holds no commit")


def case_shallow_clone():
    project = new_repository()
    put_field(project, "Old__c")
    commit_on(project, "2019-05-03")
    commit_on(project, "2020-05-03")
    clone = support.scratch() / "clone"
    git(project, "clone", "-q", "--depth", "1", f"file://{project}", clone)
    untold(clone, "fetch-depth: 0")
    git(clone, "fetch", "-q", "--unshallow")
    equal(days(clone), {"Lead.Old__c": "2019-05-03"}, "days once the history is there")


def case_foreign_owner():
    if os.geteuid() != 0:
        raise support.Skipped("only root can give a folder away")
    project = new_repository()
    put_field(project, "Old__c")
    commit_on(project, "2019-05-03")
    for path in (project, project / ".git"):
        shutil.chown(path, 12345)
    untold(project, "safe.directory")


def case_rule():
    project = new_repository()
    write(project / "force-app/layouts/Lead-Lead Layout.layout-meta.xml", LAYOUT.format(name="Old__c"))
    put_field(project, "Old__c")
    commit_on(project, "2023-05-03")
    found = support.findings(support.check(project, *NAMED, "--today", TODAY), "stale/untouched-field")
    equal([(one["subject"], one["count"], one["severity"]) for one in found], [("Lead", 1, "info")], "findings")
    require(any("`Lead.Old__c` 2023-05-03" in note for note in found[0]["notes"]), found[0]["notes"])
    early = support.check(project, *NAMED, "--today", "2025-05-02")
    equal(support.findings(early, "stale/untouched-field"), [], "findings before two years")
    equal(untouched_not_run(support.check(project, "--today", TODAY)), [], "the recommended preset")
    found = support.findings(support.check(project, "--preset", "all", "--today", TODAY), "stale/untouched-field")
    equal(len(found), 1, "the preset `all` asks git")
    write(project / "fieldlint.toml", '[rules."stale/untouched-field"]\nseverity = "warning"\nmonths = 30\n')
    found = support.findings(support.check(project, "--today", TODAY), "stale/untouched-field")
    equal([one["severity"] for one in found], ["warning"], "a rule that the configuration names")


def untouched_not_run(answer):
    return [row for row in answer["notRun"] if row["rule"] == "stale/untouched-field"]


def case_plain_check_starts_no_git():
    project = new_repository()
    put_field(project, "Old__c")
    commit_on(project, "2019-05-03")
    folder, called = support.scratch("bin"), support.scratch() / "called"
    write(folder / "git", f"#!/bin/sh\ntouch '{called}'\nexit 1\n").chmod(0o755)
    watched = support.clean_environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
    support.fieldlint("check", "--project", project, environment=watched)
    require(not called.exists(), "a check without the rule started git")
    support.fieldlint("check", "--project", project, *NAMED, environment=watched)
    require(called.exists(), "the rule did not start git")


def case_long_history():
    """Thousands of commits, written by fast-import: the age of the first is found, in linear time."""
    project = new_repository()
    path = "force-app/objects/Lead/fields/Old__c.field-meta.xml"
    put_field(project, "Old__c")
    commit_on(project, "2019-05-03")
    stream = []
    for i in range(4000):
        text = f"{i}\n"
        stream.append(f"commit refs/heads/main\ncommitter Test <test@example.com> {1600000000 + i} +0000\ndata 2\nx\n"
                      + ("from refs/heads/main^0\n" if i == 0 else "")
                      + f"M 644 inline notes/{i % 50}.txt\ndata {len(text)}\n{text}\n")
    support.run_program(["git", "fast-import", "--quiet"], cwd=project, input="".join(stream))
    git(project, "reset", "-q", "--hard")
    equal(days(project, "Lead.Old__c"), {"Lead.Old__c": "2019-05-03"}, path)


support.main(globals())
