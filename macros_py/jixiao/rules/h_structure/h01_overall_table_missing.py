"""H01."""

from typing import Final

from jixiao.form.loading import Form
from jixiao.rules.basis import NOTICE
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation

_REPORT: Final = "report"
_OVERALL_TABLE: Final = "overall_table"
_HOME: Final = "overall"


@rule(
    "H01",
    title="部门整体支出报告没有附整体自评表",
    level="warning",
    basis=NOTICE,
    checks="规则包有整体自评表的，自评报告标题是“整体支出”时，《设置》的报送材料里勾选了它。",
    why="报告说的是全部支出，只附项目自评表，整体的分数没有出处。",
    example="报告总支出 1092.90 万元，附表只有一个 265.58 万元的项目。",
    fix="当地通知要求的，在《设置》把整体自评表选“是”并填写；不要求的，在《校验结果》的“说明”里写明。",
)
def overall_table_missing(evaluation: Evaluation) -> Outcomes:
    """A report on the unit's whole spending comes with the form for the whole, if there is one."""
    papers, table = evaluation.data.settings.papers, overall_table(evaluation.form)
    if not evaluation.hands_in(_REPORT) or table not in papers or evaluation.hands_in(table):
        return
    path, title = f"settings.papers.{table}.submitted", papers[_REPORT].title
    if not title:
        yield Undecided(path, "自评报告的标题没有填，看不出是不是整体支出报告")
    elif "整体" in title:
        yield Found(path, f"“{title}”没有附部门整体支出自评表。")


def overall_table(form: Form) -> str:
    """The key of the paper that scores the whole."""
    keys = (key for key in form.papers if key in form.layouts and form.layouts[key].sheet == _HOME)
    return next(keys, _OVERALL_TABLE)
