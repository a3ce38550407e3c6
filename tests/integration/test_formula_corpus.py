#!/usr/bin/env python3
"""`fieldlint formula --jsonl` against rows that state the outcome: the rows of this folder and the public ones."""
import json

import support
from support import HERE, equal, require

SHOWN = 15


def judge(row, answer):
    """What is wrong with the answer to one row, or None."""
    if set(answer) != {"id", "ok", "error", "references", "functions", "time_volatile"}:
        return f"members {sorted(answer)}"
    if answer["ok"] != (row["expect"] == "parse_ok"):
        return f"ok is {answer['ok']} ({answer['error']}), stated {row['expect']}"
    if not answer["ok"]:
        error = answer["error"] or {}
        sound = set(error) == {"message", "line", "column"} and error["message"] and error["line"] >= 1
        return None if sound and error["column"] >= 1 else f"error {error}"
    if answer["error"] is not None:
        return f"ok with error {answer['error']}"
    for name, stated in (("references", "expected_refs"), ("functions", "expected_functions"),
                         ("time_volatile", "time_volatile")):
        if row.get(stated) is not None and answer[name] != row[stated]:
            return f"{name} {answer[name]}, stated {row[stated]}"
    return None


def compare(path):
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    sent = "".join(json.dumps({name: row[name] for name in ("id", "formula", "dialect")}) + "\n" for row in rows)
    process = support.fieldlint("formula", "--jsonl", input=sent)
    answers = [json.loads(line) for line in process.stdout.split("\n") if line]
    equal([answer["id"] for answer in answers], [row["id"] for row in rows], "ids, in the order of the rows")
    wrong = [f"{row['id']} ({row['dialect']}) {row['formula'][:200]!r}: {problem}"
             for row, answer in zip(rows, answers) if (problem := judge(row, answer))]
    require(not wrong, f"{len(wrong)} of {len(rows)} rows of {path.name}\n" + "\n".join(wrong[:SHOWN]))


def case_own_rows():
    compare(HERE / "formulas.jsonl")


def case_public_rows():
    compare(support.corpora("formulas", "public.jsonl"))


def case_one_formula_on_the_command_line():
    process = support.fieldlint("formula", "IF(ISBLANK(Email), TODAY(), Birthdate)")
    for word in ("Email", "Birthdate", "TODAY"):
        require(word in process.stdout, f"{word} is not in {support.describe(process)}")


support.main(globals())
