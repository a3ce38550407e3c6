#!/usr/bin/env python3
"""Writes rules/PRACTICES.md, the rules by the vendor's ten practices, from the `Practice:` line of every rule's page."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
VIDEO = "https://video.tv.adobe.com/v/3470624/"
PRACTICES = [
    "Understand the process: the sync user is the bridge",
    "Clean up fields before they are synced, and sync no formulas",
    "Prevent a backlog",
    "Manage sync errors",
    "Use a sync filter",
    "Limit the creation of tasks",
    "Work with the Salesforce admin",
    "Monitor performance",
    "Sync custom objects wisely",
    "Plan for scale: keep a data dictionary",
]
LINE = re.compile(r"^Practice: (none|\d+(?:, \d+)*)$", re.M)


class BadPage(ValueError):
    """A page whose line is missing or wrong; says how."""


def practices_of(page):
    """The numbers that a page names, in order; empty for `none`."""
    head = page.split("\n## ", 1)[0]
    lines = LINE.findall(head)
    wanted = f"one line `Practice: N` (1 to {len(PRACTICES)}; several with `, `; or `none`) stands below the summary"
    if len(lines) != 1:
        raise BadPage(wanted)
    numbers = [] if lines[0] == "none" else [int(number) for number in lines[0].split(", ")]
    if numbers != sorted(set(numbers)) or any(not 1 <= number <= len(PRACTICES) for number in numbers):
        raise BadPage(wanted + ", in ascending order")
    return numbers


def summary_of(page):
    """The first paragraph below the title, on one line."""
    paragraphs = page.split("\n\n")
    return " ".join(paragraphs[1].split()) if len(paragraphs) > 1 else ""


def rule_pages(root):
    """(id, text) of every rule's page, sorted by id."""
    folders = sorted(path for path in (root / "rules").glob("*/*") if path.is_dir())
    return [(f"{folder.parent.name}/{folder.name}", (folder / f"{folder.name}.md").read_text(encoding="utf-8"))
            for folder in folders if (folder / f"{folder.name}.md").is_file()]


def render(root):
    """The text of rules/PRACTICES.md."""
    rules = []
    for rule, page in rule_pages(root):
        try:
            rules.append((rule, summary_of(page), practices_of(page)))
        except BadPage as problem:
            raise BadPage(f"rules/{rule}/: {problem}") from None
    text = ("# Rules by practice\n\n"
            f"Adobe names ten practices for the sync with Salesforce ([Marketo and Mochas: Salesforce Sync]({VIDEO})).\n"
            "Each rule serves some of them, or none when it only looks after the files. `./dev practices` writes this page.\n")
    for number, title in list(enumerate(PRACTICES, 1)) + [(None, "The files themselves")]:
        text += f"\n## {number}. {title}\n\n" if number else f"\n## {title}\n\n"
        for rule, summary, numbers in rules:
            if number in numbers or (number is None and not numbers):
                text += f"- [`{rule}`]({rule}/{rule.split('/')[1]}.md): {summary}\n"
    return text


def main():
    (ROOT / "rules" / "PRACTICES.md").write_text(render(ROOT), encoding="utf-8")
    print("rules/PRACTICES.md")


if __name__ == "__main__":
    try:
        main()
    except BadPage as problem:
        sys.exit(f"practices: {problem}")
