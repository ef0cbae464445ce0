"""F15."""

import re
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

# A figure is tried from its first digit only: a name of nothing but digits is passed over once.
# That of a formula, as in “……÷预算数×100%”, is none.
_TARGET: Final = re.compile(r"(?:[≥≤=><]|(?<![0-9×*xX÷/]))[0-9]+(?:\.[0-9]+)?[%‰]|[≥≤][0-9]+")


@rule(
    "F15",
    title="指标名称里写了指标值",
    level="info",
    basis=REVIEW,
    checks="三级指标名称里没有“95%”“≥10”等数值。",
    why="数值要写在年度指标值栏，才能与完成值比较。",
    example="“培训合格率达到95%以上”，应把95%写到年度指标值。",
    fix="名称只写指标，数值移到年度指标值栏。",
)
def target_in_name(evaluation: Evaluation) -> Outcomes:
    """A name names; the figure belongs into the target."""
    for row in indicators(evaluation):
        if not row.row.name:
            yield Undecided(f"{row.path}.name", "三级指标没有填")
            continue
        match = _TARGET.search(tidy(row.row.name))
        if match is not None:
            message = f"{quoted(row.row.name)}的名称里写了数值{quoted(match[0])}。"
            yield Found(f"{row.path}.name", message)
