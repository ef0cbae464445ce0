"""J09."""

from typing import Final

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.finding import NotDecided
from jixiao.rules.place import record_of
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import plain
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_NAMED: Final = 5


@rule(
    "J09",
    title="有几处无法判断，要人工核对",
    level="info",
    basis=WORKBOOK,
    checks="填了数、但规则读不出来或不能比较的地方：哪一处，为什么，要填什么。给了满分的是需说明。",
    why="规则判断不了不等于没有问题；不能比较的指标给满分，审核时要说得出依据。",
    example="“培训合格率”的指标值“≥95%”和完成值“80”单位不同，却得满分 5：两格写成同一个单位。",
    fix="照每一处冒号后面写的补填；改不了的，人工核对后在《校验结果》的“说明”里写明。",
)
def not_decided(evaluation: Evaluation, undecided: tuple[NotDecided, ...]) -> Outcomes:
    """All that could not be told, in one finding."""
    if not undecided:
        return
    rows = {row.path: row for form in evaluation.forms for row in form.indicators}
    full = [_full_marks(rows.get(record_of(each.path))) for each in undecided]
    several = sorted(zip(undecided, full, strict=True), key=lambda pair: not pair[1])
    told = "；".join(_told(each, marks) for each, marks in several[:_NAMED])
    more = f"；其余 {len(several) - _NAMED} 处略" if len(several) > _NAMED else ""
    path, covers = several[0][0].path, tuple(each.path for each, _ in several[1:])
    message = f"有 {len(several)} 处无法判断：{told}{more}。"
    yield Found(path, message, level="warning" if any(full) else "info", value="", covers=covers)


def _told(each: NotDecided, marks: str) -> str:
    origin = each.origin
    place = f"{origin.sheet}!{origin.cell} " if origin and origin.sheet and origin.cell else ""
    return f"{place}{each.why}{marks}：{each.fix}"


def _full_marks(row: IndicatorScore | None) -> str:
    """What is said of a row that has all its points."""
    if row is None or not row.weight or row.score != row.weight:
        return ""
    return f"，却得满分 {plain(row.score)}"
