"""What the scripts of this folder share: the public clones, the peers from npm, the sum of explained differences."""
import collections
import contextlib
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "integration"))
import support  # noqa: E402

TREES = ("NPSP", "EDA", "NebulaLogger")
OFFLINE = re.compile("ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network|CERT|E[45]0[0-9]",
                     re.I)
SHOWN = 40  # unexplained differences of one comparison that are printed


def clone(name):
    """The full clone of a public repository, below the folder that FIELDLINT_CLONES names."""
    top = os.environ.get("FIELDLINT_CLONES")
    if not top:
        raise support.Skipped("FIELDLINT_CLONES names no folder with clones of " + ", ".join(TREES))
    path = pathlib.Path(top).resolve() / name
    if not path.is_dir():
        raise support.Skipped(f"there is no {name} below FIELDLINT_CLONES")
    return path


def other_clones():
    """The other projects below FIELDLINT_CLONES."""
    return sorted(path for path in clone(TREES[0]).parent.iterdir()
                  if (path / ".git").exists() and path.name not in TREES)


def peers():
    """The folder with the peers, installed once below build/ from the committed lock file."""
    support.need_program("node", "nodejs")
    support.need_program("npm")
    lock = (HERE / "package-lock.json").read_bytes()
    folder = support.ROOT / "build/differential" / hashlib.sha256(lock).hexdigest()[:16]
    if folder.exists():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = pathlib.Path(tempfile.mkdtemp(prefix="install-", dir=folder.parent))
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, fresh)
    command = ["npm", "ci", "--ignore-scripts", "--omit=peer", "--no-audit", "--no-fund", "--fetch-retries=1",
               "--fetch-timeout=30000"]
    done = subprocess.run(command, cwd=fresh, capture_output=True, text=True, timeout=300, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        shutil.rmtree(fresh)
        if OFFLINE.search(done.stderr):
            raise support.Skipped(f"npm does not answer: {done.stderr.strip().splitlines()[-1]}")
        raise AssertionError(support.describe(done))
    with contextlib.suppress(OSError):  # another script was faster
        fresh.rename(folder)
    shutil.rmtree(fresh, ignore_errors=True)
    return folder


def files_below(tree, *suffixes):
    """The files of a clone with one of the suffixes, outside dot folders and node_modules; sorted."""
    found = []
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        found += [pathlib.Path(folder, name) for name in sorted(names) if name.endswith(suffixes)]
    return found


class Comparison:
    """The sum of one comparison: what is equal, what differs and why; `judge` fails on what nothing explains."""

    def __init__(self, title):
        self.title = title
        self.ours = self.peer = self.equal = 0
        self.classes = collections.Counter()
        self.unexplained = []

    def add(self, ours, peer, explain, show):
        """Adds two sets of names; explain(side, name) answers a class or None, show(side, name) a line of text."""
        self.ours += len(ours)
        self.peer += len(peer)
        self.equal += len(ours & peer)
        for side, names in (("ours", ours - peer), ("peer", peer - ours)):
            for name in sorted(names):
                reason = explain(side, name)
                if reason:
                    self.classes[f"{side} only: {reason}"] += 1
                else:
                    self.unexplained.append(show(side, name))

    def report(self):
        print(f"{self.title}: fieldlint {self.ours}, peer {self.peer}, equal {self.equal}, "
              f"explained {sum(self.classes.values())}, unexplained {len(self.unexplained)}")
        for reason, count in sorted(self.classes.items()):
            print(f"    {count:6d}  {reason}")


def judge(comparisons):
    """Prints every sum; fails with the differences that no class explains."""
    wrong = []
    for comparison in comparisons:
        comparison.report()
        if comparison.unexplained:
            wrong += [f"{comparison.title}: {len(comparison.unexplained)} differences that no class explains",
                      *comparison.unexplained[:SHOWN]]
    support.require(not wrong, "\n".join(wrong))
