"""C08."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import Count, counts, results
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_ENDINGS: Final = ("书", "数", "量", "数量", "情况", "工作", "案件", "事项", "文书")
"""What may stand behind a name without making another thing of it."""
_SHORTEST: Final = 4


@rule(
    "C08",
    title="一件事写了两个数",
    level="warning",
    basis=CONSISTENCY,
    checks="同一句话里，名称只差“书”“数”“案件”等字的两项工作，数不相同。",
    why="读的人分不清是两件事还是一件事写错了，数也进不了指标。",
    example="“出具合法性审查意见156份，出具合法性审查意见书104件”。",
    fix="对照台账核实：是两类的写明类别，是一件事的只留一个数。",
)
def one_thing_two_figures(evaluation: Evaluation) -> Outcomes:
    """Two facts of one sentence whose names are the same but for an ending have the same figure."""
    for path, text in results(evaluation):
        for _, sentence in groupby(counts(path, text), key=attrgetter("sentence")):
            for one, other in _pairs(list(sentence)):
                message = f"同一句里有{quoted(one.shown)}，又有{quoted(other.shown)}，疑为一件事。"
                yield Found(path, message)


def _pairs(several: list[Count]) -> Iterator[tuple[Count, Count]]:
    for number, one in enumerate(several):
        for other in several[number + 1 :]:
            if one.number != other.number and _is_one_thing(one, other):
                yield one, other


def _is_one_thing(one: Count, other: Count) -> bool:
    short, long = sorted((one.what, other.what), key=len)
    if len(short) < _SHORTEST or one.object or other.object:
        return False
    return long in {short, *(short + ending for ending in _ENDINGS)}
