"""F08."""

import re
from typing import Final

from jixiao.rules.basis import INDICATORS
from jixiao.rules.figures import is_mark
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_COST: Final = "成本"
_OTHER_COSTS: Final = ("社会成本", "生态环境成本", "生态成本")
_RATE: Final = re.compile(r"率|比|幅度|超支|节约")


@rule(
    "F08",
    title="成本指标不是金额或单价",
    level="info",
    basis=INDICATORS,
    checks="成本（经济成本）指标的指标值有金额或单价；控制率、节约率等比率也可以。"
    "社会成本、生态环境成本不查。",
    why="成本指标要控制花多少钱，“严格按预算管理”“≥90%”说不出花了多少。",
    example="“机构正常运转所需经费严格按预算要求管理”，指标值“≥90%”。",
    fix="写成“项目总成本≤265.58万元”或“人均成本≤200元/人次”。",
)
def cost_without_amount(evaluation: Evaluation) -> Outcomes:
    """The target of a cost is money, or a rate that its name says."""
    for row in indicators(evaluation):
        level = row.level2 or row.level1 or ""
        if _COST not in level or any(other in level for other in _OTHER_COSTS):
            continue
        path, target = f"{row.path}.target", row.row.target or ""
        if not target or is_mark(target):
            yield Undecided(path, f"{quoted(row.name)}没有填指标值")
        elif "元" not in target and not (
            row.target.kind == "定量" and _says_what(row.name, target)
        ):
            yield Found(path, f"成本指标{quoted(row.name)}的指标值{quoted(target)}不是金额或单价。")


def _says_what(name: str, target: str) -> bool:
    """Whether a figure without 元 is a rate that the name says, or money by the name."""
    if "%" in target or "％" in target:
        return _RATE.search(name) is not None
    return any(
        word in name for word in ("成本", "金额", "费用", "资金", "投资", "单价", "标准", "经费")
    )
