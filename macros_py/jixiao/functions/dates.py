"""The day that a 指标值 or 实际完成值 names, as a number such as 20221231.

A number of eight digits compares like a date, says what it is without a format, and stays apart
from the figures of quantitative indicators.
"""

from dataclasses import dataclass
from decimal import Decimal

from jixiao.functions import excel
from jixiao.functions.function import Parameter, function
from jixiao.functions.parsing import UNKNOWN_DAY, typed_text
from jixiao.functions.values import Value, is_number
from jixiao.numbers.period import (
    DASHED,
    FIRST_YEAR,
    LAST_MONTH,
    LAST_YEAR,
    NO_SUCH_DAY,
    SEASONS,
    YEAR_ENDS,
    Parts,
    date_of,
    parts_of,
)


def _parse_date(written: str) -> str:
    year, month, day = (
        f"INT({written}/10000)",
        f"MOD(INT({written}/100),100)",
        f"MOD({written},100)",
    )
    last = f"DAY(DATE({year},{month}+1,0))"
    unknown = excel.text(UNKNOWN_DAY)
    exists = f"IF({day}<={last},{written}+IF({day}=0,{last},0),{unknown})"
    in_year = f"IF(AND({month}>=1,{month}<={LAST_MONTH}),{exists},{unknown})"
    return f'IF(ISNUMBER({written}),{in_year},{written}&"")'


@function(
    "DAY_WRITTEN",
    "文字里的年月日，写成20221231这样的数；没有写日的末两位是00",
    Parameter("符号化的文字", example="2022年底前"),
    Parameter("数字式样", example="0000年底前"),
    Parameter("评价年度", "年", "2022"),
    twin=lambda signs, shape, year: _Reader(signs, shape, year).formula(),
)
def day_written(signs: Value, shape: Value, year: Value) -> Value:  # noqa: ARG001 - for the twin
    """Year, month and day as read; 不明 without a known year; blank where there is no date."""
    known = int(year) if is_number(year) and year == int(year) else None
    parts = parts_of(typed_text(signs), known)
    if parts is None:
        return None
    if parts.year is None or not FIRST_YEAR <= parts.year <= LAST_YEAR:
        return UNKNOWN_DAY
    return Decimal(parts.year * 10000 + parts.month * 100 + parts.day)


@function(
    "PARSE_DATE",
    "写出的年月日是哪一天，没有写日的是那个月最后一天，没有这一天的为“不明”",
    Parameter("年月日", example="20221200"),
    twin=_parse_date,
)
def parse_date(written: Value) -> Value:
    """The day of :func:`day_written` as a number of eight digits; 不明 where there is none."""
    if not is_number(written):
        return written
    year, month, day = int(written) // 10000, int(written) // 100 % 100, int(written) % 100
    date = date_of(Parts(year, month, day))
    return UNKNOWN_DAY if date is None else Decimal(f"{date:%Y%m%d}")


@dataclass(frozen=True, slots=True)
class _Reader:
    """The twin: the steps of ``numbers.period`` on a text, its shape and the year evaluated."""

    signs: str
    shape: str
    year: str

    def formula(self) -> str:
        formula = self._worded()
        for pattern, month, day in reversed(DASHED):
            formula = (
                f"IF({self._is_dashed(pattern)},{self._dashed(pattern, month, day)},{formula})"
            )
        return formula

    def _is_dashed(self, pattern: str) -> str:
        in_range = f"IFERROR({_in_range(self._at_dashed(pattern, 0, 4))},FALSE)"
        return excel.both(f"{self._digits()}={pattern.count('0')}", in_range)

    def _dashed(self, pattern: str, month: int, day: int) -> str:
        return _day_number(
            self._at_dashed(pattern, 0, 4),
            self._at_dashed(pattern, 5, month),
            _real(self._at_dashed(pattern, month + 6, day)),
        )

    def _at_dashed(self, pattern: str, skip: int, length: int) -> str:
        dashes = f'SUBSTITUTE(SUBSTITUTE({self.shape},"/","-"),".","-")'
        return self._value_at(f"FIND({excel.text(pattern)},{dashes})", skip, length)

    def _worded(self) -> str:
        words = [excel.contains(word, self.signs) for word in (*SEASONS, *YEAR_ENDS)]
        months = [self._has("0月"), self._has("0季度")]
        found = excel.either(self._is_written(), *months, *words)
        used = f"IF({self._is_written()},4,0)+{self._month_digits()}+{self._day_digits()}"
        year = f"IF({self._is_written()},{self._written()},{self.year})"
        evaluated = f"AND({_in_range(self.year)},INT({self.year})={self.year})"
        known = f"IF({self._is_written()},TRUE,IF(ISNUMBER({self.year}),{evaluated},FALSE))"
        number = _day_number(year, self._month(), self._day())
        dated = f"IF({known},{number},{excel.text(UNKNOWN_DAY)})"
        return f'IF(AND({found},{self._digits()}={used}),{dated},"")'

    def _digits(self) -> str:
        return f'LEN({self.shape})-LEN(SUBSTITUTE({self.shape},"0",""))'

    def _has(self, pattern: str) -> str:
        return excel.contains(pattern, self.shape)

    def _at(self, pattern: str, skip: int, length: int) -> str:
        return self._value_at(f"FIND({excel.text(pattern)},{self.shape})", skip, length)

    def _value_at(self, place: str, skip: int, length: int) -> str:
        begin = f"{place}+{skip}" if skip else place
        return f"VALUE(MID({self.signs},{begin},{length}))"

    def _written(self) -> str:
        return self._at("0000年", 0, 4)

    def _is_written(self) -> str:
        return f"IFERROR({_in_range(self._written())},FALSE)"

    def _is_early(self) -> str:
        return f"AND({self._is_written()},{excel.contains('年初', self.signs)})"

    def _month(self) -> str:
        month = f"IF({self._is_early()},1,{LAST_MONTH})"
        for word, last in reversed(SEASONS.items()):
            month = f"IF({excel.contains(word, self.signs)},{last},{month})"
        month = f"IF({self._has('0季度')},3*{self._at('0季度', 0, 1)},{month})"
        month = f"IF({self._has('0月')},{self._at('0月', 0, 1)},{month})"
        return f"IF({self._has('00月')},{self._at('00月', 0, 2)},{month})"

    def _month_digits(self) -> str:
        one = excel.either(self._has("0月"), self._has("0季度"))
        return f"IF({self._has('00月')},2,IF({one},1,0))"

    def _day(self) -> str:
        named = [excel.contains(word, self.signs) for word in SEASONS]
        month = excel.either(self._has("0月"), self._has("0季度"), *named)
        early = f"IF({month},FALSE,{self._is_early()})"
        day = f"IF(OR({excel.contains('月初', self.signs)},{early}),1,0)"
        for length in (1, 2):
            for word in "号日":
                pattern = f"月{'0' * length}{word}"
                day = f"IF({self._has(pattern)},{_real(self._at(pattern, 1, length))},{day})"
        return day

    def _day_digits(self) -> str:
        two = excel.either(self._has("月00日"), self._has("月00号"))
        one = excel.either(self._has("月0日"), self._has("月0号"))
        return f"IF({two},2,IF({one},1,0))"


def _in_range(year: str) -> str:
    # The distance from the middle names the year once, which is itself a formula, where two limits
    # would name it twice.
    middle, reach = (FIRST_YEAR + LAST_YEAR) / 2, (LAST_YEAR - FIRST_YEAR) / 2
    return f"ABS({year}-{middle})<={reach}"


def _real(day: str) -> str:
    """A day as written; 0 stands for the last of a month, so a written 0 becomes none at all."""
    # As IF(day=0,99,day), which would name the day twice.
    return f"{NO_SUCH_DAY}-MOD({NO_SUCH_DAY}-{day},{NO_SUCH_DAY})"


def _day_number(year: str, month: str, day: str) -> str:
    return f"{year}*10000+{month}*100+{day}"
