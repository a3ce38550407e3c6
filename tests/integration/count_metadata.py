#!/usr/bin/env python3
"""Counts the distinct objects and custom fields of a Salesforce project: count_metadata.py FOLDER."""
import html, json, os, pathlib, re, sys
from urllib.parse import unquote
from xml.etree import ElementTree

PART = "BusinessProcess CompactLayout FieldSet Index ListView RecordType SharingReason ValidationRule WebLink"
ROOTS = {"object": "CustomObject", "field": "CustomField", "indexe": "Index"}
ROOTS |= {part.lower(): part for part in PART.split()}

def read(path):
    """Root element, its own fullName, fullNames of its <fields>; by pattern when the XML is broken."""
    data = pathlib.Path(path).read_bytes()
    try:
        root = ElementTree.fromstring(data)
        held = [node.text or "" for node in root.iterfind("{*}fields/{*}fullName")]
        return root.tag.rpartition("}")[2], root.findtext("{*}fullName", ""), held
    except (ElementTree.ParseError, LookupError, ValueError):
        text = html.unescape(re.sub(r"(?s)<!--.*?-->", "", data.decode("utf-8", "replace")))
        roots, names = re.findall(r"<([A-Za-z]\w*)", text), re.findall(r"<fullName>([^<]*)", text)
        held = re.findall(r"(?s)<fields>(?:(?!</fields>).)*?<fullName>([^<]*)", text)
        return (roots or [""])[0], (names or [""])[0], held

def key(name):  # build tokens go first: %%%NAMESPACE%%%Day__c holds "%Da"
    return unquote(re.sub(r"%%%[A-Z_]+?%%%|^___NAMESPACE[A-Z_]*?___", "", name)).strip().lower()

objects, fields = set(), set()
for folder, below, files in os.walk(sys.argv[1]):
    below[:] = [name for name in below if name[0] != "." and name != "node_modules"]
    inside = re.search(r"(?i)/objects(?!.*/objects/)/([^/]*)|$", f"/{folder[len(sys.argv[1]):]}/")[1]
    for file in (name for name in files if name[0] != "."):
        stem, _, suffix = re.sub(r"(?i)-meta\.xml$", "", file).rpartition(".")
        wanted, whole = ROOTS.get(suffix.lower()), suffix.lower() == "object"
        root, name, held = read(os.path.join(folder, file)) if wanted and (whole or inside) else ("", "", [])
        if root and root == wanted:
            owner, held = (key(stem), held) if whole else (key(inside), [name.strip() or stem])
            objects.add(owner)
            held = [key(n) for n in held if whole or root == "CustomField"]
            fields.update(f"{owner}.{n}" for n in held if re.search("__[a-z]+$", n))
print(json.dumps({"objects": len(objects), "customFields": len(fields)}))
