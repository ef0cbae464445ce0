"""Self-evaluations as units write them, and worse: for properties that hold of any."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import cycle
from operator import itemgetter
from typing import Any, TypeVar

from hypothesis import strategies as st

from jixiao.form.definition import Field
from jixiao.form.loading import base_form
from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Keyed
from jixiao.model.project import Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper
from jixiao.model.structure import Slot, build, is_blank, leaves, nested

T = TypeVar("T")

_PHRASES = (
    "开展法治宣传14场，受教育群众1.2万余人。",
    "“三公”经费‘只减不增’；控制率97.50%",
    "=SUM(A1:A3)",
    "－0.5",
    "@单位",
    "　　首行缩进的一段。",
    "第一段。\n第二段。",
    "末尾有空格 ",
    "𠮷林省㎡㈠①Ⅱ",
    "_x000D_",
    "<b>&amp;</b>",
    "'引号开头",
    "TRUE",
    "2022年底前",
    "≥90%",
    "90%",
    "1-2",
    "007",
    "长" * 3000,
)
_ALPHABET = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))


_NUMBERS = tuple(
    map(Decimal, ("0", "265.58", "-12.3", "10929000.00", "0.000274", "1E3", "123456789012.345"))
)
_MARKS = tuple(Amount(text=mark) for mark in ("/", "—", "-", "——", "无", "不详"))

texts = st.one_of(st.sampled_from(_PHRASES), st.text(_ALPHABET, min_size=1, max_size=40)).filter(
    lambda text: bool(text.strip())
)
numbers = st.one_of(
    st.sampled_from(_NUMBERS),
    st.decimals(min_value=-(10**12), max_value=10**12, places=2),
    st.integers(0, 300).map(Decimal),
)
marks = st.sampled_from(_MARKS)
amounts = st.one_of(st.just(BLANK), numbers.map(Amount), marks)
rates = st.decimals(min_value=0, max_value=3, places=4)
days = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)).map(dt.date.isoformat)


def self_evaluations() -> st.SearchStrategy[SelfEvaluation]:
    """Whole self-evaluations of 0 to 12 projects; every blank list entry left out."""
    projects = st.lists(_records(Project, "projects", most=10), max_size=12)
    return st.builds(_with_projects, _records(SelfEvaluation, "", most=40), projects)


_PAPERS = Keyed({key: Paper("是", "附件9", "另一个标题") for key in base_form().papers})


def _with_projects(data: SelfEvaluation, projects: list[Project]) -> SelfEvaluation:
    typed = [project for project in projects if not is_blank(project)]
    numbered = (replace(project, id=f"P{index:07x}") for index, project in enumerate(typed))
    settings = replace(data.settings, papers=_PAPERS)
    return replace(data, projects=tuple(numbered), settings=settings)


@cache
def _leaves(record: type[Any], path: str) -> list[tuple[str, st.SearchStrategy[Any]]]:
    """What can be typed in a record: path → values."""
    fields = _form_fields()
    found = []
    for inner, slot in leaves(record):
        place = f"{path}.{inner}" if path else inner
        if slot.kind == "list" and slot.record is not Project:
            most = 30 if slot.name == "indicators" else 4
            entries = st.lists(_records(slot.record, place, most=5), max_size=most)
            found.append((inner, entries.map(_without_blanks)))
        elif place in fields:
            found.append((inner, _values(slot, fields[place])))
    return found


def _records(record: type[T], path: str, *, most: int) -> st.SearchStrategy[T]:
    # Drawing each of 600 values would be slow and dull: most stay as they are by default.
    @st.composite
    def draw_one(draw: st.DrawFn) -> T:
        chosen = draw(
            st.lists(st.sampled_from(_leaves(record, path)), max_size=most, unique_by=itemgetter(0))
        )
        return build(record, nested({inner: draw(values) for inner, values in chosen}))

    return draw_one()


def _without_blanks(entries: list[object]) -> tuple[object, ...]:
    return tuple(entry for entry in entries if not is_blank(entry))


@cache
def _form_fields() -> dict[str, Field]:
    form = base_form()
    fields = {path: cell.field for path, cell in form.cells.items()}
    fields |= {f"projects.{path}": cell.field for path, cell in form.project_cells.items()}
    for prefix, lists in (("", form.lists), ("projects.", form.project_lists)):
        for path, block in lists.items():
            fields |= {f"{prefix}{path}.{column.key}": column for column in block.column}
    return fields


def _values(slot: Slot, field: Field) -> st.SearchStrategy[Any]:
    if slot.kind in ("amount", "number"):
        lowest, highest = (slot.range.lowest, slot.range.highest) if slot.range else (0, 100)
        whole = st.integers(lowest, min(highest, 100)).map(Decimal)
        return amounts if slot.kind == "amount" else rates if field.type == "rate" else whole
    if slot.kind == "option" or slot.name == "money_unit":
        return st.sampled_from(slot.options or ("元", "万元", None))
    if field.type == "date":
        return st.none() | days
    if field.type == "choice":
        return st.none() | st.sampled_from(field.options)
    return st.none() | texts if slot.optional else texts


def every_field_filled(projects: int, entries: int) -> SelfEvaluation:
    """One self-evaluation with something odd in each field of the form, the same every time."""
    odd_texts = cycle(_PHRASES)
    odd_amounts = cycle([Amount(Decimal(0)), *map(Amount, _NUMBERS), *_MARKS])
    dates = cycle(["2022-12-31", "2023-02-28", "2024-02-29"])

    def value(slot: Slot, field: Field) -> object:
        if slot.kind == "amount":
            return next(odd_amounts)
        if slot.kind == "number":
            return Decimal("0.85") if field.type == "rate" else Decimal(6)
        if slot.kind == "option" or slot.name == "money_unit":
            return (slot.options or ("元",))[-1]
        if field.type == "choice":
            return field.options[-1]
        return next(dates) if field.type == "date" else next(odd_texts)

    def record(kind: type[Any], path: str) -> dict[str, object]:
        fields = _form_fields()
        values: dict[str, object] = {}
        for inner, slot in leaves(kind):
            place = f"{path}.{inner}" if path else inner
            if slot.kind == "list":
                count = projects if slot.record is Project else entries
                values[inner] = [record(slot.record, place) for _ in range(count)]
            elif place in fields:
                values[inner] = value(slot, fields[place])
        return nested(values)

    data = build(SelfEvaluation, record(SelfEvaluation, ""))
    return _with_projects(data, list(data.projects))
