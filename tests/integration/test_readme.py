#!/usr/bin/env python3
"""Every ```sh block of README.md that runs fieldlint works in a copy of acme and prints the ```text block after it."""
import os
import pathlib
import re

import support
from support import ACME, FIELDLINT, ROOT, git, repository_of, require

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ \t]*$", re.M | re.S)
ALLOWED = {"fieldlint", "git", "cd", "cp", "mv", "rm", "cat", "echo", "sed", "printf", "jq", "mkdir"}
HERE_DOCUMENT = re.compile(r"<<'(\w+)'$.*?^\1$", re.M | re.S)
CUT = re.compile(r"^\s*(…|\.\.\.)\s*$")


def blocks(text):
    """(line, commands, shown output or None) of every block that runs fieldlint."""
    fences = [(match.group(1), match.group(2), match.start(), match.end()) for match in FENCE.finditer(text)]
    for i, (language, body, start, end) in enumerate(fences):
        commands = re.sub(r"^\$ ", "", body, flags=re.M)
        if language not in ("sh", "bash", "console") or not re.search(r"^(.*\| *)?fieldlint\b", commands, re.M):
            continue
        following = fences[i + 1] if i + 1 < len(fences) else None
        between = text[end:following[2]] if following else "end"
        is_near = not re.search(r"^#", between, re.M) and between.count("\n\n") <= 2
        is_shown = following and following[0] == "text" and is_near
        yield text.count("\n", 0, start) + 1, commands, following[1] if is_shown else None


def matches(shown, real):
    """Whether the shown text is the real one; a line of `…` stands for any lines."""
    pieces, parts = [], [[]]
    for line in shown.rstrip("\n").split("\n"):
        parts.append([]) if CUT.match(line) else parts[-1].append(line.rstrip())
    pieces = [re.escape("\n".join(part)) for part in parts]
    pattern = pieces[0] + "".join((r"\n(?:.*\n)*" if piece else r"(?:\n.*)*") + piece for piece in pieces[1:])
    lines = "\n".join(line.rstrip() for line in real.rstrip("\n").split("\n"))
    return re.fullmatch(pattern.removeprefix(r"\n"), lines) is not None


def case_blocks():
    readme = ROOT / "README.md"
    require(readme.is_file(), "README.md is missing")
    found = list(blocks(readme.read_text(encoding="utf-8")))
    require(found, "README.md shows no command of fieldlint")
    project, folder = repository_of(ACME), support.scratch("bin")
    git(project, "update-ref", "refs/remotes/origin/main", "HEAD")
    (folder / "fieldlint").symlink_to(pathlib.Path(FIELDLINT).resolve())
    surroundings = support.clean_environment(PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
    wrong = []
    for line, commands, shown in found:
        words = {word for word in re.findall(r"^(?!#)(\S+)", re.sub(r"\\\n", " ", HERE_DOCUMENT.sub("", commands)), re.M)}
        require(words <= ALLOWED, f"README.md:{line}: run {sorted(words - ALLOWED)} in a block of its own")
        process = support.run_program(["bash", "-c", f"exec 2>&1\n{commands}"], cwd=project, expect=None,
                                      environment=surroundings)
        if process.returncode not in (0, 1):
            wrong.append(f"README.md:{line}: {support.describe(process)}")
        elif shown is not None and not matches(shown, process.stdout):
            wrong.append(f"README.md:{line}: shown\n{shown}\nreal\n{process.stdout}")
    require(not wrong, "\n".join(wrong))


def case_cuts():
    """The comparison itself."""
    text = "one\ntwo  \nthree\nfour\n"
    for shown in (text, "one\n…\nfour\n", "one\n…\n", "…\nfour", "one\n…\ntwo\nthree\n...\nfour"):
        require(matches(shown, text), f"{shown!r} should match")
    for shown in ("one\nfour\n", "two\n…", "one\n…\nfive", "…\none\ntwo"):
        require(not matches(shown, text), f"{shown!r} should not match")


support.main(globals())
