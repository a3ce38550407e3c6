#!/usr/bin/env python3
"""Custom fields in the Apex of the public clones, by file, line and object: `fieldlint trace` against two parsers."""
import functools
import json

import apex_classes
import apex_peers
import apex_texts
import differential
import support
from differential import Comparison, judge


class Traced:
    """What `fieldlint trace` says of Apex: fields by (file, line), and the objects of those that it is sure about."""

    def __init__(self, project):
        process = support.fieldlint("trace", "*", "--project", project.tree, "--format", "jsonl")
        self.names = set()      # (file, line, name) outside comments
        self.comments = set()   # (file, line, name)
        self.objects = {}       # (file, line, name) -> objects with confidence high
        for row in process.stdout.split("\n"):
            if row:
                self.read(json.loads(row))

    def read(self, answer):
        owner, _, name = answer["field"].lower().partition(".")
        for use in answer["references"]:
            if not use["file"].endswith((".cls", ".trigger")) or not name.endswith("__c"):
                continue
            place = (use["file"], use["line"], name)
            (self.comments if use["path"] == "comment" else self.names).add(place)
            if use["confidence"] == "high":
                self.objects.setdefault(place, set()).add(owner)


@functools.lru_cache(1)
def project_of(tree):
    project = apex_texts.Project(differential.clone(tree))
    return project, Traced(project)


def compare_names(tree, peer, words, refused):
    """Every name outside comments. Of a test class fieldlint keeps each name once, so only the name is compared."""
    project, traced = project_of(tree)
    seen = [word for word in words if word.name in project.fields]

    def key(file, line, name):
        return (file, 0 if file in project.tests else line, name)

    ours = {key(*place) for place in traced.names if place[0] not in refused}
    theirs = {key(word.file, word.line, word.name) for word in seen}
    explain = apex_classes.Names(project, traced, words, key)
    count = len(project.files)
    comparison = Comparison(f"{tree}, names, {peer} ({count - len(refused)} of {count} files)")
    comparison.add(ours, theirs, explain, lambda side, place: f"{side} only: {place[0]}:{place[1]}: {place[2]}")
    return comparison


def compare_objects(tree, words, found):
    """Objects where the peer's few rules tell one and the object has the field."""
    project, traced = project_of(tree)
    theirs = {(*place, owner) for place, owners in found.items() for owner in owners
              if place[0] not in project.tests}
    places = {place[:3] for place in theirs}
    ours = {(*place, owner) for place, owners in traced.objects.items() for owner in owners if place in places}
    explain = apex_classes.Objects(words, found)
    proven = sum(len(owners) for place, owners in traced.objects.items() if place[0] not in project.tests)
    comparison = Comparison(f"{tree}, objects, the vendor's parser ({len(ours)} of {proven} that fieldlint is sure of)")
    comparison.add(ours, theirs, explain,
                   lambda side, place: f"{side} only: {place[0]}:{place[1]}: {place[3]}.{place[2]}")
    return comparison


def with_tree_sitter(tree):
    return [compare_names(tree, "tree-sitter", *apex_peers.tree_sitter(project_of(tree)[0]))]


def with_vendor_parser(tree):
    words, refused, objects = apex_peers.vendor_parser(project_of(tree)[0])
    return [compare_names(tree, "the vendor's parser", words, refused), compare_objects(tree, words, objects)]


def compare(tree):
    """The comparisons with both peers; a peer that is not to be had is left out with a word."""
    comparisons = []
    for against in (with_tree_sitter, with_vendor_parser):
        try:
            comparisons += against(tree)
        except support.Skipped as reason:
            print(f"{tree}, {against.__name__.replace('_', ' ')}: skipped: {reason}")
    if not comparisons:
        raise support.Skipped("neither peer can be had")
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
