"""A01."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.forms import FUND_COLUMNS, FUND_PARTS, project_paths
from jixiao.rules.rule import Outcomes, rule
from jixiao.rules.sums import outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "A01",
    title="资金总额不等于分项之和",
    level="error",
    basis=ARITHMETIC,
    requires=("A02",),
    checks="各项目“项目资金”的年初预算数、全年预算数、全年执行数三列："
    "年度资金总额＝当年财政拨款＋上年结转资金＋其他资金。",
    why="总额和分项都照表抄，不平就是抄错或漏填，审核时首先核对。",
    example="179.63 + 85.85 = 265.48 ≠ 265.58，差 0.10 万元：“其他资金”漏填或某一分项抄错。",
    fix="对照决算表核对总额和各分项：是抄错就改，是漏填“其他资金”就补。",
)
def fund_total(evaluation: Evaluation) -> Outcomes:
    """年度资金总额 is the sum of its three parts, in each column of each project."""
    for project in project_paths(evaluation):
        for column in FUND_COLUMNS:
            total = f"{project}.funds.total.{column}"
            parts = [f"{project}.funds.{part}.{column}" for part in FUND_PARTS]
            yield from outcomes(sum_gap(evaluation, total, parts))
