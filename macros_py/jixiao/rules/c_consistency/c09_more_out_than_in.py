"""C09."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Final

from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import Count, counts, results
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_STAGES: Final = (
    re.compile(r"受理|收到|接收|登记|立案|排查"),
    re.compile(r"办理|调处|调解|处理|审理|处置"),
    re.compile(r"办结|结案|成功|化解|审结|办复"),
)
_ALL_STAGES: Final = "|".join(stage.pattern for stage in _STAGES)
_BEFORE: Final = re.compile(rf".*(?:{_ALL_STAGES}|各类|各种)|共|已|其中|全年|累计")


@rule(
    "C09",
    title="办的比收的多",
    level="warning",
    basis=CONSISTENCY,
    checks="同一句话里同一件事，受理（排查、接收）的数不小于办理（调处）的数，办理的数不小于办结"
    "（成功、化解）的数。",
    why="后一步只能从前一步里来；多出来的要说明从哪里来，否则两个数总有一个不对。",
    example="“排查矛盾纠纷398起……调处矛盾纠纷917起”，多出519起。",
    fix="核对台账；含上年结转或当事人申请的，在文中写明。",
)
def more_out_than_in(evaluation: Evaluation) -> Outcomes:
    """Of one thing in one sentence no later stage counts more than an earlier one."""
    for path, text in results(evaluation):
        for _, sentence in groupby(counts(path, text), key=attrgetter("sentence")):
            for early, late in _reversed(list(sentence)):
                more = f"{late.number - early.number:f}{late.unit}"
                message = (
                    f"{quoted(late.shown)}比{quoted(early.shown)}多 {more}，没有说明从哪里来。"
                )
                yield Found(path, message)


def _reversed(several: list[Count]) -> Iterator[tuple[Count, Count]]:
    """Of each thing the first later stage that counts more than an earlier one, and that one."""
    told: set[str] = set()
    steps = list(_steps(several))
    for place, (thing, stage, late) in enumerate(steps):
        for other, before, early in steps[:place]:
            is_next = other == thing not in told and before < stage and early.unit == late.unit
            if is_next and early.number < late.number:
                told.add(thing)
                yield early, late


def _steps(several: list[Count]) -> Iterator[tuple[str, int, Count]]:
    """Thing, stage and count of all exact counts; 已办结29件 is of the thing named before."""
    thing = ""
    for each in several:
        named = [number for number, stage in enumerate(_STAGES) if stage.search(each.what)]
        thing = _BEFORE.sub("", each.what) or thing
        if named and thing and not each.about:
            yield thing, named[-1], each
