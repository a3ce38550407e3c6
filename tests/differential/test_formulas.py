#!/usr/bin/env python3
"""The references of every formula of the public clones: `fieldlint formula --jsonl` against three peers."""
import json

import differential
import formula_classes
import formula_texts
import support
from differential import Comparison, judge
from support import require


def fieldlint_answers(rows):
    sent = "".join(json.dumps({"id": index, "formula": text, "dialect": "formula"}) + "\n"
                   for index, (_, text) in enumerate(rows))
    process = support.fieldlint("formula", "--jsonl", input=sent)
    answers = [json.loads(line) for line in process.stdout.split("\n") if line]
    refused = [f"{place}: {answer['error']}" for (place, _), answer in zip(rows, answers, strict=True)
               if not answer["ok"]]
    require(not refused, "formulas that fieldlint cannot parse\n" + "\n".join(refused))
    return answers


def peer_answers(rows):
    sent = "".join(json.dumps({"id": index, "formula": text}) + "\n" for index, (_, text) in enumerate(rows))
    environment = support.clean_environment(NODE_PATH=str(differential.peers() / "node_modules"))
    process = support.run_program(["node", differential.HERE / "formula_peers.cjs"], input=sent,
                                  environment=environment)
    return [json.loads(line) for line in process.stdout.split("\n") if line]


def compare(tree):
    rows = formula_texts.formulas(differential.clone(tree))
    peers = peer_answers(rows)
    answers = fieldlint_answers(rows)
    comparisons = []
    for peer, (our_names, peer_names, explain) in formula_classes.PEERS.items():
        comparison = Comparison(f"{tree}, {len(rows)} formulas, {peer}")
        for (place, text), ours, row in zip(rows, answers, peers, strict=True):
            answer = row[peer]
            comparison.add(our_names(ours["references"]), peer_names(answer.get("names", [])),
                           lambda side, name: explain(side, name, text, answer),
                           lambda side, name: f"{place}: {side} only {name!r} in {text[:300]!r}; "
                                              f"{answer.get('error', '')}")
        comparisons.append(comparison)
    return comparisons


def case_npsp():
    judge(compare("NPSP"))


def case_eda():
    judge(compare("EDA"))


def case_nebula_logger():
    judge(compare("NebulaLogger"))


def case_other_clones():
    judge([comparison for path in differential.other_clones() for comparison in compare(path.name)])


support.main(globals())
