"""Figures and texts as messages show them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from jixiao.model.amount import Amount
from jixiao.numbers.display import format_amount, format_rate

_LONGEST: Final = 24
_FEWEST: Final = 2
_INNER: Final = str.maketrans("“”", "‘’")


def money(value: Decimal, places: int = _FEWEST) -> str:
    """An amount with two decimals, more only where figures have more: ``265.50``."""
    return format_amount(value, places)


def plain(value: Decimal | None) -> str:
    """A number without needless zeros, ``空`` for a blank: ``2.5``, ``100``."""
    if value is None:
        return "空"
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def rate(ratio: Decimal) -> str:
    """A ratio in percent, to two decimals at most: ``130.94%``, ``−25%``."""
    return format_rate(ratio, 2, trim=True).replace("-", "−")


def sum_of(terms: Iterable[str]) -> str:
    """``179.63 + 85.85``."""
    return " + ".join(terms)


def quoted(text: str | None, marks: str = "“”") -> str:
    """``text`` in quotation marks, shortened if it is long; marks inside become single ones."""
    text = " ".join((text or "").split()).translate(_INNER)
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return f"{marks[:1]}{text}{marks[1:]}"


def listed(names: Iterable[str]) -> str:
    """``甲、乙、丙``."""
    return "、".join(names)


def shown(value: object) -> str | None:
    """A value of the data as text; ``None`` for a blank."""
    if isinstance(value, Amount):
        return value.to_json()
    if isinstance(value, Decimal):
        return plain(value)
    return value if isinstance(value, str) else None
