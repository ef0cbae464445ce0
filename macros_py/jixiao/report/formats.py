"""The formats and tests of jinja2 that templates may use, and those that count the steps.

Those of lists are written anew, so that they count, and so are those that can be made to run for
ever (``round``, ``odd``) or to put together a text of any length (``join``).
"""

from collections.abc import Callable, Iterable, Mapping, Sized
from decimal import Decimal
from typing import Any, Final, cast

from jinja2 import pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.tests import TESTS
from markupsafe import Markup

from jixiao.narrative.gap import Gap
from jixiao.numbers import half_up
from jixiao.report.language import COMPARED, COPIED, EACH, TAKEN, TOGETHER
from jixiao.report.meter import Meter, bounded, weight
from jixiao.report.refused import Refused
from jixiao.report.values import written

METER: Final = "\0meter"
"""The name of the meter among the data; no template can write it."""

_PLAIN: Final = (
    "abs",
    "count",
    "d",
    "default",
    "first",
    "last",
    "length",
    "lower",
    "trim",
    "upper",
)
_TESTS: Final = (
    "defined",
    "undefined",
    "none",
    "number",
    "string",
    "in",
    *("==", "eq", "equalto", "!=", "ne"),
    *(">", "gt", "greaterthan", "ge", ">=", "<", "lt", "lessthan", "<=", "le"),
)
_MOST_PLACES: Final = 6


def _meter(context: Context) -> Meter:
    return cast("Meter", context.resolve(METER))


@pass_context
def _each(context: Context, value: Any, size: int) -> object:  # noqa: ANN401 - any value
    """The entries of a list, each counted with the body of the loop."""
    if isinstance(value, Gap):
        return []
    if isinstance(value, str):
        raise Refused("循环要逐条取一个清单，这里取到的是文字")
    entries = value if isinstance(value, Sized) else list(value)
    _meter(context).charge(size * (1 + len(entries)))
    return entries


@pass_context
def _taken(context: Context, value: Any) -> object:  # noqa: ANN401
    """A value as it is, counted unless it is a list: a format of lists counts that itself."""
    _meter(context).charge(1 if isinstance(value, list) else weight(value))
    return value


@pass_context
def _compared(context: Context, value: Any) -> object:  # noqa: ANN401
    """A value as it is, counted with all that it holds."""
    _meter(context).charge(weight(value))
    return value


@pass_context
def _copied(context: Context, value: Any) -> list[Any] | str:  # noqa: ANN401
    """The entries of a list, or a text, each counted once."""
    entries = value if isinstance(value, str) else list(value)
    _meter(context).charge(1 + len(entries))
    return entries


@pass_context
def _together(context: Context, values: Iterable[object]) -> str:
    """The values as one text, as ``~`` writes them."""
    text = _joined(values)
    _meter(context).charge(weight(text))
    return text


@pass_context
def _join(
    context: Context, values: Iterable[object], between: object = "", attribute: str | None = None
) -> str:
    """The values as one text with ``between`` between them; of each its ``attribute``."""
    entries = _copied(context, values)
    if attribute is not None:
        return _joined([_part(entry, attribute) for entry in entries], between)
    return _joined(entries, between)


def _joined(values: Iterable[object], between: object = "") -> str:
    entries = list(values)
    if any(isinstance(entry, Markup) for entry in entries):
        raise Refused("表格要单独占一段，不能和文字接在一起")
    texts, separator = [written(entry) for entry in entries], written(between)
    bounded(sum(map(len, texts)) + len(separator) * len(texts), is_text=True)
    return separator.join(texts)


@pass_context
def _sum(context: Context, values: Iterable[object], attribute: str | None = None) -> Decimal:
    """The sum of the numbers among ``values``, blanks left out."""
    entries = _copied(context, values)
    parts = [entry if attribute is None else _part(entry, attribute) for entry in entries]
    return sum((_number(part) for part in parts if part is not None), Decimal(0))


@pass_context
def _selected(context: Context, values: Iterable[object], attribute: str) -> list[object]:
    """Those of ``values`` whose ``attribute`` is not blank."""
    return [entry for entry in _copied(context, values) if _part(entry, attribute)]


@pass_context
def _rejected(context: Context, values: Iterable[object], attribute: str) -> list[object]:
    """Those of ``values`` whose ``attribute`` is blank."""
    return [entry for entry in _copied(context, values) if not _part(entry, attribute)]


def _round(value: object, places: object = 0) -> Decimal:
    """``value`` half up, as all figures of a report are."""
    digits = _number(places)
    if not 0 <= digits <= _MOST_PLACES:
        raise Refused(f"小数位要在0到{_MOST_PLACES}之间")
    return half_up(_number(value), int(digits))


def _is_odd(value: object) -> bool:
    return _number(value) % 2 == 1


def _is_even(value: object) -> bool:
    return _number(value) % 2 == 0


def _number(value: object) -> Decimal:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    raise Refused("这里要一个数")


def _part(entry: object, name: str) -> object:
    if isinstance(entry, Mapping) and name in entry:
        part: object = entry[name]
        return part
    raise Refused(f"这一组数据里没有“{name}”这一项")


_Filter = Callable[..., object]
ALLOWED: Final[Mapping[str, _Filter]] = {
    **{name: FILTERS[name] for name in _PLAIN},
    "join": _join,
    "list": _copied,
    "rejectattr": _rejected,
    "round": _round,
    "selectattr": _selected,
    "sum": _sum,
    COMPARED: _compared,
    COPIED: _copied,
    EACH: _each,
    TAKEN: _taken,
    TOGETHER: _together,
}
"""Name → function, besides those of the report itself."""

TESTS_ALLOWED: Final[Mapping[str, Callable[..., Any]]] = {
    **{name: cast("Callable[..., Any]", TESTS[name]) for name in _TESTS},
    "odd": _is_odd,
    "even": _is_even,
}
"""Name → test, besides ``有``."""
