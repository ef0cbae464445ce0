"""Each project as a report tells it: its money, its goal, its indicators by first level."""

from collections.abc import Mapping
from typing import Final

from jixiao.model.project import Project
from jixiao.scoring.change import change
from jixiao.scoring.evaluation import FormScore, IndicatorScore

LEVELS: Final = {
    "成本": "成本指标",
    "产出": "产出指标",
    "效益": "效益指标",
    "满意度": "满意度指标",
}


def project_facts(form: FormScore, project: Project) -> Mapping[str, object]:
    """What ``{% for 项 in 项目 %}`` gives: texts as typed, money in 万元, rates as ratios."""
    return {
        "名称": form.name,
        "年初预算": form.initial,
        "全年预算": form.adjusted,
        "执行数": form.executed,
        "执行率": form.execution_rate,
        "调整率": change(form.adjusted, form.initial),
        "调整事由": project.notes.adjustment_reason,
        "执行率偏低原因": project.notes.low_execution_reason,
        "预期目标": project.goal.expected,
        "完成情况": project.goal.actual,
        "得分": form.total,
        "等级": form.grade,
        **{
            short: [_indicator(row) for row in form.indicators if row.level1 == level]
            for short, level in LEVELS.items()
        },
    }


def _indicator(row: IndicatorScore) -> Mapping[str, object]:
    return {
        "二级": row.level2,
        "名称": row.name.rstrip("。；"),
        "指标值": row.row.target,
        "完成值": row.row.actual,
        "完成率": row.completion,
        "分值": row.weight,
        "得分": row.score,
        "原因": row.row.reason,
    }
