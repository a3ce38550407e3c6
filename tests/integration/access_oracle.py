#!/usr/bin/env python3
"""A second opinion on access verdicts: `Object.Field<TAB>verdict` for every custom field of a project, sorted.

access_oracle.py FOLDER [--profile NAME] [--set NAME]... [--group NAME]... [--lists-all]

Shares no code with fieldlint. Truth is True, False or None (unknown)."""
import argparse
import json
import os
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ET

SETUP_NAMES = {"system administrator": "admin", "standard user": "standard", "read only": "readonly",
               "standard platform user": "standardaul", "marketing user": "marketingprofile",
               "contract manager": "contractmanager", "solution manager": "solutionmanager"}
INTEGRATION = {"salesforce api only system integrations", "minimum access - api only integrations",
               "salesforce integration"}
PARENTS = {"accountcontactrelation": "account", "accountcontactrole": "account", "accountteammember": "account",
           "assetrelationship": "asset", "campaignmember": "campaign", "campaignmemberstatus": "campaign",
           "caseteammember": "case", "consumptionrate": "consumptionschedule", "contractcontactrole": "contract",
           "opportunitycontactrole": "opportunity", "opportunitylineitem": "opportunity",
           "opportunitysplit": "opportunity", "opportunityteammember": "opportunity", "orderitem": "order",
           "pricebookentry": "pricebook2", "quotelineitem": "quote"}
LISTED = set("""account asset campaign case contact contract document entitlement idea individual lead location
    opportunity order pricebook2 product2 quote returnorder serviceappointment servicecontract serviceresource
    serviceterritory solution workorder""".split())
TOKEN = re.compile(r"%%%\w+?%%%|___NAMESPACED?_?\w*?___")  # build tokens of packages
CUSTOM = re.compile(r"__[a-z]+$", re.I)


def any_of(*terms):
    return True if True in terms else None if None in terms else False


def all_of(*terms):
    return False if False in terms else None if None in terms else True


def local(element):
    return element.tag.split("}")[-1]


def text(element, name):
    for child in element:
        if local(child) == name:
            return TOKEN.sub("", (child.text or "").strip())
    return ""


def texts(element, name):
    return [TOKEN.sub("", (child.text or "").strip()) for child in element if local(child) == name]


def is_true(element, name):
    return text(element, name) == "true"


class Holder:
    """Everything that the files of one profile, set or muting set say. Names in lower case."""

    def __init__(self):
        self.fields, self.objects, self.users = {}, {}, set()
        self.has_users = self.is_session = False
        self.members, self.muting = [], []

    def read(self, root, plain):
        self.is_session |= is_true(root, "hasActivationRequired")
        self.members += texts(root, "permissionSets")
        self.muting += texts(root, "mutingPermissionSets")
        for element in root.iter():
            kind = local(element)
            if kind in ("fieldPermissions", "fieldLevelSecurities"):
                owner, _, name = text(element, "field").partition(".")
                key = plain(owner), plain(name)
                edit = is_true(element, "editable")
                stated = text(element, "readable")
                read = stated == "true" or (not stated and edit) or text(element, "hidden") == "false"
                before = self.fields.get(key, (False, False))
                self.fields[key] = (before[0] or read, before[1] or edit)
            elif kind == "objectPermissions":
                flags = self.objects.setdefault(plain(text(element, "object")), set())
                flags |= {local(child) for child in element if (child.text or "").strip() == "true"}
            elif kind == "userPermissions":
                self.has_users = True
                if is_true(element, "enabled"):
                    self.users.add(text(element, "name").lower())


class Project:
    def __init__(self, folder):
        self.profiles, self.sets, self.mutes, self.groups = {}, {}, {}, {}
        self.fields, self.settings = {}, set()
        self.namespace = self.default = ""
        try:
            with open(os.path.join(folder, "sfdx-project.json"), encoding="utf-8") as file:
                project = json.load(file)
            self.namespace = (project.get("namespace") or "").lower()
            chosen = [entry["path"] for entry in project["packageDirectories"] if entry.get("default")]
            self.default = os.path.normpath(chosen[0]) + os.sep if chosen else ""
        except (OSError, ValueError, KeyError):
            pass
        for base, folders, files in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(".") and name != "node_modules"]
            for name in files:
                self.read(os.path.join(base, name), os.path.relpath(os.path.join(base, name), folder))

    def plain(self, name):
        name = name.lower()
        parts = name.split("__")
        return name[len(parts[0]) + 2:] if len(parts) > 2 and parts[0] == self.namespace else name

    def set_name(self, name):
        name, prefix = name.lower(), self.namespace + "__"
        return name[len(prefix):] if self.namespace and name.startswith(prefix) else name

    def read(self, path, inside):
        stem = re.sub(r"-meta\.xml$", "", TOKEN.sub("", os.path.basename(path)))
        stem, _, suffix = stem.rpartition(".")
        kinds = {"profile": self.profiles, "permissionset": self.sets, "mutingpermissionset": self.mutes,
                 "permissionsetgroup": self.groups}
        parts = TOKEN.sub("", inside).split(os.sep)
        whole = suffix in kinds or suffix in ("object", "field")
        decomposed = "permissionsets" in parts[:-2] and inside.endswith("-meta.xml")
        if not whole and not decomposed:
            return
        try:
            root = ET.parse(path).getroot()
        except (ET.ParseError, LookupError, ValueError):
            return
        roots = {"profile": "Profile", "permissionset": "PermissionSet", "field": "CustomField",
                 "object": "CustomObject"}
        if not decomposed and local(root) != roots.get(suffix, local(root)):
            return
        if decomposed:
            name = parts[parts.index("permissionsets") + 1]
            self.sets.setdefault(self.set_name(name), Holder()).read(root, self.plain)
        elif suffix in kinds:
            name = urllib.parse.unquote(stem).lower()
            holders = kinds[suffix]
            name = name if suffix == "profile" else self.set_name(name)
            holders.setdefault(name, Holder()).read(root, self.plain)
        elif suffix == "field":
            if len(parts) > 2 and parts[-2] == "fields":
                self.define(parts[-3], root, inside, False)
        else:
            if text(root, "customSettingsType"):
                self.settings.add(stem.lower())
            for element in root:
                if local(element) == "fields":
                    self.define(stem, element, inside, True)

    def define(self, owner, element, inside, in_object_file):
        name = text(element, "fullName")
        rank = (not (self.default and inside.startswith(self.default)), in_object_file, inside)
        key = (owner.lower(), name.lower())
        if CUSTOM.search(name) and (key not in self.fields or rank < self.fields[key][0]):
            self.fields[key] = (rank, owner, name, element)


class User:
    def __init__(self, project, options):
        self.project, self.lists_all = project, options.lists_all
        name = urllib.parse.unquote(options.profile).lower()
        aliases = {name, SETUP_NAMES.get(name, name)} | {k for k, v in SETUP_NAMES.items() if v == name}
        self.profile = next((project.profiles[n] for n in [name, *sorted(aliases)] if n in project.profiles), None)
        self.is_integration = name in INTEGRATION
        self.sets = [(project.sets.get(project.set_name(n)), None, False, False, "__" in n) for n in options.set]
        for group_name in options.group:
            group = project.groups.get(project.set_name(group_name))
            if not group:
                self.sets.append((None, None, False, False, "__" in group_name))
                continue
            found = [project.mutes.get(project.set_name(n)) for n in group.muting]
            for member in group.members:
                self.sets.append((project.sets.get(project.set_name(member)), [m for m in found if m],
                                  group.is_session, None in found, "__" in member))
        self.coverage = {}

    def from_sets(self, granted, muted):
        """granted(holder) and muted(holder) are booleans."""
        result = False
        for holder, mutes, session, blind, managed in self.sets:
            if any(muted(mute) for mute in mutes or []):
                continue
            if holder is None:
                result = any_of(result, None if managed else False)
            elif granted(holder):
                result = any_of(result, None if session or holder.is_session or blind else True)
        return result

    def has_permission(self, name):
        name = name.lower()
        own = None if self.profile is None else name in self.profile.users
        return any_of(own, self.from_sets(lambda h: name in h.users, lambda m: name in m.users))

    def scope(self, owner):
        """(readable entries, editable entries, whether the object was in the retrieve)"""
        if owner not in self.coverage:
            entries = {f: v for (o, f), v in self.profile.fields.items() if o == owner}
            homes = {owner, "activity"} if owner in ("task", "event") else {owner}
            ruled = [k[1] for k, v in self.project.fields.items() if k[0] in homes and is_ruled(self.project, k, v[3])]
            listed = sum(1 for field in ruled if field in entries)
            proven = any(not CUSTOM.search(f) for f in entries) or (listed > 0 and listed > 0.95 * len(ruled))
            readable = sum(r or e for r, e in entries.values())
            self.coverage[owner] = (readable, sum(e for _, e in entries.values()), proven)
        return self.coverage[owner]

    def profile_object(self, owner, wanted):
        if self.profile is None:
            return None
        profile = self.profile
        if owner in profile.objects:
            answer = bool(wanted & profile.objects[owner])
        else:
            readable, editable, proven = self.scope(owner)
            full = bool(profile.objects) or (any(not r and not e for r, e in profile.fields.values())
                                             and any(not CUSTOM.search(f) for _, f in profile.fields))
            if self.lists_all or (full and proven):
                answer = False
            elif profile.objects or not readable:
                answer = None
            else:
                answer = True if "allowRead" in wanted or editable else None
        return None if self.is_integration and not answer else answer

    def has_object_permissions(self, owner):
        """Not all standard objects have any; custom metadata types never do."""
        holders = [self.profile, *(holder for holder, *_ in self.sets)]
        holders += [mute for _, mutes, *_ in self.sets for mute in mutes or []]
        if any(holder and owner in holder.objects for holder in holders):
            return True
        return not owner.endswith("__mdt") if CUSTOM.search(owner) else owner in LISTED

    def object(self, owner, is_edit):
        all_data = [self.has_permission("ModifyAllData")] + ([] if is_edit else [self.has_permission("ViewAllData")])
        if owner in ("task", "event", "user"):
            edit = self.has_permission({"task": "EditTask", "event": "EditEvent", "user": "ManageUsers"}[owner])
            if is_edit:
                return any_of(edit, *all_data)
            if owner == "user":
                return True
            sees = any_of(edit, self.has_permission("ActivitiesAccess"))
            if sees is not True:
                sees = True if self.profile and self.scope(owner)[0] else None
            return any_of(sees, *all_data)
        owner = PARENTS.get(owner, owner)
        if not self.has_object_permissions(owner):
            assumed = not is_edit and self.profile is not None and self.scope(owner)[0] > 0
            return any_of(True if assumed else None, *all_data)
        wanted = {"allowEdit", "modifyAllRecords"} if is_edit else {"allowRead", "viewAllRecords", "modifyAllRecords"}
        flag = "allowEdit" if is_edit else "allowRead"
        sets = self.from_sets(lambda h: bool(wanted & h.objects.get(owner, set())),
                              lambda m: bool({flag, "allowRead"} & m.objects.get(owner, set())))
        return any_of(self.profile_object(owner, wanted), sets, *all_data)

    def field(self, key, place):
        def grants(holder):
            flags = holder.fields.get(key, (False, False))
            return flags[1] or (place == 0 and flags[0])

        def mutes(holder):
            flags = holder.fields.get(key, (False, False))
            return flags[0] or (place == 1 and flags[1])

        if self.profile is None:
            own = None
        elif key in self.profile.fields:
            own = grants(self.profile)
        else:
            own = False if self.lists_all else None
        if self.is_integration and not own:
            own = None
        sets = self.from_sets(grants, mutes)
        if place:
            return any_of(own, sets)
        sees_all = self.from_sets(lambda h: "viewAllFields" in h.objects.get(key[0], set()),
                                  lambda m: {"viewAllFields", "allowRead"} & m.objects.get(key[0], set()))
        if self.profile and "viewAllFields" in self.profile.objects.get(key[0], set()):
            sees_all = True
        return any_of(own, sets, sees_all, self.has_permission("ViewAllFieldsGlobal"))

    def verdict(self, owner, name, element):
        if owner in self.project.settings:
            return "always-visible"
        sees = self.object(owner, False)
        if sees is False:
            return "no-object-access"
        if not is_ruled(self.project, (owner, name), element):
            return "always-visible" if sees else "unknown"
        reads = all_of(sees, self.field((owner, name), 0))
        if reads is not True:
            return "unknown" if reads is None else "hidden"
        if text(element, "formula") or text(element, "type") in ("Summary", "AutoNumber", "Location", "Address"):
            return "read-only-by-type"
        return "editable" if all_of(self.object(owner, True), self.field((owner, name), 1)) else "read-only"


def is_ruled(project, key, element):
    """Whether field-level security governs the field."""
    return (key[0] not in project.settings and not is_true(element, "required")
            and text(element, "type") != "MasterDetail")


BEST = ["editable", "always-visible", "read-only", "read-only-by-type", "unknown", "hidden", "no-object-access"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--profile", default="")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--group", action="append", default=[])
    parser.add_argument("--lists-all", action="store_true")
    options = parser.parse_args()
    project = Project(options.folder)
    user = User(project, options)
    configured = options.profile or options.set or options.group
    lines = []
    for (owner, name), (_, written, written_name, element) in project.fields.items():
        owners = ["task", "event"] if owner == "activity" else [owner]
        owners_verdicts = [user.verdict(o, project.plain(name), element) for o in map(project.plain, owners)]
        verdict = min(owners_verdicts, key=BEST.index) if configured else "unknown"
        lines.append(f"{written}.{written_name}\t{verdict}\n")
    sys.stdout.write("".join(sorted(lines)))


if __name__ == "__main__":
    main()
