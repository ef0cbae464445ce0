"""A13."""

import re
from typing import Final

from jixiao.rules.basis import ARITHMETIC
from jixiao.rules.figures import figure
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import listed, plain
from jixiao.scoring.evaluation import Evaluation

_COUNT: Final = "unit.organisation.subordinate_units"
_NAMES: Final = "unit.organisation.subordinate_names"
_BETWEEN: Final = re.compile(r"[、，,；;\n]")
_INSIDE: Final = re.compile(r"[（(][^（）()]*[）)]")
_OPEN: Final = re.compile(r"等|…|\.\.|略|及其|[0-9０-９一二三四五六七八九十]+[个家所处]|[和及与]")
"""Names that are no plain list: some are left out, several are counted as one, or joined."""
_SHOWN: Final = 5


@rule(
    "A13",
    title="列举的个数与所写的个数不同",
    level="warning",
    basis=ARITHMETIC,
    checks="《单位情况》所属二级单位名单列出的个数，等于所属二级单位数；名单里有“等”“……”、合写的不查。",
    why="写了几个就要列出几个，少列的单位像是没有纳入自评。",
    example="所属二级单位 10 个，名单列出 9 个。",
    fix="对照“三定”规定补列名单，或改个数。",
)
def listed_and_counted(evaluation: Evaluation) -> Outcomes:
    """As many names as units."""
    count, names = figure(evaluation, _COUNT), evaluation.data.unit.organisation.subordinate_names
    if count.number is None or not names:
        yield Undecided(_NAMES, "所属二级单位数或名单没有填")
        return
    # What stands in brackets belongs to a name.
    plainly = _INSIDE.sub("", names)
    if _OPEN.search(plainly):
        yield Undecided(_NAMES, "所属二级单位名单没有逐个列全，数不出个数")
        return
    several = [each.strip(" 　。.") for each in _BETWEEN.split(plainly)]
    several = [each for each in several if each]
    if len(several) != count.number:
        message = (
            f"所属二级单位数是 {plain(count.number)} 个，名单列出 {len(several)} 个："
            f"{listed(several[:_SHOWN])}{'等' if len(several) > _SHOWN else ''}。"
        )
        yield Found(_NAMES, message, covers=(_COUNT,))
