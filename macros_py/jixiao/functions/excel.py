"""Pieces of native formulas, all of which Excel 2010 and LibreOffice calculate alike.

Arguments are formula texts: an address, a name, a range, a constant or a whole formula.
"""

import re
from typing import Final

from jixiao.functions.values import MARKS, NOT_A_NUMBER, RATIO_PLACES, UNDEFINED

_REFERENCE: Final = re.compile(
    r"(?:'[^']+'!|\w+!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?|[^\W\d][\w.]*"
)


def is_reference(argument: str) -> bool:
    """Whether ``argument`` is an address, a range or a name, and no formula or constant."""
    return _REFERENCE.fullmatch(argument) is not None


def text(content: str) -> str:
    """``content`` as a text constant."""
    return '"' + content.replace('"', '""') + '"'


def both(*conditions: str) -> str:
    """AND of ``conditions``; a single one as it is."""
    return conditions[0] if len(conditions) == 1 else f"AND({','.join(conditions)})"


def either(*conditions: str) -> str:
    """OR of ``conditions``; a single one as it is."""
    return conditions[0] if len(conditions) == 1 else f"OR({','.join(conditions)})"


def are_numbers(*arguments: str) -> str:
    """The condition that all ``arguments`` are numbers."""
    if all(is_reference(argument) for argument in arguments):
        return f"COUNT({','.join(arguments)})={len(arguments)}"
    return both(*(f"ISNUMBER({argument})" for argument in arguments))


def is_fault(argument: str) -> str:
    """The condition that ``argument`` is a text other than a mark."""
    return f'AND(ISTEXT({argument}),ISERROR(FIND("|"&{argument}&"|",{text(MARKS)})))'


def no_numbers(*arguments: str) -> str:
    """What a formula gives whose ``arguments`` are not all numbers: ``"非数"`` or blank."""
    faults = either(*(is_fault(argument) for argument in arguments))
    return f'IF({faults},{text(NOT_A_NUMBER)},"")'


def when_numbers(arguments: tuple[str, ...], formula: str) -> str:
    """``formula`` where all ``arguments`` are numbers, else ``"非数"`` or blank."""
    return f"IF({are_numbers(*arguments)},{formula},{no_numbers(*arguments)})"


def rounded(formula: str, places: int | str = RATIO_PLACES) -> str:
    """``formula`` rounded half up."""
    return f"ROUND({formula},{places})"


def ratio(dividend: str, divisor: str) -> str:
    """The quotient of two numbers to 8 places, ``"—"`` on a divisor of 0."""
    return f"IF({divisor}=0,{text(UNDEFINED)},{rounded(f'({dividend})/{divisor}')})"


def as_term(argument: str) -> str:
    """``argument`` as a term of a SUM, where a text computed on the spot would be an error."""
    return argument if is_reference(argument) else f"N({argument})"


def contains(part: str, argument: str) -> str:
    """The condition that ``part`` occurs in ``argument``."""
    return f"ISNUMBER(FIND({text(part)},{argument}))"


def is_filled(argument: str) -> str:
    """The condition that something stands in ``argument``."""
    return f'{argument}<>""'
