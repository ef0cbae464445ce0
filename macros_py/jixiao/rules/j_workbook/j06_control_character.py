"""J06."""

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation


@rule(
    "J06",
    title="文字里夹着看不见的控制字符",
    level="info",
    basis=WORKBOOK,
    always=True,
    checks="填的文字里没有 U+000B、U+0007 之类看不见的控制字符。",
    why="从 Word 或旧系统粘贴来的文字常带着它，别的程序读到这里会出错。",
    example="“整体评价”里夹着 U+000B（Word 的手动换行）。",
    fix="在这一格把文字重新键入，或先粘贴到记事本再粘贴回来；换行用 Alt+Enter。",
)
def control_character(evaluation: Evaluation) -> Outcomes:
    """Texts hold nothing but what can be read."""
    for issue in issues(evaluation, "control_character"):
        if isinstance(issue, Undecided):
            yield issue
        else:
            message = f"“{issue.label}”里夹着看不见的控制字符 {issue.expected}，读的时候已经去掉。"
            yield Found(issue.path, message, value=issue.found)
