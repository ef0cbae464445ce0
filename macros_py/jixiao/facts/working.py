"""Working fields: inputs that no paper prints, each with the reason why it is there."""

from collections.abc import Mapping
from typing import Final

_CARRIED: Final = "标明文字是不是从上年带来还没有核对，只供填报时看"
_CORRECTION: Final = "更正栏：自动取的数不对时才填，印出来的是更正后的"
_SCORING: Final = "计分时用，不印"
_EVIDENCE: Final = "备查：数从哪里来、按什么口径，审核时看"
_COMPARED: Final = "与本年比对用，由导入填写"

_INDICATOR: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("kind_fix", "direction_fix", "target_fix", "actual_fix", "unit_fix"), _CORRECTION
    ),
    **dict.fromkeys(("band", "demand_driven", "not_applicable"), _SCORING),
    **dict.fromkeys(("counting", "evidence", "data_source", "taken_from"), _EVIDENCE),
    "reason_class": "给偏差原因归类，供汇总统计；印出来的是原因本身",
    "approved_target": "随预算批复的指标值，核对有没有改动",
    **dict.fromkeys(("last_target", "last_actual", "last_score"), _COMPARED),
}
_EXACT: Final[Mapping[str, str]] = {
    **{
        f"{path}.status": _CARRIED
        for path in (
            "unit.duties",
            "performance.paragraphs",
            "problems.other_matters",
            "problems.organisation",
            "problems.use_of_results",
            "problems.last_year_problems",
        )
    },
    **{
        f"{form}.indicators.{key}": reason
        for form in ("overall", "projects")
        for key, reason in _INDICATOR.items()
    },
    "problems.problems.category": "给问题归类，供汇总统计",
    "problems.measures.problem": "措施对应哪条问题，供核对",
    "spending.items.itemised": "决定这一项是不是逐项说明",
    "spending.items.project": "与自评项目对应，供核对",
    "projects.head.merged": "标明一张表里并了几个项目，供审核",
    "projects.head.classified": "标明涉密，不进公开版",
}
_BELOW: Final[Mapping[str, str]] = {
    "overall.funds": _CORRECTION,
    "performance.ledger": "数据台账：正文里的数从哪里来",
    "last_year": _COMPARED,
    "imports": "导入时的记录",
    "review": "校验的结果和答复",
    "settings": "规则包的参数和报送材料的选择",
}
_UNIT: Final = ".money_unit"


def why_working(path: str) -> str:
    """Why the input at the need path ``path`` is not told; empty if it is no working field."""
    if path.endswith(_UNIT):
        return "录入单位：按元还是按万元录入"
    if path in _EXACT:
        return _EXACT[path]
    parts = path.split(".")
    heads = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((_BELOW[head] for head in heads if head in _BELOW), "")
