"""J01."""

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "J01",
    title="公式被改成了数",
    level="error",
    basis=WORKBOOK,
    always=True,
    checks="灰色计算格里还是原来的公式，没有被键入或粘贴的数盖掉。",
    why="公式没了，上面的数再改，这格也不会变。",
    example="“测算得分”一格键入了 5，原来应由指标值、完成值自动计算。",
    fix="从同类的格子复制公式回来；要另填数的，填在旁边的黄色格里。",
)
def formula_overwritten(evaluation: Evaluation) -> Outcomes:
    """Calculated cells still hold their formula."""
    for issue in issues(evaluation, "formula_overwritten"):
        if isinstance(issue, Undecided):
            yield issue
            continue
        message = f"“{issue.label}”应由公式计算，现在是键入的{quoted(issue.found)}。"
        formula = issue.expected
        fix = f"恢复这一格的公式：{formula}。要另填数的，填在旁边的黄色格里。" if formula else None
        yield Found(issue.path, message, fix=fix, value=issue.found)
