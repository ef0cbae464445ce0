"""Which of two values counts, and values shown elsewhere."""

from jixiao.functions.function import Parameter, function
from jixiao.functions.values import Value, is_blank, is_number


def _or_else(first: str, second: str) -> str:
    # A bare reference to an empty cell would show 0.
    return f'IF({first}<>"",{first},IF({second}<>"",{second},""))'


def _number_or(first: str, second: str) -> str:
    return f'IF(ISNUMBER({first}),{first},IF({second}<>"",{second},""))'


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
    "FILL_DOWN",
    "本行没填就同上一行",
    Parameter("本行", example="产出指标"),
    Parameter("上一行", example="产出指标"),
    twin=_or_else,
)
def fill_down(own: Value, above: Value) -> Value:
    """``own``, or what holds in the row above."""
    return above if is_blank(own) else own


@function("LINK", "照原格显示，原格空着就为空", Parameter("原格"), twin=_link)
def link(value: Value) -> Value:
    """``value``; blank stays blank instead of 0."""
    return value
