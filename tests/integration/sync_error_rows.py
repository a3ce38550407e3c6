"""Real-looking sync errors of a project, each with the component that refuses: texts as Salesforce formats them."""
import pathlib
import re
import xml.etree.ElementTree as ElementTree

NAMESPACE = re.compile(r"\{[^}]*\}")
PREFIXES = {"Lead": "00Q", "Contact": "003", "Account": "001", "Opportunity": "006", "Campaign": "701", "Task": "00T"}


class Node:
    """An element without namespaces."""

    def __init__(self, element):
        self.element, self.name = element, NAMESPACE.sub("", element.tag)

    def children(self, name=None):
        return [Node(child) for child in self.element if name in (None, NAMESPACE.sub("", child.tag))]

    def text(self, *names):
        node = self
        for name in names:
            found = node.children(name)
            if not found:
                return ""
            node = found[0]
        return (node.element.text or "").strip()


def parse(path):
    try:
        return Node(ElementTree.parse(path).getroot())
    except (ElementTree.ParseError, UnicodeDecodeError):
        return None


def object_parts(root):
    """(kind, object, node, path) of every field, validation rule and duplicate rule, in both formats."""
    for kind, owner, node, path in raw_parts(root):
        yield kind, re.sub("___NAMESPACE___|%%%NAMESPACE%%%", "", owner), node, path


def raw_parts(root):
    for path in sorted(pathlib.Path(root).rglob("*")):
        name = path.name.removesuffix("-meta.xml")
        if any(part.startswith(".") or part == "node_modules" for part in path.parts[len(pathlib.Path(root).parts):]):
            continue
        if name.endswith((".field", ".validationRule")) and path.parent.parent.parent.name == "objects":
            node = parse(path)
            if node is not None:
                yield ("field" if name.endswith(".field") else "rule"), path.parent.parent.name, node, path
        elif name.endswith(".object") and path.is_file():
            node = parse(path)
            for child in node.children() if node is not None else []:
                if child.name in ("fields", "validationRules"):
                    yield ("field" if child.name == "fields" else "rule"), name.removesuffix(".object"), child, path
        elif name.endswith(".duplicateRule"):
            node = parse(path)
            if node is not None:
                yield "duplicate", name.split(".")[0], node, path


def stem(path):
    return path.name.removesuffix("-meta.xml").rsplit(".", 1)[0]


def rows_of_rule(owner, node, path):
    message, name = node.text("errorMessage"), node.text("fullName") or stem(path)
    if node.text("active") != "true" or not message:
        return
    field = node.text("errorDisplayField")
    yield {"object": owner, "component": f"{owner}.{name}", "kind": "ValidationRule",
           "code": "FIELD_CUSTOM_VALIDATION_EXCEPTION", "message": message, "fields": [field] if field else [],
           "key": (message, field)}


def rows_of_field(owner, node, path):
    name, label = node.text("fullName") or stem(path), node.text("label")
    if not name.endswith("__c") or node.text("formula") or "%%%" in name:
        return
    row = {"object": owner, "component": f"{owner}.{name}", "fields": [name], "key": None}
    kind = node.text("type")
    if node.text("required") == "true" and kind not in ("Checkbox", "AutoNumber", "Summary"):
        yield row | {"kind": "RequiredField", "code": "REQUIRED_FIELD_MISSING",
                     "message": f"Required fields are missing: [{name}]"}
    if node.text("unique") == "true":
        yield row | {"kind": "UniqueField", "code": "DUPLICATE_VALUE",
                     "message": f"duplicate value found: {name} duplicates value on record with id: <unknown>"}
    restricted = node.text("valueSet", "restricted") == "true" or node.text("valueSet", "valueSetName")
    if kind == "Picklist" and restricted:
        yield row | {"kind": "Picklist", "code": "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                     "message": f"{label}: bad value for restricted picklist field: Nowhere & Never"}
    length = node.text("length")
    if kind == "Text" and length:
        yield row | {"kind": "FieldLength", "code": "STRING_TOO_LONG",
                     "message": f"{label}: data value too large: {'x' * 20} (max length={length})"}


def rows_of_duplicate(owner, node, path):
    acts = [node.text(action) == "Block" or any(child.element.text == "Alert" for child in node.children(operations))
            for action, operations in (("actionOnInsert", "operationsOnInsert"), ("actionOnUpdate", "operationsOnUpdate"))]
    if node.text("isActive") == "true" and any(acts):
        yield {"object": owner, "component": stem(path), "kind": "DuplicateRule", "code": "DUPLICATES_DETECTED",
               "message": node.text("alertText") or "Use one of these records?", "fields": [],
               "key": (node.text("alertText"), "")}


def rows_of_project(root):
    """One row a thing that refuses. `key` is equal where Salesforce itself says the same of two components."""
    makers = {"rule": rows_of_rule, "field": rows_of_field, "duplicate": rows_of_duplicate}
    rows = [row for kind, owner, node, path in object_parts(root) if not owner.endswith(("__mdt", "__e"))
            for row in makers[kind](owner, node, path)]
    for row in rows:
        row["object"] = {"Activity": "Task"}.get(row["object"], row["object"])
    return rows


def record_id(owner, number):
    return f"{PREFIXES.get(owner, 'a0X')}5e{number:010d}"


def text_of(row, style):
    """The row's text as the API, a list of fields in words, or a trigger that another save started puts it."""
    fields = ", ".join(row["fields"])
    if style == "api":
        return f"{row['code']}: {row['message']}" + (f": [{fields}]" if fields else "")
    if style == "words":
        return f"{row['code']}: {row['message']}" + (f" Field(s): {fields}" if fields else "")
    if style == "bare":
        return row["message"] + (f": [{fields}]" if fields else "")
    if style == "nested":
        return ("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: SomeTrigger: execution of AfterUpdate\n\ncaused by: "
                "System.DmlException: Update failed. First exception on row 0 with id 0015000000T3niaAAB; first error: "
                f"{row['code']}, {row['message']}: [{fields}]\n\nTrigger.SomeTrigger: line 7, column 1")
    if style == "flow":
        return ("CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Some Process” process failed. Give "
                "your Salesforce admin these details. <b>This error occurred when the flow tried to update records: "
                f"{row['code']}: {row['message']}. You can look up ExceptionCode values in the SOAP API Developer "
                "Guide.</b> Error ID: 1405213620-33528 (-1704150698)")
    if style == "shouted":
        spaced = re.sub(r" ", "  ", row["message"]).replace("'", "&#39;").replace('"', "&quot;").upper()
        return f"{row['code']}: {spaced}"
    assert style == "cut", style
    whole = f"{row['code']}: {row['message']}"
    return whole[:len(row["code"]) + 2 + max(25, len(row["message"]) * 2 // 3)] + "…"
