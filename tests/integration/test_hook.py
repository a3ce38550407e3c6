#!/usr/bin/env python3
"""The hook before a commit, by pre-commit and as a plain git hook: refuses what breaks the sync, lets the rest pass."""
# needs: pre-commit
import os
import pathlib
import re

import support
from support import ACME, ACME_METADATA, FIELDLINT, ROOT, check, git, repository_of, require

LEADS_SET = ACME_METADATA / "permissionsets/Marketo_Sync_Leads.permissionset-meta.xml"
PROFILE = ACME_METADATA / "profiles/Marketo Sync.profile-meta.xml"
BROKEN = ACME_METADATA / "layouts/Broken-Draft Layout.layout-meta.xml"
PLANTED = ["Contact.AccountId", "Lead.Lead_Tier__c", "Contact.Renewal_Contact_Role__c", "Account.Contract_Status__c"]


def set_access(path, field, value):
    """Writes readable and editable of one field in a profile or permission set."""
    text = path.read_text(encoding="utf-8")
    pattern = rf"<editable>\w+</editable>(\s*<field>{re.escape(field)}</field>\s*)<readable>\w+</readable>"
    require(re.search(pattern, text), f"{path.name} has no entry of {field}")
    support.write(path, re.sub(pattern, rf"<editable>{value}</editable>\1<readable>{value}</readable>", text))


def clean_repository():
    """A repository of acme without the planted faults of the gate, committed."""
    project = repository_of(ACME)
    for field in PLANTED:
        set_access(project / PROFILE, field, "true")
    (project / BROKEN).unlink()
    left = [f"{f['rule']} {f['subject']}: {f['message']}" for f in check(project, "--preset", "gate")["findings"]
            if f["severity"] == "error"]
    require(not left, "the gate still finds faults in the copy that should be clean:\n" + "\n".join(left))
    support.commit(project, "No planted faults")
    return project


def environment():
    """PATH with the binary under its own name, and a home for pre-commit."""
    folder = support.scratch("bin")
    (folder / "fieldlint").symlink_to(pathlib.Path(FIELDLINT).resolve())
    return support.clean_environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}",
                                     PRE_COMMIT_HOME=str(support.scratch("pre-commit")), PRE_COMMIT_COLOR="never")


def attempt(project, message, surroundings, *, passes, says=()):
    """Commits everything; the hook must let it pass, or refuse it and say why."""
    before = git(project, "rev-parse", "HEAD").stdout
    git(project, "add", "-A")
    process = git(project, "commit", "-m", message, expect=None, environment=surroundings)
    moved = git(project, "rev-parse", "HEAD").stdout != before
    require(moved == passes, f"{message}: the commit was {'made' if moved else 'refused'}: {support.describe(process)}")
    for word in says:
        require(word in process.stdout + process.stderr, f"{message}: no {word!r} in {support.describe(process)}")
    if not moved:
        git(project, "reset", "-q", "--hard")


def three_commits(project, surroundings):
    set_access(project / LEADS_SET, "Lead.Budget_Range__c", "false")
    attempt(project, "Hide a field that a decision needs", surroundings, passes=False,
            says=["access/hidden-field", "Lead.Budget_Range__c"])
    (project / LEADS_SET).unlink()
    attempt(project, "Delete a permission set", surroundings, passes=False,
            says=["access/hidden-field", "Lead.Budget_Range__c", "Contact.Support_Tier__c"])
    support.replace(project / ACME_METADATA / "objects/Lead/fields/Budget_Range__c.field-meta.xml",
                    "<label>Budget Range</label>", "<label>Budget Corridor</label>")
    attempt(project, "Another label", surroundings, passes=True)


def case_plain_git_hook():
    project, surroundings = clean_repository(), environment()
    hook = support.write(project / ".git/hooks/pre-commit", "#!/bin/sh\nexec fieldlint check --preset gate\n")
    hook.chmod(0o755)
    three_commits(project, surroundings)


def hook_repository():
    """A repository that publishes the hook of this one, as its next commit will."""
    folder = support.scratch("hooks")
    support.write(folder / ".pre-commit-hooks.yaml", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    git(folder, "init", "-q")
    support.commit(folder, "Hook")
    return folder, git(folder, "rev-parse", "HEAD").stdout.strip()


def case_pre_commit():
    support.need_program("pre-commit")
    project, surroundings = clean_repository(), environment()
    folder, revision = hook_repository()
    support.write(project / ".pre-commit-config.yaml",
                  f"repos:\n  - repo: {folder}\n    rev: {revision}\n    hooks:\n      - id: fieldlint\n")
    support.commit(project, "Hooks")
    support.run_program(["pre-commit", "install"], cwd=project, environment=surroundings)
    three_commits(project, surroundings)
    support.run_program(["pre-commit", "run", "--all-files"], cwd=project, environment=surroundings)


support.main(globals())
