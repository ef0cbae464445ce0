"""What nobody needs to see now: inputs, lists and sheets that no paper handed in prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jixiao.facts.working import why_working
from jixiao.form.cells import Cell, cells_of, lists_of
from jixiao.form.definition import Field, ListBlock, OverviewBlock, Sheet
from jixiao.form.loading import Form
from jixiao.model.amount import Amount
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import is_blank

NOTE: Final = "　　本次报送的材料不印，不用填；要看请点左边的“＋”"
_KEPT: Final = frozenset({"cover", "settings"})
_TYPED: Final = frozenset({"input", "project"})
_PROJECTS: Final = "projects."


@dataclass(frozen=True, slots=True)
class Folding:
    """Decides by what the papers handed in print, and by what is filled in already."""

    form: Form
    data: SelfEvaluation

    def hides(self, sheet: Sheet, project: int | None = None) -> bool:
        """Whether nothing on the sheet is printed; of project sheets, whether none is used."""
        if project is not None and project >= max(1, len(self.data.projects)):
            return True
        if self.form.needs is None or sheet.key in _KEPT:
            return False
        if sheet.tab == "print":
            return not self._is_submitted(sheet.key)
        if sheet.key == "last_year":
            return is_blank(self.data.last_year)
        return sheet.tab in _TYPED and not self._is_asked(sheet)

    def wants(self, cell: Cell) -> bool:
        """Whether a typed cell is to be seen: printed, or a working field."""
        if not is_foldable(cell.sheet):
            return True
        path = path_of(cell)
        return self.asks(path) or bool(why_working(path) and not path.endswith(".money_unit"))

    def wants_list(self, sheet: Sheet, block: ListBlock, project: int | None = None) -> bool:
        """Whether a list is to be seen: printed, or a working list, or begun."""
        if not is_foldable(sheet) or self._typed(block.path, project):
            return True
        return any(map(self.asks, _columns(sheet, block))) or bool(why_working(block.path))

    def is_filled(self, cell: Cell, project: int | None = None) -> bool:
        """Whether something is typed in a cell; the choice of a money unit is not."""
        if cell.field.formula or cell.path.endswith(".money_unit"):
            return False
        value = self._typed(cell.path, project)
        return not value.is_blank if isinstance(value, Amount) else value not in {None, ""}

    def has_entries(self, sheet: Sheet, project: int | None = None) -> bool:
        """Whether something is typed on the sheet."""
        cells = any(self.is_filled(cell, project) for cell in cells_of(sheet))
        return cells or any(self._typed(block.path, project) for block in lists_of(sheet))

    def asks(self, path: str) -> bool:
        """Whether a paper handed in prints the value at a need path."""
        needs = self.form.needs
        return needs is None or needs.need(path, self.data.settings.ticked) is not None

    def _typed(self, path: str, project: int | None) -> object:
        if project is None:
            return value_at(self.data, path)
        if project >= len(self.data.projects):
            return None
        return value_at(self.data.projects[project], path)

    def _is_submitted(self, paper: str) -> bool:
        is_known = f"settings.papers.{paper}.submitted" in self.form.cells
        return is_known and paper in self.data.settings.ticked

    def _is_asked(self, sheet: Sheet) -> bool:
        if any(isinstance(block, OverviewBlock) for block in sheet.blocks) and self._has_projects():
            return True
        return any(self.asks(path) for path in _inputs(sheet) if not why_working(path))

    def _has_projects(self) -> bool:
        ticked = self.data.settings.ticked
        return any(
            each.path.startswith(_PROJECTS)
            for paper, told in (self.form.needs.papers if self.form.needs else ())
            if paper in ticked
            for each in told
        )


def is_foldable(sheet: Sheet) -> bool:
    """Whether rows of the sheet may be folded."""
    return sheet.key not in _KEPT and sheet.tab in _TYPED


def hidden_line(titles: list[str]) -> str:
    """What 首页 says about the sheets out of sight; empty if there are none."""
    named = "、".join(f"《{title}》" for title in titles)
    return f"不用填、已隐藏：{named}。要看请右键任一工作表标签，选“取消隐藏”。" if titles else ""


def path_of(cell: Cell) -> str:
    """The need path of a single cell."""
    return f"{_PROJECTS}{cell.path}" if cell.sheet.repeat else cell.path


def column_path(sheet: Sheet, block: ListBlock, column: Field) -> str:
    """The need path of a column of a list; parts of a value go by the whole."""
    prefix = _PROJECTS if sheet.repeat else ""
    return f"{prefix}{block.path}.{column.part_of or column.key}"


def _columns(sheet: Sheet, block: ListBlock) -> list[str]:
    return [column_path(sheet, block, column) for column in block.column]


def _inputs(sheet: Sheet) -> Iterator[str]:
    yield from (path_of(cell) for cell in cells_of(sheet) if not cell.field.formula)
    for block in lists_of(sheet):
        yield from (column_path(sheet, block, c) for c in block.column if not c.formula)
