"""B12."""

from decimal import Decimal
from typing import Final

from jixiao.rules.basis import NOTICE
from jixiao.rules.forms import called, compared, fund_path
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import rate
from jixiao.scoring.comparison import Comparison
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.total import weighted_mean

_OUTPUT: Final = "产出"
_PLACES: Final = 6


@rule(
    "B12",
    title="花钱进度与产出完成不相称",
    level="warning",
    basis=NOTICE,
    parameter="thresholds.output_gap",
    checks="执行率与产出指标完成率（定量正向指标按分值加权，超额按100%算）相差超过界线。",
    why="钱花完了事没办完，或事办完了钱没花完，都要说明。",
    example="执行率98%，产出完成率60%，相差38个百分点。",
    fix="核对执行数和产出完成值；确实如此的，在偏差原因里说明。",
)
def money_ahead_of_output(evaluation: Evaluation) -> Outcomes:
    """Execution rate and weighted completion of outputs lie close together."""
    limit = evaluation.data.settings.thresholds.output_gap
    for form in evaluation.projects if limit is not None else ():
        path, done = fund_path(form, "executed"), _completion(form)
        if form.execution_rate is None or done is None:
            yield Undecided(path, f"{called(form)}的执行率或产出完成率算不出来")
            continue
        gap = abs(form.execution_rate - done)
        if limit is not None and gap > limit:
            message = (
                f"{called(form)}的执行率{rate(form.execution_rate)}，产出完成率{rate(done)}，"
                f"相差 {rate(gap).removesuffix('%')} 个百分点。"
            )
            yield Found(path, message)


def _completion(form: FormScore) -> Decimal | None:
    pairs = [
        (min(row.completion, Decimal(1)), row.weight)
        for row in form.indicators
        if _OUTPUT in (row.level1 or "")
        and row.completion is not None
        and isinstance(result := compared(row), Comparison)
        and not result.is_reverse
    ]
    return weighted_mean(pairs, _PLACES)
