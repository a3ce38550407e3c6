"""Finds every mention of a known custom field in the text files of a tree; shares no code with fieldlint."""
import bisect
import os
import pathlib
import re

FORMS = re.compile(rb"__(?:[cCrR]|[pP][cCrR]|[lL][aA][tT][iI][tT][uU][dD][eE]__[sS]"
                   rb"|[lL][oO][nN][gG][iI][tT][uU][dD][eE]__[sS])(?!\w)")
WORD_BEFORE = re.compile(rb"\w+\Z")
ESCAPE = re.compile(rb"u[0-9a-fA-F]{4}|[nrtbf]")
HEX = re.compile(rb"[0-9][0-9a-fA-F]")
UNREADABLE = set("""7z avi bin bmp class db dll doc docx dylib eot exe gif gz heic ico ics jar jp2 jpeg jpg key lock map
    mov mp3 mp4 mpeg msi o odp ods odt ogg otf pdf pfx png ppt pptx psd pyc rar so svg swf tar tgz tif tiff ttf wasm wav
    webm webp woff woff2 xls xlsx xz zip""".split())
LOCKS = {"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"}
FULL_NAME = re.compile(r"<fullName>\s*([^<]*?)\s*</fullName>")
RELATIONSHIP = re.compile(r"<relationshipName>\s*([^<]*?)\s*</relationshipName>")
FIELD_BLOCK = re.compile(r"<fields>\s*<.*?</fields>", re.S)
TAG = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(/?)([\w:.-]+)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>", re.S)


def is_skipped(name):
    """Binaries, minified libraries and lock files, which fieldlint says it never opens."""
    folded = name.lower()
    return (folded in LOCKS or folded.endswith((".min.js", ".min.css", ".dup"))
            or ("." in folded and folded.rpartition(".")[2] in UNREADABLE))


class Leaves:
    """The texts of an XML file, each with its place and its path of elements."""

    def __init__(self, text):
        self.starts, self.ends, self.paths, stack, last = [], [], [], [], 0
        for tag in TAG.finditer(text):
            if not tag[2]:
                continue
            if not tag[1]:
                stack.append(tag[2])
                if tag[3].endswith("/"):
                    stack.pop()
            else:
                self.starts.append(last)
                self.ends.append(tag.start())
                self.paths.append("/".join(stack))
                while stack and stack.pop() != tag[2]:
                    pass
            last = tag.end()

    def at(self, offset):
        """(begin, end, path) of the text around an offset; the path is empty outside of texts."""
        i = bisect.bisect_right(self.starts, offset) - 1
        if i >= 0 and offset < self.ends[i]:
            return self.starts[i], self.ends[i], self.paths[i]
        return offset, offset, ""


class Tree:
    """The fields and objects that a tree defines, by folded names, and its files."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.fields, self.full_names, self.objects = set(), set(), set()
        self.relationships = {}  # of a folded "object.field": names of its child relationship
        self.files = sorted(self.walk())
        self.namespace = self.own_namespace()
        for path in self.files:
            self.define(path)

    def walk(self):
        for base, below, names in os.walk(self.root):
            below[:] = [name for name in below if not name.startswith(".") and name != "node_modules"]
            for name in names:
                path = pathlib.Path(base, name)
                if not is_skipped(name) and path.is_file() and not path.is_symlink():
                    yield path.relative_to(self.root).as_posix()

    def own_namespace(self):
        path = self.root / "sfdx-project.json"
        found = re.search(r'"namespace"\s*:\s*"(\w+)"', path.read_text(encoding="utf-8")) if path.is_file() else None
        return found[1].lower() + "__" if found else ""

    def text(self, path):
        return (self.root / path).read_bytes()

    def define(self, path):
        parts = path.split("/")
        if "objects" in parts[:-1]:
            owner = parts[len(parts) - parts[::-1].index("objects")].split(".")[0]
            self.objects.add(self.bare(self.unmarked(owner).lower()))
        if path.endswith((".field-meta.xml", ".field")):
            self.define_field(parts[-3] if len(parts) > 2 else "", self.text(path).decode("utf-8", "replace"))
        elif path.endswith((".object", ".object-meta.xml")):
            owner = parts[-1].split(".")[0]
            for block in FIELD_BLOCK.finditer(self.text(path).decode("utf-8", "replace")):
                self.define_field(owner, block[0])

    def define_field(self, owner, text):
        name = FULL_NAME.search(text)
        if not name or not name[1].lower().endswith("__c"):
            return
        stem = self.bare(self.unmarked(name[1]).lower()[:-3])
        full_name = f"{self.bare(self.unmarked(owner).lower())}.{stem}"
        self.fields.add(stem)
        self.full_names.add(full_name)
        if relationship := RELATIONSHIP.search(text):
            self.relationships.setdefault(full_name, set()).add(self.bare(self.unmarked(relationship[1]).lower()))

    @staticmethod
    def unmarked(name):
        return re.sub(r"%%%\w+?%%%|^___NAMESPACE\w*?___", "", name)

    def bare(self, name):
        """A folded name without the project's own namespace."""
        is_own = self.namespace and name.startswith(self.namespace) and len(name) > len(self.namespace) + 2
        return name[len(self.namespace):] if is_own else name

    def mentions(self, data):
        """(offset, end, folded stem, folded suffix) of every known name in the bytes of a file."""
        fields = self.fields
        for form in FORMS.finditer(data):
            at = form.start()
            word = WORD_BEFORE.search(data, max(0, at - 120), at)
            if not word:
                continue
            begin = word.start()
            if begin and data[begin - 1] == 0x5C and (escape := ESCAPE.match(data, begin, at)):
                begin = escape.end()
            elif begin and data[begin - 1] == 0x25 and (escape := HEX.match(data, begin, at)):
                begin = escape.end()
            while begin < at and not data[begin:begin + 1].isalpha():
                begin += 1
            stem = self.bare(data[begin:at].decode("latin-1").lower())
            if stem in fields:
                yield begin, form.end(), stem, data[at:form.end()].decode("latin-1").lower()
