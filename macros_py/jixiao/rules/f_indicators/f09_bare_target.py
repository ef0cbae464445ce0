"""F09."""

from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import INDICATORS
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import listed, quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_SEEN: Final = 3


@rule(
    "F09",
    title="指标值没有方向号或计量单位",
    level="info",
    basis=INDICATORS,
    checks="定量指标的指标值带方向号（≥、≤、=）和计量单位；一张表只提示一次。",
    why="没有方向号，看不出是多了好还是少了好；没有单位，看不出是什么的数。",
    example="“6场”应写成“≥6场”。",
    fix="照批复写全，如“≥6场”“≤265.58万元”“=100%”。",
)
def bare_target(evaluation: Evaluation) -> Outcomes:
    """Targets say whether more or less is better, and of what."""
    for form in evaluation.forms:
        bare = [row for row in form.indicators if _lacks(row)]
        if bare:
            named = listed(f"{quoted(row.name)}{_target(row)}" for row in bare[:_SEEN])
            many = f"等 {len(bare)} 项" if len(bare) > _SEEN else ""
            paths = [f"{row.path}.target" for row in bare]
            message = f"{called(form)}的{named}{many}没有写全方向号和计量单位。"
            yield Found(paths[0], message, covers=tuple(paths[1:]))


def _lacks(row: IndicatorScore) -> bool:
    """Whether sign or unit is missing; 0 needs no unit, and ± says what it means."""
    if row.target.kind != "定量" or row.row.direction_fix or "±" in (row.row.target or ""):
        return False
    has_unit = row.target.unit or row.row.unit_fix or not row.target.value
    return not (row.target.direction and has_unit)


def _target(row: IndicatorScore) -> str:
    return f"（{tidy(row.row.target or '')}）"
