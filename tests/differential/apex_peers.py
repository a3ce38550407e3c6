"""The peers of the Apex comparison: tree-sitter with the grammar tree-sitter-sfapex, and the vendor's own parser."""
import concurrent.futures
import os
import shutil
import subprocess

import apex_ast
import apex_texts
import differential
import formula_texts
import support


class Word:
    """A name that a peer sees outside comments: file, line, the word folded and without the project's own namespace,
    the field's name that it would stand for, and its role (object, declared, string or name)."""

    def __init__(self, project, file, line, word, role):
        self.file, self.line, self.word, self.role = file, line, word.removeprefix(project.namespace), role
        self.name = apex_texts.field_name(self.word)


def words(project, file, line, text, role):
    return [Word(project, file, line, word, role) for word in apex_texts.field_words(text)]


def role_of(node, parent):
    """The role of a node of tree-sitter."""
    if node == "string_literal":
        return "string"
    is_object = node == "type_identifier" or parent in ("storage_identifier", "trigger_declaration")
    return "object" if is_object else "name"


def tree_sitter(project):
    """(words, files that the peer refuses)"""
    program = tree_sitter_program()
    sent = "".join(f"{path}\n" for path in project.files.values())
    process = support.run_program([program], input=sent)
    names = {str(path): name for name, path in project.files.items()}
    found, refused = [], set()
    for row in process.stdout.split("\n"):
        cells = row.split("\t")
        if len(cells) == 2:
            refused.add(names[cells[0]])
        elif len(cells) == 5:
            found += words(project, names[cells[0]], int(cells[1]), cells[4], role_of(*cells[2:4]))
    return found, refused


def tree_sitter_program():
    """Compiled once below build/ from the grammar in the npm package and Debian's library."""
    folder = differential.peers()
    program = folder / "tree_sitter_names"
    source = differential.HERE / "tree_sitter_names.c"
    if program.exists() and program.stat().st_mtime > source.stat().st_mtime:
        return program
    support.need_program("cc", "gcc")
    support.need_program("pkg-config")
    if subprocess.run(["pkg-config", "--exists", "tree-sitter"]).returncode != 0:
        raise support.Skipped("the library tree-sitter is not installed (Debian package libtree-sitter-dev)")
    flags = support.run_program(["pkg-config", "--cflags", "--libs", "tree-sitter"]).stdout.split()
    grammar = folder / "node_modules/tree-sitter-sfapex/apex/src"
    fresh = support.scratch() / program.name
    support.run_program(["cc", "-std=c11", "-D_GNU_SOURCE", "-O1", "-w", f"-I{grammar}", source,
                         grammar / "parser.c", "-o", fresh, *flags])
    shutil.move(fresh, program)
    return program


def vendor_parser(project):
    """(words, files that the peer refuses, {(file, line, field): object of each use that has one})"""
    program = differential.peers() / apex_ast.PROGRAM
    if not os.access(program, os.X_OK):
        raise support.Skipped("the vendor's parser is published for x86-64 Linux only")

    def read(item):
        name, path = item
        text = formula_texts.PLACEHOLDER.sub("", apex_texts.text_of(path))
        tree = apex_ast.syntax_tree(program, text)
        if tree is None:
            return name, None, None
        found = [word for line, text, role in apex_ast.names(tree) for word in words(project, name, line, text, role)]
        return name, found, list(apex_ast.objects(tree))

    found, refused, objects = [], set(), {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, file_words, file_objects in pool.map(read, project.files.items()):
            if file_words is None:
                refused.add(name)
                continue
            found += file_words
            for line, path, start in file_objects:
                for owner, field in project.uses(start, path):
                    objects.setdefault((name, line, field), []).append(owner)
    return found, refused, objects
