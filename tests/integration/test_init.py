#!/usr/bin/env python3
"""`init` in every public project: `check` accepts what it writes, and counts what a second reader counts."""
import json
import sys

import support
from support import HERE, equal, fieldlint, require


def proposal(tree):
    """The configuration that `init` proposes, in a file of its own."""
    file = support.scratch() / "fieldlint.toml"
    file.write_text(fieldlint("init", "--print", "--project", tree).stdout)
    return file


def judge(tree):
    answer = support.check(tree, "--config", proposal(tree))
    counted = support.run_program([sys.executable, "-B", HERE / "count_metadata.py", tree]).stdout
    counted = json.loads(counted)
    equal({name: answer["summary"][name] for name in counted}, counted, "summary")


def case_every_public_project():
    trees = sorted(path for path in support.corpora("salesforce").iterdir() if path.is_dir())
    require(trees, "the folder of public projects is empty")
    for tree in trees:
        judge(tree)


def case_acme():
    project = support.copy_of(support.ACME)
    (project / "fieldlint.toml").unlink()
    fieldlint("init", "--project", project)
    text = (project / "fieldlint.toml").read_text()
    require('\nprofile = "Marketo Sync"\n' in text, text)
    require('and permission set group "Marketo_Sync_Group"' in text, text)
    judge(project)


support.main(globals())
