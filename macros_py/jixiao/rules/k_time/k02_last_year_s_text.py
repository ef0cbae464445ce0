"""K02."""

import re
from typing import Final

from jixiao.rules.basis import REVIEW
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.texts import results
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation

_YEAR: Final = re.compile(r"(?<![0-9])(20[0-9]{2})年")


@rule(
    "K02",
    title="完成情况写的是别的年度",
    level="warning",
    basis=REVIEW,
    checks="绩效完成情况、实际完成情况里写了年度的，写到评价年度。",
    why="通篇只有别的年度，多半是照抄上年的文字。",
    example="评价年度2023年，完成情况写“2022年，我局开展普法宣传14场”。",
    fix="换成评价年度的情况和数；确实要与别的年度比的，把本年的也写上。",
)
def last_year_s_text(evaluation: Evaluation) -> Outcomes:
    """What was achieved was achieved in the year evaluated."""
    year = evaluation.data.cover.year.number
    for path, text in results(evaluation):
        named = {int(each) for each in _YEAR.findall(text)}
        if not named:
            continue
        if year is None:
            yield Undecided(path, "评价年度没有填，文中的年度无从核对")
        elif year not in named and max(named) < year:
            others = "、".join(f"{each}年" for each in sorted(named))
            message = f"{quoted(text)}只写了{others}，没有写评价年度{plain(year)}年。"
            yield Found(path, message)
