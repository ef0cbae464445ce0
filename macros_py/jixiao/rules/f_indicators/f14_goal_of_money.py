"""F14."""

import re
from typing import Final

from jixiao.rules.basis import INDICATORS
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import goals
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_CLAUSE: Final = re.compile(r"[^，。；;,、\n]+")
_MONEY: Final = re.compile(r"[0-9.,]+(?:万|亿)?元")
_SPENDING: Final = re.compile(r"预算|资金|经费|拨付|支付|支出|执行|下达|安排|到位")


@rule(
    "F14",
    title="绩效目标写成了花钱",
    level="info",
    basis=INDICATORS,
    checks="年度总体目标的“预期目标”写的是做什么、达到什么，不只是安排、支付多少资金。",
    why="花了多少钱是执行率的事，目标要写这些钱办成什么。",
    example="“申请预算资金202.64万元，其中村级补助120万元。”",
    fix="写产出和效果，如“保障8个村正常运转，42名村干部补助按月发放”。",
)
def goal_of_money(evaluation: Evaluation) -> Outcomes:
    """A goal names more than amounts of money."""
    for path, text in goals(evaluation, "expected"):
        clauses = _CLAUSE.findall(text)
        if _MONEY.search(text) and all(_is_money(each) for each in clauses):
            yield Found(path, f"预期目标{quoted(text)}只写了用多少钱。")


def _is_money(clause: str) -> bool:
    return bool(_MONEY.search(clause) or _SPENDING.search(clause))
