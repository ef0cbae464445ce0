"""按报送材料整理: what no paper handed in prints goes out of sight, and comes back if one does."""

import xlwings as xw

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.excel.folding import block_folds, sheet_folds
from jixiao.excel.live import visibility
from jixiao.excel.protection import require_changeable, require_writable
from jixiao.excel.session import Session
from jixiao.excel.typing_in import typed
from jixiao.form.marks import HIDDEN_SHEETS
from jixiao.papers.folding import hidden_line

_PLAIN, _FOLDED = 1, 2
"""Outline levels as Excel counts them; folded rows have a ＋ on the left."""


def run(session: Session) -> str:
    """Fold and unfold by what 报送材料 has ticked; what is filled in stays in sight.

    Raises:
        InputError: the workbook cannot be read, or it is protected where something must change.
    """
    book, snapshot = session.book, session.snapshot
    reading = read(snapshot, INSTALLED)
    rows: dict[tuple[str, int], bool] = {}
    heads = []
    opened = closed = 0
    for fold in block_folds(snapshot, reading):
        sheet = book.sheets[fold.title]
        changed = {row: hide for row, hide in fold.rows.items() if _is_hidden(sheet, row) != hide}
        opened += any(not hide for hide in changed.values())
        closed += any(changed.values())
        if fold.head and changed:
            heads.append((fold.title, fold.head))
        rows |= {(fold.title, row): hide for row, hide in changed.items()}
    sheets = sheet_folds(snapshot, reading)
    changed_sheets = {
        title: hide
        for title, hide in sheets.items()
        if (visibility(book.sheets[title]) != "visible") != hide
    }
    for title in dict.fromkeys(title for title, _ in rows):
        require_writable(book.sheets[title])
    if changed_sheets:
        require_changeable(book)
    with session.working("正在按报送材料整理……"):
        for (title, row), hide in rows.items():
            entire = book.sheets[title].range((row, 1)).api.EntireRow
            entire.OutlineLevel = _FOLDED if hide else _PLAIN
            entire.Hidden = hide
        for title, (row, column, text) in heads:
            book.sheets[title].range((row, column)).value = typed(text)
        for title in sorted(changed_sheets, key=changed_sheets.__getitem__):
            book.sheets[title].visible = not changed_sheets[title]
        _tell_on_cover(book, [title for title, hide in sheets.items() if hide])
    return _message(opened, closed, changed_sheets)


def _is_hidden(sheet: xw.Sheet, row: int) -> bool:
    return bool(sheet.range((row, 1)).api.EntireRow.Hidden)


def _tell_on_cover(book: xw.Book, hidden: list[str]) -> None:
    if HIDDEN_SHEETS in book.names:
        cell = book.names[HIDDEN_SHEETS].refers_to_range
        text = hidden_line(hidden)
        if (cell.value or "") != text:
            require_writable(cell.sheet)
            cell.value = typed(text) if text else None


def _message(opened: int, closed: int, sheets: dict[str, bool]) -> str:
    blocks = [f"{word} {count} 块" for word, count in (("展开", opened), ("收起", closed)) if count]
    parts = ["，".join(blocks)] if blocks else []
    for word, wanted in (("显示", False), ("隐藏", True)):
        titles = [f"《{title}》" for title, hide in sheets.items() if hide == wanted]
        parts += [word + "、".join(titles)] if titles else []
    if not parts:
        return "已经是按报送材料整理好的，没有要变的。"
    return f"按报送材料整理好了：{'；'.join(parts)}。"
