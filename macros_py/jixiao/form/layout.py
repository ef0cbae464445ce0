"""What a layout may say: the table of one paper, from its title to its last note.

A layout is a grid of columns and, from top to bottom, parts: rows of cells, and lists. The same
layout draws the form on the sheet in Excel and the table in Word, and is what the reader knows the
form by. Texts may hold ``{年度}``, ``{上年}``, ``{单位}`` and ``{录入单位}``.
"""

from typing import Literal

import msgspec

from jixiao.form.definition import Field

Align = Literal["", "left", "center", "right"]
Home = Literal["project", "overall", "view"]


class Cell(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One cell: a fixed text, a value of the form, or a value calculated from some.

    Attributes:
        label: the fixed text; together with a value, what the value stands behind (联系电话：…).
        path: of a value of the form; on a form of a project relative to the project. It is typed in
            the cell where it belongs to the sheet, and shown there where it belongs to another.
        value: a formula in the language of :mod:`jixiao.form.formula`, shown and never typed.
        boxes: the options of a choice, printed side by side with a check box each.
        need: of the value at ``path``, or of the inputs that ``value`` is calculated from.
        wide: columns of the grid it covers.
        high: rows it covers, of those of its part.
        align: how its text stands; by default as its kind has it.
        wan: money is shown in 万元 whatever the 录入单位.
    """

    label: str = ""
    path: str = ""
    value: str = ""
    boxes: tuple[str, ...] = ()
    need: Literal["required", "given"] = "given"
    wide: int = 1
    high: int = 1
    align: Align = ""
    wan: bool = False


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """What all parts have.

    Attributes:
        side: a fixed text to the left, over all rows of the part, and the columns it covers.
        mm: widths in Word of the columns of the grid, where the part wants others than the paper;
            together as much.
    """

    side: str = ""
    side_wide: int = 1
    mm: tuple[float, ...] = ()


class Rows(Part, frozen=True, kw_only=True, tag="rows"):
    """Rows of cells; each row covers the whole grid, but for ``side`` and cells from above."""

    row: tuple[tuple[Cell, ...], ...]


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One printed column of a list.

    Attributes:
        key: of the column of the form.
        head: as printed.
        need: whether each entry needs it.
        merged: equal and blank cells below each other are one in Word.
        points: the head of a group is followed by its points: 产出指标（50分）.
        wide: columns of the grid; in Excel a column of a list is one column, so 1 in most layouts.
    """

    key: str
    head: str
    need: Literal["required", "given"] = "given"
    merged: bool = False
    points: bool = False
    wide: int = 1
    align: Align = ""


class Entries(Part, frozen=True, kw_only=True, tag="list"):
    """A list: a row of heads and a row for each entry.

    Attributes:
        path: of the list; on a form of a project relative to the project.
        column: its printed columns in order.
        need: whether it needs an entry.
        rows: ready rows on the sheet; in a view the rows that are always there.
        where: only entries whose column ``where[0]`` says ``where[1]``.
    """

    path: str
    column: tuple[Column, ...]
    need: Literal["required", "given"] = "given"
    rows: int = 0
    where: tuple[str, ...] = ()


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A line above or below the table, without borders: its cells stand one behind the other."""

    cell: tuple[Cell, ...]
    align: Align = "left"


class OwnField(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A cell or column that only this place's form has.

    Attributes:
        path: ``own.<key>`` of the project or of the whole, or ``indicators.own.<key>``.
        field: as in the definition of a sheet; its key is the last part of ``path``.
    """

    path: str
    field: Field


class Layout(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The table of one paper.

    Attributes:
        sheet: whose inputs it is drawn on: of each project, of 整体自评表; on a ``view`` nothing is
            typed.
        columns: widths of the grid in Excel, in characters.
        mm: the same in Word, in mm; by default in the proportion of ``columns``.
        form_number: 报表编号, above the title.
        money: unit in which money is printed.
        places: decimal places of money; by default those of 设置.
        trim: whether zeros at the end are dropped; by default as on 设置.
        landscape: whether it is printed landscape.
        own: cells and columns that the form has beside those of the tool.
        above, below: lines between title and table, and below it.
        part: the table from top to bottom.
    """

    sheet: Home
    columns: tuple[float, ...]
    mm: tuple[float, ...] = ()
    form_number: str = ""
    money: Literal["元", "万元"] = "万元"
    places: int | None = None
    trim: bool | None = None
    landscape: bool = False
    own: tuple[OwnField, ...] = ()
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    part: tuple[Rows | Entries, ...]
