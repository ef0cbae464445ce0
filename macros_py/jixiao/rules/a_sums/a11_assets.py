"""A11."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.rule import Outcomes, rule
from jixiao.rules.sums import outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "A11",
    title="资产总额不等于负债加净资产",
    level="error",
    basis=ARITHMETIC,
    checks="《预决算》资产：资产总额＝负债总额＋净资产。",
    why="会计恒等式，不平就是抄错。",
    example="295.41 + 1286.48 = 1581.89 ≠ 1581.98，差 0.09 万元。",
    fix="对照年末资产负债表核对三个数。",
)
def assets(evaluation: Evaluation) -> Outcomes:
    """资产 = 负债 + 净资产."""
    parts = [f"budget.assets.{row}" for row in ("liabilities", "net")]
    yield from outcomes(sum_gap(evaluation, "budget.assets.total", parts, needed=parts))
