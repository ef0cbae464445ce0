"""Standard output and error, wherever they lead: closed, full, or to a console of any encoding."""

import codecs
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Final, TextIO

from jixiao.quoting import harmless

_SOME_CHINESE: Final = "绩效自评"
_OUT: Final = 1
_AS_IT_IS: Final = "jixiao.as_it_is"
_FIRST_BYTE: Final = "\udc80"
_LAST_BYTE: Final = "\udcff"


def prepare() -> None:
    """Make both fit for Chinese, and have one that is closed fail in writing, as a full one does.

    A closed one would otherwise lend its number to the next file that is opened.
    """
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _fill_closed()
    if sys.stdout is None:
        sys.stdout = open(_OUT, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = _nowhere()
    for stream in (sys.stdout, sys.stderr):
        _make_fit_for_chinese(stream)


def drop_undelivered() -> None:
    """Drop what can't be delivered: Python would try it once more at its end, and complain."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        sys.stdout = _nowhere()


def complain(sentence: str) -> None:
    """Print a line on standard error, if that can be."""
    try:
        sys.stderr.write(f"{harmless(sentence)}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.stderr = _nowhere()


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - until the end


def _fill_closed() -> None:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDONLY)  # the lowest number that is free


def _make_fit_for_chinese(stream: TextIO) -> None:
    """Never fail for the sake of one character, and never print a line of question marks."""
    if not isinstance(stream, TextIOWrapper):
        return
    try:
        _SOME_CHINESE.encode(stream.encoding)
    except (UnicodeEncodeError, LookupError):
        stream.reconfigure(encoding="utf-8")
    stream.reconfigure(errors=_AS_IT_IS)


def _as_it_is(error: UnicodeError) -> tuple[bytes, int]:
    """A file name comes out as the bytes it is, even if Python could not decode it."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    odd = error.object[error.start : error.end]
    return odd.encode(error.encoding, _handler_for(odd)), error.end


def _handler_for(odd: str) -> str:
    is_bytes = all(_FIRST_BYTE <= each <= _LAST_BYTE for each in odd)
    return "surrogateescape" if is_bytes else "backslashreplace"  # Windows has names of any kind


codecs.register_error(_AS_IT_IS, _as_it_is)
