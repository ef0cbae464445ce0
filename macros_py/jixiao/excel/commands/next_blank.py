"""下一个未填: go to the next cell that must be filled and is blank."""

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.excel.going import Spot, go_to, next_of, selected
from jixiao.excel.session import Session
from jixiao.rules.places import is_submitted, label_of, origin_of
from jixiao.rules.registry import catalogue
from jixiao.rules.rule import Found
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation

_BLANK: str = "H04"
"""The rule that knows what must be filled."""


def run(session: Session) -> str:
    """Go on from the selected cell, sheet by sheet, and begin anew behind the last one.

    Raises:
        InputError: the workbook cannot be read.
    """
    book = session.book
    tabs = [sheet.title for sheet in session.snapshot if sheet.visibility == "visible"]
    blanks = sorted(
        (
            spot
            for spot in blank_spots(evaluate(read(session.snapshot, INSTALLED))).items()
            if spot[0].sheet in tabs
        ),
        key=lambda entry: (tabs.index(entry[0].sheet), entry[0].row, entry[0].column),
    )
    if not blanks:
        return "该填的都填了。可以点“校验”核对。"
    index = next_of([spot for spot, _ in blanks], selected(book), tabs)
    spot, label = blanks[index]
    go_to(book, spot)
    session.tell(f"未填 {index + 1}/{len(blanks)}：{label}")
    return ""


def blank_spots(evaluation: Evaluation) -> dict[Spot, str]:
    """The cells that must be filled and are blank, with what staff call them."""
    spots = {}
    for outcome in catalogue()[_BLANK].check(evaluation=evaluation):
        if not isinstance(outcome, Found):
            continue
        for path in (outcome.path, *outcome.covers):
            origin = origin_of(path, evaluation)
            if origin and origin.sheet and origin.cell and is_submitted(path, evaluation):
                spot = Spot.at(origin.sheet, origin.cell)
                spots[spot] = label_of(path, evaluation.data) or ""
    return spots
