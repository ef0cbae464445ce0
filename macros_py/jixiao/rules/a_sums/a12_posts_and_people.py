"""A12."""

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.figures import figures
from jixiao.rules.rule import Outcomes, Undecided, rule
from jixiao.rules.sums import Gap, nearest_gap, needed_of, outcomes, sum_gap
from jixiao.scoring.evaluation import Evaluation


@rule(
    "A12",
    title="编制或人员总数不等于各类之和",
    level="error",
    basis=ARITHMETIC,
    requires=("G13",),
    checks="编制总数＝行政＋事业＋工勤＋其他；人员总数＝在职＋离休＋退休（含不含临聘均可）；"
    "填了在职行政、事业、工勤的，三项之和＝在职。",
    why="人数是整数，不存在尾差，不等就是错。",
    example="46 + 16 = 62 ≠ 63，差 1 个。",
    fix="按编办批复和年末工资表核实后改。",
)
def posts_and_people(evaluation: Evaluation) -> Outcomes:
    """Posts by kind, people by kind, and people in post by kind."""
    posts = [
        f"unit.establishment.{k}" for k in ("administrative", "institutional", "workers", "other")
    ]
    yield from outcomes(_gap(evaluation, "unit.establishment.total", posts))
    people = [f"unit.staff.{kind}" for kind in ("in_post", "retired_veterans", "retired")]
    ways = (people, [*people, "unit.staff.temporary"])
    gaps = [_gap(evaluation, "unit.staff.total", way) for way in ways]
    yield from outcomes(nearest_gap(gaps))
    kinds = [
        f"unit.staff.in_post_{kind}" for kind in ("administrative", "institutional", "workers")
    ]
    if any(not each.amount.is_blank for each in figures(evaluation, *kinds)):
        yield from outcomes(_gap(evaluation, "unit.staff.in_post", kinds))


def _gap(evaluation: Evaluation, total: str, parts: list[str]) -> Gap | Undecided | None:
    return sum_gap(evaluation, total, parts, needed=needed_of(evaluation, parts))
