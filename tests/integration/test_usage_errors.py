#!/usr/bin/env python3
"""What cannot run: exit 2, a message on stderr that helps, nothing on stdout."""
import re

import support
from support import ACME, equal, require


def refused(*arguments, says, cwd=None):
    """The message of a call that must end with exit 2; every word of `says` must be in it."""
    process = support.fieldlint(*arguments, cwd=cwd, expect=None)
    require(process.returncode == 2, f"expected exit 2 of {support.describe(process)}")
    equal(process.stdout, "", f"stdout of {' '.join(map(str, arguments))}")
    for word in says:
        require(word in process.stderr, f"`{word}` is not in the message of {support.describe(process)}")
    return process.stderr


def case_version_and_help():
    process = support.fieldlint("--version")
    require(re.fullmatch(r"fieldlint \d+\.\d+\.\d+\n", process.stdout), support.describe(process))
    require("check" in support.fieldlint("--help").stdout, "--help does not name `check`")


def case_options():
    refused("check", "--project", ACME, "--frobnicate", says=["--frobnicate"])
    refused("chekc", "--project", ACME, says=["chekc"])
    refused("check", "--project", ACME, "--format", "yaml", says=["yaml"])
    refused("check", "--project", ACME, "--fail-on", "sometimes", says=["sometimes"])
    refused("check", "--project", ACME, "--preset", "strict", says=["strict"])
    refused("check", "--project", ACME, "--jobs", "many", says=["many"])
    refused("check", "--project", ACME, "--today", "tomorrow", says=["tomorrow"])
    refused("check", "--project", ACME, "--today", "2026-02-30", says=["2026-02-30"])


def case_names():
    refused("check", "--project", ACME, "--select", "stale/unusd-field", says=["unusd-field", "stale/unused-field"])
    refused("explain", "acess/hidden-field", says=["acess/hidden-field", "access/hidden-field"])
    refused("trace", "Lead.Lead_Teir__c", "--project", ACME, says=["Lead.Lead_Teir__c", "Lead.Lead_Tier__c"])
    refused("plan-removal", "Lead.Lead_Teir__c", "--project", ACME, says=["Lead.Lead_Teir__c", "Lead.Lead_Tier__c"])
    refused("plan-removal", "Lead.Nothing_*", "--project", ACME, says=["Lead.Nothing_*"])
    refused("plan-removal", "--project", ACME, says=["FIELD"])
    refused("trace", "Nonsense", "--project", ACME, says=["Nonsense"])


def case_places():
    missing = support.scratch() / "nowhere"
    refused("check", "--project", missing, says=["nowhere"])
    refused("check", "--project", ACME, "--config", missing / "fieldlint.toml", says=["fieldlint.toml"])
    refused("check", "--project", ACME, "../../README.md", says=["README.md"], cwd=ACME)
    refused("check", "--project", ACME, "force-app/no-such-folder", says=["no-such-folder"], cwd=ACME)



def configured(text, says):
    """Runs check on a small project with this configuration; the message must hold every word of `says`."""
    project = support.scratch("project")
    support.write(project / "sfdx-project.json", '{"packageDirectories": [{"path": "force-app", "default": true}]}\n')
    (project / "force-app").mkdir()
    support.write(project / "fieldlint.toml", text)
    return refused("check", "--project", project, says=says)


def case_configuration():
    configured('[salesforce]\nrots = ["."]\n', ["fieldlint.toml:2:1", "rots", "roots"])
    configured('\n[sync-usr]\nprofile = "A"\n', ["fieldlint.toml:2:", "sync-usr", "sync-user"])
    configured('[lint]\nfail-on = 3\n', ["fieldlint.toml:2:", "fail-on"])
    configured('[lint]\npreset = "recomended"\n', ["fieldlint.toml:2:", "recomended", "recommended"])
    configured('[lint\n', ["fieldlint.toml:1:"])
    configured('[rules."stale/unusd-field"]\nseverity = "off"\n', ["fieldlint.toml:1:", "stale/unused-field"])
    configured('[[ignore]]\nrule = "stale/*"\nsubject = "*"\nuntil = "soon"\n', ["fieldlint.toml:"])
    configured('[salesforce]\nroots = ["src"]\n', ["src"])
    configured('[salesforce]\nroots = ["../outside"]\n', ["../outside"])


def case_streams():
    process = support.fieldlint("check", "--project", ACME, "--preset", "gate", "--format", "json", expect=1)
    require(process.stdout.startswith("{") and process.stdout.endswith("}\n"), "stdout holds more than the JSON")


support.main(globals())
