#!/usr/bin/env python3
"""Measures `fieldlint check` with every rule against the floor, alternately and warm, and prints medians.

Folders: the arguments, else FIELDLINT_BENCH (separated by colons), else fixtures/orgs/acme and a generated org.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
JOBS = "2"


def run(command):
    """Runs a command to its end: (seconds, peak resident KB, standard output).

    The peak is never below that of this script, about 15 MB: Linux keeps it across fork and exec.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            sys.exit(f"bench: {command} ended with {process.returncode}: {errors.read().decode(errors='replace')}")
        return seconds, usage.ru_maxrss, output.read()


def measure(fieldlint, floor, folder, rounds):
    # The age of definitions is git's work, not that of reading metadata.
    check = [fieldlint, "check", "--project", folder, "--preset", "all", "--ignore", "stale/untouched-field",
             "--fail-on", "never", "--format", "json", "--jobs", JOBS, "--quiet"]
    programs = {"check": check, "floor": [floor, folder, JOBS]}
    seconds = {name: [] for name in programs}
    memory = {name: 0 for name in programs}
    output = {}
    for turn in range(rounds + 1):  # the first turn warms the page cache and is not counted
        for name, command in programs.items():
            elapsed, peak, output[name] = run(command)
            if turn > 0:
                seconds[name].append(elapsed)
                memory[name] = max(memory[name], peak)
    return seconds, memory, json.loads(output["floor"]), json.loads(output["check"])


def report(folder, seconds, memory, counts, answer):
    check, floor = (statistics.median(seconds[name]) * 1000 for name in ("check", "floor"))
    megabytes = counts["bytes"] / 1e6
    allowed = 0.6 * counts["bytes"] / 1024 + 32 * 1024
    limit = 1.0 if megabytes > 100 else 1.3
    print(f"{folder}")
    print(f"  {counts['files']} files, {megabytes:.1f} MB, {counts['documents']} documents,"
          f" {len(answer['findings'])} findings")
    print(f"  check {check:9.1f} ms  (fastest {min(seconds['check']) * 1000:.1f}, peak {memory['check'] / 1024:.1f} MB,"
          f" budget {allowed / 1024:.1f} MB)")
    print(f"  floor {floor:9.1f} ms  (fastest {min(seconds['floor']) * 1000:.1f}, peak {memory['floor'] / 1024:.1f} MB)")
    print(f"  ratio {check / floor:9.2f}     (budget {limit})", flush=True)


def default_folders(scratch):
    named = os.environ.get("FIELDLINT_BENCH", "")
    if named:
        return named.split(":")
    synthetic = pathlib.Path(scratch) / "synthetic"
    subprocess.run([sys.executable, "-B", str(HERE / "make_org.py"), str(synthetic)], check=True)
    return [str(HERE.parents[1] / "fixtures" / "orgs" / "acme"), str(synthetic)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fieldlint", required=True)
    parser.add_argument("--floor", required=True)
    parser.add_argument("--scratch", required=True, help="where generated orgs are kept")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("folders", nargs="*")
    arguments = parser.parse_args()
    for folder in arguments.folders or default_folders(arguments.scratch):
        if not os.path.isdir(folder):
            sys.exit(f"bench: {folder} is not a folder")
        report(folder, *measure(arguments.fieldlint, arguments.floor, folder, arguments.rounds))


if __name__ == "__main__":
    main()
