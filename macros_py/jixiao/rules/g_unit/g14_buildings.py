"""G14."""

from typing import Final

from jixiao.rules.basis import Basis
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, rate
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation

_PAIRS: Final = (
    ("面积", "actual_area", "approved_area"),
    ("投资", "actual_investment", "approved_investment"),
)


@rule(
    "G14",
    title="楼堂馆所超批复",
    level="warning",
    basis=Basis("部门整体支出绩效评价基础数据表"),
    checks="当年完工的楼堂馆所：实际面积、实际投资不超过批复。",
    why="楼堂馆所严格控制，超规模、超投资都要有批复。",
    example="实际面积 1200 ÷ 批复面积 1000 = 120%。",
    fix="附批复和竣工决算，说明超出的原因。",
)
def buildings(evaluation: Evaluation) -> Outcomes:
    """Areas and investments stay within what was approved."""
    for index, building in enumerate(evaluation.data.budget.buildings):
        for what, actual_key, approved_key in _PAIRS:
            path = f"budget.buildings[{index}]"
            actual, approved = figures(evaluation, f"{path}.{actual_key}", f"{path}.{approved_key}")
            if why := first_unreadable(actual, approved):
                yield Undecided(actual.path, why)
                continue
            ratio = control_rate(actual.number, approved.number)
            if ratio is None:
                yield Undecided(actual.path, f"{quoted(building.name)}的实际或批复{what}没有填")
            elif ratio > 1:
                sums = f"{plain(actual.number)} ÷ {plain(approved.number)} = {rate(ratio)}"
                yield Found(actual.path, f"{quoted(building.name)}{what} {sums}，超过批复。")
