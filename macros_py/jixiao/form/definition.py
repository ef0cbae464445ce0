"""What a form definition may say: sheets, blocks and fields as they stand in ``workbook/form``.

A block is one of: ``fields`` (label and value, a row each), ``grid`` (rows by columns of figures),
``list`` (records, a row each), ``overview`` (one row per project, by formula), ``view`` (print view
by formula), ``checks`` (left side = right side), ``limits`` (a ratio against its limit) and
``preview`` (the report's text).
"""

from typing import Literal

import msgspec

FieldType = Literal["text", "paragraph", "money", "number", "integer", "rate", "date", "choice"]
Need = Literal["required", "conditional", "optional", "profile"]
Tab = Literal["input", "project", "result", "print", "settings"]
Layout = Literal["plain", "official"]


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One value: a labelled cell, a column of a list, or an axis entry of a grid.

    Attributes:
        key: last part of the value's path in the data.
        label: what staff see; also the header text the reader goes by.
        type: how the value is typed and shown.
        need: ``required``, ``conditional`` (see ``when``), ``optional``, or ``profile`` (only where
            the 规则包 asks for it).
        name: the Excel name of the cell; columns of lists have none. Of a grid's row or column, its
            part of the names of its cells, where that is not the label.
        unit: printed unit; money of a block with its own 录入单位 has none.
        source: the account table the value is copied from (取自).
        formula: of a calculated value, which is never typed; in the language of
            :mod:`jixiao.form.formula`.
        rows: of a calculated grid column: the rows that have it.
        link: of a grid row: the row of another block that its linked figures come from.
        official: whether the column belongs to the official form (and to its print area).
        helper: a column nobody needs to see, such as a step on the way to others.
        part_of: of a column that is one of several which together make the value of another:
            the key of that one, such as ``target`` for 指标性质, 指标值 and 度量单位.
        width: column width in characters.
        added: whether workbooks of the same form version may have been made before it was added;
            where it is not found, nothing is lost.
    """

    key: str
    label: str
    type: FieldType = "text"
    need: Need = "optional"
    when: str = ""
    name: str = ""
    unit: str = ""
    source: str = ""
    prompt: str = ""
    example: str = ""
    default: str = ""
    options: tuple[str, ...] = ()
    formula: str = ""
    rows: tuple[str, ...] = ()
    link: str = ""
    official: bool = False
    helper: bool = False
    part_of: str = ""
    width: int = 0
    added: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether a number is typed there."""
        return self.type in {"money", "number", "integer", "rate"}


class Block(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"
):
    """What all blocks have: a key and a head line."""

    key: str
    title: str
    layout: Layout = "plain"


class FieldsBlock(Block, frozen=True, kw_only=True, tag="fields"):
    """Labelled cells under ``path``; ``calc`` are calculated ones below them."""

    path: str
    name: str = ""
    money_unit: bool = False
    locked: bool = False
    field: tuple[Field, ...] = ()
    calc: tuple[Field, ...] = ()


class GridBlock(Block, frozen=True, kw_only=True, tag="grid"):
    """Values under ``path.row.column``, named ``name_row label_column label``.

    They are of ``type`` where their column says nothing else.
    """

    path: str
    name: str
    column: tuple[Field, ...]
    row: tuple[Field, ...]
    type: FieldType = "money"
    money_unit: bool = False
    calc_row: tuple[Field, ...] = ()
    calc_column: tuple[Field, ...] = ()


class ListBlock(Block, frozen=True, kw_only=True, tag="list"):
    """Records under ``path``; ``name`` names the table (or, on project sheets, its range)."""

    path: str
    name: str
    column: tuple[Field, ...] = ()
    include: str = ""
    rows: int = 10
    need: Need = "optional"
    default: str = ""
    numbered: bool = False
    locked: bool = False
    result: bool = False


class OverviewBlock(Block, frozen=True, kw_only=True, tag="overview"):
    """One row per project, every column a formula."""

    path: str
    column: tuple[Field, ...]


class ViewRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One printed row: references shown as they are, or a sum over a 项目类别."""

    label: str
    cells: tuple[str, ...] = ()
    category: str = ""


class ViewBlock(Block, frozen=True, kw_only=True, tag="view"):
    """A print view: fixed rows, or the first rows of a list."""

    header: tuple[str, ...]
    row: tuple[ViewRow, ...] = ()
    list: str = ""
    columns: tuple[str, ...] = ()
    rows: int = 0


class Check(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``left`` must equal ``right`` within ``tolerance`` (in the unit of the two).

    While ``left`` is more, nothing is said as long as one of ``needed`` is blank, or one of
    ``several`` stands alone beside blanks.
    """

    code: str
    label: str
    left: str
    right: str
    tolerance: str = "0.005"
    needed: tuple[str, ...] = ()
    several: tuple[str, ...] = ()


class ChecksBlock(Block, frozen=True, kw_only=True, tag="checks"):
    """Sums that must agree; with ``repeat`` once for each project."""

    check: tuple[Check, ...]
    repeat: str = ""


class Limit(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A ratio that should not be above ``limit``."""

    code: str
    label: str
    value: str
    limit: str


class LimitsBlock(Block, frozen=True, kw_only=True, tag="limits"):
    """Ratios against their limits."""

    check: tuple[Limit, ...]


class PreviewBlock(Block, frozen=True, kw_only=True, tag="preview"):
    """The report's text, a paragraph a row; ``name`` names the first cell below ``header``."""

    name: str
    header: tuple[str, ...]


AnyBlock = (
    FieldsBlock
    | GridBlock
    | ListBlock
    | OverviewBlock
    | ViewBlock
    | ChecksBlock
    | LimitsBlock
    | PreviewBlock
)


class Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One sheet; with ``repeat`` there are ``count`` ready ones, one for each record."""

    key: str
    title: str
    tab: Tab
    hint: str
    landscape: bool = False
    repeat: str = ""
    count: int = 1
    blocks: tuple[AnyBlock, ...] = ()
