"""F05."""

import re
from typing import Final

from jixiao.model.settings import YES
from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_PASSIVE: Final = re.compile(
    r"(?:复议|应诉|诉讼|信访|上访|投诉|举报|报警|接警|仲裁)(?:案|件|案件|事项)?(?:受理|办理)?(?:数|量|件数|数量)?"
    r"|受理.*(?:数|量|件)"
)
_RATES: Final = frozenset({"%", "‰"})
_RATE: Final = re.compile(r"[率度比]$")


@rule(
    "F05",
    title="把被动发生的数量当产出",
    level="warning",
    basis=REVIEW,
    checks="标了“被动发生量”，或名称是复议、应诉、信访、投诉等案件数的指标，指标值是越多越好的数量。",
    why="这些数量不由本单位决定，多了不等于干得好。",
    example="行政应诉案件：指标值 10件，完成 20件，超额100%也不是成绩。",
    fix="改用办结率、按期办结率、胜诉率等；本年不能改的，在“被动发生量”选“是”，下年调整。",
)
def passive_count(evaluation: Evaluation) -> Outcomes:
    """A count that depends on others is no target to exceed."""
    for row in indicators(evaluation):
        path = f"{row.path}.name"
        if row.target.kind != "定量" or row.direction != "≥" or row.target.unit in _RATES:
            continue
        if row.row.demand_driven == YES or (row.row.demand_driven is None and _is_passive(row)):
            message = (
                f"{quoted(row.name)}的数量不由本单位决定，多不等于好，"
                f"不宜作越多越好的指标（指标值{quoted(row.row.target)}）。"
            )
            yield Found(path, message)
        elif row.row.demand_driven is None and not row.row.name:
            yield Undecided(path, "三级指标没有填，看不出是不是被动发生量")


def _is_passive(row: IndicatorScore) -> bool:
    name = row.row.name or ""
    return _RATE.search(name) is None and _PASSIVE.search(name) is not None
