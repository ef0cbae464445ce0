"""G01."""

from jixiao.rules.basis import FRAMEWORK
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, rate
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation


@rule(
    "G01",
    title="在职人员超编而没有说明",
    level="warning",
    basis=FRAMEWORK,
    checks="在职人员控制率＝在职人员÷编制总数，超过100%的要写“超编说明”。",
    why="财政供养人员控制率的目标是不超过100%。",
    example="68 ÷ 62 = 109.68%。",
    fix="核对在职人数有没有混入离退休、临聘；确实超编的，写明原因和消化办法。",
)
def overstaffed(evaluation: Evaluation) -> Outcomes:
    """在职人员 ÷ 编制总数 is at most 1, or there is a note."""
    posts, people = figures(evaluation, "unit.establishment.total", "unit.staff.in_post")
    if why := first_unreadable(posts, people):
        yield Undecided(people.path, why)
        return
    ratio = control_rate(people.number, posts.number)
    if ratio is None:
        yield Undecided(people.path, "编制总数或在职人员没有填")
    elif ratio > 1 and not evaluation.data.unit.staff.overstaffing_note:
        sums = f"{plain(people.number)} ÷ {plain(posts.number)} = {rate(ratio)}"
        yield Found(people.path, f"在职人员控制率 {sums}，超过100%，没有说明。")
