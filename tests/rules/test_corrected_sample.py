"""No false alarm: the sample with every slip put right has no finding."""

import json
import re
from typing import Any

from hypothesis import given, settings

from jixiao.assets import asset
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.rules.registry import run
from jixiao.scoring.evaluate import evaluate
from strategies import self_evaluations
from support.rules import FILE, WorkbookPatch, data_of

BUDGET: WorkbookPatch = {
    "income": {
        "total": {"adjusted": "1092.9"},
        "general_budget": {"adjusted": "1007.05", "actual": "1007.05"},
        "current_year": {"initial": "863.2", "adjusted": "1007.05", "actual": "1007.05"},
        "carried_over": {"initial": "0", "adjusted": "85.85", "actual": "85.85"},
    },
    "expenditure": {
        "total": {"adjusted": "1092.9"},
        "basic": {"adjusted": "827.32"},
        "project": {"adjusted": "265.58"},
    },
    "basic": {"detail_total": {"actual": "827.32"}, "personnel": {"actual": "727.34"}},
    "variances": [
        {"applies_to": "基本支出", "amount": "79.12", "reason": "政策性调资"},
        {"applies_to": "项目支出", "amount": "85.85", "reason": "上年结转"},
        {"applies_to": "项目支出", "amount": "64.73", "document": "财行指〔2022〕18号"},
    ],
    "three_public": {
        "vehicle_purchase": {"budget": "0", "actual": "0"},
        "vehicle_running": {"budget": "2"},
        "vehicles_held": "2",
        "reception_batches": "9",
        "reception_people": "80",
    },
    "procurement": {"total": {"budget": "45"}},
    "assets": {"counted_on": "2022-12-31"},
}
PROJECT: WorkbookPatch = {
    "funds": {
        "appropriation": {"adjusted": "179.73", "executed": "179.73"},
        "carried_over": {"initial": "0"},
    },
    "notes": {"adjustment_document": "财行指〔2022〕18号"},
    "head": {"authority": "衡山县司法局"},
    "goal": {"actual": "开展法治宣传14场，调解纠纷917件，办结行政复议案件29件，群众满意率92.6%。"},
    "foot": {"total": "99"},
}
REASON: WorkbookPatch = {"reason": "新增专项任务，下年调高指标值", "demand_driven": "否"}
ROWS: dict[int, WorkbookPatch] = {
    **dict.fromkeys((0, 3, 5, 6), REASON),
    4: REASON | {"counting": "办结"},
    7: {"actual": "95.2%"},
    8: {"actual": "96%"},
    9: {"actual": "2022年12月20日"},
    10: {"name": "法治建设年度任务按时办结", "actual": "2022年12月28日"},
    11: {"name": "项目总成本", "target": "≤265.58万元", "actual": "265.58万元"},
    12: {
        "name": "为群众挽回经济损失",
        "target": "≥100万元",
        "actual": "104万元",
        "weight": "15",
        "score": "14",
        "reason": "一笔未到账，已催办",
    },
    13: {"weight": "15", "score": "15", "band": "达成"},
    16: {"actual": "92.6%"},
}


SENTENCES = {
    "排查各类矛盾纠纷398起": "排查各类矛盾纠纷及受理当事人申请调解的矛盾纠纷1020起",
    "，出具合法性审查意见书104件": "",
    "人员编制不足，专业性人才缺乏。": "空编未补，专业性人才缺乏。",
    "现有人员编制配备不足，专业性人才也极为缺乏。": "现有空编5个未补，专业性人才极为缺乏。",
    "美好生活.典亮麇城": "美好生活·典亮麇城",
}
HALF_WIDTH = re.compile(r"(?<=[一-鿿]),(?=[一-鿿])")


def rewritten(text: str) -> str:
    for wrong, right in SENTENCES.items():
        text = text.replace(wrong, right)
    return HALF_WIDTH.sub("，", text)


def merged(data: Any, patch: Any) -> Any:  # noqa: ANN401 -- any JSON
    if not isinstance(data, dict) or not isinstance(patch, dict):
        return patch
    return data | {key: merged(data.get(key, {}), value) for key, value in patch.items()}


def corrected() -> SelfEvaluation:
    text = asset("workbook", "samples", "衡山县司法局-2022.json").read_text(encoding="utf-8")
    sample = json.loads(rewritten(text))
    sample["budget"] = merged(sample["budget"], BUDGET)
    [project] = sample["projects"]
    rows = [merged(row, ROWS.get(i, {})) for i, row in enumerate(project["indicators"])]
    for row in rows[:7]:
        row["target"] = f"≥{row['target']}"
    sample["projects"] = [merged(project, PROJECT) | {"indicators": rows}]
    sample["spending"]["others"] = {"actual": "131.35", "note": "均为50万元以下项目"}
    sample["settings"]["papers"]["report"]["title"] = "2022年度项目支出绩效自评报告"
    return data_of(sample)


def test_finds_nothing_where_all_is_right() -> None:
    assert [each.message for each in run(evaluate(Reading(FILE, corrected())))] == []


@settings(max_examples=30)
@given(self_evaluations())
def test_never_fails_whatever_is_typed(data: SelfEvaluation) -> None:
    for finding in run(evaluate(Reading(FILE, data))):
        assert finding.message
        assert finding.field
