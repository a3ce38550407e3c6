#!/usr/bin/env python3
"""Access verdicts of every custom field of acme against a second, independent reading of the permission files."""
import concurrent.futures
import json
import os
import sys
import tomllib

import support
from support import ACME, HERE, equal, require

BEST = ["editable", "always-visible", "read-only", "read-only-by-type", "unknown", "hidden", "no-object-access"]
USERS = {  # other sync users: every fifth field is compared
    "only the profile": {"profile": "Marketo Sync", "permission-sets": []},
    "only sets": {"permission-sets": ["Marketo_Sync_Leads", "Marketo_Sync_Objects"]},
    "a group with muting": {"profile": "Marketo Sync", "permission-set-groups": ["Marketo_Sync_Group"]},
    "another profile": {"profile": "Admin", "permission-sets": ["Marketo_Sync_Engagement"]},
    "the profile lists all": {"profile": "Marketo Sync", "permission-sets": [], "profile-grants": "none"},
    "a profile that is not there": {"profile": "Nobody", "permission-sets": []},
}


def second_opinion(user):
    """Verdict by field."""
    options = ["--profile", user["profile"]] if "profile" in user else []
    options += [word for name in user.get("permission-sets", []) for word in ("--set", name)]
    options += [word for name in user.get("permission-set-groups", []) for word in ("--group", name)]
    options += ["--lists-all"] if user.get("profile-grants") == "none" else []
    process = support.run_program([sys.executable, "-B", HERE / "access_oracle.py", ACME, *options])
    return dict(line.split("\t") for line in process.stdout.splitlines())


def verdict(project, field):
    answer = json.loads(support.fieldlint("trace", field, "--project", project, "--format", "json").stdout)
    return min((access["verdict"] for access in answer["access"]), key=BEST.index)


def compare(project, user, step):
    wanted = second_opinion(user)
    require(len(wanted) > 150, f"the second opinion knows only {len(wanted)} fields")
    chosen = sorted(wanted)[::step]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip(chosen, pool.map(lambda field: verdict(project, field), chosen)))
    return [f"{field}: fieldlint says {found[field]}, the second opinion {wanted[field]}"
            for field in chosen if found[field] != wanted[field]]


def case_configured_user():
    require((HERE / "access_oracle.py").is_file(), "tests/integration/access_oracle.py is missing")
    user = tomllib.loads((ACME / "fieldlint.toml").read_text(encoding="utf-8"))["sync-user"]
    wrong = compare(ACME, user, 1)
    require(not wrong, f"{len(wrong)} verdicts differ\n" + "\n".join(wrong[:30]))


def case_other_users():
    project, wrong = support.copy_of(ACME), []
    for name, user in USERS.items():
        lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in user.items())
        support.write(project / "fieldlint.toml", f'[salesforce]\nroots = ["force-app"]\n\n[sync-user]\n{lines}')
        wrong += [f"{name}: {line}" for line in compare(project, user, 5)]
    equal(len(wrong), 0, "verdicts that differ\n" + "\n".join(wrong[:30]) + "\n")


support.main(globals())
