"""Names and objects of fields in the syntax tree that the vendor's own Apex parser prints as JSON.

Objects come from rules that need no knowledge of other files: a constructor's type, the table of a query, an object
named before the dot, and variables, parameters, properties and methods whose name has one declared type in the file."""
import json
import subprocess

PROGRAM = "node_modules/@prettier-apex/apex-ast-serializer-linux-x64/apex-ast-serializer-linux-x64"


def syntax_tree(program, text):
    """The tree of a class, a trigger or a script of statements, or None when the parser refuses it."""
    for mode in ([], ["--anonymous"]):
        done = subprocess.run([program, *mode], input=text.encode(), capture_output=True, timeout=120)
        if done.returncode == 0:
            output = json.loads(done.stdout)["apex.jorje.semantic.compiler.parser.ParserOutput"]
            if not output["parseErrors"]:
                return output["unit"]
    return None


def kind(node):
    return node.get("@class", "").rpartition(".")[2]


def value(node):
    """What an optional holds."""
    return node.get("value") if isinstance(node, dict) else None


def items(node):
    """The elements of a list, which is written as one element or as a list in a list."""
    if not isinstance(node, list):
        return []
    return node[0] if len(node) == 1 and isinstance(node[0], list) else node


def line(node):
    return (node.get("location") or node.get("loc") or {}).get("line", 0)


def nodes(tree):
    """Every object of the tree with its parent's kind, parents first."""
    stack = [(tree, "")]
    while stack:
        node, parent = stack.pop()
        if isinstance(node, dict):
            if "@class" in node:
                yield node, parent
                if (parent, kind(node)) != ("FromExpr", "FieldIdentifier"):  # the table's name counts as the clause's
                    parent = kind(node)
            stack += [(child, parent) for name, child in node.items() if name not in ("location", "loc", "rawQuery")]
        elif isinstance(node, list):
            stack += [(child, parent) for child in node]


def unit_nodes(unit):
    """The objects of a tree or method without those of the methods inside; their declarations alone are given."""
    stack = [unit]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if "@class" in node:
                yield node
                if kind(node) == "MethodDecl" and node is not unit:
                    continue
            stack += [child for name, child in node.items() if name not in ("location", "loc", "rawQuery")]
        elif isinstance(node, list):
            stack += node


def type_text(reference):
    """A type as text, folded: `list<contact>`; None for what is no class type."""
    if not isinstance(reference, dict):
        return None
    if kind(reference).endswith("ArrayTypeRef"):
        inner = type_text(reference.get("heldType"))
        return inner and f"list<{inner}>"
    names = [name["value"].lower() for name in items(reference.get("names"))]
    if names[:1] == ["schema"]:
        names = names[1:]
    arguments = [type_text(argument) or "" for argument in items(reference.get("typeArguments"))]
    return ".".join(names) + (f"<{','.join(arguments)}>" if arguments else "")


def element_type(container):
    """The type of an element of a list or of a value of a map."""
    if not container or not container.endswith(">"):
        return None
    outer, _, inner = container[:-1].partition("<")
    if outer == "list":
        return inner
    if outer == "map" and inner.count(",") == 1 and "<" not in inner:
        return inner.split(",")[1]
    return None


class Declarations:
    """The names that a class or one of its methods declares; a name with more than one type has none."""

    def __init__(self, tree, members=None):
        self.variables = {}
        self.methods = members.methods if members else {}
        for node in unit_nodes(tree):
            self.read(node, kind(node))
        if members:
            self.variables = members.variables | self.variables

    def read(self, node, what):
        if what == "VariableDecls":
            for declared in items(node.get("decls")):
                self.add(self.variables, declared["name"], node.get("type"))
        elif what == "ForControl$EnhancedForControl":
            for name in items(node["init"].get("name")):
                self.add(self.variables, name, node.get("type"))
        elif what == "PropertyDecl" or what.endswith("ParameterRef"):
            self.add(self.variables, node["name"], node.get("type") or node.get("typeRef"))
        elif what == "MethodDecl":
            self.add(self.methods, node["name"], value(node.get("type")))
        elif "name" in node and what in ("ClassDecl", "InterfaceDecl", "EnumDecl", "CatchBlock"):
            self.add(self.variables, node["name"], None)

    @staticmethod
    def add(table, name, reference):
        word = name["value"].lower()
        text = type_text(value(reference) if isinstance(reference, dict) and "value" in reference else reference)
        table[word] = text if table.get(word, text) == text else None

    def type_of(self, expression):
        """The type of an expression, or None."""
        what = kind(expression)
        if what == "Expr$NestedExpr":
            return self.type_of(expression["expr"])
        if what == "Expr$CastExpr":
            return type_text(expression["type"])
        if what == "Expr$NewExpr":
            return type_text(expression["creator"].get("type"))
        if what == "Expr$ArrayExpr":
            return element_type(self.type_of(expression["expr"]))
        names = [name["value"].lower() for name in items(expression.get("names"))]
        before = value(expression.get("dottedExpr"))
        is_own = before is None or kind(before) == "Expr$ThisVariableExpr"
        if what == "Expr$VariableExpr" and is_own and len(names) == 1:
            return self.variables.get(names[0])
        if what == "Expr$MethodCallExpr" and is_own and len(names) == 1:
            return self.methods.get(names[0])
        if what == "Expr$MethodCallExpr" and before is None and len(names) == 2 and names[1] == "get":
            return element_type(self.variables.get(names[0]))
        return None


def objects(tree):
    """(line, path, object from which the path starts) where the rules above tell the object; all folded."""
    members = Declarations(tree)
    yield from unit_objects(tree, members)
    for node, _ in nodes(tree):
        if kind(node) == "MethodDecl":
            yield from unit_objects(node, Declarations(node, members))


def unit_objects(unit, declarations):
    for node in unit_nodes(unit):
        what = kind(node)
        if what == "NewObject$NewKeyValue":
            for pair in items(node.get("keyValues")):
                yield line(pair["name"]), [pair["name"]["value"].lower()], type_text(node["type"])
        elif what == "Query":
            yield from query_fields(node)
        elif what in ("Expr$VariableExpr", "Expr$MethodCallExpr"):
            names = items(node.get("names"))
            path = [name["value"].lower() for name in names]
            if what == "Expr$MethodCallExpr":
                path.pop()
            yield from path_uses(node, path, line(names[-1]), declarations)


def path_uses(node, path, at, declarations):
    """The path of one expression with the object before it; `fields` comes after the object that it describes."""
    before = value(node.get("dottedExpr"))
    if before is not None and kind(before) != "Expr$ThisVariableExpr":
        yield at, path, declarations.type_of(before)
        return
    if path[:1] == ["schema"] and "schema" not in declarations.variables:
        path = path[1:]
    if "fields" in path[1:]:
        described = path.index("fields", 1)
        yield at, path[described + 1:], path[described - 1]
    elif len(path) > 1:
        yield at, path[1:], declarations.variables[path[0]] if path[0] in declarations.variables else path[0]


def query_fields(query):
    """The fields of one query and of the queries over child relationships inside: their object is `object.kids__r`."""
    if not (table := table_of(query)):
        return
    stack = [(child, table) for name, child in query.items() if name != "from"]
    while stack:
        node, table = stack.pop()
        if isinstance(node, list):
            stack += [(child, table) for child in node]
        elif isinstance(node, dict):
            if kind(node) == "FieldIdentifier":
                yield line(node["field"]), entity_path(node), table
            elif kind(node).endswith("SelectInnerQuery"):
                if child := table_of(node["query"]):
                    parts = [part for name, part in node["query"].items() if name != "from"]
                    stack.append((parts, f"{table}.{child}"))
            elif kind(node) not in ("Query", "ColonExpr"):
                stack += [(child, table) for name, child in node.items() if name not in ("location", "loc")]


def table_of(query):
    """The one table of a query, without the object that may stand before a child relationship; else None."""
    tables = items(query["from"].get("exprs"))
    return tables[0]["table"]["field"]["value"].lower() if len(tables) == 1 else None


def entity_path(identifier):
    """`a.b.c` of a field in a query, folded."""
    path = []
    while identifier is not None:
        path.insert(0, identifier["field"]["value"].lower())
        identifier = value(identifier.get("entity"))
    return path


def names(tree):
    """(line, text, role) of every name and string; the role is object, declared, string or name."""
    for node, parent in nodes(tree):
        what = kind(node)
        if what == "Identifiers$LocationIdentifier":
            yield line(node), node["value"], role_of(parent)
        elif what == "Expr$LiteralExpr" and kind(node.get("type") or {}) == "LiteralType" and \
                isinstance((node.get("literal") or {}).get("$"), str):
            yield line(node), node["literal"]["$"], "string"
        elif what == "QueryLiteral$QueryString":
            yield line(node), node["literal"], "string"


def role_of(parent):
    if parent.startswith("TypeRefs$") or parent in ("FromExpr", "CompilationUnit$TriggerDeclUnit"):
        return "object"
    if parent in ("VariableDecl", "PropertyDecl", "MethodDecl", "ClassDecl", "ForInit") or \
            parent.endswith("ParameterRef"):
        return "declared"
    return "name"
