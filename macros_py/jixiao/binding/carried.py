"""The form that a workbook was made from: what it carries, else what can be told about it.

A hidden sheet carries the text of :mod:`jixiao.papers.packing`: papers, layouts, and what each
paper prints. Its 校验码 is over that text: it shows a text that was damaged, and a 规则包 that has
changed since. Parameters have a 校验码 of their own on 设置 and are compared one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from jixiao.binding.packs import Packs
from jixiao.binding.texts import normal
from jixiao.form.layout import Entries, Rows
from jixiao.form.loading import Form, base_form
from jixiao.papers.bounds import MOST_CHARACTERS
from jixiao.papers.packing import carried, digest_of, form_carried
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot

SHEET: Final = "规则包资料"
NOTICE: Final = (
    "本表由工具生成，记着本工作簿的表样和各份材料印哪些内容，读数、校验、出报告都用到。"
    "请勿修改、删除或移动。"
)
LONGEST_PIECE: Final = 30_000
"""Characters of the text in one cell; Excel takes 32,767."""

Trouble = Literal["", "pack_unreadable", "pack_changed"]

_DIGEST_ROW: Final = 2
_FIRST_ROW: Final = 3
_NAME: Final = "settings.profile.name"
_ENOUGH_HEADS: Final = 0.6
_SHORTEST_HEAD: Final = 2


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The form of a workbook, and what is to be said about it.

    Attributes:
        form: it is read by.
        trouble: what it carries cannot be read, or differs from the installed 规则包.
    """

    form: Form
    trouble: Trouble = ""


def rows_to_carry(form: Form) -> Iterator[str]:
    """The texts of the hidden sheet, a row each: what it is, the 校验码, the pieces."""
    text = carried(form)
    yield NOTICE
    yield digest_of(text)
    for start in range(0, len(text), LONGEST_PIECE):
        yield text[start : start + LONGEST_PIECE]


def made_from(snapshot: Snapshot, packs: Packs) -> MadeFrom:
    """The form that ``snapshot`` was made from.

    What the workbook carries comes first, then the installed 规则包 it names, then the one whose
    printed heads it shows, at last the catalogue.
    """
    sheet = _sheet(snapshot)
    text = None if sheet is None else _text(sheet)
    form = form_carried(text, base_form()) if text is not None else None
    name = named_pack(snapshot)
    known = packs.sound(name) if name else None
    if form is not None:
        changed = known is not None and carried(known) != text
        return MadeFrom(form, "pack_changed" if changed else "")
    trouble: Trouble = "pack_unreadable" if sheet is not None else ""
    return MadeFrom(known or _by_heads(snapshot, packs) or base_form(), trouble)


def named_pack(snapshot: Snapshot) -> str:
    """The name of the 规则包 on 设置; "" if it is not found."""
    value = snapshot.named_value(base_form().cells[_NAME].name)
    return value.strip() if isinstance(value, str) else ""


def _sheet(snapshot: Snapshot) -> SheetSnapshot | None:
    marked = (sheet for sheet in snapshot.sheets if sheet.value(1, 1) == NOTICE)
    return snapshot.sheet(SHEET) or next(marked, None)


def _text(sheet: SheetSnapshot) -> str | None:
    """What the sheet carries; ``None`` if it is too much, or not what was written."""
    pieces: list[str] = []
    length = 0
    row = _FIRST_ROW
    while isinstance(piece := sheet.value(row, 1), str):
        length += len(piece)
        if length > MOST_CHARACTERS:
            return None
        pieces.append(piece)
        row += 1
    text = "".join(pieces)
    return text if sheet.value(_DIGEST_ROW, 1) == digest_of(text) else None


def _by_heads(snapshot: Snapshot, packs: Packs) -> Form | None:
    """The installed form most of whose printed heads stand in the workbook, if it is clear."""
    shown = {
        normal(value)
        for sheet in snapshot.sheets
        for value in sheet.values.values()
        if isinstance(value, str)
    }
    found: list[tuple[float, Form]] = []
    for name in packs.names():
        form = packs.sound(name)
        heads = _heads(form) if form else frozenset()
        if form and heads:
            found.append((len(heads & shown) / len(heads), form))
    found.sort(key=lambda each: each[0], reverse=True)
    if not found or found[0][0] < _ENOUGH_HEADS:
        return None
    return found[0][1] if len(found) == 1 or found[0][0] > found[1][0] else None


def _heads(form: Form) -> frozenset[str]:
    """The fixed texts of its papers."""
    texts: set[str] = set()
    for layout in form.layouts.values():
        for part in layout.part:
            if isinstance(part, Rows):
                texts |= {cell.label for row in part.row for cell in row if "{" not in cell.label}
            elif isinstance(part, Entries):
                texts |= {column.head for column in part.column}
    return frozenset(normal(text) for text in texts if len(text) >= _SHORTEST_HEAD)
