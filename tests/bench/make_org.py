#!/usr/bin/env python3
"""Writes a synthetic org, the same bytes every time: make_org.py FOLDER [OBJECTS].

About 20,000 files and 70 MB with the default of 120 objects: fields, layouts, validation rules, permission sets and
profiles that list every field, flows, Apex and static text, in the proportions of a large real org.
"""
import pathlib
import random
import shutil
import sys

XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"'
HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
STANDARD = ["Lead", "Contact", "Account", "Opportunity", "Campaign", "CampaignMember", "Task"]
FIELDS_AN_OBJECT = 140
TYPES = ["Text", "Number", "Checkbox", "Date", "Picklist", "LongTextArea", "Currency", "Email"]
DETAILS = {
    "Text": "<length>255</length>",
    "Number": "<precision>18</precision><scale>2</scale>",
    "Checkbox": "<defaultValue>false</defaultValue>",
    "Date": "",
    "Picklist": "<valueSet><valueSetDefinition><sorted>false</sorted>{values}</valueSetDefinition></valueSet>",
    "LongTextArea": "<length>32768</length><visibleLines>3</visibleLines>",
    "Currency": "<precision>18</precision><scale>2</scale>",
    "Email": "",
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def component(root, body):
    return f"{HEADER}<{root} {XMLNS}>\n{body}</{root}>\n"


def field(name, kind, chance):
    values = "".join(
        f"<value><fullName>Value {n}</fullName><default>false</default><label>Value {n}</label></value>"
        for n in range(chance.randint(3, 12)))
    formula = chance.random() < 0.05
    return component("CustomField", "".join([
        f"    <fullName>{name}</fullName>\n",
        f"    <description>Synthetic field {name} for measuring.</description>\n" if chance.random() < 0.5 else "",
        "    <externalId>false</externalId>\n",
        f"    <formula>IF(ISBLANK(Name), TODAY() - {chance.randint(1, 90)}, TODAY())</formula>\n" if formula else "",
        f"    <label>{name[:-3].replace('_', ' ')}</label>\n",
        "    <required>false</required>\n",
        f"    {DETAILS['Date' if formula else kind].format(values=values)}\n",
        f"    <type>{'Date' if formula else kind}</type>\n",
    ]))


def permission_body(fields, chance):
    return "".join(
        "    <fieldPermissions>\n"
        f"        <editable>{'true' if chance.random() < 0.6 else 'false'}</editable>\n"
        f"        <field>{name}</field>\n"
        f"        <readable>{'true' if chance.random() < 0.8 else 'false'}</readable>\n"
        "    </fieldPermissions>\n" for name in fields)


def write_object(base, name, fields, chance):
    folder = base / "objects" / name
    label = name.replace("__c", "").replace("_", " ")
    write(folder / f"{name}.object-meta.xml",
          component("CustomObject", f"    <label>{label}</label>\n    <pluralLabel>{label}s</pluralLabel>\n"))
    for full_name in fields:
        short = full_name.split(".")[1]
        write(folder / "fields" / f"{short}.field-meta.xml", field(short, chance.choice(TYPES), chance))
    for number in range(8):
        used = chance.choice(fields).split(".")[1]
        write(folder / "validationRules" / f"Check_{number}.validationRule-meta.xml",
              component("ValidationRule", f"    <fullName>Check_{number}</fullName>\n    <active>true</active>\n"
                        f"    <errorConditionFormula>ISBLANK({used})</errorConditionFormula>\n"
                        f"    <errorMessage>Fill in field {number}</errorMessage>\n"))
    items = "".join(f"            <layoutItems>\n                <behavior>Edit</behavior>\n"
                    f"                <field>{each.split('.')[1]}</field>\n            </layoutItems>\n"
                    for each in fields[::2])
    for number in range(4):
        write(base / "layouts" / f"{name}-Layout {number}.layout-meta.xml",
              component("Layout", f"    <layoutSections>\n        <layoutColumns>\n{items}"
                        "        </layoutColumns>\n    </layoutSections>\n"))


def write_flow(base, number, fields, chance):
    target, used = chance.choice(fields).split(".")
    assignments = "".join(
        f"        <inputAssignments>\n            <field>{used}</field>\n            <value>\n"
        f"                <stringValue>{step}</stringValue>\n            </value>\n        </inputAssignments>\n"
        for step in range(20))
    write(base / "flows" / f"Flow_{number}.flow-meta.xml",
          component("Flow", f"    <label>Flow {number}</label>\n    <processType>AutoLaunchedFlow</processType>\n"
                    f"    <recordUpdates>\n        <name>Update</name>\n{assignments}        <object>{target}</object>\n"
                    "    </recordUpdates>\n    <status>Active</status>\n"))


def write_class(base, number, fields, chance):
    lines = [f"public with sharing class Service{number} {{"]
    for method in range(25):
        target, used = chance.choice(fields).split(".")
        lines += [f"    // Method {method} of a synthetic class.",
                  f"    public static void run{method}() {{",
                  f"        List<{target}> rows = [SELECT Id, {used} FROM {target} WHERE {used} != null LIMIT 200];",
                  f"        for ({target} row : rows) {{ row.put('{used}', null); }}",
                  "        update rows;", "    }"]
    write(base / "classes" / f"Service{number}.cls", "\n".join(lines) + "\n}\n")
    write(base / "classes" / f"Service{number}.cls-meta.xml",
          component("ApexClass", "    <apiVersion>60.0</apiVersion>\n    <status>Active</status>\n"))


def write_project(folder, object_count):
    chance = random.Random(20260131)
    base = folder / "force-app" / "main" / "default"
    names = STANDARD + [f"Custom_{number:03}__c" for number in range(object_count - len(STANDARD))]
    fields = {name: [f"{name}.Field_{n:03}__c" for n in range(FIELDS_AN_OBJECT)] for name in names}
    every = [each for name in names for each in fields[name]]
    write(folder / "sfdx-project.json",
          '{"packageDirectories":[{"path":"force-app","default":true}],"sourceApiVersion":"60.0"}\n')
    write(folder / "fieldlint.toml", '[sync-user]\nprofile = "Profile 0"\npermission-sets = ["Set_0"]\n')
    for name in names:
        write_object(base, name, fields[name], chance)
    for number in range(12):
        write(base / "profiles" / f"Profile {number}.profile-meta.xml",
              component("Profile", permission_body(every, chance)))
    for number in range(40):
        some = [each for name in names[number::5] for each in fields[name]]
        write(base / "permissionsets" / f"Set_{number}.permissionset-meta.xml",
              component("PermissionSet", permission_body(some, chance) + f"    <label>Set {number}</label>\n"))
    for number in range(object_count * 5):
        write_flow(base, number, every, chance)
        write_class(base, number, every, chance)


def main():
    folder = pathlib.Path(sys.argv[1])
    object_count = max(int(sys.argv[2]) if len(sys.argv) > 2 else 120, len(STANDARD))
    recipe = f"{object_count} {pathlib.Path(__file__).read_text(encoding='utf-8')}"
    stamp = folder.with_name(folder.name + ".recipe")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == recipe:
        return
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    write_project(folder, object_count)
    stamp.write_text(recipe, encoding="utf-8")


if __name__ == "__main__":
    main()
