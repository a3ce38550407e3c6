#!/usr/bin/env python3
"""The dictionary in a git repository: versions, changelog, what is out of date, hostile labels, interrupted runs."""
import json
import re
import resource
import subprocess

import support
from support import ACME, ACME_METADATA, FIELDLINT, commit, equal, fieldlint, git, replace, repository_of, require

FOLDER = "docs/data-dictionary"
LEAD = ACME_METADATA / "objects/Lead/fields"
SEEN = "Budget_Range__c"  # visible to the sync user, decided


def build(project, *arguments):
    return fieldlint("dictionary", "build", "--project", project, *arguments)


def out_of_date(project, *arguments):
    return fieldlint("dictionary", "check", "--project", project, *arguments, expect=(0, 1)).returncode == 1


def document(project):
    return json.loads((project / FOLDER / "dictionary.json").read_text(encoding="utf-8"))


def version(project):
    return document(project)["version"]


def files(project):
    return {path.name: path.read_bytes() for path in sorted((project / FOLDER).iterdir()) if path.is_file()}


def built():
    """A repository whose first dictionary is committed."""
    project = repository_of(ACME)
    build(project)
    commit(project, "Dictionary")
    return project


def changed(edit):
    """A project with a committed dictionary after an edit and a build."""
    project = built()
    edit(project)
    build(project)
    return project


def relabel(project, label="Budget Corridor"):
    replace(project / LEAD / f"{SEEN}.field-meta.xml", "<label>Budget Range</label>", f"<label>{label}</label>")


def retype(project):
    """A text field of the sync becomes a long text area."""
    path = project / LEAD / "Current_Vendor__c.field-meta.xml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<length>\d+</length>", "<length>4000</length>", text)
    require("<type>Text</type>" in text, "Lead.Current_Vendor__c is no text field any more")
    long = "<type>LongTextArea</type>\n    <visibleLines>3</visibleLines>"
    support.write(path, text.replace("<type>Text</type>", long))


def hide(project):
    path = project / ACME_METADATA / "permissionsets/Marketo_Sync_Leads.permissionset-meta.xml"
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r" *<fieldPermissions>.*?</fieldPermissions>\n", text, re.S)
    support.write(path, text.replace(next(block for block in blocks if f">Lead.{SEEN}<" in block), ""))


def case_first_build():
    project = repository_of(ACME)
    require(out_of_date(project), "`dictionary check` is content without a dictionary")
    build(project)
    equal(version(project), "1.0.0", "first version")
    first = files(project)
    for name in ("dictionary.json", "README.md", "CHANGELOG.md", "decisions.toml", "Lead.md"):
        require(name in first, f"{name} is not written: {sorted(first)}")
    require(not out_of_date(project) and not out_of_date(project, "--strict"), "out of date right after a build")
    build(project)
    equal(files(project), first, "a second build changes bytes")
    commit(project, "Dictionary")
    build(project)
    equal(git(project, "status", "--porcelain").stdout, "", "a build after the commit changes files")



def case_shape_of_the_json():
    project = repository_of(ACME)
    build(project)
    whole = document(project)
    equal(list(whole), ["format", "version", "digest", "entries"], "members of dictionary.json")
    equal(whole["format"], "fieldlint-dictionary/1", "format")
    text = (project / FOLDER / "dictionary.json").read_text(encoding="utf-8")
    require(len(text.splitlines()) >= len(whole["entries"]), "the entries are not one a line")
    require(SEEN in text, f"no row of Lead.{SEEN}")
    decisions = (ACME / FOLDER / "decisions.toml").read_bytes()
    equal(files(project)["decisions.toml"], decisions, "decisions.toml, which a build never writes")


def case_evidence_makes_no_version():
    def edit(project):
        replace(project / LEAD / f"{SEEN}.field-meta.xml", "    <fullName>", "\n\n    <fullName>")
        report = project / ACME_METADATA / "reports/Marketing_Operations/Budget_Z1.report-meta.xml"
        support.write(report, '<?xml version="1.0" encoding="UTF-8"?>\n'
                      '<Report xmlns="http://soap.sforce.com/2006/04/metadata">\n    <columns>\n'
                      f"        <field>Lead.{SEEN}</field>\n    </columns>\n    <format>Tabular</format>\n"
                      "    <name>Budget</name>\n    <reportType>LeadList</reportType>\n</Report>\n")
    project = built()
    before = document(project)
    edit(project)
    require(not out_of_date(project), "a moved line and a new report make the dictionary out of date")
    build(project)
    equal((version(project), document(project)["digest"]), (before["version"], before["digest"]),
          "version and digest after a moved line and a new report")


def case_label_is_a_patch():
    equal(version(changed(relabel)), "1.0.1", "version after a new label")


def case_retyped_is_major():
    project = built()
    retype(project)
    require(out_of_date(project), "`dictionary check` does not see a retyped field")
    build(project)
    require(not out_of_date(project), "out of date right after a build")
    equal(version(project), "2.0.0", "version after a retyped field")
    log = (project / FOLDER / "CHANGELOG.md").read_text(encoding="utf-8")
    latest = log[log.index("2.0.0"):log.rindex("1.0.0")]
    for word in ("Current_Vendor__c", "retyped", "DATA"):
        require(word.lower() in latest.lower(), f"CHANGELOG.md does not say {word!r} under 2.0.0:\n{latest}")



def case_hidden_is_major():
    project = changed(hide)
    equal(version(project), "2.0.0", f"version after Lead.{SEEN} was hidden")
    log = (project / FOLDER / "CHANGELOG.md").read_text(encoding="utf-8")
    latest = log[log.index("2.0.0"):log.rindex("1.0.0")]
    require(SEEN in latest and "hidden" in latest.lower(), f"CHANGELOG.md does not say that it was hidden:\n{latest}")


def case_reverted_before_the_commit():
    project = changed(retype)
    equal(version(project), "2.0.0", "version after a retyped field")
    git(project, "checkout", "-q", "--", "force-app")
    build(project)
    equal(version(project), "1.0.0", "version after the change was taken back")
    equal(git(project, "status", "--porcelain").stdout, "", "files that still differ from the commit")


def case_two_builds_before_one_commit():
    project = changed(retype)
    hide(project)
    build(project)
    equal(version(project), "2.0.0", "version after a second change before the commit")



def case_conflict_markers():
    project = built()
    path = project / FOLDER / "dictionary.json"
    whole = path.read_text(encoding="utf-8")
    support.write(path, f"<<<<<<< HEAD\n{whole}=======\n{whole}>>>>>>> other\n")
    process = fieldlint("dictionary", "check", "--project", project, expect=2)
    require("dictionary.json" in process.stderr and not process.stdout, support.describe(process))
    git(project, "checkout", "-q", "--", FOLDER)
    replace(project / FOLDER / "decisions.toml", "[fields.", "<<<<<<< HEAD\n[fields.")
    process = fieldlint("dictionary", "build", "--project", project, expect=2)
    require("decisions.toml:" in process.stderr, support.describe(process))


def case_hostile_labels():
    hostile = ("a|b &lt;script&gt;alert(1)&lt;/script&gt; `c` *d* [e](javascript:f) &amp;lt;/table&amp;gt; &quot;x&apos; "
               "&#10;# heading &#13;--- \\| $(g) \u202egnp.exe")
    project = changed(lambda folder: relabel(folder, hostile))
    for name, data in files(project).items():
        text = data.decode("utf-8")
        is_data = name in ("dictionary.json", "decisions.toml")
        require(is_data or "<script>alert(1)" not in text, f"{name} holds the script")
        if name.endswith(".md"):
            require("\n# heading" not in text, f"{name}: a label begins a heading")
            require("](javascript:" not in re.sub(r"\\.", "", text), f"{name}: a label is a link")
    page = (project / FOLDER / "Lead.md").read_text(encoding="utf-8")
    rows = [line for line in page.split("\n") if line.startswith("|")]
    row = next((line for line in rows if SEEN in line), None)
    require(row, f"Lead.md has no row of {SEEN}")
    bars = re.compile(r"(?<!\\)\|")
    above = [line for line in rows[:rows.index(row)] if set(line) <= set("|-: ")][-1]
    equal(len(bars.findall(row)), len(bars.findall(above)), f"bars in the row of the hostile label\n{row}\n")
    commit(project, "Labels")
    require(not out_of_date(project, "--strict"), "out of date after a build with a hostile label")


def limited(project, size, ignore_signal):
    """Builds where no file may grow over `size` bytes: the first larger write fails or kills the process."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return subprocess.run([FIELDLINT, "dictionary", "build", "--project", project], capture_output=True, text=True,
                          preexec_fn=limit, restore_signals=not ignore_signal, env=support.clean_environment())


def interrupt(size_of, ignore_signal):
    """A project whose build after a change was cut short, its files before and after, and how the build ended."""
    project = built()
    before = files(project)
    retype(project)
    process = limited(project, size_of(before), ignore_signal)
    after = files(project)
    changed_files = {name for name in before if after.get(name) != before[name]}
    equal(changed_files, set(), f"files of the old dictionary that an interrupted build changed ({process.stderr})")
    return project, before, after, process


def small(_):
    return 2000


def all_but_the_largest(before):
    return max(map(len, before.values())) - 1


def fail_to_write(size_of):
    project, before, after, process = interrupt(size_of, True)
    require(process.returncode == 2 and process.stderr, f"expected exit 2 and a message: {process}")
    equal(set(after), set(before), "files after a failed build")
    build(project)
    equal(version(project), "2.0.0", "version after the next build")


def case_first_write_fails():
    fail_to_write(small)


def case_last_write_fails():
    fail_to_write(all_but_the_largest)


def case_killed():
    for size_of in (small, all_but_the_largest):
        project, _, _, process = interrupt(size_of, False)
        require(process.returncode < 0, f"expected a killed process: {process}")
        build(project)
        equal(version(project), "2.0.0", "version after the next build")


support.main(globals())
