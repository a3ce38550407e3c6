"""Why names and objects in Apex differ: each class is one predicate, each reason stands in README.md."""
import collections
import functools
import re

import apex_texts

TABLE = re.compile(r"\bfrom\s+(?:\w+\.)?(\w+)")
CLAUSE = 30  # lines that a clause of a query may take


def as_relationship(word):
    return re.sub("__c$", "__r", word)


class Names:
    """Explains one name, (file, line, name), that only one side has."""

    def __init__(self, project, traced, words, key):
        self.project, self.traced = project, traced
        self.words, self.around = {}, {}
        for word in words:
            place = key(word.file, word.line, word.name)
            self.words.setdefault(place, []).append(word)
            self.around.setdefault(place[:2], []).append(word)

    def __call__(self, side, place):
        return self.ours(place) if side == "ours" else self.peer(place, self.words[place])

    def ours(self, place):
        file, line, name = place
        lines = {line} if line else {at for where, at, what in self.traced.names if (where, what) == (file, name)}
        if not line and all(self.is_comment(file, at, name) for at in lines):
            return "comment in a test class"
        around = [word.word for word in self.around.get((file, line), ()) if word.line in lines]
        if any(name in self.project.children.get(word, ()) for word in around) or \
                line and self.is_in_child_query(place):
            return "name of a child relationship"
        return None

    def peer(self, place, words):
        others = [word for word in words if word.role != "object" and not self.is_child_relationship(place, word)]
        by_line = collections.Counter((word.line, word.word) for word in others)
        if all(count <= self.objects_in_text(place[0], *where) for where, count in by_line.items()):
            is_object = bool(others) or any(word.role == "object" for word in words)
            return "name of an object" if is_object else "name of a child relationship"
        return None

    def is_child_relationship(self, place, word):
        """Whether the word is a child relationship and fieldlint lists its lookup at the same place."""
        return any((place[0], word.line, lookup) in self.traced.names
                   for lookup in self.project.children.get(word.word, ()))

    def is_comment(self, file, line, name):
        """Whether what gives the name stands in comments only on a line."""
        def gives(text):
            return any(name in (apex_texts.field_name(word), *self.project.children.get(as_relationship(word), ()))
                       for word in apex_texts.field_words(text))

        return gives(self.line(file, line, "text")) and not gives(self.line(file, line, "strings"))

    def is_in_child_query(self, place):
        """Whether the FROM before or after a line is that of a query over the child relationship of a lookup."""
        lines = self.text(place[0], "strings")
        before = TABLE.findall("\n".join(lines[max(0, place[1] - CLAUSE):place[1] - 1]))[-1:]
        after = TABLE.findall("\n".join(lines[place[1] - 1:place[1] - 1 + CLAUSE]))[:1]
        return any(place[2] in self.project.children.get(table, ()) for table in before + after)

    def objects_in_text(self, file, line, word):
        """How often a word is an object on a line: around a dot as in the pattern, after FROM, or called one."""
        if word not in self.project.objects:
            return 0
        name = rf"(?:{self.project.namespace})?{word}"
        return len(re.findall(rf"(?<![\w.]){name}\s*\.|\bschema\s*\.\s*{name}\s*\.|"
                              rf"\bsobjecttype\s*\.\s*{name}(?!\w)|\bfrom\s+{name}(?!\w)|"
                              rf"object(?:name|apiname|type)?\s*[=(:]\s*'{name}'",
                              self.line(file, line, "strings")))

    def line(self, file, number, what):
        return self.text(file, what)[number - 1]

    @functools.lru_cache(None)
    def text(self, file, what):
        """The folded lines of a file: the whole text, or the code with its strings but without comments."""
        text = apex_texts.text_of(self.project.files[file])
        if what == "strings":
            text = apex_texts.code_of(text, with_strings=True)
        return text.lower().split("\n")


class Objects:
    """Explains one object, (file, line, name, object), that only one side has."""

    def __init__(self, words, found):
        self.found = found
        self.words = collections.Counter((word.file, word.line, word.name) for word in words)

    def __call__(self, side, place):
        if side == "ours" and self.words[place[:3]] > len(self.found[place[:3]]):
            return "another use on the same line"
        return None
