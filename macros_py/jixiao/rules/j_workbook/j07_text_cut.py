"""J07."""

from jixiao.model.entries import LONGEST_TEXT
from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation


@rule(
    "J07",
    title="文字太长，一格装不下",
    level="error",
    basis=WORKBOOK,
    always=True,
    checks=f"一格里的文字不超过 Excel 一格能容纳的{LONGEST_TEXT}个字。",
    why="超出的部分 Excel 保存时会丢掉，报告里也没有。",
    example="“整体评价”由别的程序写入了 40000 个字。",
    fix="分成几段，一段一格。",
)
def text_cut(evaluation: Evaluation) -> Outcomes:
    """Texts are read whole."""
    for issue in issues(evaluation, "text_cut"):
        if isinstance(issue, Undecided):
            yield issue
        else:
            message = f"“{issue.label}”有{issue.expected}个字，只读了前{LONGEST_TEXT}个。"
            yield Found(issue.path, message, value=issue.found)
