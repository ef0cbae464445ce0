"""附件: the tables to be handed in, drawn from the layouts of the 规则包."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from jixiao.form.layout import Layout, Line
from jixiao.functions.calculate import Calculator
from jixiao.narrative.context import title, year
from jixiao.narrative.printing import Printer
from jixiao.profile.definition import REPORT
from jixiao.report.paper_table import paper_table
from jixiao.report.paper_values import PaperValues
from jixiao.report.tables import Table
from jixiao.scoring.evaluation import Evaluation

_MARK: Final = "附件"
_GAP: Final = "　　　"
_APART: Final = "　　"


@dataclass(frozen=True, slots=True)
class Attachment:
    """One table on a page of its own.

    Attributes:
        mark: what stands above the title: 附件二, and 报表编号 beside it.
        number: as the list of 附件 names it: 二, 三-1; blank without one.
        title, subtitle: the second says the year where the first does not.
        table: what it holds.
        above, below: lines between title and table, and below it.
        landscape: whether its page lies across.
    """

    mark: str
    number: str
    title: str
    subtitle: str
    table: Table
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    landscape: bool = False


def attachments(evaluation: Evaluation, printer: Printer) -> list[Mapping[str, object]]:
    """The tables ticked on 设置, in its order, for the template."""
    return [
        {
            "标记": item.mark,
            "序号": item.number,
            "标题": item.title,
            "副题": item.subtitle,
            "表": item.table,
            "表上说明": item.above,
            "表下说明": "\n".join(item.below),
            "横向": item.landscape,
        }
        for item in _Tables(evaluation, printer).ticked()
    ]


class _Tables:
    """Builds the attachments of one evaluation."""

    def __init__(self, evaluation: Evaluation, printer: Printer) -> None:
        self._evaluation = evaluation
        self._printer = printer
        self._calculator = Calculator(evaluation.form, evaluation.data)

    def ticked(self) -> Iterator[Attachment]:
        """Every table to be handed in; several projects get 附件三-1, 附件三-2 and so on."""
        layouts = self._evaluation.form.layouts
        tables = [key for key in self._evaluation.data.settings.ticked if key in layouts]
        for place, key in enumerate(tables, start=1):
            number = self._number(key, place, len(tables))
            yield from self._paper(key, layouts[key], number)

    def _number(self, key: str, place: int, count: int) -> str:
        """附件编号 as on 设置; without one that of its place, unless it is handed in alone."""
        paper = self._evaluation.data.settings.papers.get(key)
        if paper and paper.number:
            return paper.number
        if not self._evaluation.hands_in(REPORT):
            return ""
        return f"{_MARK}{place}" if count > 1 else _MARK

    def _paper(self, key: str, layout: Layout, number: str) -> Iterator[Attachment]:
        if layout.sheet == "overall" and self._evaluation.overall is None:
            return
        if layout.sheet != "project":
            yield self._attachment(key, layout, number)
            return
        names = [project.head.name for project in self._evaluation.data.projects]
        for place, name in enumerate(names):
            if len(names) == 1:
                yield self._attachment(key, layout, number, 0)
            else:
                each = "" if not number else f"{number}{'' if number == _MARK else '-'}{place + 1}"
                yield self._attachment(key, layout, each, place, f"（{name}）" if name else "")

    def _attachment(
        self, key: str, layout: Layout, number: str, project: int | None = None, name: str = ""
    ) -> Attachment:
        data = self._evaluation.data
        values = PaperValues(self._evaluation, self._calculator, self._printer, layout, project)
        default = self._evaluation.form.papers.get(key, "")
        heading = title(data.settings.papers.get(key), default, data)
        current = year(data) or ""
        subtitle = "" if not current or current in heading else f"（{current}年度）"
        return Attachment(
            mark=_APART.join(filter(None, (number, layout.form_number))),
            number=number.removeprefix(_MARK),
            title=heading + name,
            subtitle=subtitle,
            table=paper_table(values),
            above=tuple(_line(line, values) for line in layout.above),
            below=tuple(_line(line, values) for line in layout.below),
            landscape=layout.landscape,
        )


def _line(line: Line, values: PaperValues) -> str:
    """The cells of a line one behind the other, with room to sign."""
    return _GAP.join(values.cell(cell) for cell in line.cell)
