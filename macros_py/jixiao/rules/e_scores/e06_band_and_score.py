"""E06."""

from typing import Final

from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore
from jixiao.scoring.qualitative import LEVELS, Level, band

_IN_WORDS: Final[dict[str, Level]] = {"未达成": "未达成", "部分达成": "部分达成", "达成": "达成"}


@rule(
    "E06",
    title="定性指标得分与所选档次不符",
    level="warning",
    basis=SELF_EVALUATION,
    parameter="bands.achieved",
    requires=("E09",),
    checks="定性指标选了档次（或完成值写“达成”“部分达成”“未达成”）的，得分落在该档范围内。",
    why="定性指标分三档计分，档和分要对得上。",
    example="选“部分达成”，分值 10，应在 6（含）到 8 之间，填了 9。",
    fix="改档次或改得分，并写明这样定的理由。",
)
def band_and_score(evaluation: Evaluation) -> Outcomes:
    """The score of a 定性 indicator lies within the band chosen, or said in the result."""
    settings = evaluation.data.settings
    if settings.bands.achieved is None or settings.bands.partly is None:
        return
    for row in indicators(evaluation):
        if row.target.kind != "定性" or row.score is None or row.weight is None:
            continue
        level = _level(row)
        if level is None:
            why = f"定性指标{quoted(row.name)}没有选档次，无法核对得分"
            yield Undecided(f"{row.path}.band", why)
            continue
        scores = band(level, row.weight, settings.bands, int(settings.display.score_places))
        if scores is not None and row.score not in scores:
            top = "（含）" if scores.closed else ""
            message = (
                f"{quoted(row.name)}的档次是{quoted(level)}，得分应在 {plain(scores.lowest)}（含）"
                f"到 {plain(scores.highest)}{top} 之间，现在是 {plain(row.score)}。"
            )
            yield Found(f"{row.path}.score", message, covers=(f"{row.path}.band",))


def _level(row: IndicatorScore) -> Level | None:
    for level in LEVELS:
        if row.row.band == level:
            return level
    text = row.row.actual or ""
    return next((level for word, level in _IN_WORDS.items() if word in text), None)
