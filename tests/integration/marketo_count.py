"""Counts the field definitions of a Marketo file with Python's own readers; shares no code with fieldlint.

marketo_count.py FILE… prints one line a file: the number of distinct fields, or where it is malformed."""
import csv
import io
import json
import pathlib
import sys


class Malformed(Exception):
    """Carries (line, column)."""


def is_definition(value):
    return isinstance(value, dict) and isinstance(value.get("name"), str) and "dataType" in value


def fields_of(value, owner):
    """(owner, name) of everything in the value that defines a field."""
    if isinstance(value, list):
        return {field for element in value for field in fields_of(element, owner)}
    if not isinstance(value, dict) or value.get("success") is False:
        return set()
    if "result" in value:
        return fields_of(value["result"], owner)
    if isinstance(value.get("rest"), dict) and "displayName" in value:
        return {(owner, value["rest"]["name"].lower())}
    if "isHidden" in value and is_definition(value):
        return {(owner, value["name"].lower())}
    if "marketoDataType" in value:
        return {(owner, value["name"].lower())}
    name = value.get("apiName") or value.get("name")
    inner = value.get("fields")
    if name and isinstance(inner, list):
        return {(name.lower(), field["name"].lower()) for field in inner if is_definition(field) and "updateable" in field}
    return set()


def load(path):
    try:
        return json.loads(pathlib.Path(path).read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as problem:
        raise Malformed(problem.lineno, problem.colno) from None


def count(path):
    """The number of distinct fields that the file defines; raises Malformed."""
    path = pathlib.Path(path)
    if path.suffix == ".csv":
        rows = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig")))
        return len({row["restname"].lower() for row in rows if row["restname"]})
    return len(fields_of(load(path), "lead"))


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        try:
            print(count(argument), argument)
        except Malformed as place:
            print("malformed at %d:%d" % place.args, argument)
