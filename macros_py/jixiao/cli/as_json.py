"""JSON on stdout, for other programs: always UTF-8, numbers as numbers."""

import json
import sys
from decimal import Decimal
from io import TextIOWrapper


def print_json(value: object) -> None:
    """Print :func:`json_text` of ``value``."""
    print_text(json_text(value))


def print_text(text: str) -> None:
    """Print ready JSON; where it goes to a file or a program, in UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text)


def json_text(value: object) -> str:
    """``value`` as JSON; a ``Decimal`` becomes a number, a blank ``null``."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_number) + "\n"


def _number(value: object) -> int | float:
    if not isinstance(value, Decimal):
        raise TypeError(type(value).__name__)
    return int(value) if value == value.to_integral_value() else float(value)
