"""F11."""

from typing import Final

from jixiao.rules.basis import INDICATORS
from jixiao.rules.likeness import Wording
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_OUTPUT: Final = "产出"
_BENEFIT: Final = "效益"
_MOST: Final = 60
_LONGEST: Final = 200
"""More rows of a kind, and longer names, are not compared; no form has them."""


@rule(
    "F11",
    title="效益指标重复产出",
    level="info",
    basis=INDICATORS,
    parameter="thresholds.likeness",
    checks="效益指标的名称与产出指标的近似度没有达到界线。",
    why="效益是做完事以后带来的变化，把产出再写一遍等于给它双份的分。",
    example="产出写“合同完成率”，效益又写“合同完成率”。",
    fix="效益指标写结果，如群众知晓率、案件下降数、节约的钱。",
)
def benefit_as_output(evaluation: Evaluation) -> Outcomes:
    """No benefit has the name of an output."""
    least = evaluation.data.settings.thresholds.likeness
    if least is None:
        return
    for form in evaluation.forms:
        outputs = _of(form.indicators, _OUTPUT)
        for row in _of(form.indicators, _BENEFIT):
            name = Wording.of(row.name)
            for other in outputs:
                wording = Wording.of(other.name)
                if wording.may_be_like(name, least) and wording.likeness(name) >= least:
                    message = f"效益指标{quoted(row.name)}与产出指标{quoted(other.name)}近似。"
                    yield Found(f"{row.path}.name", message, covers=(f"{other.path}.name",))
                    break


def _of(rows: tuple[IndicatorScore, ...], level: str) -> list[IndicatorScore]:
    found = [row for row in rows if level in (row.level1 or "") and row.row.name]
    return [row for row in found if len(row.name) <= _LONGEST][:_MOST]
