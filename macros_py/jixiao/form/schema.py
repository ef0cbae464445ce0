"""JSON Schema of data files, with the labels and prompts of the form."""

from collections.abc import Mapping
from typing import Any, Final

from jixiao.form.cells import Cell
from jixiao.form.definition import Field
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form
from jixiao.model.entries import DECIMAL_PATTERN, LONGEST_TEXT
from jixiao.model.keyed import LONGEST_KEY, MOST_KEYS
from jixiao.model.project import Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import Slot, slots_of
from jixiao.model.version import FORM_ID, FORM_VERSION

Schema = dict[str, Any]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_NUMBER: Final[tuple[Schema, Schema]] = (
    {"type": "number"},
    {"type": "string", "pattern": f"^{DECIMAL_PATTERN}$"},
)
_TEXT: Final = {"type": "string", "maxLength": LONGEST_TEXT}
_BLANK: Final = {"type": "null"}


def json_schema(form: Form) -> Schema:
    """The schema (draft 2020-12) of the data files that :mod:`jixiao.model.data` reads.

    ``title`` is the form's label, ``description`` its prompt, ``x-unit`` the unit; money without
    one is in the ``money_unit`` beside it. The options of drop-downs are ``examples``: other texts
    are findings, not errors.
    """
    fields = _fields(form.cells) | _columns(form)
    root = _record(SelfEvaluation, "", fields)
    root["properties"] = {
        "form": {"const": FORM_ID},
        "form_version": {"type": "integer", "minimum": 1, "maximum": FORM_VERSION},
        **root["properties"],
    }
    project = _fields(form.project_cells, "projects.")
    root["properties"]["projects"] = {
        "title": "项目",
        "type": "array",
        "items": _record(Project, "projects", fields | project),
    }
    return {"$schema": _DRAFT, "title": "绩效自评数据", **root}


def _fields(cells: Mapping[str, Cell], prefix: str = "") -> dict[str, tuple[str, Field]]:
    return {f"{prefix}{path}": (cell_label(cell), cell.field) for path, cell in cells.items()}


def _columns(form: Form) -> dict[str, tuple[str, Field]]:
    columns = {}
    for prefix, lists in (("", form.lists), ("projects.", form.project_lists)):
        for path, block in lists.items():
            for field in block.column:
                columns[f"{prefix}{path}.{field.key}"] = (plain(field.label), field)
    return columns


def _record(record: type[Any], path: str, fields: Mapping[str, tuple[str, Field]]) -> Schema:
    properties = {
        slot.name: _slot(slot, f"{path}.{slot.name}" if path else slot.name, fields)
        for slot in slots_of(record)
    }
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _slot(slot: Slot, path: str, fields: Mapping[str, tuple[str, Field]]) -> Schema:
    if slot.kind == "record":
        return _record(slot.record, path, fields)
    if slot.kind == "keyed":
        return _keyed(_record(slot.record, f"{path}.*", fields))
    if slot.kind == "own":
        return _keyed({"anyOf": [_NUMBER[0], _TEXT, _BLANK]})
    if slot.kind == "list":
        return {"type": "array", "items": _record(slot.record, path, fields)}
    return _described(*fields[path]) | _entry(slot) if path in fields else _entry(slot)


def _keyed(entry: Schema) -> Schema:
    return {
        "type": "object",
        "propertyNames": {"pattern": "^[a-z][a-z0-9_]*$", "maxLength": LONGEST_KEY},
        "maxProperties": MOST_KEYS,
        "additionalProperties": entry,
    }


def _entry(slot: Slot) -> Schema:
    if slot.kind == "option":
        return {"enum": [*slot.options, *([None] if slot.optional else [])]}
    if slot.kind == "amount":
        return {"anyOf": [_NUMBER[0], _TEXT, _BLANK]}
    if slot.kind == "number":
        number, text = _NUMBER
        if slot.range:
            number = number | {"minimum": slot.range.lowest, "maximum": slot.range.highest}
        return {"anyOf": [number, text, _BLANK] if slot.optional else [number, text]}
    return {"anyOf": [_TEXT, _BLANK]} if slot.optional else dict(_TEXT)


def _described(label: str, field: Field) -> Schema:
    described: Schema = {"title": label}
    if field.prompt:
        described["description"] = field.prompt
    if field.unit:
        described["x-unit"] = field.unit
    if examples := field.options or ((field.example,) if field.example else ()):
        described["examples"] = list(examples)
    return described
