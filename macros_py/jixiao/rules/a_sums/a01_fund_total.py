"""A01."""

from decimal import Decimal
from typing import Final

from jixiao.model.path import value_at
from jixiao.rules.a_sums.corrections import corrected_sums
from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.figures import figure, figures
from jixiao.rules.forms import FUND_COLUMNS, fund_splits, is_asked, project_paths
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.sums import outcomes, sum_gap
from jixiao.rules.words import money, sum_of
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.funds import FISCAL, NATURES, Split

_LEAST: Final = Decimal("0.01")


@rule(
    "A01",
    title="资金总额不等于分项之和",
    level="error",
    basis=ARITHMETIC,
    requires=("A02",),
    checks="各项目“项目资金”的每一列：年度资金总额＝当年财政拨款＋上年结转资金＋其他资金；"
    "按来源填的，年度资金总额＝各来源之和；两种都填的，各自都要相等。分批下达的，合计＝全年预算数。"
    "整体自评表有更正的，按收入性质、按支出性质两种分法各自等于年度资金总额。",
    why="总额和分项都照表抄，不平就是抄错或漏填，审核时首先核对。",
    example="179.63 + 85.85 = 265.48 ≠ 265.58，差 0.10 万元：“其他资金”漏填或某一分项抄错。",
    fix="对照决算表核对总额和各分项：是抄错就改，是漏填“其他资金”就补。",
)
def fund_total(evaluation: Evaluation) -> Outcomes:
    """年度资金总额 is the sum of its parts, by nature and by source, in each column."""
    for project in project_paths(evaluation):
        for column in FUND_COLUMNS:
            if is_asked(evaluation, project, column):
                total = f"{project}.funds.total.{column}"
                for parts in _telling(evaluation, fund_splits(evaluation, project, column)):
                    needed = _needed(evaluation, project, column)
                    yield from outcomes(sum_gap(evaluation, total, parts, needed=needed))
        yield from _instalments(evaluation, project)
    yield from corrected_sums(evaluation)


def _telling(evaluation: Evaluation, several: tuple[Split, ...]) -> tuple[Split, ...]:
    """``several`` without those of noughts alone, if another tells where the money is."""
    telling = tuple(
        parts for parts in several if any(each.number for each in figures(evaluation, *parts))
    )
    return telling or several


def _needed(evaluation: Evaluation, project: str, column: str) -> list[str]:
    """当年财政拨款, unless the fiscal money is given by its source."""
    first = (NATURES[0], *FISCAL)
    rows = [f"{project}.funds.{row}.{column}" for row in first]
    given = any(not each.amount.is_blank for each in figures(evaluation, *rows))
    return [] if given else rows[:1]


def _instalments(evaluation: Evaluation, project: str) -> Outcomes:
    """What came in instalments is the adjusted budget; both stand in the unit of the project."""
    budget = figure(evaluation, f"{project}.funds.total.adjusted")
    rows = value_at(evaluation.data, f"{project}.funds.instalments")
    count = len(rows) if isinstance(rows, tuple) else 0
    paths = [f"{project}.funds.instalments[{index}].amount" for index in range(count)]
    given = [part.number for part in figures(evaluation, *paths) if part.number is not None]
    added = sum(given, Decimal(0))
    if given and budget.number is not None and abs(added - budget.number) > _LEAST:
        sums = f"{sum_of(money(number) for number in given)} = {money(added)}"
        message = (
            f"分批下达的 {sums}，与{budget.label} {money(budget.number)} 不等，"
            f"差 {money(abs(added - budget.number))} {budget.unit}。"
        )
        yield Found(budget.path, message, covers=tuple(paths))
