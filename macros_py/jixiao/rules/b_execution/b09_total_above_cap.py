"""B09."""

from jixiao.rules.basis import NOTICE
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, rate
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.total_cap import cap_on_total


@rule(
    "B09",
    title="执行率低而总分超过封顶",
    level="warning",
    basis=NOTICE,
    parameter="caps",
    checks="规则包有“执行率封顶”表的，按执行率查总分最高可得多少。",
    why="有的地方规定执行率低的总分不得超过一定分数。",
    example="执行率75%，总分最高89，填了95。",
    fix="按封顶表调低总分和等级，或核对执行率。",
)
def total_above_cap(evaluation: Evaluation) -> Outcomes:
    """The total stays below the cap of its execution rate, where the 规则包 has caps."""
    caps = evaluation.data.settings.caps
    for form in evaluation.forms if caps else ():
        path = f"{form.path}.foot.total"
        total = form.stated_total
        if form.execution_rate is None or total is None:
            yield Undecided(path, f"{called(form)}的执行率或总分还没有")
            continue
        limit = cap_on_total(form.execution_rate, caps)
        if limit is not None and total > limit:
            message = (
                f"{called(form)}的执行率{rate(form.execution_rate)}，总分最高 {plain(limit)}，"
                f"现在是 {plain(total)}。"
            )
            yield Found(path, message, value=plain(total))
