"""G12."""

from decimal import Decimal
from typing import Final

from jixiao.numbers.rounding import quotient
from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, rate
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import Evaluation

_ROWS: Final = {"personnel": "人员经费", "office": "公用经费"}


@rule(
    "G12",
    title="人均经费比上年变动过大",
    level="info",
    basis=REVIEW,
    parameter="thresholds.per_head_change",
    checks="人均人员经费、人均公用经费（决算÷在职人员）与上年相比，变动不超过界线。",
    why="人均数突变，多半是人数口径或一次性支出的问题。",
    example="人均公用经费 1.75 万元，上年 1.20 万元，变动45.83%。",
    fix="核对人数口径和一次性支出，属实的在“说明”里写明。",
)
def per_head(evaluation: Evaluation) -> Outcomes:
    """Money per person in post, against last year."""
    limit = evaluation.data.settings.thresholds.per_head_change
    if limit is None:
        return
    people, before = figures(evaluation, "unit.staff.in_post", "unit.last_year.in_post")
    for row, name in _ROWS.items():
        path = f"budget.basic.{row}"
        actual, last = figures(evaluation, f"{path}.actual", f"{path}.last_year")
        if why := first_unreadable(people, before, actual, last):
            yield Undecided(actual.path, why)
            continue
        now, then = _each(actual.wan, people.number), _each(last.wan, before.number)
        ratio = change(now, then)
        if ratio is None or now is None or then is None:
            yield Undecided(actual.path, f"{name}或在职人员的上年数没有填，无法比较")
        elif abs(ratio) > limit:
            message = (
                f"人均{name} {money(now)} 万元，上年 {money(then)} 万元，"
                f"变动{rate(ratio)}，超过{rate(limit)}。"
            )
            yield Found(actual.path, message)


def _each(amount: Decimal | None, people: Decimal | None) -> Decimal | None:
    return None if amount is None or people is None else quotient(amount, people)
