"""The official 绩效自评表 (财预〔2020〕10号, attachment 1; for the whole, 湖南's 附件2) as a table.

Everything is text as it is to be printed; the figures and their words come from above.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.report.tables import Align, Cell, Row, Table, runs_of_equal

_HEAD: Final = "表头文字"
# The funds block and the indicator block part the width differently: 11 columns serve both,
# together the 170 mm between the margins of an attachment (in tenths of a mm).
_TENTHS: Final = (60, 180, 200, 164, 296, 220, 170, 95, 125, 35, 155)
_WIDTHS: Final = tuple(Decimal(tenths) / 10 for tenths in _TENTHS)


@dataclass(frozen=True, slots=True)
class FundRow:
    """One row of 项目资金, as printed; blank where the form prints nothing."""

    item: str
    initial: str = ""
    budget: str = ""
    executed: str = ""
    weight: str = ""
    rate: str = ""
    score: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One row of 绩效指标, as printed; rows of one 一级 or 二级指标 that follow are merged."""

    level1: str
    level2: str
    level3: str = ""
    target: str = ""
    actual: str = ""
    weight: str = ""
    score: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationForm:
    """What the form shows.

    Attributes:
        heading: the rows above the money, each one or two pairs of label and text.
        funds_label: what stands beside the money, such as 项目资金（万元）.
        funds: the total first, then where the money came from.
        expected: 预期目标.
        achieved: 实际完成情况.
        indicators: in the order of the form.
        total_weight: 总分, the weight.
        total_score: 总分, the score.
    """

    heading: tuple[tuple[tuple[str, str], ...], ...]
    funds_label: str
    funds: tuple[FundRow, ...]
    expected: str
    achieved: str
    indicators: tuple[IndicatorRow, ...]
    total_weight: str
    total_score: str


def evaluation_table(form: EvaluationForm) -> Table:
    """The form with its merged cells."""
    rows = [
        *map(_heading_row, form.heading),
        *_fund_rows(form),
        *_goal_rows(form),
        *_indicator_rows(form.indicators),
        Row((_head("总分", 7), Cell(form.total_weight), Cell(form.total_score), Cell(colspan=2))),
    ]
    return Table(_WIDTHS, tuple(rows), row_height=Decimal("5.6"))


def _head(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell(text, colspan, rowspan, style=_HEAD)


def _heading_row(pairs: tuple[tuple[str, str], ...]) -> Row:
    (label, text), *second = pairs
    if not second:
        return Row((_head(label, 2), Cell(text, colspan=9)))
    beside, other = second[0]
    return Row((_head(label, 2), Cell(text, colspan=3), _head(beside), Cell(other, colspan=5)))


def _fund_rows(form: EvaluationForm) -> list[Row]:
    head = (
        _head(form.funds_label, 2, len(form.funds) + 1),
        Cell(colspan=2),
        *map(_head, ("年初\n预算数", "全年\n预算数", "全年\n执行数", "分值")),
        _head("执行率", 2),
        _head("得分"),
    )
    rows = [Row(head)]
    for number, fund in enumerate(form.funds):
        rows.append(
            Row(
                (
                    Cell(fund.item, 2, align=Align.LEFT if number else Align.CENTER),
                    Cell(fund.initial),
                    Cell(fund.budget),
                    Cell(fund.executed),
                    Cell(fund.weight),
                    Cell(fund.rate, 2),
                    Cell(fund.score),
                )
            )
        )
    return rows


def _goal_rows(form: EvaluationForm) -> list[Row]:
    return [
        Row((_head("年度总体\n目标", 2, 2), _head("预期目标", 4), _head("实际完成情况", 5))),
        Row(
            (
                Cell(form.expected, 4, align=Align.LEFT),
                Cell(form.achieved, 5, align=Align.LEFT),
            )
        ),
    ]


def _indicator_rows(indicators: Sequence[IndicatorRow]) -> list[Row]:
    titles = ("一级指标", "二级指标")
    head = (
        _head("绩效指标", 1, len(indicators) + 1),
        *map(_head, titles),
        _head("三级指标", 2),
        *map(_head, ("年度\n指标值", "实际\n完成值", "分值", "得分")),
        _head("偏差原因分析及改进措施", 2),
    )
    rows = [Row(head)]
    first = runs_of_equal([row.level1 for row in indicators])
    second = runs_of_equal([(row.level1, row.level2) for row in indicators])
    for row, first_span, second_span in zip(indicators, first, second, strict=True):
        levels = []
        if first_span:
            levels.append(_head(row.level1, 1, first_span))
        if second_span:
            levels.append(_head(row.level2, 1, second_span))
        rows.append(
            Row(
                (
                    *levels,
                    Cell(row.level3, 2, align=Align.LEFT),
                    *map(Cell, (row.target, row.actual, row.weight, row.score)),
                    Cell(row.reason, 2, align=Align.LEFT),
                )
            )
        )
    return rows
