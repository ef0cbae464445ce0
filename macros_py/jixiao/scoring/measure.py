"""指标值 and 实际完成值 of one indicator, taken apart, with the corrections staff made."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, cast

from jixiao.model.levels import is_satisfaction
from jixiao.model.project import Indicator
from jixiao.model.settings import YES, Settings
from jixiao.numbers import Direction, Target, TargetKind, parse_target
from jixiao.numbers.entry import cleaned
from jixiao.numbers.target import comparison_in
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.deadline_score import deadline_score
from jixiao.scoring.deviation import deviation
from jixiao.scoring.indicator_score import indicator_score
from jixiao.scoring.overshoot import overshoot_score
from jixiao.scoring.qualitative import LEVELS, qualitative_score
from jixiao.scoring.result_range import is_outside
from jixiao.scoring.satisfaction_score import satisfaction_score

DONE: Final = frozenset({"完成", "已完成", "按时完成", "按期完成", "如期完成", "全部完成"})
"""实际完成值 that say no more than that the work was done in time."""

_DIRECTIONS: Final = {"≥": "≥", ">": "≥", "≤": "≤", "<": "≤", "=": "="}
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Measure:
    """What an indicator row says: target, result, and how to compare them.

    ``direction`` is ``≥``, ``≤`` or ``=``; a target without a sign counts as ``≥``.
    """

    target: Target
    actual: Target
    direction: Direction

    @property
    def comparison(self) -> Comparison:
        """Result and target as numbers; blank unless both are 定量."""
        if self.target.kind == self.actual.kind == "定量":
            return Comparison(self.actual.value, self.target.value, self.direction)
        return Comparison(None, None, self.direction)


def measure(row: Indicator, year: int | None) -> Measure:
    """The measure of ``row``; ``year`` completes dates written without one."""
    target = parse_target(row.target, year)
    actual = parse_target(row.actual, year)
    if row.target_fix.number is not None:
        stated = comparison_in(row.target)
        target = replace(target, kind="定量", value=row.target_fix.number, direction=stated)
    if row.actual_fix.number is not None:
        actual = replace(actual, kind="定量", value=row.actual_fix.number)
    if row.unit_fix:
        target = replace(target, unit=row.unit_fix)
    if row.kind_fix:
        target = replace(target, kind=cast("TargetKind", row.kind_fix))
    written = row.direction_fix or target.direction
    return Measure(target, actual, cast("Direction", _DIRECTIONS.get(written, "≥")))


def computed_score(
    row: Indicator, what: Measure, level1: str | None, settings: Settings
) -> Decimal | None:
    """测算得分 in points; ``None`` where figures are missing or only a person can judge.

    Source: 财预〔2020〕10号, with the switches of the 规则包.
    """
    weight = row.weight.number
    places = int(settings.display.score_places)
    if what.target.kind == "定性":
        level = row.band if row.band in LEVELS else None
        return qualitative_score(level, weight, places)
    if what.target.kind == "日期":
        done = what.target.date if cleaned(row.actual) in DONE else what.actual.date
        return deadline_score(done, what.target.date, weight, places)
    if is_satisfaction(level1) and settings.scoring.satisfaction_method != "按比例":
        return _by_steps(what.comparison, weight, settings)
    return _by_proportion(row, what.comparison, settings)


def _by_steps(result: Comparison, weight: Decimal | None, settings: Settings) -> Decimal | None:
    """The points of a satisfaction in steps; ``None`` where the 规则包 has no method for it."""
    if settings.scoring.satisfaction_method is None:
        return None
    rate = None if result.actual is None else result.actual / _HUNDRED
    places = int(settings.display.score_places)
    return satisfaction_score(rate, None, weight, settings.satisfaction_steps, places)


def _by_proportion(row: Indicator, result: Comparison, settings: Settings) -> Decimal | None:
    weight, places = row.weight.number, int(settings.display.score_places)
    score = indicator_score(result, weight, settings.scoring.reverse_formula, places)
    if score is None or weight is None:
        return score
    ratio = deviation(result)
    steered = not (result.is_reverse or row.demand_driven == YES)
    if is_outside(ratio, settings.scoring, counts_above=steered):
        return Decimal(0)
    above = ratio if steered else None
    return overshoot_score(score, weight, above, settings.overshoot, places)
