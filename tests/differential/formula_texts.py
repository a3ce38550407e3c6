"""The formulas of a project's fields, validation rules and workflows, read with Python's own XML parser."""
import re
import xml.etree.ElementTree as ElementTree

import differential

# Text that CumulusCI replaces before a deploy: https://cumulusci.readthedocs.io/en/stable/namespace_injection.html
PLACEHOLDER = re.compile("%%%NAMESPACE%%%|%%%NAMESPACED_ORG%%%|%%%NAMESPACE_DOT%%%|%%%NAMESPACED_RT%%%")

PARTS = {"CustomObject": ("fields", "validationRules"), "Workflow": ("rules", "fieldUpdates")}


def local_name(element):
    return element.tag.rpartition("}")[2]


def children(element, *names):
    return [child for child in element if local_name(child) in names]


def formulas_of(element):
    """The formulas of one custom field, validation rule, workflow rule or field update."""
    return [child.text for child in children(element, "formula", "errorConditionFormula", "defaultValue")
            if child.text]


def formulas(tree):
    """Rows (place, formula) of a project; files that are no XML are left out, the product reports them itself."""
    rows = []
    for path in differential.files_below(tree, ".field-meta.xml", ".validationRule-meta.xml", ".object", ".workflow",
                                         ".workflow-meta.xml"):
        try:
            root = ElementTree.parse(path).getroot()
        except ElementTree.ParseError:
            continue
        owners = children(root, *PARTS[local_name(root)]) if local_name(root) in PARTS else [root]
        for owner in owners:
            name = next((child.text for child in children(owner, "fullName")), "")
            for text in formulas_of(owner):
                rows.append((f"{path.relative_to(tree)} {name}", PLACEHOLDER.sub("", text)))
    return rows
