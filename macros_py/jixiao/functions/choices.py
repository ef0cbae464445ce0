"""Which of two values counts, and values shown elsewhere."""

from decimal import Decimal

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import Value, is_blank, is_number
from jixiao.model.levels import BLANKS, level_name


def _or_else(first: str, second: str) -> str:
    # A bare reference to an empty cell would show 0.
    return f'IF({first}<>"",{first},IF({second}<>"",{second},""))'


def _number_or(first: str, second: str) -> str:
    return f'IF(ISNUMBER({first}),{first},IF({second}<>"",{second},""))'


def _if_filled(condition: str, value: str) -> str:
    shown = _link(value) if excel.is_reference(value) else value
    return f'IF({condition}<>"",{shown},"")'


def _first_level(own: str, above: str) -> str:
    bare = own
    for blank in BLANKS:
        mark = "CHAR(10)" if blank == "\n" else excel.text(blank)
        bare = f'SUBSTITUTE({bare},{mark},"")'
    marked = f'SUBSTITUTE(SUBSTITUTE({bare},"（","("),"）",")")'
    at = f'FIND("(",{marked})'
    digit = f'ISNUMBER(FIND(MID({marked},{at}+1,1),"0123456789"))'
    points = f'IFERROR(AND(RIGHT({marked},1)=")",{at}>1,LEN({marked})>{at}+1,{digit}),FALSE)'
    name = f"IF({points},LEFT({bare},{at}-1),{bare})"
    return f'IF({own}<>"",{name},IF({above}<>"",{above},""))'


def _nth_chosen(before: str, name: str, value: str, wanted: str) -> str:
    return f'N({before})+IF(AND({name}<>"",{value}={wanted}),1,0)'


def _link(value: str) -> str:
    return f'IF({value}<>"",{value},"")'


@function(
    "OR_ELSE",
    "填了用所填的，没填用算出的",
    Parameter("所填", example="95"),
    Parameter("算出", example="94.5"),
    twin=_or_else,
)
def or_else(typed: Value, computed: Value) -> Value:
    """``typed`` unless it is blank; marks and 0 are not."""
    return computed if is_blank(typed) else typed


@function(
    "NUMBER_OR",
    "填了数用所填的，没填数用算出的",
    Parameter("所填", "分", "95"),
    Parameter("算出", "分", "94.5"),
    twin=_number_or,
)
def number_or(typed: Value, computed: Value) -> Value:
    """``typed`` if it is a number, else ``computed``."""
    return typed if is_number(typed) else computed


@function(
    "FIRST_LEVEL",
    "所属一级指标：去掉名称后面的分值，本行没填就同上一行",
    Parameter("本行", example="产出指标（50分）"),
    Parameter("上一行", example="产出指标"),
    twin=_first_level,
)
def first_level(own: Value, above: Value) -> Value:
    """The name in this row without the points behind it, or what holds in the row above."""
    return above if is_blank(own) else level_name(str(own))


@function(
    "IF_FILLED",
    "前一格有内容才显示后一格",
    Parameter("前一格", example="95"),
    Parameter("后一格", example="优"),
    twin=_if_filled,
)
def if_filled(condition: Value, value: Value) -> Value:
    """``value`` where ``condition`` is not blank."""
    return None if is_blank(condition) else value


@function(
    "NTH_CHOSEN",
    "到本行为止，清单里符合条件的有几条",
    Parameter("上一行的条数", example="1"),
    Parameter("本行名称", example="网络运行维护"),
    Parameter("本行的值", example="是"),
    Parameter("要的值", example="是"),
    twin=_nth_chosen,
)
def nth_chosen(before: Value, name: Value, value: Value, wanted: Value) -> Value:
    """How many rows of a list down to this one have a name and the value wanted."""
    above = before if is_number(before) else Decimal(0)
    is_chosen = not is_blank(name) and (value or "") == (wanted or "")
    return above + is_chosen


@function("LINK", "照原格显示，原格空着就为空", Parameter("原格"), twin=_link)
def link(value: Value) -> Value:
    """``value``; blank stays blank instead of 0."""
    return value
