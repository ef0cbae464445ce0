"""G09."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.rule import Outcomes, rule
from jixiao.rules.sums import exact, outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "G09",
    title="政府采购合计不等于货物、工程、服务之和",
    level="error",
    basis=ARITHMETIC,
    checks="每一列：政府采购合计＝货物＋工程＋服务。",
    why="构成与合计不平，说明漏了一类或抄错。",
    example="43.85 + 0.00 + 1.00 = 44.85 ≠ 43.85，差 1.00 万元。",
    fix="按政府采购情况表核对。",
)
def procurement_total(evaluation: Evaluation) -> Outcomes:
    """货物, 工程 and 服务 make the total."""
    for column in ("budget", "actual", "small_firms", "last_year"):
        parts = [f"budget.procurement.{row}.{column}" for row in ("goods", "works", "services")]
        path = f"budget.procurement.total.{column}"
        yield from outcomes(sum_gap(evaluation, path, parts, exact, needed=parts))
