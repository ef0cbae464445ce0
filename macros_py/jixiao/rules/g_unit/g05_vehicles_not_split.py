"""G05."""

from jixiao.rules.asked import Asked
from jixiao.rules.basis import DISCLOSURE
from jixiao.rules.figures import figure, figures, first_unreadable
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import listed
from jixiao.scoring.evaluation import Evaluation

_BLOCK = "budget.three_public"


@rule(
    "G05",
    title="公务用车没有分列购置和运行维护",
    level="info",
    basis=DISCLOSURE,
    checks="公务用车购置及运行维护费有数的，购置费、运行维护费两项都填，没有购置也填0。",
    why="公开要求分列；预算含购置、决算只列运行，两年两数就不可比。",
    example="公务用车购置及运行维护费预算 2.00 万元，购置费空白。",
    fix="分列购置费和运行维护费，没有的填0。",
)
def vehicles_not_split(evaluation: Evaluation) -> Outcomes:
    """Where there is money for vehicles, both of its parts are filled in."""
    asked, blank, unclear = Asked(evaluation), [], None
    for column in ("budget", "actual"):
        whole = figure(evaluation, f"{_BLOCK}.vehicles.{column}")
        parts = figures(
            evaluation, f"{_BLOCK}.vehicle_purchase.{column}", f"{_BLOCK}.vehicle_running.{column}"
        )
        unclear = unclear or first_unreadable(whole, *parts)
        if whole.number:
            blank += [p for p in parts if p.amount.is_blank and asked.counts(p.path)]
    if blank:
        names = listed(part.label for part in blank)
        covers = tuple(part.path for part in blank)
        yield Found(blank[0].path, f"公务用车没有分列购置和运行维护：{names}空着。", covers=covers)
    elif unclear:
        yield Undecided(f"{_BLOCK}.vehicles.actual", unclear)
