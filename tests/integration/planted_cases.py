"""Mentions to plant: the cases of the site table, and the forms of planted_forms and planted_code, one field each."""
import dataclasses
import re

import planted_code  # noqa: F401  (fills FORMS)
import planted_forms
import support
from support import write

SITES = support.ROOT / "tests/unit/read/site_cases.txt"
TEXT = "<type>Text</type><length>40</length>"
LOOKUPS = (("Visit__c", "Stay__c", "Stay__c", "Visits"), ("Stay__c", "Visit__c", "Visit__c", "Stays"),
           ("Lead", "Host__c", "Stay__c", "Leads"), ("Lead", "Stay__c", "Stay__c", "Led"))
STRENGTHS = ("none", "weak", "medium", "strong")


@dataclasses.dataclass
class Planting:
    """One field and one file that mentions it; paths are below a folder of its own."""
    name: str
    owner: str
    field: str
    path: str
    text: str
    strength: str  # "" when the file must not mention the field at all
    extra: str = TEXT  # of the field's definition

    @property
    def is_linted(self):
        """Whether rules look at the object at all: records of settings and articles are no business of theirs."""
        return not self.owner.endswith(("__mdt", "__kav"))

    @property
    def full_name(self):
        return f"{self.owner}.{self.field}"


def lookup_to(target, children):
    return f"<type>Lookup</type><referenceTo>{target}</referenceTo><relationshipName>{children}</relationshipName>"


def site_rows():
    """(row, path, text, site) of every case of the site table."""
    for block in re.split(r"^== ", SITES.read_text(encoding="utf-8"), flags=re.M)[1:]:
        lines = block.split("\n")
        end = next(i for i, line in enumerate(lines) if line.startswith("=> "))
        yield lines[0].strip(), lines[1], "\n".join(lines[2:end]) + "\n", lines[end][3:].split()


def owner_of(form, name):
    """The object whose field a site names: made-up lookups lead to Stay__c."""
    steps = name.split(".")
    if form == "mention":
        return "Lead"
    if len(steps) > 2:
        return "Stay__c"
    return steps[0].removeprefix("$")


def site_plantings():
    """One planting for each row that names a field; rows that name an object only have none."""
    for i, (row, path, text, site) in enumerate(site_rows()):
        field = f"Planted_Site_{i}__c"
        if site == ["nothing"]:
            if "Score__c" in text:
                yield Planting(row, "Lead", field, path, text.replace("Score__c", field), "")
        elif site[0] != "object" and site[1].endswith("Score__c"):
            yield Planting(row, owner_of(*site[:2]), field, path, text.replace("Score__c", field), site[2])
        elif "Stays__r" in site[1]:
            # The list's relationship belongs to a lookup on the object of its records.
            name = field.removesuffix("__c")
            lookup = lookup_to("Visit__c", name)
            yield Planting(row, "Stay__c", field, path, text.replace("Stays__r", f"{name}__r"), site[2], lookup)


def form_plantings():
    for i, (name, (path, text, strength)) in enumerate(planted_forms.FORMS.items()):
        field, reader, owner = f"Planted_Form_{i}__c", f"Reader_{i}__c", "Visit__c"
        extra = TEXT
        if "Score__r" in text:
            extra = lookup_to("Stay__c", f"Form_{i}")
        elif "Score__Latitude__s" in text:
            extra = "<type>Location</type><scale>5</scale>"
        stem = field.removesuffix("__c")
        text = re.sub("READER|PARENT", reader, re.sub(r"(?i)\bscore(?=__)", stem, text))
        path = re.sub("READER|PARENT", reader, path)
        yield Planting(name, owner, field, path, text, strength, extra)


def define(folder, owner, name, extra=TEXT):
    body = f"<fullName>{name}</fullName><label>{name.removesuffix('__c').replace('_', ' ')}</label>{extra}"
    write(folder / "objects" / owner / "fields" / f"{name}.field-meta.xml", planted_forms.root("CustomField", body))


def define_world(folder, owners):
    """The made-up objects and the lookups between them, which code uses."""
    for owner in {*owners, "Visit__c", "Stay__c"}:
        if owner.endswith("__c"):
            body = f"<label>{owner[:-3]}</label><deploymentStatus>Deployed</deploymentStatus>"
            write(folder / "objects" / owner / f"{owner}.object-meta.xml", planted_forms.root("CustomObject", body))
    for owner, name, target, children in LOOKUPS:
        define(folder, owner, name, lookup_to(target, children))


def use_readers(folder, plantings):
    """A class that uses the fields whose definitions mention planted fields."""
    readers = sorted({(owner, name) for planting in plantings
                      for owner, name in re.findall(r"objects/(\w+)/fields/(Reader_\d+__c)", planting.path)})
    lines = "".join(f"        Object a{i} = {owner}.{name};\n" for i, (owner, name) in enumerate(readers))
    text = f"public class UseReaders {{\n    public void run() {{\n{lines}    }}\n}}\n"
    write(folder / "classes/UseReaders.cls", text)
