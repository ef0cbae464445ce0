"""G11."""

from jixiao.rules.basis import FRAMEWORK
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.share import share

_BLOCK = "budget.assets"


@rule(
    "G11",
    title="固定资产利用率不合理或没有盘点",
    level="info",
    basis=FRAMEWORK,
    checks="固定资产利用率＝在用固定资产原值÷全部固定资产原值：不超过100%；等于100%的填盘点日期。",
    why="在用不会多于全部；全部在用要有盘点作证。",
    example="1561.69 ÷ 1561.69 = 100%，没有填盘点日期。",
    fix="附年末资产盘点表并填盘点日期，有闲置、出租的在说明里写明；超过100%的核对两个原值。",
)
def fixed_assets_in_use(evaluation: Evaluation) -> Outcomes:
    """What is in use is part of what there is, and all of it only after a count."""
    used, whole = figures(evaluation, f"{_BLOCK}.fixed_in_use", f"{_BLOCK}.fixed_original")
    if why := first_unreadable(used, whole):
        yield Undecided(used.path, why)
        return
    ratio = share(used.number, whole.number)
    name = evaluation.data.settings.assets_rate_name
    if ratio is None or used.number is None or whole.number is None:
        yield Undecided(used.path, "在用固定资产原值或固定资产账面原值没有填")
    elif ratio > 1:
        sums = f"{money(used.number)} ÷ {money(whole.number)} = {rate(ratio)}"
        yield Found(used.path, f"{name} {sums}，超过100%。", covers=(whole.path,))
    elif ratio == 1 and not evaluation.data.budget.assets.counted_on:
        yield Found(f"{_BLOCK}.counted_on", f"{name}是100%，没有填资产盘点日期。")
