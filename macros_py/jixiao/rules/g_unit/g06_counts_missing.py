"""G06."""

from typing import Final

from jixiao.rules.asked import Asked
from jixiao.rules.basis import DISCLOSURE
from jixiao.rules.figures import figure, figures
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import listed
from jixiao.scoring.evaluation import Evaluation

_BLOCK = "budget.three_public"
_COUNTS: Final = {
    "abroad": ("abroad_groups", "abroad_people"),
    "vehicles": ("vehicles_held",),
    "reception": ("reception_batches", "reception_people"),
}


@rule(
    "G06",
    title="“三公”有支出而没有数量",
    level="info",
    basis=DISCLOSURE,
    checks="有出国、公车、接待决算支出的，填了团组人次、车辆保有量、接待批次人次。",
    why="公开要求金额和数量一起列。",
    example="公务接待费 0.79 万元，接待批次、人次没有填。",
    fix="按决算公开表补填。",
)
def counts_missing(evaluation: Evaluation) -> Outcomes:
    """Money spent on the three comes with the counts that are published."""
    asked, missing = Asked(evaluation), []
    for row, counts in _COUNTS.items():
        spent = figure(evaluation, f"{_BLOCK}.{row}.actual")
        if spent.unreadable:
            yield Undecided(spent.path, spent.unreadable)
        if spent.number:
            several = figures(evaluation, *(f"{_BLOCK}.{count}" for count in counts))
            missing += [c for c in several if c.amount.is_blank and asked.counts(c.path)]
    if missing:
        names = listed(each.label for each in missing)
        covers = tuple(each.path for each in missing)
        yield Found(missing[0].path, f"“三公”有支出，没有填{names}。", covers=covers)
