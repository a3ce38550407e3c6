"""What the comparison of Apex reads by itself: the custom fields and objects of a project and its Apex files."""
import json
import re
import xml.etree.ElementTree as ElementTree

import differential
import formula_texts

COMMENT_OR_STRING = re.compile(r"/\*[\s\S]*?\*/|//[^\n]*|'(?:[^'\\\n]|\\.)*'")
# https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_custom_objects.htm
FIELD = re.compile(r"\b[A-Za-z]\w*?__(?:c|r|pc|pr|(?:latitude|longitude|street|city|statecode|countrycode|"
                   r"postalcode|geocodeaccuracy)__s)(?!\w)", re.I)


class Project:
    """Custom fields by name and custom objects of a project, folded, and its Apex files by relative path."""

    def __init__(self, tree):
        self.tree = tree
        self.namespace = namespace_of(tree)
        self.fields = {}  # name -> objects
        self.objects = set()
        self.targets = {}  # (object, lookup) -> object
        self.kids = {}  # (object, relationship name of a lookup to it) -> object of the lookup
        self.children = {}  # relationship name of a lookup, `kids__r` -> names of lookups
        for path in differential.files_below(tree, ".field-meta.xml", ".object", ".object-meta.xml"):
            self.read(path)
        self.files = {str(path.relative_to(tree)): path for path in differential.files_below(tree, ".cls", ".trigger")}
        self.tests = {name for name, path in self.files.items() if is_test(text_of(path))}

    def read(self, path):
        owner = path.parts[-3] if path.name.endswith(".field-meta.xml") else path.name.split(".")[0]
        owner = re.sub("^(___NAMESPACE___|%%%NAMESPACE%%%)", "", owner).lower()
        self.objects.add(owner)
        try:
            root = ElementTree.parse(path).getroot()
        except ElementTree.ParseError:
            return
        definitions = [root] if path.name.endswith(".field-meta.xml") else formula_texts.children(root, "fields")
        for definition in definitions:
            for name in formula_texts.children(definition, "fullName"):
                word = formula_texts.PLACEHOLDER.sub("", name.text or "").lower()
                if word.endswith("__c"):
                    self.fields.setdefault(word, set()).add(owner)
                self.read_lookup(owner, word, definition)


    def read_lookup(self, owner, name, definition):
        for target in formula_texts.children(definition, "referenceTo"):
            self.targets[owner, name] = target.text.lower().removeprefix(self.namespace)
        for relationship in formula_texts.children(definition, "relationshipName"):
            word = f"{relationship.text}__r".lower()
            self.children.setdefault(word, set()).add(name)
            self.kids[self.targets.get((owner, name)), word] = owner

    def uses(self, start, path):
        """(object, field) of the custom fields on a path as far as lookups of the project lead; the start is an object,
        or an object and a child relationship."""
        owner, _, kids = (start or "").partition(".")
        owner = owner.removeprefix(self.namespace)
        if kids:
            owner = self.kids.get((owner, kids.removeprefix(self.namespace)), "")
        owner = "activity" if owner in ("task", "event") else owner  # they share their custom fields
        for step in path:
            name = field_name(step.removeprefix(self.namespace))
            if owner not in self.fields.get(name, ()):
                return
            yield owner, name
            owner = self.targets.get((owner, name), "")


def namespace_of(tree):
    """The namespace of sfdx-project.json with the separator, folded, or nothing."""
    try:
        name = json.loads((tree / "sfdx-project.json").read_text(encoding="utf-8")).get("namespace", "")
    except (OSError, ValueError):
        return ""
    return f"{name}__".lower() if name else ""


def text_of(path):
    return path.read_text(encoding="utf-8", errors="replace")


def code_of(text, with_strings=False):
    """The text with comments and, unless wanted, strings blanked; line breaks kept."""
    def blank(found):
        keep = with_strings and found.group().startswith("'")
        return found.group() if keep else re.sub(r"[^\n]", " ", found.group())

    return COMMENT_OR_STRING.sub(blank, text)


def is_test(text):
    """Whether the outermost class is a test class."""
    head = re.split(r"\bclass\b", code_of(text), maxsplit=1, flags=re.I)[0]
    return re.search(r"@\s*isTest\b|\btestMethod\b", head, re.I) is not None


def field_words(text):
    """The words in the form of a custom field's name in a piece of text, folded."""
    return [found.group().lower() for found in FIELD.finditer(re.sub(r"\\.", " ", text))]


def field_name(word):
    """The field's own name of a word: `owner__c` of `owner__r`."""
    return re.sub(r"__(?:r|pc|pr|[a-z]+__s)$", "__c", word)
