#!/usr/bin/env python3
"""The house rules that a machine can check: house_rules.py [REPOSITORY]. Prints file:line: message; exit 1 on any."""
import pathlib
import re
import sys
import tomllib

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "cmake"))
import practices  # noqa: E402

LAYERS = ["base", "source", "findings", "model", "formula", "code", "read", "access", "references", "twins",
          "outcomes", "evidence", "history", "dictionary", "errors", "engine", "rules", "config", "render", "cli"]
WRAPPERS = {  # a heavy header: the only files that may include it (tests may include any)
    r"pugixml\.hpp": r"linter/read/xml[^/]*",
    r"nlohmann/.*": r"linter/(read|render)/json[^/]*",
    r"toml\+\+/.*": r"linter/config/load_toml[^/]*",
    r"CLI/.*": r"linter/cli/options[^/]*",
}
PAGE_HEADINGS = ["What it checks", "Why it matters", "Example", "Options", "How to fix", "See also"]
LONGEST_FILE = 400
# Written in two parts so that this file does not name what it forbids.
PRIVATE_PATH = re.compile(r"(?<![\w.~}\)])/" + r"(home/[a-z]\w*|Users/[A-Z]\w*|root|work|tmp/\w+)/")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD_HEADER = re.compile(r"^[a-z_0-9]+$")
EXCUSED = re.compile(r"\b(TODO|FIXME)\b(?!\([^)]*\w[^)]*\): *\S|: *\S)")
ACTION = re.compile(r"(Salesforce|Marketo) admin: |[Bb]oth admins: ")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Checker:
    def __init__(self, root):
        self.root = root
        self.problems = []
        self.sources = sorted(path for folder in ("linter", "rules", "tests")
                              for path in (root / folder).rglob("*") if path.suffix in (".cpp", ".h"))

    def report(self, path, line, message):
        self.problems.append((path.relative_to(self.root).as_posix(), line, message))

    def lines(self):
        """(path, name, number, line) of every C++ file."""
        for path in self.sources:
            name = path.relative_to(self.root).as_posix()
            for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
                yield path, name, number, line

    def includes(self):
        for path, name, number, line in self.lines():
            if match := INCLUDE.match(line):
                yield path, name, number, match.group(1) == "<", match.group(2)

    # -- layers ---------------------------------------------------------------------------------------------------

    def check_layers(self):
        for path, name, number, is_system, header in self.includes():
            parts, target = name.split("/"), header.split("/")
            if parts[0] != "linter" or is_system:
                continue
            if target[0] != "linter" or len(target) < 3:
                self.report(path, number, f'"{header}" is not rooted at the repository ("linter/<layer>/<file>")')
            elif target[1] not in LAYERS:
                self.report(path, number, f"`{target[1]}` is no layer; the layers are {', '.join(LAYERS)}")
            elif LAYERS.index(target[1]) > LAYERS.index(parts[1]):
                self.report(path, number, f"{parts[1]} may not include {target[1]}: it stands right of it")

    def check_layer_names(self):
        for folder in sorted((self.root / "linter").iterdir()):
            if folder.is_dir() and (folder.name not in LAYERS or folder.name == "rules"):
                self.report(folder, 1, f"`{folder.name}` is not in the list of layers")

    def check_rule_includes(self):
        for path, name, number, is_system, header in self.includes():
            if not name.startswith("rules/"):
                continue
            if header != "linter/engine/rule.h" and not (is_system and STANDARD_HEADER.match(header)):
                self.report(path, number, f"a rule includes linter/engine/rule.h and the standard library, not {header}")

    def check_wrappers(self):
        for path, name, number, _, header in self.includes():
            for heavy, wrapper in WRAPPERS.items():
                if name.startswith("tests/") or not re.fullmatch(heavy, header):
                    continue
                if not re.fullmatch(wrapper, name):
                    self.report(path, number, f"only {wrapper} may include {header}, which is slow to compile")

    # -- files ----------------------------------------------------------------------------------------------------

    def check_length(self):
        for path in self.sources:
            count = path.read_bytes().count(b"\n")
            if count > LONGEST_FILE:
                self.report(path, LONGEST_FILE + 1, f"{count} lines; split files above {LONGEST_FILE}")

    def check_first_line(self):
        for path in self.sources:
            if not re.match(r"// \S", path.read_text(encoding="utf-8")):
                self.report(path, 1, "the first line says in a `//` comment what the file does")

    def check_headers(self):
        for path, _, number, line in self.lines():
            if path.suffix == ".h" and re.match(r"\s*using\s+namespace\b", line):
                self.report(path, number, "no `using namespace` in a header")
        for path in self.sources:
            if path.suffix == ".h" and not re.search(r"^#pragma once$", path.read_text(encoding="utf-8"), re.M):
                self.report(path, 1, "a header says #pragma once")

    def check_readmes(self):
        folders = [self.root / name for name in ("linter", "rules", "tests", "fixtures", "cmake")]
        folders += [child for name in ("linter", "rules", "tests", "fixtures")
                    for child in (self.root / name).glob("*")]
        for folder in sorted(folders):
            if folder.is_dir() and not folder.name.startswith(("__", ".")) and not (folder / "README.md").is_file():
                self.report(folder, 1, "no README.md: what belongs here, what does not")

    def texts(self):
        """Every text a human wrote here; test inputs are not ours."""
        names = [path for path in self.root.iterdir() if path.is_file() and path.name != "LICENSE"]
        for folder in ("linter", "rules", "tests", "cmake", "packaging", "docs", ".ci", ".github"):
            names += [path for path in (self.root / folder).rglob("*") if path.is_file()]
        for path in sorted(names):
            parts = path.relative_to(self.root).parts
            if "__pycache__" in parts or "cases" in parts or "seeds" in parts:
                continue
            try:
                yield path, path.read_text(encoding="utf-8").split("\n")
            except UnicodeDecodeError:
                continue

    def check_texts(self):
        own_name = pathlib.Path(__file__).resolve()
        for path, lines in self.texts():
            for number, line in enumerate(lines, 1):
                if path.resolve() != own_name and EXCUSED.search(line):
                    self.report(path, number, "TODO and FIXME carry a reason: `TODO: why`")
                if match := PRIVATE_PATH.search(line):
                    self.report(path, number, f"`{match.group(0)}` is a path of one machine")

    # -- rules ----------------------------------------------------------------------------------------------------

    def rule_folders(self):
        return sorted(path for path in (self.root / "rules").glob("*/*") if path.is_dir())

    def check_rule_pages(self):
        for folder in self.rule_folders():
            page = folder / f"{folder.name}.md"
            if not page.is_file():
                self.report(folder, 1, f"{folder.name}.md is missing")
                continue
            text = re.sub(r"^(```+|~~~+).*?^\1", lambda match: "\n" * match.group(0).count("\n"),
                          page.read_text(encoding="utf-8"), flags=re.M | re.S)
            found = re.findall(r"^## +(.*?) *$", text, re.M)
            if found != PAGE_HEADINGS:
                self.report(page, 1, f"the headings are {PAGE_HEADINGS} in this order, not {found}")

    def check_practices(self):
        """Every page names its practices, every practice has a rule, and the generated page is up to date."""
        served = set()
        for folder in self.rule_folders():
            page = folder / f"{folder.name}.md"
            try:
                served.update(practices.practices_of(page.read_text(encoding="utf-8")))
            except OSError:
                continue
            except practices.BadPage as problem:
                self.report(page, 1, str(problem))
        generated = self.root / "rules" / "PRACTICES.md"
        for number in sorted(set(range(1, len(practices.PRACTICES) + 1)) - served):
            self.report(generated, 1, f"no rule serves practice {number}")
        try:
            is_current = generated.read_text(encoding="utf-8") == practices.render(self.root)
        except (OSError, practices.BadPage):
            is_current = False
        if not is_current:
            self.report(generated, 1, "out of date; `./dev practices` writes it")

    def check_who_acts(self):
        """Some note of every rule says which admin does what: the summary of `check` takes it from there."""
        for folder in self.rule_folders():
            expected = [path.read_text(encoding="utf-8") for path in folder.glob("cases/bad-*/**/expected.txt")]
            if expected and not any(ACTION.search(text) for text in expected):
                self.report(folder / f"{folder.name}.cpp", 1, "no note in an expected.txt says `Salesforce admin: `, "
                            "`Marketo admin: ` or `both admins: `")

    def check_rule_messages(self):
        """Messages have no full stop at the end; looks at the last string literal inside report(…)."""
        for path in self.sources:
            if not path.relative_to(self.root).as_posix().startswith("rules/"):
                continue
            text = path.read_text(encoding="utf-8")
            for match in re.finditer(r"\breport\s*\(", text):
                arguments = text[match.end():closing(text, match.end())]
                literals = list(STRING.finditer(arguments))
                if literals and re.fullmatch(r"[\s)]*", arguments[literals[-1].end():]) \
                        and literals[-1].group(1).endswith("."):
                    number = text.count("\n", 0, match.start()) + 1
                    self.report(path, number, "a message ends without a full stop")

    def check_renamed(self):
        path = self.root / "rules" / "RENAMED.toml"
        try:
            renamed = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError) as error:
            self.report(path, 1, str(error))
            return
        present = {"/".join(folder.relative_to(self.root / "rules").parts) for folder in self.rule_folders()}
        for old, new in renamed.items():
            if old in present:
                self.report(path, 1, f"`{old}` is retired but rules/{old}/ exists; an id is never used again")
            if new and new not in present:
                self.report(path, 1, f"`{new}`, the successor of `{old}`, does not exist")


def closing(text, start):
    """The offset of the parenthesis that closes the one before `start`, strings skipped."""
    depth, offset = 1, start
    while offset < len(text):
        if literal := STRING.match(text, offset):
            offset = literal.end()
            continue
        depth += {"(": 1, ")": -1}.get(text[offset], 0)
        if depth == 0:
            return offset
        offset += 1
    return offset


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2]).resolve()
    checker = Checker(root)
    for name in sorted(name for name in dir(checker) if name.startswith("check_")):
        getattr(checker, name)()
    for name, line, message in sorted(set(checker.problems)):
        print(f"{name}:{line}: {message}")
    print(f"{len(checker.sources)} C++ files, {len(checker.problems)} problems")
    return 1 if checker.problems else 0


if __name__ == "__main__":
    sys.exit(main())
