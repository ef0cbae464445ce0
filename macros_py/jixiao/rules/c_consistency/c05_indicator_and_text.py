"""C05."""

import re
from collections.abc import Iterator
from typing import Final

from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.forms import indicators
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import Count, counts, results
from jixiao.rules.words import listed, plain, quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_COUNTING: Final = re.compile(r"受理|办结|新增|累计|年末|在册|完成|接收|解除")
_MEASURE: Final = re.compile(r"(?:数量|场次|人次|人数|件数|次数|个数|份数|户数|数)$")
_LEAD: Final = re.compile(
    r"(?:共|全年|累计|已|总计|合计|先后|依法|成功)*"
    r"(?:受理|办理|办结|完成|开展|组织|举办|举行|审查|审核|接收|处理|新增|提供|发放|培训|出具)?了?"
)
_STAGES: Final = re.compile(r"受理|办结|接收|结案|审结")
_SHORTEST: Final = 4


@rule(
    "C05",
    title="正文的数与指标的完成值对不上",
    level="warning",
    basis=CONSISTENCY,
    checks="正文里与三级指标同名、同单位的数，和它的实际完成值相同；正文分受理、办结的，"
    "指标写明按哪个口径。",
    why="同一件事在报告和表里两个数，审核时第一个问的就是它。",
    example="正文“受理行政复议案件34件，已办结29件”，指标“行政复议案件”完成29件。",
    fix="按台账统一；口径不同的，在指标名称或“口径”栏写明受理还是办结。",
)
def indicator_and_text(evaluation: Evaluation) -> Outcomes:
    """What the texts count under the name of an indicator is its result."""
    told = [each for path, text in results(evaluation) for each in _named(counts(path, text))]
    for row in indicators(evaluation):
        value, unit = row.actual.value, row.actual.unit
        name = _MEASURE.sub("", row.row.name or "")
        if row.actual.kind != "定量" or value is None or len(name) < _SHORTEST:
            continue
        same = [
            each for thing, each in told if thing == name and each.unit == unit and not each.about
        ]
        others = [each for each in same if each.number != value]
        if not others:
            continue
        if not any(each.number == value for each in same):
            shown = listed(quoted(each.shown) for each in same)
            message = f"正文写{shown}，{quoted(row.name)}的完成值却是 {plain(value)}{unit}。"
            yield Found(f"{row.path}.actual", message)
        elif not _says_how(row) and all(_STAGES.search(each.what) for each in same):
            shown = listed(quoted(each.shown) for each in same)
            message = (
                f"正文写{shown}，{quoted(row.name)}取 {plain(value)}{unit}，没有写明按哪个口径。"
            )
            yield Found(f"{row.path}.actual", message)


def _named(several: tuple[Count, ...]) -> Iterator[tuple[str, Count]]:
    """Each count with the thing it counts; 已办结29件 is of the thing named in its sentence."""
    last: tuple[int, str] = (-1, "")
    for each in several:
        lead = _LEAD.match(each.what)
        thing = (each.what[lead.end() :] if lead else each.what) or each.object
        if not thing and last[0] == each.sentence and _STAGES.search(each.what):
            thing = last[1]
        last = (each.sentence, thing)
        yield thing, each


def _says_how(row: IndicatorScore) -> bool:
    return bool(row.row.counting) or _COUNTING.search(row.row.name or "") is not None
