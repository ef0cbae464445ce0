"""D09."""

import re
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_STACKED: Final = re.compile(
    r"[≥≤=><]\s*[≥≤=><]|%\s*%|百分[比率]$|%\s*百分|百分之[0-9.]+\s*%"
    r"|[≥>][0-9.]+\S{0,4}?(?:及?以上)$|[≤<][0-9.]+\S{0,4}?(?:及?以下|以内)$"
)
_PARTS: Final = re.compile(r"([≥≤=><]*)(?:百分之)?([0-9]+(?:\.[0-9]+)?)")


@rule(
    "D09",
    title="指标值的符号、单位重复堆叠",
    level="error",
    basis=REVIEW,
    checks="年度指标值、实际完成值里没有重叠的方向号或百分号，如“≥100百分比”“≥≥90%”“≥90%以上”。",
    why="符号堆叠读不通，也算不出完成率。",
    example="“≥100百分比”应写“≥100%”。",
    fix="一个方向号、一个数、一个单位，如“≥90%”。",
)
def stacked_signs(evaluation: Evaluation) -> Outcomes:
    """Target and result hold one sign, one number and one unit."""
    for row in indicators(evaluation):
        for column, text in (("target", row.row.target), ("actual", row.row.actual)):
            tidied = tidy(text or "")
            if _STACKED.search(tidied):
                better = _better(tidied)
                advice = f"，应写{quoted(better)}" if better else ""
                yield Found(f"{row.path}.{column}", f"{quoted(text)}的符号或单位重复{advice}。")
            elif row.target.kind == "多值" and column == "target":
                why = f"“{row.name}”的指标值{quoted(text)}有几个数，看不出是不是写错"
                yield Undecided(f"{row.path}.{column}", why)


def _better(text: str) -> str:
    match = _PARTS.search(text)
    if match is None:
        return ""
    unit = (
        "%"
        if "%" in text or "百分" in text
        else re.sub(r"[及]?以[上下内]$", "", text[match.end() :])
    )
    return f"{match[1][:1]}{match[2]}{unit}"
