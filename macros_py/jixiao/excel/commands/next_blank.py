"""下一个未填: go to the next cell that must be filled and is blank."""

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.excel.going import Spot, go_to, next_of, selected
from jixiao.excel.session import Session
from jixiao.rules.asked import Asked
from jixiao.rules.h_structure.blanks import required_blanks
from jixiao.rules.places import label_of, origin_of
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation


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
    for path in required_blanks(Asked(evaluation)):
        origin = origin_of(path, evaluation)
        if origin and origin.sheet and origin.cell:
            spots[Spot.at(origin.sheet, origin.cell)] = label_of(path, evaluation) or ""
    return spots
