"""H05."""

import re
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import REVIEW
from jixiao.rules.figures import is_mark
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import goals
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_DIGIT: Final = re.compile(
    r"[0-9０-９]|[二三四五六七八九十百千万两]+(?:场|件|次|人|个|份|项|户|万元|元)"
)

_STOCK: Final = re.compile(
    r"(?:已|均|都|并|且|和|、|[,，。;；.]|按时|按期|均已|年|按质|按量|保质|保量|较好|良好|圆满|顺利|基本|全部|全面|"
    r"完成|实现|达到|达成|达标|达|了|的|各项|年度|年初|总体|整体|绩效|预期|预定|既定|设定|目标|任务|指标|"
    r"工作|及|以及|情况|计划|要求|效果|完毕|本|项目|100%)+"
)
"""Words that say that all is done, whatever it was."""


@rule(
    "H05",
    title="实际完成情况没有数字",
    level="warning",
    basis=REVIEW,
    checks="年度总体目标的“实际完成情况”里有完成的数；只说“全部完成”“达到预期”的须说明，"
    "写了做什么、没有写多少的是建议。",
    why="没有数，看不出目标完成到什么程度，也没法和预期目标对照。",
    example="“完成绩效目标并全部达标。”",
    fix="对照预期目标，一条一条写完成了多少。",
)
def results_without_figures(evaluation: Evaluation) -> Outcomes:
    """What was achieved is told with figures."""
    for path, text in goals(evaluation, "actual"):
        if not is_mark(text) and not _DIGIT.search(text):
            message = f"{quoted(text)}没有一个完成的数。"
            if _STOCK.fullmatch(tidy(text)):
                yield Found(path, message)
            else:
                yield Found(path, message, level="info")
