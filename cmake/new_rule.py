#!/usr/bin/env python3
"""Makes the folder of a new rule: new_rule.py GROUP/RULE "summary". `./dev new-rule` calls it."""
import pathlib
import re
import sys
import tomllib

import practices

ROOT = pathlib.Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "cmake" / "new_rule"
KEBAB_CASE = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
CASE_FILE = "objects/Lead/fields/Example__c.field-meta.xml"


def fail(message):
    print(f"new-rule: {message}", file=sys.stderr)
    sys.exit(2)


def check(identifier, summary):
    if not re.fullmatch(f"{KEBAB_CASE}/{KEBAB_CASE}", identifier):
        fail(f"`{identifier}` is not group/rule in kebab-case")
    if re.search(r"/(no|disallow|require)-", identifier):
        fail("name the fault, not the cure: no `no-`, `disallow-` or `require-` in front")
    if not summary.strip() or summary.endswith(".") or "\n" in summary:
        fail("the summary is one line without a full stop")
    renamed = tomllib.loads((ROOT / "rules" / "RENAMED.toml").read_text(encoding="utf-8"))
    if identifier in renamed:
        fail(f"`{identifier}` was a rule once (rules/RENAMED.toml); an id is never used again")
    if (ROOT / "rules" / identifier).exists():
        fail(f"rules/{identifier}/ exists")


def write(path, template, values):
    text = (TEMPLATES / template).read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(path.relative_to(ROOT))


def practice_for(group):
    """What the rules of the group say, else `none`: the author corrects it."""
    for rule, page in practices.rule_pages(ROOT):
        if rule.startswith(f"{group}/"):
            return ", ".join(map(str, practices.practices_of(page))) or "none"
    return "none"


def main():
    if len(sys.argv) != 3:
        fail('usage: ./dev new-rule GROUP/RULE "what it finds, one line"')
    identifier, summary = sys.argv[1:]
    check(identifier, summary)
    group, rule = identifier.split("/")
    quoted = summary.replace("\\", "\\\\").replace('"', '\\"')
    values = {"ID": identifier, "GROUP": group, "RULE": rule, "SUMMARY": summary, "QUOTED_SUMMARY": quoted,
              "SENTENCE": summary[0].upper() + summary[1:] + ".", "PRACTICE": practice_for(group)}
    folder = ROOT / "rules" / group / rule
    if not (folder.parent / "README.md").exists():
        write(folder.parent / "README.md", "group.md", values)
    write(folder / f"{rule}.cpp", "rule.cpp.in", values)
    write(folder / f"{rule}.md", "rule.md", values)
    write(folder / "cases" / "good-described" / CASE_FILE, "good.xml", values)
    write(folder / "cases" / "bad-undescribed" / CASE_FILE, "bad.xml", values)
    practices.main()
    print("next: rename the cases after their idea, write the bad one first, watch it fail; then the check and the page;"
          "\nUPDATE_EXPECTED=1 ./dev test writes expected.txt, ./dev practices what changed in the page's head")


if __name__ == "__main__":
    main()
