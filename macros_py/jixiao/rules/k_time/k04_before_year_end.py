"""K04."""

import datetime as dt

from jixiao.rules.basis import REVIEW
from jixiao.rules.k_time.dates import cover_dates, in_words
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation


@rule(
    "K04",
    title="年度没有结束就自评",
    level="warning",
    basis=REVIEW,
    checks="报送日期、填报日期不早于评价年度的12月31日。",
    why="年度没有结束，全年执行数和完成值都还没有定数。",
    example="评价年度2022年，填报日期2022年11月30日。",
    fix="核对评价年度和日期；确实提前自评的，在《校验结果》的“说明”里写明数据截止时间。",
)
def before_year_end(evaluation: Evaluation) -> Outcomes:
    """Nobody evaluates a year before its last day."""
    for each in cover_dates(evaluation):
        if isinstance(each, Undecided):
            yield each
            continue
        path, name, year, date = each
        if date < dt.date(year, 12, 31):
            yield Found(path, f"评价年度是{year}年，{name}是{in_words(date)}，年度还没有结束。")
