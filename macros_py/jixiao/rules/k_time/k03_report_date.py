"""K03."""

from jixiao.rules.basis import NOTICE
from jixiao.rules.k_time.dates import cover_dates, in_words
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain
from jixiao.scoring.evaluation import Evaluation


@rule(
    "K03",
    title="报送日期不合理",
    level="info",
    basis=NOTICE,
    parameter="thresholds.last_month",
    requires=("K04",),
    checks="报送日期、填报日期在评价年度的次年，不晚于规定月份；填报日期不晚于报送日期。",
    why="自评在决算之后、公开之前做，日期太晚或跨年多半是沿用或填错。",
    example="评价年度2022年，报送日期2024年1月5日。",
    fix="核对日期，以当年通知的期限为准。",
)
def report_date(evaluation: Evaluation) -> Outcomes:
    """Dates of the cover lie in the next year, up to the month the 规则包 names."""
    last = evaluation.data.settings.thresholds.last_month
    known = {}
    for each in cover_dates(evaluation):
        if isinstance(each, Undecided):
            yield each
            continue
        path, name, year, date = each
        known[path] = date
        if date.year > year + 1 or (last and date.year == year + 1 and date.month > last):
            month = f"{plain(last)}月" if last else ""
            message = f"评价年度是{year}年，{name}是{in_words(date)}，晚于{year + 1}年{month}。"
            yield Found(path, message)
    filled, reported = known.get("cover.filled_on"), known.get("cover.reported_on")
    if filled and reported and filled > reported:
        message = f"填报日期{in_words(filled)}晚于报送日期{in_words(reported)}。"
        yield Found("cover.filled_on", message)
