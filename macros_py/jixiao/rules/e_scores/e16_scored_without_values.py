"""E16."""

from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "E16",
    title="没有指标值或完成值却有得分",
    level="error",
    basis=SELF_EVALUATION,
    checks="填了得分的指标，年度指标值和实际完成值都要有。",
    why="没有目标或没有结果，分从哪里来说不清。",
    example="实际完成值空白，得分 5。",
    fix="补填指标值或实际完成值；确实没有的，得分填0并写原因。",
)
def scored_without_values(evaluation: Evaluation) -> Outcomes:
    """A typed score stands on a target and a result."""
    for row in indicators(evaluation):
        if not row.typed_score:
            continue
        kinds = {
            "target": ("年度指标值", row.target.kind),
            "actual": ("实际完成值", row.actual.kind),
        }
        blank = [key for key, (_, kind) in kinds.items() if kind == "空白"]
        blank = [key for key in blank if getattr(row.row, f"{key}_fix").is_blank]
        if blank:
            names = "和".join(kinds[key][0] for key in blank)
            message = f"{quoted(row.name)}没有填{names}，却得 {plain(row.typed_score)} 分。"
            covers = tuple(f"{row.path}.{key}" for key in blank)
            yield Found(f"{row.path}.{blank[0]}", message, covers=covers)
        elif any(kind == "不适用" for _, kind in kinds.values()):
            why = f"{quoted(row.name)}的指标值或完成值填了“不适用”，又有得分"
            yield Undecided(f"{row.path}.score", why)
