"""Why a mention of a field's name may be no use of the field: each reason is judged from the text around it alone."""
import html
import re

OWN, COMMENT, PROSE, PERMISSION = "own definition", "comment", "description or label", "permission"
TRANSLATION, VALUE, MANIFEST, OBJECT = "translation", "picklist value", "list of components", "object or child list"
SHADOW, NAME, ELSEWHERE = "editor's copy", "other kind of name", "no field of that object"
QUOTED = "quoted in a formula"
PATTERNS = (PERMISSION, TRANSLATION, VALUE, OWN, COMMENT, PROSE, MANIFEST, OBJECT, SHADOW, NAME, ELSEWHERE, QUOTED)
# Decided by the kind of file or element alone, and as many as fields, users, languages and objects.
BY_PLACE = (PERMISSION, TRANSLATION, VALUE, OWN, MANIFEST, OBJECT)

ROOT = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<(\w+)", re.S)
ROOTS = {"Profile": PERMISSION, "PermissionSet": PERMISSION, "MutingPermissionSet": PERMISSION, "Package": MANIFEST,
         "FieldPermission": PERMISSION, "ObjectPermission": PERMISSION, "TabSetting": PERMISSION}
DEFINITIONS = ("CustomField/fullName", "CustomObject/fields/fullName", "CustomField/externalDeveloperName",
               "CustomObject/fields/externalDeveloperName")
VALUES = ("valueSet", "picklist", "picklistValues", "customValue", "standardValue", "globalPicklistValues",
          "fieldDefinition")
WORDS = ("description", "label", "masterLabel", "pluralLabel", "shortDescription", "comment", "comments", "notes",
         "helpText", "inlineHelpText", "displayName", "errorMessage", "successMessage", "relationshipLabel",
         "interviewLabel")
OBJECTS = ("object", "objectType", "objectName", "objectApiName", "sobjectType", "SObjectType", "sObjectType",
           "referenceTo", "relatedTable", "baseObject", "tab", "tabs", "table", "targetObject", "targetEntity",
           "entityName", "entityType", "picklistObject", "typeValue", "customObject", "target", "pageOrSobjectType",
           "recordType", "layout", "reportType", "defaultLandingTab", "relatedEntityType", "joinTable",
           "sourceObject", "inputObject", "outputObject", "matchRuleSObjectType", "relatedObject", "relatedEntity",
           "selectedEntity", "targetRecordType", "definition", "targetPageKey1", "sfdc:object",
           "actionName", "nameSegment", "quickActionName", "primaryTableColumn")
NAMES = ("fullName", "developerName", "name", "actionName", "quickActionName", "relationshipName", "link",
         "flowName", "customTabName", "externalName", "reportType", "layout", "template", "identifier")
LISTS = ("columns/table", "join/relationship", "referenceTo", "inputs/referenceName")  # never a field
QUOTES = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", re.S)
QUALIFIED = re.compile(r"[.$@*:-](?=[\w%$])|\]\.")
PROPERTY = re.compile(r"object|entity|TimeTable", re.I)  # names of properties whose values are objects
BEFORE_OBJECT = re.compile(r"(?:\b(?:new|on|from|update|instanceof)\s*|[<({!,]\s*|__r\s*,\s*|/|\btype=[\"'](?:List<)?"
                           r"|\b(?:standardController|tabStyle|recipientType|\w*ToType)\s*=\s*[\"']"
                           r"|(?:\btype|[\w-]*(?:obj|entity)[\w-]*)[\"']?\s*\(?\s*[=:(,]?\s*[\"'])"
                           r"(?:%%%\w+%%%)?\Z", re.I)
# A cell of a Robot suite, an item of a list of objects, the name of a described component.
CELL = re.compile(r"(?:\A|\n|  |\t)(?:\$\{\w+\})?\Z")
YAML_OBJECT = re.compile(r"(?:\bobjects:[ \t]*\n(?:[ \t]*- [^\n]*\n)*[ \t]*- |\b(?:sf_object|api_name|object):[ \t]*)[\"']?"
                         r"(?:%%%\w+%%%)?\Z")
GLOBALS = re.compile(r"(?:\$(?:Setup|CustomMetadata|ObjectType|Action|User)\.|FK_|\b(?:CustomButton|QuickAction)\."
                     r"|\b(?:SObjectType|Schema)\s*\.\s*)\Z", re.I)
AFTER_OBJECT = re.compile(r"\s*(?:>|\[\s*\]|\.|__|/|\)\s*[\w(]|\s\w+\s*(?:[=;:,)({]|$)|\()")
CODE = re.compile(r"//[^\n]*|/\*.*?(?:\*/|\Z)|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"|`(?:\\.|[^`\\])*`", re.S)
MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|/\*.*?(?:\*/|\Z)|(?<![:\"'\w/])//[^\n]*|\{!--.*?--\}", re.S)
HASHED = re.compile(r"#[^\n]*|'[^'\n]*'|\"[^\"\n]*\"")
CODE_ENDINGS = (".cls", ".trigger", ".js", ".ts", ".jsx", ".mjs", ".cjs", ".css", ".apex", ".java", ".groovy")
HASH_ENDINGS = (".py", ".yml", ".yaml", ".sh", ".robot", ".resource", ".toml", ".cfg", ".soql")


def of_file(path, data):
    """The reason that holds for a whole file, or None."""
    name = path.rpartition("/")[2]
    stem = name.lower().removesuffix("-meta.xml")
    if stem.endswith("translation"):
        return TRANSLATION
    is_inventory = name.lower().startswith("metadata-") and name.lower().endswith(".json")
    if name.startswith(".") or "Referenced Packages" in path or is_inventory or name == "sfdx-project.json":
        return MANIFEST
    root = ROOT.match(data) if b"<" in data[:400] else None
    return ROOTS.get(root[1].decode()) if root else None


def comments(path, text):
    """The ranges of a file's comments."""
    lower = path.lower()
    if lower.endswith(CODE_ENDINGS):
        return [match.span() for match in CODE.finditer(text) if match[0][0] == "/"]
    if lower.endswith(HASH_ENDINGS):
        return [match.span() for match in HASHED.finditer(text) if match[0][0] == "#"]
    return [match.span() for match in MARKUP.finditer(text)]


def context_of(path):
    """The object whose part a file is, by its path, folded."""
    parts = path.split("/")
    if "objects" in parts[:-1]:
        return parts[len(parts) - parts[::-1].index("objects")].split(".")[0].lower()
    if "layouts" in parts[:-1]:
        return parts[-1].split("-")[0].lower()
    return ""


class Judge:
    """Judges the mentions of one file."""

    def __init__(self, tree, path, text, leaves):
        self.tree, self.path, self.text, self.leaves = tree, path, text, leaves
        self.comments = None

    def reason(self, begin, end, stem, suffix):
        """Why the mention is no use, or None."""
        start, _, place = self.leaves.at(begin) if self.leaves else (begin, end, "")
        if place and (found := self.in_element(place)):
            return found
        if self.in_comment(begin):
            return COMMENT
        if place.endswith(LISTS):
            return OBJECT
        is_object = suffix == "__c" and f"{stem}__c" in self.tree.objects
        if is_object and self.stands_for_object(place, begin, end):
            return OBJECT
        if self.is_quoted(place, start, begin):
            return QUOTED
        is_child = "relatedLists/" in place  # whose object is that of the list
        if not is_child and self.is_foreign(place, start if place else 0, begin, stem):
            return ELSEWHERE
        return NAME if place.rpartition("/")[2] in NAMES else None

    def in_element(self, place):
        if place in DEFINITIONS:
            return OWN
        steps = place.split("/")
        if any(step in VALUES for step in steps[1:-1]) and steps[-1] in ("fullName", "label", "valueName", "value",
                                                                        "controllingFieldValue", "masterLabel"):
            return VALUE
        if "processMetadataValues" in steps:
            return SHADOW
        return PROSE if steps[-1] in WORDS else None

    def in_comment(self, begin):
        if self.comments is None:
            self.comments = comments(self.path, self.text)
        return any(first <= begin < last for first, last in self.comments)

    def stands_for_object(self, place, begin, end):
        before, after = self.text[max(0, begin - 120):begin], self.text[end:end + 60]
        is_global = bool(GLOBALS.search(before))
        is_head = is_global or not re.search(r"[\w.]\Z", before.removesuffix("%%%NAMESPACE%%%"))
        if self.path.endswith((".robot", ".resource")) and CELL.search(before) and not after[:1].strip():
            return True
        if self.path.endswith((".yml", ".yaml")) and YAML_OBJECT.search(self.text[max(0, begin - 600):begin]):
            return True
        if not place:
            return is_global or is_head and bool(BEFORE_OBJECT.search(before) or AFTER_OBJECT.match(after))
        if is_global or place.rpartition("/")[2] in OBJECTS:
            return True
        is_script = place.endswith("/url") and bool(BEFORE_OBJECT.search(html.unescape(before)))
        return is_head and (is_script or bool(QUALIFIED.match(after))) or self.is_property(begin)

    def is_property(self, begin):
        """Whether the text is the value of a property that names an object."""
        record = self.text[max(0, begin - 200):begin]  # of custom metadata: the field names what its value is
        if re.search(r"<field>\w*object\w*</field>\s*<value[^<>]*>(?:%%%\w+%%%)?\Z", record, re.I):
            return True
        at = self.text.rfind("<name>", max(0, begin - 4000), begin)
        between = self.text[at + 6:begin]
        is_inside = at >= 0 and not re.search(r"</(?:\w+Properties|inputParameters|values)>", between)
        return is_inside and bool(PROPERTY.search(between.partition("<")[0]))

    def is_quoted(self, place, start, begin):
        """Whether the name stands in a text in quotes, in a formula."""
        if not place.lower().endswith(("formula", "expression", "defaultvalue")):
            return False
        quotes = QUOTES.sub("", html.unescape(self.text[start:begin]))
        return "\"" in quotes or "'" in quotes

    def owner(self, start, begin, is_bare):
        """The object whose field the text around says that it names."""
        before = self.text[max(start, begin - 120):begin].replace("%%%NAMESPACE%%%", "")
        typed = re.findall(r"sobjectType['\"]?\s*:\s*['\"](\w+)[^{}]*\Z", self.text[max(0, begin - 1500):begin])
        if typed:
            return typed[-1]
        if attribute := re.search(r"\bv\.(\w+)\.\Z", before):
            declared = re.search(rf"name=\"{attribute[1]}\"[^>]*type=\"(\w+)\"", self.text)
            return declared[1] if declared else ""
        head = re.search(r"(?:\A|[^\w.])(\w+)[.$]\Z", before)
        if not head:
            if before.endswith((".", "$")) or not is_bare:
                return ""  # a longer path
            target = re.search(r"<targetObject>(\w+)<", self.text) if "/quickActions/" in self.path else None
            return target[1] if target else context_of(self.path)
        if head[1] == "relatedTo" and (related := re.search(r"relatedToType=\"(\w+)\"", self.text)):
            return related[1]
        loop = re.search(rf"items=\"\{{!v\.(\w+)\}}\"[^>]*var=\"{head[1]}\"", self.text)
        listed = loop and re.search(rf"name=\"{loop[1]}\"[^>]*type=\"(?:List&lt;|List<)?(\w+)", self.text)
        return listed[1] if listed else head[1]

    def is_foreign(self, place, start, begin, stem):
        """Whether the object that the text names is defined, but has no such field."""
        is_bare = place.lower().endswith("formula") or not self.text[start:begin].strip()
        owner = self.tree.bare(self.owner(start, begin, is_bare).lower().replace("___namespace___", ""))
        return owner in self.tree.objects and f"{owner}.{stem}" not in self.tree.full_names
