"""A03."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.sums import Gap, nearest_gap, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "A03",
    title="收入总计不等于支出总计加年末结转结余",
    level="error",
    basis=ARITHMETIC,
    checks="《预决算》每一列：收入总计＝支出总计＋年末结转结余；支出总计已含年末结转的也认可。",
    why="收支总表两边必须相平，不平说明有一边抄错或漏了结转。",
    example="收入总计 1092.90 ≠ 支出 1090.00 + 年末结转结余 0.90，差 2.00 万元。",
    fix="对照《收入支出决算总表》核对收入总计、支出总计和年末结转结余。",
)
def income_and_expenditure(evaluation: Evaluation) -> Outcomes:
    """收入总计 = 支出总计, which may or may not include 年末结转结余."""
    for column in ("last_year", "initial", "adjusted", "actual"):
        income, spent, left = (
            f"budget.{row}.{column}"
            for row in ("income.total", "expenditure.total", "expenditure.year_end")
        )
        ways = [
            sum_gap(evaluation, income, parts, needed=[left]) for parts in ([spent], [spent, left])
        ]
        gap = nearest_gap(ways)
        if isinstance(gap, Gap):
            what = f"{gap.total.label}与支出总计加年末结转结余不平：{gap.text}。"
            yield Found(income, what, covers=(spent, left))
        elif gap is not None:
            yield gap
