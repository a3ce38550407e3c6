#!/usr/bin/env python3
"""Access verdicts of fieldlint against a second, independent reading of the permission files: the fixture orgs, and
every project of the optional corpora that holds profiles, seen by each of its profiles and by some permission sets."""
import collections
import json
import pathlib

import access_oracle
import support
from support import ACME, require

BEST = access_oracle.BEST
OBJECTS = ("Lead", "Contact", "Account")
MOST_SHOWN = 30
ACME_USERS = {
    "profile and sets": {"profile": "Marketo Sync",
                         "sets": ["Marketo_Sync_Leads", "Marketo_Sync_Objects", "Marketo_Sync_Engagement"]},
    "only the profile": {"profile": "Marketo Sync"},
    "only sets": {"sets": ["Marketo_Sync_Leads", "Marketo_Sync_Objects"]},
    "a group with muting": {"profile": "Marketo Sync", "groups": ["Marketo_Sync_Group"]},
    "another profile": {"profile": "Admin", "sets": ["Marketo_Sync_Engagement"]},
    "the profile lists all": {"profile": "Marketo Sync", "lists_all": True},
    "a profile that is not there": {"profile": "Nobody"},
}


def configuration(user):
    lines = [f'profile = {json.dumps(user["profile"])}'] if "profile" in user else []
    lines += [f'permission-sets = {json.dumps(user.get("sets", []))}']
    lines += [f'permission-set-groups = {json.dumps(user.get("groups", []))}']
    lines += ['profile-grants = "none"'] if user.get("lists_all") else []
    return support.write(support.scratch() / "fieldlint.toml", "[sync-user]\n" + "\n".join(lines) + "\n")


def verdicts_of_fieldlint(project, user):
    process = support.fieldlint("trace", "*", "--project", project, "--config", configuration(user), "--format", "jsonl",
                                expect=(0, 1))
    found = {}
    for line in process.stdout.splitlines():
        trace = json.loads(line)
        found[trace["field"]] = min((access["verdict"] for access in trace["access"]), key=BEST.index)
    return found


def differences(project, read, users, counts):
    """Lines for verdicts that differ; `counts` adds up the verdicts."""
    lines = []
    for name, user in users.items():
        wanted = access_oracle.verdicts(read, OBJECTS, **user)
        found = verdicts_of_fieldlint(project, user)
        counts.update(wanted.values())
        lines += [f"{project.name}, {name}, {field}: fieldlint says {found.get(field)}, the second opinion {verdict}"
                  for field, verdict in sorted(wanted.items()) if found.get(field) != verdict]
    return lines


def require_none(wrong, counts):
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()))
    require(not wrong, f"{len(wrong)} verdicts differ\n" + "\n".join(wrong[:MOST_SHOWN]))


def users_of(read):
    """Every profile alone, the first one with some sets, and each group with it."""
    users = {f"profile {name}": {"profile": name} for name in sorted(read.profiles)}
    first = {"profile": min(read.profiles)} if read.profiles else {}
    sets = sorted(name for name in read.sets if "__" not in name)[:3]
    if sets:
        users["some sets"] = first | {"sets": sets}
    users |= {f"group {name}": first | {"groups": [name]} for name in sorted(read.groups)}
    return users


def case_fixture_orgs():
    counts = collections.Counter()
    wrong = differences(ACME, access_oracle.Project(ACME), ACME_USERS, counts)
    require(sum(counts.values()) > 1000, f"only {sum(counts.values())} verdicts")
    require_none(wrong, counts)


def case_corpora():
    wrong, counts = [], collections.Counter()
    for project in sorted(path for path in support.corpora("salesforce").iterdir() if path.is_dir()):
        read = access_oracle.Project(project)
        if read.profiles and read.fields:
            wrong += differences(pathlib.Path(project), read, users_of(read), counts)
    require_none(wrong, counts)


support.main(globals())
