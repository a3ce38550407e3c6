#!/usr/bin/env python3
"""Spot check of stale/unused-field: searches every text file for fields that fieldlint calls unused.

audit_unused.py FOLDER [-n COUNT] [--seed N] [check options...]

Prints each mention (whole word, any case) outside field definitions, permissions, translations, layouts, Marketo files;
exit 1 when there is one. Not a test: a human judges what it prints."""
import argparse
import json
import os
import random
import re
import subprocess
import sys

SKIPPED_FOLDERS = {"node_modules", "translations", "objectTranslations", "layouts", "profiles", "permissionsets",
                   "mutingpermissionsets", "permissionsetgroups", "marketo"}
SKIPPED_NAMES = re.compile(r"(package\.xml|^code-references\.tsv|\.(png|jpe?g|gif|svg|zip|pdf|ico|woff2?))$", re.I)


def unused(folder, options):
    program = os.environ.get("FIELDLINT", "fieldlint")
    command = [program, "check", "--project", folder, "--format", "json", "--fail-on", "never",
               "--select", "stale/unused-field", *options]
    answer = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return [finding for finding in answer["findings"]
            if finding["rule"] == "stale/unused-field" and finding["severity"] != "info"]


def texts(folder):
    """(path, text) of every text file that may prove a use."""
    for base, below, files in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".") and name not in SKIPPED_FOLDERS]
        for name in files:
            if SKIPPED_NAMES.search(name) or name.startswith("."):
                continue
            with open(os.path.join(base, name), "rb") as file:
                data = file.read()
            if b"\0" not in data[:4096]:
                yield os.path.relpath(os.path.join(base, name), folder), data.decode("utf-8", "replace")


def is_definition(text, at):
    """Whether a mention is the name in a definition: of the field itself, or of its namesake on another object."""
    before = text[max(0, at - 400):at]
    return bool(re.search(r"<(fields|CustomField\b[^>]*)>\s*<fullName>\s*$", before))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("-n", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    options, passed_on = parser.parse_known_args()
    found = sorted({finding["subject"]: finding for finding in unused(options.folder, passed_on)}.items())
    drawn = random.Random(options.seed).sample(found, min(options.n, len(found)))
    everything, doubtful = list(texts(options.folder)), 0
    for subject, finding in drawn:
        name = subject.partition(".")[2]
        word = re.compile(rf"(?<![\w]){re.escape(name)}(?!\w)|(?<!\w){re.escape(name[:-1])}r(?!\w)", re.I)
        places = [f"  {path}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
                  for path, text in everything for match in word.finditer(text)
                  if not is_definition(text, match.start())]
        print(f"{'MENTIONED' if places else 'unused'} {subject} ({finding['confidence']})")
        print("\n".join(places[:10]) + "\n" if places else "", end="")
        doubtful += bool(places)
    print(f"{len(drawn)} of {len(found)} findings drawn, {doubtful} mentioned somewhere")
    sys.exit(1 if doubtful else 0)


main()
