"""What the scripts of this folder share: running fieldlint, scratch copies of projects, git, and a tiny test runner."""
import atexit
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(os.environ.get("SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2]).resolve()
FIELDLINT = os.environ.get("FIELDLINT") or str(ROOT / "build/release/fieldlint")
HERE = ROOT / "tests/integration"
ACME = ROOT / "fixtures/orgs/acme"
ACME_METADATA = pathlib.Path("force-app/main/default")
SECONDS = 240

_scratch = pathlib.Path(tempfile.mkdtemp(prefix="fieldlint-"))
atexit.register(shutil.rmtree, _scratch, ignore_errors=True)
_made = iter(range(1_000_000))


class Skipped(Exception):
    """Something that the test needs is not there; says what."""


def scratch(name="scratch"):
    """A new empty folder that goes away with the process."""
    folder = _scratch / f"{next(_made)}" / name
    folder.mkdir(parents=True)
    return folder


def copy_of(project, name=None):
    """A writable copy of a project."""
    return pathlib.Path(shutil.copytree(project, scratch() / (name or pathlib.Path(project).name)))


def corpora(*below):
    """A folder of the optional public data: $FIELDLINT_CORPORA, else ../shared/corpora of the repository."""
    top = pathlib.Path(os.environ.get("FIELDLINT_CORPORA") or ROOT / "../shared/corpora").resolve()
    path = top.joinpath(*below)
    if not path.exists():
        raise Skipped(f"there is no {'/'.join(below)} below FIELDLINT_CORPORA or ../shared/corpora")
    return path


def clean_environment(**changes):
    """The environment without git's and fieldlint's own variables, with a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "FIELDLINT_"))}
    home = _scratch / "home"
    home.mkdir(exist_ok=True)
    return kept | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1",
                   "GIT_CONFIG_GLOBAL": str(home / "gitconfig"), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"} | changes


def describe(process):
    words = " ".join(str(word) for word in process.args)
    return f"`{words}`\nexit {process.returncode}\nstdout: {process.stdout[-2500:]}\nstderr: {process.stderr[-2500:]}"


def run_program(command, *, cwd=None, expect=0, input=None, environment=None):
    """Runs any program; `expect` is the exit code, a tuple of codes, or None for any."""
    process = subprocess.run([str(word) for word in command], cwd=cwd, input=input, capture_output=True, text=True,
                             encoding="utf-8", errors="surrogateescape", timeout=SECONDS,
                             env=environment or clean_environment())
    codes = (expect,) if isinstance(expect, int) else expect
    if codes is not None and process.returncode not in codes:
        raise AssertionError(f"expected exit {expect} of {describe(process)}")
    return process


def fieldlint(*arguments, **how):
    """Runs fieldlint; see run_program."""
    return run_program([FIELDLINT, *arguments], **how)


def check(project, *arguments):
    """The parsed answer of `check --format json` with every finding let through."""
    process = fieldlint("check", "--project", project, "--format", "json", "--fail-on", "never", *arguments)
    try:
        answer = json.loads(process.stdout)
    except ValueError as error:
        raise AssertionError(f"no JSON ({error}) from {describe(process)}") from None
    equal(answer["format"], "fieldlint-findings/1", "format of check --format json")
    return answer


def findings(answer, rule=None, **wanted):
    """The findings of one rule whose members have the wanted values."""
    return [finding for finding in answer["findings"] if rule in (None, finding["rule"])
            and all(finding[name] == value for name, value in wanted.items())]


def write(path, text):
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def replace(path, old, new, count=1):
    """Replaces text that must be there."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    require(old in text, f"{path} does not hold {old!r}")
    write(path, text.replace(old, new, count))


def git(folder, *words, expect=0, environment=None):
    """Runs git with a fixed author and without hooks or configuration of this machine."""
    author = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false",
              "-c", "init.defaultBranch=main", "-c", "core.autocrlf=false"]
    return run_program(["git", *author, *words], cwd=folder, expect=expect, environment=environment)


def repository_of(project, name=None):
    """A git repository of its own with a copy of the project as first commit."""
    folder = copy_of(project, name)
    git(folder, "init", "-q")
    commit(folder, "Start")
    return folder


def commit(folder, message):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def require(condition, message):
    if not condition:
        raise AssertionError(message)


def equal(found, wanted, what):
    """Fails with both values; for sets and long lists with the differences only."""
    if found == wanted:
        return
    if isinstance(found, (set, frozenset)) and isinstance(wanted, (set, frozenset)):
        raise AssertionError(f"{what}: missing {sorted(wanted - found)}; not expected {sorted(found - wanted)}")
    if isinstance(found, str) and isinstance(wanted, str) and len(found) > 200:
        at = next((i for i, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]), min(len(found), len(wanted)))
        raise AssertionError(f"{what}: differ from character {at} on: found {found[max(0, at - 80):at + 120]!r}, "
                             f"wanted {wanted[max(0, at - 80):at + 120]!r}")
    raise AssertionError(f"{what}: found {found!r}, wanted {wanted!r}")


def need_program(name, package=None):
    if not shutil.which(name):
        raise Skipped(f"`{name}` is not installed (Debian package {package or name})")


def main(names):
    """Runs every function whose name begins with `case_`; exit 1 when one fails, 77 when all were skipped."""
    if not os.access(FIELDLINT, os.X_OK):
        sys.exit(f"{FIELDLINT} is no program; set FIELDLINT to the binary")
    wanted, passed, failed = sys.argv[1:], 0, 0
    for name, function in list(names.items()):
        if not name.startswith("case_") or (wanted and name.removeprefix("case_") not in wanted):
            continue
        try:
            function()
            passed += 1
        except Skipped as reason:
            print(f"skipped {name}: {reason}")
        except AssertionError as failure:
            failed += 1
            print(f"FAILED {name}: {failure}\n")
        except Exception:  # a broken answer of the program: keep going, show where
            failed += 1
            print(f"FAILED {name}:")
            traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0 if passed else 77)
