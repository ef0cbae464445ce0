"""JSON on stdout, for other programs: always UTF-8, numbers as numbers."""

import json
import sys
from decimal import Decimal
from io import TextIOWrapper
from typing import Final

# What a file name may hold that is no letter comes out as JSON itself writes it: \udce9.
_ODD: Final = "backslashreplace"


def print_json(value: object) -> None:
    """Print :func:`json_text` of ``value``."""
    print_text(json_text(value))


def print_text(text: str) -> None:
    """Print ready JSON; where it goes to a file or a program, in UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", errors=_ODD)
    sys.stdout.write(text)


def json_bytes(value: object) -> bytes:
    """:func:`json_text` of ``value`` as a file holds it."""
    return json_text(value).encode(errors=_ODD)


def json_text(value: object) -> str:
    """``value`` as JSON; a ``Decimal`` becomes a number, a blank ``null``."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_number) + "\n"


def _number(value: object) -> int | float:
    if not isinstance(value, Decimal):
        raise TypeError(type(value).__name__)
    return int(value) if value == value.to_integral_value() else float(value)
