#!/usr/bin/env python3
"""Marketo files of every shape: what is read is counted by a second reader, what is refused is refused at its place."""
import html
import io
import json
import zipfile

import marketo_count
import support
from support import ACME, equal, require

FIELD = """<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>Tier__c</fullName><label>Tier</label><length>80</length><type>Text</type>
</CustomField>
"""
# Published files that are no answers of Marketo, or broken as published.
NO_ANSWER = {"openapi-field-definitions.reduced.json"}
INPUT_RULES = ("metadata/unrecognised-input", "metadata/malformed-file")


def project_with(name, content):
    """A project with one Salesforce field and one Marketo file."""
    project = support.scratch("project")
    support.write(project / "force-app/main/default/objects/Lead/fields/Tier__c.field-meta.xml", FIELD)
    path = project / "marketo" / name
    path.parent.mkdir()
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return project


def marketo_fields(project):
    """The traces of all Marketo fields; none when there is no schema."""
    process = support.fieldlint("trace", "marketo:*", "--project", project, "--format", "jsonl", expect=(0, 2))
    require(process.returncode == 0 or "holds no Marketo schemas" in process.stderr, support.describe(process))
    return [json.loads(line) for line in process.stdout.splitlines()]


def complaints(project):
    """(rule, line, column, message) about the project's files."""
    found = support.check(project, "--preset", "all", *(word for rule in INPUT_RULES for word in ("--select", rule)))
    return [(each["rule"], each["line"], each["column"], each["message"]) for each in found["findings"]]


def wanted_complaints(path):
    """(rule, line, column) that the second reader expects, and the number of fields."""
    if path.suffix == ".csv":
        return [], marketo_count.count(path)
    try:
        fields = marketo_count.count(path)
    except marketo_count.Malformed as place:
        return [("metadata/malformed-file", *place.args)], 0
    if path.name in NO_ANSWER:
        return [("metadata/unrecognised-input", 1, 1)], 0
    lines = path.read_text(encoding="utf-8").splitlines()
    # Other pages, such as of activities, hold no fields that could be missing.
    more = [(number, line) for number, line in enumerate(lines, 1) if fields and '"moreResult": true' in line]
    return [("metadata/unrecognised-input", number, line.index("true") + 1) for number, line in more], fields


def case_published_files():
    wrong = []
    for path in sorted(support.corpora("marketo").iterdir()):
        if path.suffix not in (".json", ".csv"):
            continue
        project = project_with(path.name, path.read_bytes())
        found = [complaint[:3] for complaint in complaints(project)]
        wanted, count = wanted_complaints(path)
        traces = marketo_fields(project)
        if (found, len(traces)) != (wanted, count):
            wrong.append(f"{path.name}: found {len(traces)} fields and {found}, wanted {count} and {wanted}")
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        for trace in traces:
            name = trace["marketo"]["restName"]
            if name not in lines[trace["definition"]["line"] - 1]:
                wrong.append(f"{path.name}: line {trace['definition']['line']} does not define {name}")
    require(not wrong, "\n".join(wrong[:20]))


def table():
    """Rows of an export of field names, made of acme's describe."""
    answer = json.loads((ACME / "marketo/leads-describe.json").read_text(encoding="utf-8"))
    rows = [[field["displayName"], field["rest"]["name"], field.get("soap", {}).get("name", ""), field["dataType"]]
            for field in answer["result"] if "rest" in field]
    return [*rows, ["Größe, in cm; netto", "groesse", "groesse", "string"]]


HEADINGS = ["Friendly Label", "REST API Name", "SOAP API Name", "Data Type"]


def delimited(rows, delimiter):
    quoted = [[f'"{cell}"' if any(mark in cell for mark in ',;|') else cell for cell in row] for row in rows]
    return "\r\n".join(delimiter.join(row) for row in quoted) + "\r\n"


def as_page(rows):
    cells = ["<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows]
    return "<html><body>\n<table border=1>\n" + "\n".join(cells) + "\n</table></body></html>"


def as_sheet(rows):
    """SpreadsheetML, which leaves empty cells out."""
    lines = []
    for row in rows:
        cells = [f'<Cell ss:Index="{place}"><Data ss:Type="String">{html.escape(cell)}</Data></Cell>'
                 for place, cell in enumerate(row, 1) if cell]
        lines.append("<Row>" + "".join(cells) + "</Row>")
    return '<?xml version="1.0"?>\n<Workbook><Worksheet><Table>\n' + "\n".join(lines) + "\n</Table></Worksheet></Workbook>"


def judge_export(name, content, what):
    project = project_with(name, content)
    found = {(trace["definition"]["label"], trace["marketo"]["restName"], trace["marketo"]["soapName"] or "",
              trace["definition"]["type"]) for trace in marketo_fields(project)}
    equal(found, {tuple(row) for row in table()}, what)
    equal(complaints(project), [], what)


def case_exports_of_the_admin_pages():
    title = "All fields, exported from Marketo, by the admin, today\r\n\r\n"
    for delimiter in ",;\t|":
        text = delimited([HEADINGS, *table()], delimiter)
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"):
            judge_export("names.csv", text.encode(encoding), f"a table with {delimiter!r} in {encoding}")
        judge_export("names.csv", (title + text).encode(), f"a table with {delimiter!r} below a title")
    tabs = delimited([HEADINGS, *table()], "\t")
    for name, encoding in (("names.tsv", "utf-8"), ("names.xls", "utf-16"), ("names.txt", "utf-16")):
        judge_export(name, tabs.encode(encoding), f"{name} with tabs in {encoding}")
    for make in (as_page, as_sheet):
        for encoding in ("utf-8", "utf-16"):
            judge_export("names.xls", make([HEADINGS, *table()]).encode(encoding), f"{make.__name__} in {encoding}")


def case_saved_by_a_shell_as_utf16():
    project = project_with("describe.json", (ACME / "marketo/leads-describe.json").read_text(encoding="utf-8")
                           .encode("utf-16"))
    equal(len(marketo_fields(project)), len(table()) - 1, "fields of a describe in UTF-16")
    equal(complaints(project), [], "complaints about a describe in UTF-16")


def case_workbooks_say_how_to_save_them():
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    for name in ("fields.xlsx", "fields.xls", "fields.csv"):
        found = complaints(project_with(name, archive.getvalue()))
        equal([(rule, line, column) for rule, line, column, _ in found], [(INPUT_RULES[0], 1, 1)], name)
        require("File › Save As › CSV UTF-8" in found[0][3], f"{name}: {found[0][3]}")


def case_error_answers():
    explained = {"601": "ask for a new one", "602": "has expired", "603": "permission", "606": "20 seconds",
                 "607": "calls of the day", "1003": "parameters", "1018": "CRM sync"}
    for code, words in explained.items():
        text = '{"requestId": "a#1",\n "success": false,\n "errors": [{"code": "%s", "message": "No."}]}' % code
        found = complaints(project_with("describe.json", text))
        equal([(rule, line, column) for rule, line, column, _ in found], [(INPUT_RULES[0], 3, 23)], f"error {code}")
        require(f"({code} No.)" in found[0][3] and words in found[0][3], f"error {code}: {found[0][3]}")


def case_drafts_yield_to_the_approved_object():
    def describe(version, *names):
        fields = [{"name": name, "displayName": name, "dataType": "string", "updateable": True} for name in names]
        return json.dumps({"success": True, "result": [{"apiName": "car_c", "state": "approvedWithDraft",
                                                        "version": version, "idField": "marketoGUID",
                                                        "fields": fields}]})

    project = project_with("draft.json", describe("draft", "key", "colour"))
    equal([trace["field"] for trace in marketo_fields(project)], ["marketo:car_c.colour", "marketo:car_c.key"], "draft")
    support.write(project / "marketo/live.json", describe("approved", "key"))
    equal([trace["field"] for trace in marketo_fields(project)], ["marketo:car_c.key"], "draft beside approved")


def case_pages():
    def page(more, *names):
        result = [{"name": name, "displayName": name, "dataType": "string", "isHidden": False} for name in names]
        return json.dumps({"success": True, "result": result} | ({} if more is None else {"moreResult": more}))

    project = project_with("page1.json", page(True, "a", "b"))
    equal(len(complaints(project)), 1, "complaints about a page without successor")
    support.write(project / "marketo/single.json", page(None, "b"))
    equal(len(complaints(project)), 1, "complaints beside a single field, which is no page")
    support.write(project / "marketo/page2.json", page(False, "c"))
    equal(complaints(project), [], "complaints when the last page is there")
    equal([trace["field"] for trace in marketo_fields(project)], ["marketo:a", "marketo:b", "marketo:c"], "fields")


support.main(globals())
