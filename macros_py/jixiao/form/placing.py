"""What data say that the form of a 规则包 has no place for, or that none of its papers prints."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from jixiao.form.cells import Cell
from jixiao.form.labels import cell_label
from jixiao.form.loading import Form
from jixiao.form.own import unknown_own
from jixiao.model.amount import BLANK
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation

_NAMED: Final = 6
_TABS: Final = frozenset({"input", "project"})
_NOT_ASKED_BY_PAPERS: Final = ("cover.", "settings.")


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What is to be told when a workbook is made of data.

    Attributes:
        folded: what staff call the values that stand in the workbook, out of sight.
        nowhere: the same, or the paths, of those that were not written.
    """

    folded: tuple[str, ...] = ()
    nowhere: tuple[str, ...] = ()

    def __str__(self) -> str:
        """One short paragraph; "" if everything has its place."""
        said = []
        if self.folded:
            said.append(
                f"数据里有{len(self.folded)}项这个规则包的材料不印，"
                f"已放在折叠或隐藏的格子里：{_named(self.folded)}。"
            )
        if self.nowhere:
            said.append(
                f"{len(self.nowhere)}项这个规则包没有位置，没有写入：{_named(self.nowhere)}。"
            )
        return "".join(said)


def unplaced(data: SelfEvaluation, form: Form) -> Unplaced:
    """What of ``data`` the papers of ``form`` do not print, or have no place for."""
    papers = form.papers
    nowhere = [f"报送材料 {key}" for key in data.settings.papers if key not in papers]
    nowhere += unknown_own(data, form)
    return Unplaced(tuple(dict.fromkeys(_folded(data, form))), tuple(nowhere))


def _folded(data: SelfEvaluation, form: Form) -> Iterator[str]:
    if form.needs is None:
        return
    printed = form.needs.by_path
    for path, cell in form.cells.items():
        if path not in printed and _is_input(cell) and _is_said(data, path):
            yield _label(cell)
    for path, block in form.lists.items():
        is_input = form.sheet_of(path).tab == "input"
        if is_input and path not in printed and value_at(data, path):
            yield f"《{form.sheet_of(path).title}》{block.title}"
    for project in data.projects:
        for path, cell in form.project_cells.items():
            if f"projects.{path}" not in printed and _is_input(cell) and _is_said(project, path):
                yield _label(cell)


def _is_input(cell: Cell) -> bool:
    return (
        not cell.field.formula
        and cell.sheet.tab in _TABS
        and not cell.path.startswith(_NOT_ASKED_BY_PAPERS)
        and not cell.path.endswith("money_unit")
    )


def _is_said(data: object, path: str) -> bool:
    return value_at(data, path) not in (None, "", BLANK)


def _label(cell: Cell) -> str:
    return f"《{cell.sheet.title}》{cell_label(cell)}"


def _named(labels: Sequence[str]) -> str:
    more = "等" if len(labels) > _NAMED else ""
    return "、".join(labels[:_NAMED]) + more
