"""E10."""

from decimal import Decimal
from typing import Final

from jixiao.model.settings import Weights
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import listed, plain
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore
from jixiao.scoring.measure import SATISFACTION
from jixiao.scoring.redistribution import applicable_weights

_LEVELS: Final = {
    "成本": "cost",
    "产出": "output",
    "效益": "benefit",
    "满意度": "satisfaction",
}


@rule(
    "E10",
    title="一级指标分值与规定不同",
    level="warning",
    basis=SELF_EVALUATION,
    parameter="weights.output",
    requires=("A17",),
    checks="产出、效益、满意度（和单设的成本）各行分值之和，等于规则包的一级指标分值；"
    "没有满意度指标的，并入效益。",
    why="一级指标分值是统一规定的，另行分配要有依据。",
    example="产出指标合计 60 分，规定 50 分。",
    fix="按规定的分值调整三级指标；当地另有规定的，在《校验结果》的“说明”里写明依据。",
)
def level1_weight(evaluation: Evaluation) -> Outcomes:
    """The weights below each first-level indicator make the points the 规则包 gives it."""
    settings = evaluation.data.settings
    for form in evaluation.forms:
        groups = _groups(form)
        weights_path = f"{form.path}.foot.weights"
        if not form.indicators or any(row.weight is None for row in form.indicators):
            yield Undecided(weights_path, f"{called(form)}的分值没有填全")
            continue
        if None in groups:
            names = listed(row.name for row in groups[None])
            yield Undecided(weights_path, f"“{names}”没有填一级指标，或不是规定的一级指标")
            continue
        has_satisfaction = any(row.level1 == SATISFACTION for row in form.indicators)
        wanted = applicable_weights(
            settings.weights, settings.scoring, has_satisfaction=has_satisfaction
        )
        yield from _compare(groups, wanted, settings.weights)


def _groups(form: FormScore) -> dict[str | None, list[IndicatorScore]]:
    groups: dict[str | None, list[IndicatorScore]] = {}
    for row in form.indicators:
        level1 = row.level1 or ""
        groups.setdefault(next((k for k in _LEVELS if k in level1), None), []).append(row)
    return groups


def _compare(
    groups: dict[str | None, list[IndicatorScore]], wanted: Weights, usual: Weights
) -> Outcomes:
    for name, rows in groups.items():
        right: Decimal = getattr(wanted, _LEVELS[name or ""])
        given = sum((row.weight or Decimal(0) for row in rows), Decimal(0))
        if given != right:
            message = f"{name}指标各行分值合计 {plain(given)}，规定 {plain(right)}"
            if right != (before := getattr(usual, _LEVELS[name or ""])):
                moved = f"{plain(before)} + {plain(right - before)} = {plain(right)}"
                message += f"（没有满意度指标，其分值并入：{moved}）"
            covers = tuple(f"{row.path}.weight" for row in rows[1:])
            yield Found(f"{rows[0].path}.weight", f"{message}。", value=plain(given), covers=covers)
