"""H01."""

from jixiao.rules.basis import NOTICE
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation

_PATH = "settings.papers.overall_table.submitted"


@rule(
    "H01",
    title="部门整体支出报告没有附整体自评表",
    level="warning",
    basis=NOTICE,
    checks="自评报告标题是“整体支出”的，《设置》的报送材料里勾选了整体自评表。",
    why="报告说的是全部支出，只附项目自评表，整体的分数没有出处。",
    example="报告总支出 1092.90 万元，附表只有一个 265.58 万元的项目。",
    fix="当地通知要求的，在《设置》把整体自评表选“是”并填写；不要求的，在《校验结果》的“说明”里写明。",
)
def overall_table_missing(evaluation: Evaluation) -> Outcomes:
    """A report on the unit's whole spending comes with the form for the whole."""
    papers = evaluation.data.settings.papers
    if not evaluation.hands_in("report") or evaluation.hands_in("overall_table"):
        return
    title = papers["report"].title
    if not title:
        yield Undecided(_PATH, "自评报告的标题没有填，看不出是不是整体支出报告")
    elif "整体" in title and "overall_table" in papers:
        yield Found(_PATH, f"“{title}”没有附部门整体支出自评表。")
