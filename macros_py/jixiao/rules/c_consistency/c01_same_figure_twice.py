"""C01."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.numbers.rounding import half_up
from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.figures import Figure, figure, figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money
from jixiao.scoring.evaluation import Evaluation

_BY_SOURCE: Final = ("general_budget", "government_funds", "fiscal_account", "other")
_BY_NATURE: Final = ("total", "basic", "project")
_NOT_GENERAL: Final = (
    "government_funds",
    "state_capital",
    "fiscal_account",
    "institutional",
    "business",
    "superior_subsidy",
    "other",
    "non_fiscal_balance",
)
_COLUMNS: Final = {"initial": "initial", "adjusted": "adjusted", "executed": "actual"}
_CENTS: Final = 2


@rule(
    "C01",
    title="同一个数两处不一样",
    level="error",
    basis=CONSISTENCY,
    checks="《预决算》支出表的基本支出与明细表合计一致；《整体自评表》更正栏的数与《预决算》一致。",
    why="同一个数从两张表抄来，差一分也说明有一处抄错，审核时最容易被看出。",
    example="基本支出 827.32 与明细表合计 827.31，差 0.01 万元。",
    fix="以批复的决算数为准，两处改成一样；多半是某一分项有尾差。",
)
def same_figure_twice(evaluation: Evaluation) -> Outcomes:
    """Figures that are asked for twice on purpose agree to the last digit they are printed with."""
    for one, other in _pairs(evaluation):
        if why := first_unreadable(one, other):
            yield Undecided(one.path, why)
        elif one.wan is None or other.wan is None:
            yield Undecided(one.path, f"“{one.label}”和“{other.label}”没有都填，无法核对")
        elif one.wan > other.wan and _has_other_income(evaluation, one.path):
            why = "有一般公共预算以外的收入，明细表只含一般公共预算，两个基本支出口径可能不同"
            yield Undecided(one.path, why)
        elif one.unit == other.unit or half_up(one.wan, _CENTS) != half_up(other.wan, _CENTS):
            yield from _different(one, other)


def _pairs(evaluation: Evaluation) -> Iterator[tuple[Figure, Figure]]:
    """The doubles: the second sources asked for, and corrections as far as any are typed."""
    for column in ("last_year", "actual"):
        yield (
            figure(evaluation, f"budget.expenditure.basic.{column}"),
            figure(evaluation, f"budget.basic.detail_total.{column}"),
        )
    for table, rows in (("income", _BY_SOURCE), ("expenditure", _BY_NATURE)):
        for row in rows:
            for typed, linked in _COLUMNS.items():
                correction = figure(evaluation, f"overall.funds.{row}.{typed}")
                if not correction.amount.is_blank:
                    yield correction, figure(evaluation, f"budget.{table}.{row}.{linked}")


def _has_other_income(evaluation: Evaluation, path: str) -> bool:
    """Whether basic expenditure may have been paid from more than the general budget."""
    if not path.startswith("budget.expenditure.basic."):
        return False
    column = path.rpartition(".")[2]
    rows = (f"budget.income.{row}.{column}" for row in _NOT_GENERAL)
    return any(each.number for each in figures(evaluation, *rows))


def _different(one: Figure, other: Figure) -> Outcomes:
    """Kept in one unit they agree exactly; in two, one was rounded to 0.01 万元."""
    first, second = one.wan or Decimal(0), other.wan or Decimal(0)
    if first == second:
        return
    same = one.unit == other.unit
    shown = (one.number, other.number) if same else (half_up(first, 2), half_up(second, 2))
    left, right = (money(number or Decimal(0), _places(number)) for number in shown)
    gap = abs((shown[0] or Decimal(0)) - (shown[1] or Decimal(0)))
    message = (
        f"{one.label} {left} 与{other.label} {right} 应是同一个数，却不一样，"
        f"差 {money(gap, _places(gap))} {one.unit if same else '万元'}。"
    )
    yield Found(one.path, message, covers=(other.path,))


def _places(number: Decimal | None) -> int:
    exponent = (number or Decimal(0)).normalize().as_tuple().exponent
    return max(_CENTS, -int(exponent))
