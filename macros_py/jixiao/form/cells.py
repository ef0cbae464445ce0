"""The single cells of a form: every labelled field and every grid figure, with path and name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from jixiao.form.definition import Field, FieldsBlock, GridBlock, ListBlock, Sheet

_NOT_IN_NAMES = re.compile(r"[（(][^）)]*[）)]|其中：|\W")

MONEY_UNIT = Field(
    key="money_unit",
    label="录入单位",
    type="choice",
    need="required",
    options=("万元", "元"),
    default="万元",
    prompt="本块金额按万元还是按元录入。照账按元录入时选“元”，报告仍以万元显示。",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One named cell.

    Attributes:
        path: of the value in the data; on project sheets relative to the project.
        name: the Excel name, of workbook scope, on project sheets of sheet scope.
        field: what is typed or calculated there.
        sheet, block: where it stands.
        row, column: keys on the axes, for figures of a grid.
        unit_path: path of the 录入单位 the figure is in; empty if its unit is fixed.
    """

    path: str
    name: str
    field: Field
    sheet: Sheet
    block: FieldsBlock | GridBlock
    row: str = ""
    column: str = ""
    unit_path: str = ""


def cells_of(sheet: Sheet) -> Iterator[Cell]:
    """All single cells of ``sheet``, typed and calculated, in reading order."""
    for block in sheet.blocks:
        if isinstance(block, FieldsBlock):
            yield from _fields(sheet, block)
        elif isinstance(block, GridBlock):
            yield from _grid(sheet, block)


def lists_of(sheet: Sheet) -> Iterator[ListBlock]:
    """All lists of ``sheet``."""
    return (block for block in sheet.blocks if isinstance(block, ListBlock))


def _unit_cell(sheet: Sheet, block: FieldsBlock | GridBlock) -> Cell:
    name = f"{block.name}_录入单位"
    return Cell(f"{block.path}.money_unit", name, MONEY_UNIT, sheet, block)


def _fields(sheet: Sheet, block: FieldsBlock) -> Iterator[Cell]:
    unit_path = f"{block.path}.money_unit" if block.money_unit else ""
    if block.money_unit:
        yield _unit_cell(sheet, block)
    for field in block.field + block.calc:
        in_block_unit = unit_path if field.type == "money" and not field.unit else ""
        yield Cell(
            f"{block.path}.{field.key}", field.name, field, sheet, block, unit_path=in_block_unit
        )


def _grid(sheet: Sheet, block: GridBlock) -> Iterator[Cell]:
    unit_path = f"{block.path}.money_unit" if block.money_unit else ""
    if block.money_unit:
        yield _unit_cell(sheet, block)
    for row in block.row + block.calc_row:
        for column in block.column + block.calc_column:
            field = _crossing(block, row, column)
            if field is not None:
                words = (block.name, row.name or row.label, column.name or column.label)
                name = "_".join(map(_short, words))
                yield Cell(
                    f"{block.path}.{row.key}.{column.key}",
                    name,
                    field,
                    sheet,
                    block,
                    row=row.key,
                    column=column.key,
                    unit_path=unit_path if field.type == "money" else "",
                )


def _crossing(block: GridBlock, row: Field, column: Field) -> Field | None:
    """The field where a grid row meets a column; ``None`` where the form has no cell."""
    if column.formula:
        return column if row.key in column.rows else None
    if row.formula:
        return row
    need = row.need if column.need == "required" else column.need
    kind = column.type if column.type != "text" or column.options else block.type
    return msgspec.structs.replace(row, type=kind, need=need, options=column.options)


def _short(label: str) -> str:
    return _NOT_IN_NAMES.sub("", label)
