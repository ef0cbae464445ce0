"""H04."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from jixiao.form.cells import Cell
from jixiao.form.definition import GridBlock, ListBlock
from jixiao.form.loading import base_form
from jixiao.model.amount import BLANK
from jixiao.model.path import value_at
from jixiao.model.settings import YES
from jixiao.rules.basis import WORKBOOK
from jixiao.rules.finding import Level
from jixiao.rules.places import cell_of, is_submitted, label_of
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import listed, quoted
from jixiao.scoring.evaluation import Evaluation

_NAMED: Final = 4
_NAMELESS_WITHOUT: Final = frozenset({"cover.year", "cover.unit_name"})
"""Without these no paper says whose it is."""


@rule(
    "H04",
    title="必填格空着",
    level="warning",
    basis=WORKBOOK,
    requires=("E16", "G05"),
    checks="表单里标了必填的格子都已填写；整块、整列都空着的只提示一次，没有勾选报送的材料不查。",
    why="必填格空着，报告和附表就印不全。",
    example="《预决算》“收入总计（全年预算）”空着。",
    fix="补填；没有的填0，确实不适用的填“/”。",
)
def required_blank(evaluation: Evaluation) -> Outcomes:
    """Every required cell and list is filled; whole blank blocks and columns are named once."""
    form, data = base_form(), evaluation.data
    yield from _cells(evaluation, list(form.cells.values()), "")
    yield from _lists(evaluation, list(form.lists.values()), "")
    if evaluation.hands_in("project_tables") and not data.projects:
        ticked = "settings.papers.project_tables.submitted"
        fix = "到《项目01》填写，一个项目一张表；本年没有项目的，把项目自评表选“否”。"
        yield Found(ticked, "要报送项目自评表，却一个项目也没有填。", fix)
    for index in range(len(data.projects)):
        prefix = f"projects[{index}]."
        yield from _cells(evaluation, list(form.project_cells.values()), prefix)
        yield from _lists(evaluation, list(form.project_lists.values()), prefix)


def _cells(evaluation: Evaluation, cells: Sequence[Cell], prefix: str) -> Outcomes:
    """Blank required cells, grouped by block and, in grids, by column."""
    required = [cell for cell in cells if _is_required(cell)]
    for _, group in groupby(sorted(required, key=_column), key=_column):
        paths = [prefix + cell.path for cell in group]
        yield from _blanks(evaluation, paths)


def _blanks(evaluation: Evaluation, paths: Sequence[str]) -> Outcomes:
    if not is_submitted(paths[0], evaluation):
        return
    blank = [path for path in paths if _is_blank(evaluation, path)]
    labels = [label_of(path, evaluation.data) or "" for path in blank]
    if len(blank) == len(paths) > 1:
        shown = listed(labels[:_NAMED]) + ("等" if len(labels) > _NAMED else "")
        cell = cell_of(blank[0])
        title = quoted(cell.block.title) if cell else ""
        message = f"{title}有 {len(blank)} 个必填格都空着：{shown}。"
        yield Found(blank[0], message, level=_level(blank), covers=tuple(blank[1:]))
    else:
        for path, label in zip(blank, labels, strict=True):
            yield Found(path, f"必填格{quoted(label)}空着。", level=_level([path]))


def _level(blank: Sequence[str]) -> Level | None:
    return "error" if _NAMELESS_WITHOUT.intersection(blank) else None


def _lists(evaluation: Evaluation, blocks: Sequence[ListBlock], prefix: str) -> Outcomes:
    for block in blocks:
        path = prefix + block.path
        rows = value_at(evaluation.data, path)
        if not isinstance(rows, tuple) or block.locked or block.result:
            continue
        if not rows and block.need == "required" and is_submitted(path, evaluation):
            fix = "一条一行填写，可以从原有材料整段粘贴；确实没有的写“无。”。"
            yield Found(path, f"{quoted(block.title)}一条也没有填。", fix, value="")
        keys = [column.key for column in block.column if column.need == "required"]
        for index, row in enumerate(rows):
            for key in _missing(row, keys):
                place = f"{path}[{index}].{key}"
                yield Found(place, f"必填格{quoted(label_of(place, evaluation.data))}空着。")


def _missing(row: object, keys: Sequence[str]) -> Iterator[str]:
    """Required columns that are blank in a row where something is said.

    A row of an official form that only carries its 一级、二级 heading says nothing yet, and an
    introduction to the measures below it needs no content of its own.
    """
    if getattr(row, "not_applicable", None) == YES or getattr(row, "lead", None):
        return
    filled = [key for key in keys if _given(getattr(row, key))]
    if filled or not hasattr(row, "level2"):
        yield from (key for key in keys if key not in filled)


def _given(value: object) -> bool:
    return value not in (None, "", BLANK, ())


def _is_blank(evaluation: Evaluation, path: str) -> bool:
    return not _given(value_at(evaluation.data, path))


def _is_required(cell: Cell) -> bool:
    return (
        cell.field.need == "required"
        and not cell.field.formula
        and not cell.field.default
        and not cell.path.startswith("settings.")
    )


def _column(cell: Cell) -> tuple[str, str, str]:
    column = cell.column if isinstance(cell.block, GridBlock) else ""
    return cell.sheet.key, cell.block.key, column
