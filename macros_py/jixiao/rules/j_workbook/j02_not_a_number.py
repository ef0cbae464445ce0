"""J02."""

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "J02",
    title="该填数字的格子里是文字",
    level="error",
    basis=WORKBOOK,
    always=True,
    checks="金额、人数、分值等格子里是数字；带单位、全角、前后有空格的文字数字能读懂，但表里的公式不认，也要改。",
    why="文字不参加合计，合计会比实际少。",
    example="“115万元”应填 115；“约一百”读不懂。",
    fix="只填数字，不带单位、逗号和空格；不适用的填“/”。",
)
def not_a_number(evaluation: Evaluation) -> Outcomes:
    """Figures are numbers, not texts that look like them."""
    for issue in issues(evaluation, "not_a_number", "number_as_text"):
        if isinstance(issue, Undecided):
            yield issue
        elif issue.kind == "not_a_number":
            message = f"“{issue.label}”填的{quoted(issue.found)}不是数字，没有计入。"
            yield Found(issue.path, message, value=issue.found)
        else:
            message = (
                f"“{issue.label}”填的{quoted(issue.found)}是文字格式的数，"
                "报告按它写，表里的公式却不计入，两边会对不上。"
            )
            expected = f"改填数字 {issue.expected}，不带单位和空格。" if issue.expected else None
            yield Found(issue.path, message, fix=expected, value=issue.found)
