"""A02."""

from decimal import Decimal

from jixiao.rules.asked import Asked
from jixiao.rules.basis import FORM
from jixiao.rules.figures import Figure, figure, figures, first_unreadable
from jixiao.rules.forms import FUND_COLUMNS, FUND_PARTS, is_asked, project_paths
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money
from jixiao.scoring.evaluation import Evaluation
from jixiao.scoring.funds import counted_total


@rule(
    "A02",
    title="资金有总额没有分项，或有分项而总额为0、没有填",
    level="error",
    basis=FORM,
    checks="各项目“项目资金”每一列：总额大于0时至少有一个分项（按性质或按来源）不是0，分项有数时总额填了、不是0；总额没有填或为0的，执行率等按分项之和算。",
    why="只填一头，看不出钱从哪里来，也无法核对。",
    example="年度资金总额 90.00 万元，财政拨款、结转、其他都空着。",
    fix="按预算批复和决算表把总额、分项填齐。",
)
def fund_total_without_parts(evaluation: Evaluation) -> Outcomes:
    """A total above 0 has parts, and parts have a total above 0."""
    asked = Asked(evaluation)
    for project in project_paths(evaluation):
        for column in FUND_COLUMNS:
            if not is_asked(evaluation, project, column):
                continue
            total = figure(evaluation, f"{project}.funds.total.{column}")
            parts = figures(evaluation, *(f"{project}.funds.{p}.{column}" for p in FUND_PARTS))
            if why := first_unreadable(total, *parts):
                yield Undecided(total.path, why)
                continue
            given = [part for part in parts if part.number]
            covers = tuple(part.path for part in parts)
            typed = any(not part.amount.is_blank for part in parts)
            if total.number and not (given or typed or _is_asked(asked, parts)):
                yield Undecided(total.path, f"报送的材料不要求填“{total.label}”的分项")
            elif total.number and not given:
                what = f"{total.label}为 {money(total.number)} {total.unit}，各分项都没有数。"
                yield Found(total.path, what, covers=covers)
            elif given and (total.amount.is_blank or total.number == 0):
                names = "、".join(
                    f"{part.label} {money(part.number or Decimal(0))}" for part in given
                )
                what = "没有填" if total.amount.is_blank else "为 0"
                counted = money(_counted(total, parts))
                message = (
                    f"{total.label}{what}，分项却有数：{names}；"
                    f"执行率等按分项和 {counted} {total.unit}计算。"
                )
                yield Found(total.path, message)


def _counted(total: Figure, parts: tuple[Figure, ...]) -> Decimal:
    """What stands for the total."""
    by_row = {row: part.amount for row, part in zip(FUND_PARTS, parts, strict=True)}
    return counted_total(total.amount, by_row.__getitem__).number or Decimal(0)


def _is_asked(asked: Asked, parts: tuple[Figure, ...]) -> bool:
    return any(asked.is_required(part.path) for part in parts)
