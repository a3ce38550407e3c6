#!/usr/bin/env python3
"""Every public project: check never fails, counts what a second reader counts, refuses what xmllint refuses."""
import concurrent.futures
import json
import os
import sys

import support
from support import HERE, check, equal, require


def second_opinion(script, tree):
    return support.run_program([sys.executable, "-B", HERE / script, tree]).stdout


def judge(tree):
    """Everything that is wrong with the answers about one tree."""
    answer = check(tree, "--preset", "all")
    malformed = {f["file"] for f in support.findings(answer, "metadata/malformed-file")}
    equal({name for name in malformed if not name.endswith(".json")},
          set(second_opinion("well_formed.py", tree).splitlines()), "files of metadata/malformed-file")
    counted = json.loads(second_opinion("count_metadata.py", tree))
    equal({name: answer["summary"][name] for name in counted}, counted, "summary")
    gate = check(tree, "--preset", "gate")
    equal({f["rule"] for f in gate["findings"]} - {"metadata/malformed-file"}, set(), "rules of --preset gate")
    for finding in answer["findings"]:
        require(finding["file"] is None or (tree / finding["file"]).exists(), f"no such file: {finding['file']}")


def case_every_tree():
    support.need_program("xmllint", "libxml2-utils")
    trees = sorted(path for path in support.corpora("salesforce").iterdir() if path.is_dir())
    require(trees, "the folder of public projects is empty")
    wrong = []

    def attempt(tree):
        try:
            judge(tree)
        except (AssertionError, KeyError, ValueError) as failure:
            wrong.append(f"{tree.name}: {type(failure).__name__} {failure}")

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(attempt, trees))
    require(not wrong, f"{len(wrong)} of {len(trees)} trees\n" + "\n".join(sorted(wrong)))


support.main(globals())
