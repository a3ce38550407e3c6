#!/usr/bin/env python3
"""Planted facts: fields that nothing uses are all found and fall silent when used; hidden fields are found exactly."""
import json
import re

import planted_sites
import support
from support import ACME, ACME_METADATA, check, equal, require

UNUSED, HIDDEN = "stale/unused-field", "access/hidden-field"
BIRDS = """Avocet Bittern Curlew Dunlin Egret Fulmar Gannet Harrier Ibis Jackdaw Kestrel Linnet Merlin Nuthatch
    Osprey Pipit Quail Redstart Siskin Treecreeper Wheatear Yellowhammer""".split()


def warned(project):
    """The fields that stale/unused-field warns of."""
    answer = check(project, "--preset", "all", "--config", project / "fieldlint.toml")
    return {finding["subject"] for finding in support.findings(answer, UNUSED) if finding["severity"] != "info"}


def plant_and_use(project, metadata, owners):
    """Adds one field a kind of place: all are found unused; then one mention each: none is."""
    metadata = project / metadata
    planted = {name: (owners[i % len(owners)], f"Planted_{BIRDS[i]}__c") for i, name in enumerate(planted_sites.KINDS)}
    before = warned(project)
    for owner, field in planted.values():
        planted_sites.custom_field(metadata, owner, field)
    names = {f"{owner}.{field}" for owner, field in planted.values()}
    equal(warned(project) - before, names, f"{project.name}: new warnings of {UNUSED} after {len(names)} unused fields")
    written = {}
    for name, (owner, field) in planted.items():
        old = set(metadata.rglob("*"))
        planted_sites.KINDS[name](metadata, owner, field)
        written[name] = {path.relative_to(project).as_posix() for path in set(metadata.rglob("*")) - old}
    loud = warned(project)
    missed = [f"{name} ({owner}.{field})" for name, (owner, field) in planted.items() if f"{owner}.{field}" in loud]
    require(not missed, f"{project.name}: still called unused although mentioned in: {', '.join(missed)}")
    lost = [f"{name} ({owner}.{field})" for name, (owner, field) in planted.items()
            if not written[name] & traced_files(project, f"{owner}.{field}")]
    require(not lost, f"{project.name}: trace does not name the file of: {', '.join(lost)}")


def traced_files(project, field):
    process = support.fieldlint("trace", field, "--project", project, "--format", "json")
    return {use["file"] for use in json.loads(process.stdout)["references"]}


def case_unused_fields_of_acme():
    project = support.copy_of(ACME)
    plant_and_use(project, ACME_METADATA, ["Contact", "Account", "Lead"])


def plant_in_public(tree, metadata, owner):
    project = support.copy_of(support.corpora("salesforce", tree))
    support.write(project / "fieldlint.toml", '[lint]\nscope = "org"\n')
    plant_and_use(project, metadata, [owner])


def case_unused_fields_of_a_source_format_project():
    plant_in_public("PMM", "force-app/main/default", "ServiceDelivery__c")


def case_unused_fields_of_a_metadata_format_project():
    plant_in_public("EASY-Open-Source-Solution", "src", "Interaction__c")


def housekeeping(project, owner, field):
    """Mentions that prove no use, by kind: (path, text)."""
    metadata, xml = project / ACME_METADATA, planted_sites.xml
    entry = f"<field>{owner}.{field}</field>\n        <readable>true</readable>"
    return {
        "permission set": (metadata / "permissionsets/Planted.permissionset-meta.xml", xml("PermissionSet", f"""
    <fieldPermissions>
        <editable>true</editable>
        {entry}
    </fieldPermissions>
    <label>Planted</label>""")),
        "record type": (metadata / "objects" / owner / "recordTypes/Planted.recordType-meta.xml", xml("RecordType", f"""
    <fullName>Planted</fullName>
    <active>true</active>
    <label>Planted</label>
    <picklistValues>
        <picklist>{field}</picklist>
    </picklistValues>""")),
        "translation": (metadata / f"objectTranslations/{owner}-fr/{field}.fieldTranslation-meta.xml",
                        xml("CustomFieldTranslation", f"    <label>x</label>\n    <name>{field}</name>")),
        "manifest": (project / "manifest/package.xml", xml("Package", f"""
    <types>
        <members>{owner}.{field}</members>
        <name>CustomField</name>
    </types>""")),
        "deletion manifest": (project / "manifest/destructiveChanges.xml", xml("Package", f"""
    <types>
        <members>{owner}.{field}</members>
        <name>CustomField</name>
    </types>""")),
        "fields on offer in a field set": (metadata / "objects" / owner / "fieldSets/Offer.fieldSet-meta.xml",
                                           xml("FieldSet", f"""
    <fullName>Offer</fullName>
    <availableFields>
        <field>{field}</field>
    </availableFields>
    <label>Offer</label>""")),
        "Marketo's schema": (project / "marketo/planted.json", json.dumps({
            "requestId": "1", "success": True, "result": [{"searchableFields": [["email"]], "fields": [
                {"name": field, "displayName": "x", "dataType": "string", "length": 40}]}]})),
        "dot file": (project / ".notes.xml", f"<notes>{field}</notes>\n"),
    }


def case_housekeeping_is_no_use():
    project = support.copy_of(ACME)
    before, metadata = warned(project), project / ACME_METADATA
    kinds = list(housekeeping(project, "Lead", ""))
    planted = {name: f"Planted_{BIRDS[i]}__c" for i, name in enumerate(kinds)}
    for name, field in planted.items():
        planted_sites.custom_field(metadata, "Lead", field)
        support.write(*housekeeping(project, "Lead", field)[name])
    loud = warned(project) - before
    quiet = [name for name, field in planted.items() if f"Lead.{field}" not in loud]
    require(not quiet, f"taken for a use: {', '.join(quiet)}")


def hidden(project, *arguments):
    return {finding["subject"] for finding in support.findings(check(project, "--preset", "gate", *arguments), HIDDEN)}


def decided_for_sync(project):
    text = (project / "docs/data-dictionary/decisions.toml").read_text(encoding="utf-8")
    return set(re.findall(r'^\[fields\."([^"]+)"\]\nsync = "sync"', text, re.M))


def hide(path, field):
    """Sets readable and editable of a field to false in one profile or permission set."""
    text = path.read_text(encoding="utf-8")
    pattern = rf"<editable>\w+</editable>(\s*<field>{re.escape(field)}</field>\s*)<readable>\w+</readable>"
    support.write(path, re.sub(pattern, r"<editable>false</editable>\1<readable>false</readable>", text))


def case_twenty_hidden_fields():
    project = support.copy_of(ACME)
    before = hidden(project)
    chosen = sorted(decided_for_sync(project) - before)[:20]
    equal(len(chosen), 20, "visible fields that decisions need")
    metadata = project / ACME_METADATA
    holders = [*metadata.glob("profiles/Marketo*"), *metadata.glob("permissionsets/*")]
    for field in chosen:
        for path in holders:
            hide(path, field)
    equal(hidden(project) - before, set(chosen), f"new {HIDDEN} after hiding twenty fields")


LEADS_SET = "permissionsets/Marketo_Sync_Leads.permissionset-meta.xml"


def granted_by(path):
    return set(re.findall(r"<field>([^<]+)</field>\s*<readable>true", path.read_text(encoding="utf-8")))


def case_a_permission_set_deleted():
    project = support.copy_of(ACME)
    before, path = hidden(project), project / ACME_METADATA / LEADS_SET
    granted = granted_by(path)
    path.unlink()
    equal(len(granted), 20, "fields of the permission set")
    equal(hidden(project) - before, granted, f"new {HIDDEN} after deleting {LEADS_SET}")



support.main(globals())
