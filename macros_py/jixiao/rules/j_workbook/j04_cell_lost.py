"""J04."""

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation


@rule(
    "J04",
    title="格子或列被删掉了",
    level="error",
    basis=WORKBOOK,
    always=True,
    checks="表单的每个格子、清单的每一列都还在。",
    why="删掉的格子读不到数，报告和校验会缺这一项。",
    example="《预决算》删了一行，“公务接待费（本年决算）”找不到了。",
    fix="撤销删除；来不及撤销的，新建工作簿后用“导入”把数据带过去。",
)
def cell_lost(evaluation: Evaluation) -> Outcomes:
    """Every cell and column of the form is still there."""
    for issue in issues(evaluation, "name_lost", "column_lost"):
        if isinstance(issue, Undecided):
            yield issue
        elif issue.kind == "name_lost":
            yield Found(issue.path, f"“{issue.label}”这一格被删掉了，读不到数。", value=issue.found)
        else:
            message = f"“{issue.label}”这一列被删掉或改了列名，读不到数。"
            fix = "把列名改回原样；删掉的列撤销删除。"
            yield Found(issue.path, message, fix=fix, value=issue.found)
