"""满分, and the grade of a total."""

from decimal import Decimal

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import (
    Argument,
    Value,
    cells,
    from_numbers,
    is_blank,
    is_number,
    number_in,
    rounded,
)
from jixiao.model.levels import SATISFACTION, is_satisfaction
from jixiao.model.settings import Grades
from jixiao.scoring.full_marks import OF_GRADES
from jixiao.scoring.grade import grade as grade_of
from jixiao.scoring.total import used_total as used_total_of


def _full_marks(execution: str, free: str, points: str, kinds: str) -> str:
    own = f'SUMIF({kinds},INDEX({kinds},MATCH("?*",{kinds},0)),{points})'
    of_kinds = f'IF(COUNTIF({kinds},"?*")=0,0,{own})-SUMIF({kinds},"?*",{points})'
    given = f"N({free})+SUM({points})+{of_kinds}"
    whole = excel.rounded(f"N({execution})+{given}")
    return f'IF(ROUND({given},8)=0,"",{whole})'


def _satisfaction_points(names: str, points: str, kinds: str, kind: str) -> str:
    of_it = f'{points},{names},"*{SATISFACTION}*"'
    own = f"IF(SUMPRODUCT(--({kinds}={kind}))=0,0,SUMIFS({of_it},{kinds},{kind}))"
    common = f'SUMIFS({of_it})-SUMIFS({of_it},{kinds},"?*")'
    fixed = excel.rounded(f'{common}+IF({kind}="",0,{own})')
    return f'IF({fixed}=0,"",{fixed})'


def _maximum(full: str, weights: str) -> str:
    return f'IF(N({full})>0,{full},IF(ISNUMBER({weights}),{weights},""))'


def _used_total(typed: str, computed: str, full: str, weights: str) -> str:
    most = _maximum(full, weights)
    possible = f'IF({typed}<0,"",IF(N({most})>=N({typed}),{typed},""))'
    return f'IF({computed}="","",IF(ISNUMBER({typed}),{possible},{computed}))'


def _gradable(total: str, full: str, weights: str) -> str:
    return f'IF(ISNUMBER({total}),IF({_maximum(full, weights)}=100,{total},""),"")'


def _grade(total: str, excellent: str, good: str, fair: str) -> str:
    grades = f'IF({total}>={excellent},"优",IF({total}>={good},"良",IF({total}>={fair},"中","差")))'
    graded = f'IF({excellent}<=0,"",{grades})'
    return excel.when_numbers((total, excellent, good, fair), graded)


@function(
    "FULL_MARKS",
    "满分＝预算执行率分值＋各一级指标分值＋由各指标共用的分值；都没有规定的为空",
    Parameter("预算执行率分值", "分", "10"),
    Parameter("共用分值", "分", "0"),
    Parameter("各一级指标分值", "分", "50、30、10", is_range=True),
    Parameter("各一级指标适用的项目", is_range=True),
    twin=_full_marks,
)
def full_marks(execution: Value, free: Value, points: Argument, kinds: Argument) -> Value:
    """What all weights must add up to; blank where the 规则包 leaves it open.

    Of groups that depend on the kind of project those of the first kind count: all make the same.
    """
    pairs = list(zip(cells(points), cells(kinds), strict=True))
    first = next((kind for _, kind in pairs if not is_blank(kind)), None)
    counted = (number_in(each) for each, kind in pairs if is_blank(kind) or kind == first)
    given = number_in(free) + sum(counted, Decimal(0))
    return rounded(number_in(execution) + given) if given else None


@function(
    "SATISFACTION_POINTS",
    "满意度的规定分值，没有规定的为空",
    Parameter("各一级指标", example="产出指标、效益指标、满意度指标", is_range=True),
    Parameter("各一级指标分值", "分", "50、30、10", is_range=True),
    Parameter("各一级指标适用的项目", is_range=True),
    Parameter("本项目属于"),
    twin=_satisfaction_points,
)
def satisfaction_points(names: Argument, points: Argument, kinds: Argument, kind: Value) -> Value:
    """The points fixed for satisfaction on a form of ``kind``."""
    rows = zip(cells(names), cells(points), cells(kinds), strict=True)
    fixed = [
        number_in(given)
        for name, given, own in rows
        if is_satisfaction(str(name)) and (is_blank(own) or own == kind)
    ]
    return rounded(sum(fixed, Decimal(0))) if any(fixed) else None


@function(
    "MAXIMUM",
    "分值应当合计多少：规定了满分的为满分，没有规定的为所填分值的合计",
    Parameter("满分", "分", "100"),
    Parameter("分值合计", "分", "100"),
    twin=_maximum,
)
def maximum(full: Value, weights: Value) -> Value:
    """What a total can be at most; a blank ``full`` leaves that to the weights."""
    return full if number_in(full) > 0 else weights if is_number(weights) else None


@function(
    "USED_TOTAL",
    "采用总分：填了用所填的，没填用测算的；没有测算总分的、填的小于0或超过满分的为空",
    Parameter("总分（所填）", "分", "92.5"),
    Parameter("总分（测算）", "分", "92.5"),
    Parameter("满分", "分", "100"),
    Parameter("分值合计", "分", "100"),
    twin=_used_total,
)
def used_total(typed: Value, computed: Value, full: Value, weights: Value) -> Value:
    """The total that is stated; blank where none can be."""
    if is_blank(computed) or not is_number(typed):
        return computed
    return used_total_of(typed, typed, number_in(maximum(full, weights)))


@function(
    "GRADABLE",
    "能定等级的总分：满分是100分的才按等级线定",
    Parameter("总分", "分", "92.5"),
    Parameter("满分", "分", "100"),
    Parameter("分值合计", "分", "100"),
    twin=_gradable,
)
def gradable(total: Value, full: Value, weights: Value) -> Value:
    """``total`` where it is one of 100 points; a blank ``full`` leaves that to the weights."""
    is_of_100 = maximum(full, weights) == OF_GRADES
    return total if is_number(total) and is_of_100 else None


@function(
    "GRADE",
    "等级：总分达到哪条等级线就是哪一等，含线上",
    Parameter("总分", "分", "92.5"),
    Parameter("优", "分", "90"),
    Parameter("良", "分", "80"),
    Parameter("中", "分", "60"),
    twin=_grade,
    exported=True,
)
def grade(total: Value, excellent: Value, good: Value, fair: Value) -> Value:
    """优, 良, 中 or 差."""
    return from_numbers(
        lambda t, e, g, f: grade_of(t, Grades(e, g, f)), total, excellent, good, fair
    )


def _kind_of(by: str, category: str, kind: str) -> str:
    own = f'IF({by}="项目类型",{kind},"")'
    return f'IF({by}="项目类别",{category},{own})&""'


@function(
    "KIND_OF",
    "分值随项目类别或类型不同的，本项目是哪一类；都一样的为空",
    Parameter("分值随哪一项不同", example="项目类别"),
    Parameter("项目类别", example="专项资金"),
    Parameter("项目类型", example="经常性项目"),
    twin=_kind_of,
)
def kind_of(by: Value, category: Value, kind: Value) -> Value:
    """What the project says in the field on which points depend."""
    return {"项目类别": category, "项目类型": kind}.get(str(by))
