"""G02."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.rule import Outcomes, rule
from jixiao.rules.sums import exact, outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "G02",
    title="“三公”经费合计不等于各项之和",
    level="error",
    basis=ARITHMETIC,
    checks="每一列：“三公”合计＝因公出国（境）＋公务用车购置及运行＋公务接待；"
    "填了购置、运行的，两项之和＝公务用车小计。",
    why="“三公”要公开，合计不平会被当场看出。",
    example="0.00 + 1.95 + 0.79 = 2.74 ≠ 2.84，差 0.10 万元。",
    fix="按《“三公”经费支出决算表》核对。",
)
def three_public_total(evaluation: Evaluation) -> Outcomes:
    """Three items make the total; purchase and running make the vehicles."""
    for column in ("last_budget", "last_actual", "budget", "actual"):
        for total, parts in (
            ("total", ("abroad", "vehicles", "reception")),
            ("vehicles", ("vehicle_purchase", "vehicle_running")),
        ):
            paths = [f"budget.three_public.{part}.{column}" for part in parts]
            path = f"budget.three_public.{total}.{column}"
            yield from outcomes(sum_gap(evaluation, path, paths, exact, needed=paths))
