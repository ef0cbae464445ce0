"""A04."""

from typing import Final

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.figures import figures
from jixiao.rules.rule import Outcomes, Undecided, rule
from jixiao.rules.sums import Gap, nearest_gap, needed_of, one_each, outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation

_SOURCES: Final = (
    "general_budget",
    "government_funds",
    "state_capital",
    "fiscal_account",
    "institutional",
    "business",
    "superior_subsidy",
    "other",
)
_BROUGHT: Final = ("carried_over", "non_fiscal_balance")
_NATURES: Final = ("basic", "project", "business")


@rule(
    "A04",
    title="收入或支出总计不等于分项之和",
    level="error",
    basis=ARITHMETIC,
    checks="《预决算》每一列：收入总计＝各来源＋上年结转结余＋使用非财政拨款结余，"
    "本年收入合计＝各来源之和，支出总计＝基本支出＋项目支出＋经营支出等（含不含年末结转均可）。",
    why="总计与分项来自同一张表，不等就是抄错或漏项。",
    example="748.20 + 115.00 = 863.20 ≠ 863.50，差 0.30 万元。",
    fix="按《收入支出决算总表》逐项核对，补上漏项。",
)
def totals_by_source_and_nature(evaluation: Evaluation) -> Outcomes:
    """Income by source and expenditure by nature make the totals, in each column."""
    for column in ("last_year", "initial", "adjusted", "actual"):
        yield from outcomes(_income(evaluation, column))
        yield from outcomes(_expenditure(evaluation, column))


def _income(evaluation: Evaluation, column: str) -> Gap | Undecided | None:
    total, current = (f"budget.income.{row}.{column}" for row in ("total", "current_year"))
    sources = [f"budget.income.{row}.{column}" for row in _SOURCES]
    brought = [f"budget.income.{row}.{column}" for row in _BROUGHT]
    given = [each for each in figures(evaluation, *sources) if each.number is not None]
    if given:
        gap = _gap(evaluation, current, sources)
        if isinstance(gap, Gap):
            return gap
    by_current = _gap(evaluation, total, [current, *brought])
    by_source = _gap(evaluation, total, [*sources, *brought])
    if figures(evaluation, current)[0].number is not None:
        return nearest_gap([by_source, by_current] if given else [by_current])
    if not given:
        label = figures(evaluation, total)[0].label
        return Undecided(total, f"“{label}”的各来源没有填")
    return by_source


def _expenditure(evaluation: Evaluation, column: str) -> Gap | Undecided | None:
    total = f"budget.expenditure.total.{column}"
    natures = [f"budget.expenditure.{row}.{column}" for row in _NATURES]
    left = f"budget.expenditure.year_end.{column}"
    ways = [
        sum_gap(evaluation, total, parts, one_each, natures[:2])
        for parts in (natures, [*natures, left])
    ]
    return nearest_gap(ways)


def _gap(evaluation: Evaluation, total: str, parts: list[str]) -> Gap | Undecided | None:
    needed = [parts[0], *needed_of(evaluation, parts)]
    return sum_gap(evaluation, total, parts, one_each, list(dict.fromkeys(needed)))
