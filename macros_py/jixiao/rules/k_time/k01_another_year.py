"""K01."""

import re
from collections.abc import Iterator
from typing import Final

from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation

_YEAR: Final = re.compile(r"(?<![0-9])(20[0-9]{2})(?=年)")


@rule(
    "K01",
    title="标题、通知写着另一个年度",
    level="error",
    basis=CONSISTENCY,
    checks="报送材料的标题和首页“依据的通知”里写的年度是评价年度。",
    why="一份材料两个年度，多半是从上年的稿子改的，别处也可能没有改到。",
    example="评价年度2022年，标题写“2021年度部门整体支出绩效自评报告”。",
    fix="以评价年度为准改过来，再把全文的年度查一遍。",
)
def another_year(evaluation: Evaluation) -> Outcomes:
    """Titles and the notice speak of the year evaluated."""
    year = evaluation.data.cover.year.number
    for path, text in _told(evaluation):
        named = {int(each) for each in _YEAR.findall(text)}
        if not named:
            continue
        if year is None:
            yield Undecided(path, "评价年度没有填，标题里的年度无从核对")
        elif year not in named:
            yield Found(path, f"{quoted(text)}写的不是评价年度{plain(year)}年。")


def _told(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    data = evaluation.data
    for key in data.settings.ticked:
        paper = data.settings.papers[key]
        if paper.title:
            yield f"settings.papers.{key}.title", paper.title
    if data.cover.notice:
        yield "cover.notice", re.sub(r"[〔\[（(]20[0-9]{2}[〕\]）)]", "", data.cover.notice)
