"""F13."""

import re
from collections.abc import Iterator
from typing import Final

from jixiao.model.project import Goal
from jixiao.numbers.text import tidy
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.opposites import are_opposite
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation

_SAYS_DONE: Final = re.compile(
    r"[\s，。、；：！？,;:!?“”（）()]|圆满|顺利|全面|全部|均|已经|已|了|的|得到|较好地|基本|实现|完成|计划|预计|目标|任务"
)


@rule(
    "F13",
    title="实际完成情况照抄预期目标",
    level="error",
    basis=SELF_EVALUATION,
    checks="年度总体目标的“实际完成情况”与“预期目标”不是逐字相同，也不是只加上“了”“已”“完成”等字；后者是需说明。",
    why="目标是打算做什么，完成情况是做成了什么，照抄等于没有自评。",
    example="两格都写“完成全年普法宣传任务。”",
    fix="按预期目标逐条写完成了多少。",
)
def goal_copied(evaluation: Evaluation) -> Outcomes:
    """What was reached is not what was expected, word for word."""
    for path, goal in _goals(evaluation):
        expected, actual = tidy(goal.expected or ""), tidy(goal.actual or "")
        if not expected or not actual:
            yield Undecided(f"{path}.actual", "预期目标或实际完成情况没有填")
        elif expected == actual:
            yield Found(f"{path}.actual", "实际完成情况与预期目标逐字相同。")
        elif "" != _core(expected) == _core(actual) and not are_opposite(expected, actual):
            message = "实际完成情况与预期目标只差“了”“已”“完成”等几个字，没有写完成了多少。"
            yield Found(f"{path}.actual", message, level="warning")


def _core(text: str) -> str:
    """What is left of a goal without the words that make a report of a plan."""
    return _SAYS_DONE.sub("", text)


def _goals(evaluation: Evaluation) -> Iterator[tuple[str, Goal]]:
    data = evaluation.data
    yield from ((f"projects[{i}].goal", each.goal) for i, each in enumerate(data.projects))
    yield from ((f"overall.goals[{i}]", goal) for i, goal in enumerate(data.overall.goals))
