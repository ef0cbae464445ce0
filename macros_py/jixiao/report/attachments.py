"""附件: the official tables that go with a report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jixiao.form.definition import Field, GridBlock
from jixiao.form.loading import base_form
from jixiao.functions.calculate import Calculator
from jixiao.functions.values import Value
from jixiao.model.amount import Amount
from jixiao.model.project import FundAmounts, Indicator, Project
from jixiao.model.settings import YES, Paper
from jixiao.narrative.context import title, year
from jixiao.narrative.printing import Printer
from jixiao.report.basic_table import BasicTable
from jixiao.report.evaluation_form import (
    EvaluationForm,
    FundRow,
    IndicatorRow,
    evaluation_table,
)
from jixiao.report.tables import Table
from jixiao.scoring.evaluation import Evaluation, FormScore

_NOT_APPLICABLE = "/"
_PROJECT_FUNDS = {
    "total": "年度资金总额",
    "appropriation": "其中：当年财政拨款",
    "carried_over": "　　　上年结转资金",
    "other": "　　　其他资金",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """One table on a page of its own: ``mark`` (附件2), title, line below it, and note."""

    mark: str
    title: str
    subtitle: str
    table: Table
    note: str = ""


def attachments(evaluation: Evaluation, printer: Printer) -> list[Mapping[str, object]]:
    """The papers ticked on 设置, in the order of the official package, for the template."""
    tables = _Tables(evaluation, printer)
    return [
        {
            "标记": item.mark,
            "序号": item.mark.removeprefix("附件"),
            "标题": item.title,
            "副题": item.subtitle,
            "表": item.table,
            "表下说明": item.note,
        }
        for item in tables.ticked()
    ]


class _Tables:
    """Builds the attachments of one evaluation."""

    def __init__(self, evaluation: Evaluation, printer: Printer) -> None:
        self.evaluation = evaluation
        self.data = evaluation.data
        self.printer = printer
        self.form = base_form()
        self.calculator = Calculator(self.form, self.data)

    def ticked(self) -> Iterator[Attachment]:
        """Every paper to be handed in; several projects get 附件3-1, 附件3-2 and so on."""
        settings = self.data.settings
        papers = settings.papers
        number = 0
        if settings.hands_in("basic_table"):
            number += 1
            views = self.form.sheet("basic_table").blocks
            table = BasicTable(self.evaluation, self.calculator, self.printer).table(views)
            yield self._attachment(
                papers["basic_table"], number, "部门整体支出绩效评价基础数据表", table
            )
        if settings.hands_in("overall_table") and self.evaluation.overall is not None:
            number += 1
            yield self._attachment(
                papers["overall_table"],
                number,
                "部门整体支出绩效自评表",
                evaluation_table(self._overall()),
            )
        if settings.hands_in("project_tables"):
            number += 1
            forms = self.evaluation.projects
            for order, (form, project) in enumerate(
                zip(forms, self.data.projects, strict=True), start=1
            ):
                item = self._attachment(
                    papers["project_tables"],
                    number,
                    "项目支出绩效自评表",
                    evaluation_table(self._project(form, project)),
                )
                yield item if len(forms) == 1 else replace(item, mark=f"{item.mark}-{order}")

    def _attachment(self, paper: Paper, number: int, default: str, table: Table) -> Attachment:
        current = year(self.data) or ""
        heading = title(paper, default, self.data)
        subtitle = "" if current and current in heading else f"（{current}年度）"
        return Attachment(paper.number or f"附件{number}", heading, subtitle, table)

    def _project(self, form: FormScore, project: Project) -> EvaluationForm:
        funds = project.funds
        rows = [self._fund_row(label, getattr(funds, key)) for key, label in _PROJECT_FUNDS.items()]
        return EvaluationForm(
            heading=(
                (("项目名称", project.head.name or ""),),
                (
                    ("主管部门", project.head.authority or self.data.cover.authority or ""),
                    ("实施单位", project.head.implementer or self.data.cover.unit_name or ""),
                ),
            ),
            funds_label=f"项目资金\n（{funds.money_unit or '万元'}）",
            funds=(self._scored(rows[0], form), *rows[1:]),
            expected=project.goal.expected or "",
            achieved=project.goal.actual or "",
            indicators=self._indicators(form, project.indicators),
            total_weight=self.printer.score(form.weights_total),
            total_score=self.printer.score(form.total),
        )

    def _overall(self) -> EvaluationForm:
        form, overall = self.evaluation.overall, self.data.overall
        assert form is not None  # noqa: S101 - asked only where it is there
        total, *parts = (self._linked(row.label, row.key) for row in self._overall_rows())
        return EvaluationForm(
            heading=((("单位名称", self.data.cover.unit_name or ""),),),
            funds_label="年度预算申请\n（万元）",
            funds=(self._scored(total, form), *parts),
            expected="\n".join(goal.expected for goal in overall.goals if goal.expected),
            achieved="\n".join(goal.actual for goal in overall.goals if goal.actual),
            indicators=self._indicators(form, overall.indicators),
            total_weight=self.printer.score(form.weights_total),
            total_score=self.printer.score(form.total),
        )

    def _overall_rows(self) -> tuple[Field, ...]:
        """The rows of the money as the form of 整体自评表 has them."""
        (grid,) = (b for b in self.form.sheet("overall").blocks if isinstance(b, GridBlock))
        return grid.row

    def _linked(self, label: str, key: str) -> FundRow:
        """A row of the whole: figures of 预决算, or those typed to correct them."""
        used = (
            self.calculator.cell(f"overall.funds.{key}.{column}_used")
            for column in ("initial", "adjusted", "executed")
        )
        return FundRow(label, *map(self._value, used))

    def _value(self, value: Value) -> str:
        return self.printer.amount(value) if isinstance(value, Decimal) else value or ""

    def _fund_row(self, label: str, row: FundAmounts) -> FundRow:
        return FundRow(label, *map(self._amount, (row.initial, row.adjusted, row.executed)))

    def _amount(self, amount: Amount) -> str:
        """As printed: a mark as typed, blank as blank."""
        return amount.text or self.printer.amount(amount.number)

    def _scored(self, row: FundRow, form: FormScore) -> FundRow:
        """The total row, which alone carries 分值, 执行率 and 得分."""
        weight = self.data.settings.weights.execution
        return replace(
            row,
            weight=self.printer.score(weight),
            rate=self.printer.rate(form.execution_rate) or "—",
            score=self.printer.score(form.execution_score) or "—",
        )

    def _indicators(self, form: FormScore, rows: Sequence[Indicator]) -> tuple[IndicatorRow, ...]:
        """All rows with their levels filled down; 一级 carries the sum of its 分值."""
        scores = {indicator.path: indicator for indicator in form.indicators}
        sums: dict[str, Decimal] = {}
        for indicator in form.indicators:
            level = indicator.level1 or ""
            sums[level] = sums.get(level, Decimal(0)) + (indicator.weight or Decimal(0))
        printed = []
        level1 = level2 = ""
        for index, row in enumerate(rows):
            level2 = row.level2 or ("" if row.level1 else level2)
            level1 = row.level1 or level1
            scored = scores.get(f"{form.path}.indicators[{index}]")
            points = f"\n（{self.printer.score(sums[level1])}分）" if level1 in sums else ""
            blank = _NOT_APPLICABLE if row.not_applicable == YES else ""
            printed.append(
                IndicatorRow(
                    level1=level1 + points,
                    level2=level2,
                    level3=row.name or blank,
                    target=row.target or blank,
                    actual=row.actual or blank,
                    weight=self._points(row.weight),
                    score=self.printer.score(scored.score if scored else None),
                    reason=row.reason or "",
                )
            )
        return tuple(printed)

    def _points(self, amount: Amount) -> str:
        return amount.text or self.printer.score(amount.number)
