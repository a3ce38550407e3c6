#!/usr/bin/env python3
"""A second opinion on access verdicts, for every custom field of a project and the standard fields of some objects.

access_oracle.py FOLDER [--profile NAME] [--set NAME]... [--group NAME]... [--lists-all]   prints Object.Field<TAB>verdict

Shares no code with fieldlint, only its list of standard fields. Truth is True, False or None (unknown)."""
import argparse
import json
import os
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ET

SETUP_NAMES = {"system administrator": "admin", "standard user": "standard", "read only": "readonly",
               "standard platform user": "standardaul", "marketing user": "marketingprofile",
               "contract manager": "contractmanager", "solution manager": "solutionmanager",
               "authenticated website": "platformportal"}
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
NO_SALES = {"chatter free", "chatter external", "identity", "external identity"}
SALES = {"lead", "opportunity", "campaign"}
USER_LICENCES = {"salesforce", "salesforce platform", "salesforce integration", "cloud integration user",
                 "analytics cloud integration user", "partner community", "partner community login",
                 "customer community", "customer community login", "customer community plus",
                 "customer community plus login", "guest user license", "high volume customer portal",
                 "salesforceiq integration user", "sales insights integration user", "work.com only"} | NO_SALES
STANDARD = pathlib.Path(__file__).resolve().parents[2] / "linter/model/standard_fields.tsv"
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
    return text(element, name).lower() == "true"


class Holder:
    """Everything that the files of one profile, set or muting set say. Names in lower case."""

    def __init__(self):
        self.fields, self.objects, self.users = {}, {}, set()
        self.is_session = False
        self.members, self.muting, self.folders, self.licence = [], [], [], ""

    def read(self, root, plain):
        self.is_session |= is_true(root, "hasActivationRequired")
        self.licence = self.licence or (text(root, "license") or text(root, "userLicense")).lower()
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
                flags |= {local(child) for child in element if (child.text or "").strip().lower() == "true"}
                flags |= {"allow" + local(child)[6:] for child in element
                          if local(child).startswith("revoke") and (child.text or "").strip().lower() != "true"}
            elif kind == "userPermissions":
                if is_true(element, "enabled"):
                    self.users.add(text(element, "name").lower())


class Project:
    def __init__(self, folder):
        self.profiles, self.sets, self.mutes, self.groups = {}, {}, {}, {}
        self.fields, self.homes, self.settings, self.manifests = {}, {}, set(), {}
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

    def read_manifest(self, path, folder):
        """Which profiles, objects and fields a retrieve asked for, and by which version."""
        try:
            root = ET.parse(path).getroot()
        except (ET.ParseError, LookupError, ValueError):
            return
        manifest = self.manifests[folder] = {"version": text(root, "version")}
        for types in root:
            if local(types) == "types":
                names = {urllib.parse.unquote(name).lower() for name in texts(types, "members")}
                manifest.setdefault(text(types, "name"), set()).update(names)

    def manifest_of(self, holder):
        return self.manifests.get(holder.folders[0], {}) if holder and holder.folders else {}

    def read(self, path, inside):
        if os.path.basename(path).lower() == "package.xml":
            return self.read_manifest(path, os.path.dirname(inside))
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
            self.add(self.sets, self.set_name(name), root, inside)
        elif suffix in kinds:
            name = urllib.parse.unquote(stem).lower()
            holders = kinds[suffix]
            name = name if suffix == "profile" else self.set_name(name)
            self.add(holders, name, root, inside)
        elif suffix == "field":
            if len(parts) > 2 and parts[-2] == "fields":
                self.define(parts[-3], root, inside, False)
        else:
            if text(root, "customSettingsType"):
                self.settings.add(stem.lower())
            for element in root:
                if local(element) == "fields":
                    self.define(stem, element, inside, True)

    def add(self, holders, name, root, inside):
        holder = holders.setdefault(name, Holder())
        holder.folders.append(os.path.dirname(os.path.dirname(inside)))
        holder.read(root, self.plain)

    def define(self, owner, element, inside, in_object_file):
        name = text(element, "fullName")
        rank = (not (self.default and inside.startswith(self.default)), in_object_file, inside)
        key = (owner.lower(), name.lower())
        self.homes[key] = min(self.homes.get(key, rank), rank)
        if CUSTOM.search(name) and (key not in self.fields or rank < self.fields[key][0]):
            self.fields[key] = (rank, owner, name, element)


class User:
    def __init__(self, project, profile="", sets=(), groups=(), lists_all=False):
        self.project, self.lists_all = project, lists_all
        name = urllib.parse.unquote(profile).lower()
        aliases = {name, SETUP_NAMES.get(name, name)} | {k for k, v in SETUP_NAMES.items() if v == name}
        self.profile = next((project.profiles[n] for n in [name, *sorted(aliases)] if n in project.profiles), None)
        self.is_integration = name in INTEGRATION
        self.sets = [(project.sets.get(project.set_name(n)), None, False, False, "__" in n) for n in sets]
        for group_name in groups:
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
                doubtful = session or holder.is_session or blind or self.is_other_licence(holder)
                result = any_of(result, None if doubtful else True)
            elif any(0 < version(self.project.manifests.get(folder, {})) <= 39 for folder in holder.folders):
                result = any_of(result, None)
        return result

    def is_other_licence(self, holder):
        own = self.profile.licence if self.profile else ""
        return bool(own) and holder.licence in USER_LICENCES and holder.licence != own

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
            if self.lists_all or (full and proven) or (profile.objects and self.retrieved(owner)):
                answer = False
            elif profile.objects or not readable:
                answer = None
            else:
                answer = True if "allowRead" in wanted or editable else None
        return None if self.is_integration and not answer else answer

    def retrieved(self, owner):
        """Whether the manifest beside the profile asks for all profiles and for the object."""
        manifest = self.project.manifest_of(self.profile)
        objects = manifest.get("CustomObject", set())
        return ("*" in manifest.get("Profile", set())
                and (owner in objects or (bool(CUSTOM.search(owner)) and "*" in objects)))

    def retrieved_field(self, key, place):
        """Whether the retrieve brought the field; only a file that lists denials and fields of the object counts."""
        entries = self.profile.fields
        if not any(o == key[0] for o, _ in entries) or all(r or e for r, e in entries.values()):
            return False
        manifest, folder = self.project.manifest_of(self.profile), self.profile.folders[0]
        if "*" not in manifest.get("Profile", set()):  # a list of names may be the manifest of a deploy
            return False
        owner, name, home = place
        if f"{owner}.{name}" in manifest.get("CustomField", set()):
            return True
        return self.retrieved(owner) and home.startswith(os.path.join(folder, "objects") + os.sep)

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
        if owner in SALES and self.profile and self.profile.licence in NO_SALES:
            return False
        if not self.has_object_permissions(owner):
            assumed = not is_edit and self.profile is not None and self.scope(owner)[0] > 0
            return any_of(True if assumed else None, *all_data)
        wanted = {"allowEdit", "modifyAllRecords"} if is_edit else {"allowRead", "viewAllRecords", "modifyAllRecords"}
        flag = "allowEdit" if is_edit else "allowRead"
        sets = self.from_sets(lambda h: bool(wanted & h.objects.get(owner, set())),
                              lambda m: bool({flag, "allowRead"} & m.objects.get(owner, set())))
        return any_of(self.profile_object(owner, wanted), sets, *all_data)

    def field(self, key, place, home):
        """Whether the entries of `key` let the user read (place 0) or edit (place 1)."""
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
            own = False if self.lists_all or self.retrieved_field(key, home) else None
        if self.is_integration and not own:
            own = None
        sets = self.from_sets(grants, mutes)
        if place:
            return any_of(own, sets)
        sees_all = self.from_sets(lambda h: "viewAllFields" in h.objects.get(home[0], set()),
                                  lambda m: {"viewAllFields", "allowRead"} & m.objects.get(home[0], set()))
        if self.profile and "viewAllFields" in self.profile.objects.get(home[0], set()):
            sees_all = True
        return any_of(own, sets, sees_all, self.has_permission("ViewAllFieldsGlobal"))

    def verdict(self, owner, key, is_writable, home):
        """`key`: the entry that governs the field, or None; `home`: object, field and file of its definition."""
        if owner in self.project.settings:
            return "always-visible"
        sees = self.object(owner, False)
        if sees is False:
            return "no-object-access"
        if key is None:
            return "always-visible" if sees else "unknown"
        reads = all_of(sees, self.field(key, 0, home))
        if reads is not True:
            return "unknown" if reads is None else "hidden"
        if not is_writable:
            return "read-only-by-type"
        return "editable" if all_of(self.object(owner, True), self.field(key, 1, home)) else "read-only"


def version(manifest):
    digits = re.match(r"\d+", manifest.get("version", ""))
    return int(digits.group()) if digits else 0


def is_ruled(project, key, element):
    """Whether field-level security governs the custom field."""
    return (key[0] not in project.settings and not is_true(element, "required")
            and text(element, "type") != "MasterDetail")


BEST = ["editable", "always-visible", "read-only", "read-only-by-type", "unknown", "hidden", "no-object-access"]


def custom_verdicts(project, user):
    for (owner, name), (rank, written, written_name, element) in project.fields.items():
        is_writable = (not text(element, "formula")
                       and text(element, "type") not in ("Summary", "AutoNumber", "Location", "Address"))
        owners = map(project.plain, ["task", "event"] if owner == "activity" else [owner])
        found = []
        for one in owners:
            key = (one, project.plain(name))
            ruled = is_ruled(project, key, element)
            found.append(user.verdict(one, key if ruled else None, is_writable, (owner, name, rank[2])))
        yield f"{written}.{written_name}", min(found, key=BEST.index)


def standard_verdicts(user, objects):
    for line in STANDARD.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 11 or cells[0] not in objects:
            continue
        owner, name, kind, governor = cells[0].lower(), cells[1].lower(), cells[2], cells[7].lower()
        is_writable = "1" in (cells[4], cells[5]) and kind not in ("address", "location")
        key = None if governor == "-" else tuple(([owner] + governor.split("."))[-2:])
        lookup = (owner, cells[8].lower())
        if key == (owner, name) and cells[8] != "-" and user.profile and key not in user.profile.fields:
            key = lookup if lookup in user.profile.fields else key
        home = user.project.homes.get((owner, name), ("", "", ""))[2]
        yield f"{cells[0]}.{cells[1]}", user.verdict(owner, key, is_writable, (owner, name, home))


def verdicts(project, objects=(), **who):
    """Verdict by field: custom fields of the project, standard fields of the objects."""
    if not any(who.values()):
        return {f"{written}.{name}": "unknown" for _, written, name, _ in project.fields.values()}
    user = User(project, **who)
    return dict(standard_verdicts(user, objects)) | dict(custom_verdicts(project, user))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--profile", default="")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--group", action="append", default=[])
    parser.add_argument("--lists-all", action="store_true")
    options = parser.parse_args()
    found = verdicts(Project(options.folder), ("Lead", "Contact", "Account"), profile=options.profile,
                     sets=options.set, groups=options.group, lists_all=options.lists_all)
    sys.stdout.writelines(f"{field}\t{verdict}\n" for field, verdict in sorted(found.items()))


if __name__ == "__main__":
    main()
