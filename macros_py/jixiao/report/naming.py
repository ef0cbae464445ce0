"""What the document of a self-evaluation is called."""

import re
from typing import Final

from jixiao.narrative.context import year
from jixiao.profile.definition import REPORT
from jixiao.scoring.evaluation import Evaluation

_BRACKETS: Final = re.compile(r"[（(]\s*[)）]")


def subject_of(evaluation: Evaluation) -> str:
    """The title of the report, or else of the first table handed in, without year and unit."""
    settings = evaluation.data.settings
    ticked = settings.ticked
    key = REPORT if REPORT in ticked or not ticked else ticked[0]
    name = evaluation.form.papers.get(key, "自评报告")
    paper = settings.papers.get(key)
    said = (paper and paper.title) or name
    current, unit = year(evaluation.data), evaluation.data.cover.unit_name
    years = ["{年度}"] + ([current] if current else [])
    for words in [f"{each}{end}" for each in years for end in ("年度", "年", "")] + [
        "{单位}",
        unit,
    ]:
        said = said.replace(words, "") if words else said
    return _BRACKETS.sub("", said).strip() or name


def named(evaluation: Evaluation, pattern: str, unit: str) -> str:
    """``pattern`` of 设置, such as ``{年度}年度{单位}{标题}``, filled in; no year, no 年度."""
    current = year(evaluation.data) or ""
    if not current:
        pattern = re.sub(r"\{年度\}年?度?", "", pattern)
    filled = pattern.replace("{年度}", current).replace("{标题}", subject_of(evaluation))
    return filled.replace("{单位}", unit)
