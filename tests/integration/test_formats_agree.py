#!/usr/bin/env python3
"""The same org in source and in metadata-API format, converted by the vendor's own library: same findings."""
# needs: nodejs npm
import collections
import hashlib
import re
import shutil
import subprocess

import support
from support import ACME, ACME_METADATA, HERE, ROOT, check, equal, require

OFFLINE = re.compile("ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network|CERT|E[45]0[0-9]",
                     re.I)


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
