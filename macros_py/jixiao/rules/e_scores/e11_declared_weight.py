"""E11."""

from decimal import Decimal

from jixiao.model.levels import level_points
from jixiao.rules.basis import FORM
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, sum_of
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore


@rule(
    "E11",
    title="下级分值之和不等于上级标明的分值",
    level="error",
    basis=FORM,
    checks="一级、二级指标名称里标了分值的（如“产出指标（50分）”），下面各行分值之和等于它。",
    why="上下级分值不合，总分就不是100。",
    example="产出指标（50分）：20 + 20 + 5 = 45 ≠ 50。",
    fix="调整三级指标分值，使合计等于上级标明的分值。",
)
def declared_weight(evaluation: Evaluation) -> Outcomes:
    """Points printed behind the name of a level are the sum of the weights below it."""
    for form in evaluation.forms:
        for level in ("level1", "level2"):
            yield from _check(form, level)


def _check(form: FormScore, level: str) -> Outcomes:
    groups: dict[str, list[IndicatorScore]] = {}
    for row in form.indicators:
        groups.setdefault(getattr(row, level) or "", []).append(row)
    for name, rows in groups.items():
        printed = [_declared(row, level) for row in rows]
        declared = next((points for points in printed if points is not None), None)
        if declared is None:
            continue
        path = f"{rows[0].path}.{level}"
        shown = quoted(f"{name}（{plain(declared)}分）" if level == "level1" else name)
        weights = [row.weight for row in rows]
        if None in weights:
            yield Undecided(path, f"{shown}下面有分值没有填")
            continue
        given = [weight for weight in weights if weight is not None]
        added = sum(given, Decimal(0))
        if added != declared:
            terms = f"{sum_of(plain(weight) for weight in given)} = {plain(added)}"
            message = f"{shown}下面各行分值 {terms} ≠ {plain(declared)}。"
            yield Found(path, message, value=name)


def _declared(row: IndicatorScore, level: str) -> Decimal | None:
    return row.level1_points if level == "level1" else level_points(row.level2)
