"""指标值 and 实际完成值 taken apart, in steps that each stand in a column of their own.

text → CLEAN → SIGNS → SHAPE, TAIL → date, number, unit, direction, kind. A formula of Excel has
8,192 characters and 64 levels, and the columns keep each step far below. The cores are the steps
of :func:`jixiao.numbers.parse_target`, so scoring and cells understand one text alike.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce
from typing import Final

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.values import Value, is_blank, is_number
from jixiao.numbers import entry
from jixiao.numbers.figure import (
    AT_MOST,
    LONGEST,
    UNIT_ENDS,
    VAGUE,
    WITHIN,
    figure,
    limit_behind,
    split,
    unit,
)
from jixiao.numbers.target import NOT_APPLICABLE, sign_of
from jixiao.numbers.target_parts import QUALITATIVE as WITHOUT_FIGURE
from jixiao.numbers.target_parts import joined

MANY: Final = "多值"
UNKNOWN_DAY: Final = "不明"
QUANTITATIVE: Final = "定量"
QUALITATIVE: Final = "定性"
DATED: Final = "日期"
ABSENT: Final = "不适用"

_DIGITS: Final = tuple((str(digit), "0") for digit in range(1, 10))
_CONTROLS: Final = {"\t": "CHAR(9)", "\n": "CHAR(10)", "\r": "CHAR(13)"}
_USED: Final = {"≥": "≥", ">": "≥", "≤": "≤", "<": "≤", "=": "="}
_ALL: Final = 32767
"""Characters a cell can hold."""


def typed_text(value: Value) -> str:
    """A cell's value as text; a number as Excel writes it out."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if value else "0"
    return value or ""


def replaced(argument: str, replacements: Iterable[tuple[str, str]]) -> str:
    """Nested SUBSTITUTE for replacements in turn."""
    return reduce(
        lambda formula, pair: (
            f"SUBSTITUTE({formula},{_CONTROLS.get(pair[0], excel.text(pair[0]))},"
            f"{excel.text(pair[1])})"
        ),
        replacements,
        argument,
    )


def _clean(typed: str) -> str:
    trimmed = f"TRIM({replaced(typed, entry.CHARACTERS)})"
    digits = replaced(trimmed, _DIGITS)
    between = f'IF({excel.contains("0 0", digits)},{excel.text(entry.SEPARATOR)},"")'
    return f'SUBSTITUTE({trimmed}," ",{between})'


def _signs(clean: str) -> str:
    return replaced(f'LEFT({clean},FIND("(",{clean}&"((",2)-1)', entry.SIGNS)


def _shape(signs: str) -> str:
    return replaced(signs, _DIGITS)


def _tail(signs: str, shape: str) -> str:
    behind = "0"
    for sign in reversed(entry.ORDER_OF_SIGNS):
        behind = f"IFERROR(FIND({excel.text(sign)},{signs}),{behind})"
    first = f'FIND("0",{shape},{behind}+1)'
    start = f'{first}-IF(MID("x"&{signs},{first},1)=".",1,0)'
    sign = f'IF(MID("x"&{signs},{start},1)="-","-","+")'
    per_cent = f'IF({excel.contains(entry.PER_CENT, signs)},"%","")'
    return f'IFERROR({sign}&MID({signs},{start},{_ALL})&{per_cent},"")'


def _body(tail: str) -> str:
    return f'"0"&MID({tail},2,{_ALL})'


def _joined(tail: str) -> str:
    return replaced(_body(tail), (*_DIGITS, ("0,0", "000"), ("0.0", "000")))


def _figure_length(tail: str) -> str:
    # Up to the first character that is not 0 in the shape.
    digits = f'{_joined(tail)}&"x"'
    length = f'FIND(LEFT(SUBSTITUTE({digits},"0",""),1),{digits})-1'
    return f'IF({tail}="","",{length})'


def _number(tail: str, length: str, date: str, fix: str) -> str:
    number = f"LEFT({_body(tail)},{length})"
    plain = f'SUBSTITUTE({number},",","")'
    more = f'ISNUMBER(FIND("0",{_joined(tail)},{length}+1))'
    fraction = f'MID({plain},FIND(".",{plain}&"."),{_ALL})'
    regular = f'TEXT(INT(VALUE({plain})),"#,##0")&{fraction}=MID({number},2,{_ALL})'
    separated = f"IF({excel.contains(',', number)},{regular},TRUE)"
    value = f'VALUE({plain})*IF(LEFT({tail})="-",-1,1)'
    checked = f"IF({separated},{value},{excel.text(MANY)})"
    read = f"IF({more},{excel.text(MANY)},IF({length}>{LONGEST},{excel.text(MANY)},{checked}))"
    nothing = f'OR({tail}="",{date}<>"")'
    return f'IF(ISNUMBER({fix}),{fix},IF({nothing},"",IFERROR({read},{excel.text(MANY)})))'


def _unit(tail: str, length: str, number: str, fix: str) -> str:
    vague = f"ISNUMBER(FIND(MID({_body(tail)},{length}+1,1),{excel.text(VAGUE)}))"
    rest = f"MID({_body(tail)},{length}+1+IF({vague},1,0),{_ALL})"
    ended = f'SUBSTITUTE({replaced(rest, UNIT_ENDS)}&",","{WITHIN},",",")'
    read = f'LEFT({ended},FIND(",",{ended})-1)'
    return f'IF({fix}<>"",{fix},IF(OR({tail}="",NOT(ISNUMBER({number}))),"",{read}))'


def _direction(signs: str, tail: str, kind: str, fix: str) -> str:
    at_most = excel.either(
        *(excel.contains(word, tail) for word in AT_MOST), f'RIGHT({tail})="{WITHIN}"'
    )
    behind = f'IF({at_most},"≤","≥")'
    read = behind
    for sign in reversed(entry.ORDER_OF_SIGNS):
        read = f'IF({excel.contains(sign, signs)},"{_USED[sign]}",{read})'
    fixed = f'IF(OR({fix}="≤",{fix}="<"),"≤",IF({fix}="=","=","≥"))'
    return f'IF({kind}<>"{QUANTITATIVE}","",IF({fix}<>"",{fixed},{read}))'


def _kind(clean: str, date: str, number: str, number_fix: str, fix: str) -> str:
    absent = excel.either(*(f"{clean}={excel.text(mark)}" for mark in NOT_APPLICABLE))
    figures = (
        f'IF(ISNUMBER({number}),"{QUANTITATIVE}",IF({number}="{MANY}","{MANY}","{QUALITATIVE}"))'
    )
    read = f'IF({clean}="","",IF({absent},"{ABSENT}",IF({date}<>"","{DATED}",{figures})))'
    return f'IF({fix}<>"",{fix},IF(ISNUMBER({number_fix}),"{QUANTITATIVE}",{read}))'


def _join_target(sign: str, value: str, measure: str) -> str:
    return f'IF({sign}={excel.text(WITHOUT_FIGURE)},"",{sign})&{value}&{measure}'


@function(
    "CLEAN", "去掉空格、全角转半角后的文字", Parameter("文字", example="≧ ９０％"), twin=_clean
)
def clean_text(typed: Value) -> Value:
    """``entry.cleaned`` text; blank for a blank."""
    return entry.cleaned(typed_text(typed)) or None


@function("SIGNS", "比较词换成符号、去掉括注后的文字", Parameter("整理后的文字"), twin=_signs)
def sign_text(clean: Value) -> Value:
    """``entry.signed`` text."""
    return entry.signed(typed_text(clean)) or None


@function("SHAPE", "文字的数字式样，数字都写成0", Parameter("符号化的文字"), twin=_shape)
def shape_text(signs: Value) -> Value:
    """``entry.shape`` of a text."""
    return entry.shape(typed_text(signs)) or None


@function(
    "TAIL",
    "从数字起的文字，前面加正负号",
    Parameter("符号化的文字"),
    Parameter("数字式样"),
    twin=_tail,
)
def tail_text(signs: Value, shape: Value) -> Value:  # noqa: ARG001 - for the twin
    """``entry.tail`` of a text."""
    return entry.tail(typed_text(signs)) or None


@function(
    "FIGURE_LENGTH",
    "从数字起的文字里，数字有几个字符",
    Parameter("从数字起的文字", example="+6场"),
    twin=_figure_length,
)
def figure_length(tail: Value) -> Value:
    """Characters of the number, of which the leading 0 that is put before it is one."""
    return None if is_blank(tail) else Decimal(len(split(typed_text(tail))[0]))


@function(
    "JOIN_TARGET",
    "指标值＝指标性质、指标值、度量单位连起来，如“≥90%”；性质为“定性”的只取文字",
    Parameter("指标性质", example="≥"),
    Parameter("指标值", example="90"),
    Parameter("度量单位", example="%"),
    twin=_join_target,
)
def join_target(sign: Value, value: Value, measure: Value) -> Value:
    """``target_parts.joined`` of three cells."""
    return joined(typed_text(sign), typed_text(value), typed_text(measure)) or None


@function(
    "PARSE_NUMBER",
    "文字里的数，更正优先；不止一个数为“多值”",
    Parameter("从数字起的文字", example="+6场"),
    Parameter("数字长度", example="2"),
    Parameter("日期"),
    Parameter("更正", example="6"),
    twin=_number,
)
def parse_number(tail: Value, length: Value, date: Value, fix: Value) -> Value:  # noqa: ARG001
    """The figure; ``"多值"`` for several; blank for none and for a date."""
    if is_number(fix):
        return fix
    if is_blank(tail) or not is_blank(date):
        return None
    value = figure(typed_text(tail))
    return MANY if value is None else value


@function(
    "PARSE_UNIT",
    "数后面的计量单位，更正优先",
    Parameter("从数字起的文字", example="+6场"),
    Parameter("数字长度", example="2"),
    Parameter("数", example="6"),
    Parameter("更正", example="场"),
    twin=_unit,
)
def parse_unit(tail: Value, length: Value, number: Value, fix: Value) -> Value:  # noqa: ARG001
    """The unit of a text that has one figure."""
    if not is_blank(fix):
        return fix
    if is_blank(tail) or not is_number(number):
        return None
    return unit(typed_text(tail)) or None


@function(
    "PARSE_DIRECTION",
    "定量指标的方向，更正优先，没有方向号按“≥”",
    Parameter("符号化的文字"),
    Parameter("从数字起的文字"),
    Parameter("性质", example=QUANTITATIVE),
    Parameter("更正", example="≤"),
    twin=_direction,
)
def parse_direction(signs: Value, tail: Value, kind: Value, fix: Value) -> Value:
    """``≥``, ``≤`` or ``=`` of a quantitative indicator."""
    if kind != QUANTITATIVE:
        return None
    written = typed_text(fix) or sign_of(typed_text(signs)) or limit_behind(typed_text(tail))
    return _USED.get(written, "≥")


@function(
    "PARSE_KIND",
    "指标性质：定量、定性、日期，更正优先",
    Parameter("整理后的文字"),
    Parameter("日期"),
    Parameter("数"),
    Parameter("数的更正"),
    Parameter("更正", example=QUALITATIVE),
    twin=_kind,
)
def parse_kind(clean: Value, date: Value, number: Value, number_fix: Value, fix: Value) -> Value:
    """性质; a corrected number makes it 定量; blank for a blank."""
    if not is_blank(fix):
        return fix
    if is_number(number_fix):
        return QUANTITATIVE
    if is_blank(clean):
        return None
    if clean in NOT_APPLICABLE or not is_blank(date):
        return ABSENT if clean in NOT_APPLICABLE else DATED
    if is_number(number):
        return QUANTITATIVE
    return MANY if number == MANY else QUALITATIVE
