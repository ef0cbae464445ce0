"""A05."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.rule import Outcomes, rule
from jixiao.rules.sums import outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "A05",
    title="基本支出不等于人员经费加公用经费",
    level="error",
    basis=ARITHMETIC,
    checks="《预决算》基本支出明细每一列：明细表合计＝人员经费＋公用经费。",
    why="基本支出只有人员和公用两部分，不等就是抄错。",
    example="727.33 + 99.98 = 827.31 ≠ 828.31，差 1.00 万元。",
    fix="按《一般公共预算财政拨款基本支出决算明细表》核对合计、人员经费、公用经费。",
)
def basic_expenditure(evaluation: Evaluation) -> Outcomes:
    """基本支出 = 人员经费 + 公用经费."""
    for column in ("last_year", "budget", "actual"):
        parts = [f"budget.basic.{row}.{column}" for row in ("personnel", "office")]
        total = f"budget.basic.detail_total.{column}"
        yield from outcomes(sum_gap(evaluation, total, parts, needed=parts))
