"""E05."""

from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import INDICATORS
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore
from jixiao.scoring.measure import DONE

_PHRASES: Final = DONE | {
    "达标",
    "已达标",
    "达到",
    "达成",
    "达到目标",
    "达成预期指标",
    "达到预期指标",
    "达成预期目标",
    "达到预期目标",
    "完成预期目标",
    "完成目标",
    "是",
    "100%完成",
}
_MEASURED: Final = frozenset({"定量", "日期"})


@rule(
    "E05",
    title="实际完成值不是实测值",
    level="error",
    basis=INDICATORS,
    checks="实际完成值里没有≥、≤、“以上”等；定量指标不写“完成”“达成预期指标”；时效指标写具体日期。",
    why="把指标值抄一遍不等于完成值，没有实测数就不能给分。",
    example="群众满意率：指标值“≥90%”，完成值也是“≥90%”。",
    fix="填实测数并注明来源，如“92.6%”“14场”“2022年12月20日”。",
)
def result_not_measured(evaluation: Evaluation) -> Outcomes:
    """A result is a number or a date, not an expression of the target."""
    for row in indicators(evaluation):
        path = f"{row.path}.actual"
        typed = tidy(row.row.actual or "")
        if row.row.actual_fix.number is not None:
            continue
        if row.actual.direction and row.actual.kind in _MEASURED:
            yield Found(path, f"{quoted(row.name)}的完成值{_same(row)}，不是实测数。")
        elif row.target.kind in _MEASURED and typed in _PHRASES:
            what, level = (
                ("实测数", "error") if row.target.kind == "定量" else ("完成日期", "warning")
            )
            fix = None if level == "error" else "填完成的具体日期，如“2022年12月20日”。"
            message = f"{quoted(row.name)}的完成值只写了{quoted(row.row.actual)}，没有{what}。"
            yield Found(path, message, fix=fix, level="error" if level == "error" else "warning")
        elif row.target.kind in _MEASURED and row.actual.kind in ("定性", "多值"):
            why = f"{quoted(row.name)}的完成值{quoted(row.row.actual)}看不出是不是实测数"
            yield Undecided(path, why)


def _same(row: IndicatorScore) -> str:
    if tidy(row.row.actual or "") == tidy(row.row.target or ""):
        return f"{quoted(row.row.actual)}是照抄指标值"
    return f"写成了范围{quoted(row.row.actual)}"
