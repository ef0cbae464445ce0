"""H10."""

from typing import Final

from jixiao.profile.definition import REPORT
from jixiao.rules.basis import FORM
from jixiao.rules.figures import is_mark
from jixiao.rules.places import label_of
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import listed
from jixiao.scoring.evaluation import Evaluation

_SIGNED: Final = ("cover.preparer", "cover.phone", "cover.filled_on", "cover.head")


@rule(
    "H10",
    title="表下签署的各项空着",
    level="info",
    basis=FORM,
    always=True,
    checks="报送自评表的，填表人、联系电话、填报日期、单位负责人都已填写；规则包的材料都不印的不查。",
    why="没有填表人和日期的表不知道谁负责、什么时候填的，退回率最高。",
    example="自评表下面“填表人：”“填报日期：”空着。",
    fix="在《首页》补填；打印后手签的可以不填。",
)
def unsigned(evaluation: Evaluation) -> Outcomes:
    """Who filled in the tables, and when, is told where they print it; told once."""
    blank = [path for path in _SIGNED if _is_wanted(path, evaluation)]
    if blank:
        names = listed(label_of(path, evaluation) or "" for path in blank)
        message = f"自评表没有{names}。"
        yield Found(blank[0], message, covers=tuple(blank[1:]))


def _is_wanted(path: str, evaluation: Evaluation) -> bool:
    """Whether it is blank, a table is handed in, and some table of the 规则包 prints it."""
    needs = evaluation.form.needs
    papers = needs.by_path.get(path, {}) if needs else {}
    tables = [key for key in evaluation.data.settings.ticked if key != REPORT]
    value = getattr(evaluation.data.cover, path.removeprefix("cover."))
    is_blank = not value or (isinstance(value, str) and is_mark(value))
    return is_blank and bool(tables) and "given" in papers.values()
