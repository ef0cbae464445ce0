"""J03."""

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation


@rule(
    "J03",
    title="填的不是下拉选项，或日期读不懂",
    level="warning",
    basis=WORKBOOK,
    always=True,
    checks="有下拉选项的格子填的是选项之一；日期格子填的是日期。",
    why="填了别的内容，汇总、计分和校验认不出来。",
    example="单位类型填了“一级单位”，选项是“一级预算单位”“二级预算单位”。",
    fix="从下拉选项里选；日期写成“2023-8-8”。",
)
def not_an_option(evaluation: Evaluation) -> Outcomes:
    """Choices are among those offered, dates can be read."""
    for issue in issues(evaluation, "not_an_option", "not_a_date"):
        if isinstance(issue, Undecided):
            yield issue
        elif issue.kind == "not_a_date":
            message = f"“{issue.label}”填的{quoted(issue.found)}读不出日期。"
            written = "写成“2023-8-8”或“2023年8月8日”。"
            yield Found(issue.path, message, fix=written, value=issue.found)
        else:
            message = f"“{issue.label}”填的{quoted(issue.found)}不在选项里。"
            fix = f"从下拉选项里选：{issue.expected}。" if issue.expected else None
            yield Found(issue.path, message, fix=fix, value=issue.found)
