"""G13."""

from decimal import Decimal

from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import Figure, figure, figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, sum_of
from jixiao.scoring.evaluation import Evaluation

_BLOCK = "unit.staff"
_POSTS = "unit.establishment.total"


@rule(
    "G13",
    title="离退休人员算进了在职人员",
    level="warning",
    basis=REVIEW,
    checks="编制总数不等于含离退休的人员总数；在职人员不恰好等于在职行政、事业、工勤之和再加离退休；"
    "有离退休人员时，人员总数不等于在职人员。",
    why="离退休不占编制，混进在职会使控制率虚高。",
    example="在职 73＝行政 41＋事业 16＋退休 16。",
    fix="在职人员只填在编在职的人数，离退休另填。",
)
def retired_counted_in_post(evaluation: Evaluation) -> Outcomes:
    """People in post, by kind, hold no retired ones."""
    total, in_post, *several = figures(
        evaluation,
        *(f"{_BLOCK}.{name}" for name in ("total", "in_post", "retired", "retired_veterans")),
        *(f"{_BLOCK}.in_post_{kind}" for kind in ("administrative", "institutional", "workers")),
    )
    if why := first_unreadable(total, in_post, *several):
        yield Undecided(in_post.path, why)
        return
    posts = figure(evaluation, _POSTS)
    retired, kinds = _given(several[:2]), _given(several[2:])
    if in_post.number is None:
        yield Undecided(in_post.path, "在职人员没有填")
        return
    away = sum((each.number or Decimal(0) for each in retired), Decimal(0))
    by_kind = sum((each.number or Decimal(0) for each in kinds), Decimal(0))
    if not away:
        return
    if posts.number is not None and posts.number == total.number != in_post.number:
        terms = sum_of(f"{each.label} {plain(each.number)}" for each in (in_post, *retired))
        message = (
            f"编制总数 {plain(posts.number)} 与人员总数相同，而人员总数 = {terms}，"
            "离退休可能算进了编制。"
        )
        yield Found(posts.path, message, fix="编制总数按编办批复填，离退休不占编制。")
    elif kinds and in_post.number == by_kind + away:
        terms = sum_of(f"{each.label} {plain(each.number)}" for each in (*kinds, *retired))
        message = f"在职人员 {plain(in_post.number)} = {terms}，把离退休算进了在职。"
        yield Found(in_post.path, message, covers=(total.path,))
    elif total.number == in_post.number:
        message = (
            f"人员总数和在职人员都是 {plain(total.number)}，另有离退休 {plain(away)} 人，"
            "离退休可能算进了在职。"
        )
        yield Found(in_post.path, message, covers=(total.path,))


def _given(several: list[Figure]) -> list[Figure]:
    return [each for each in several if each.number]
