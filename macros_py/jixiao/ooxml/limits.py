"""How much a file may ask of the machine; far above what staff fill, below what stops a PC."""

from dataclasses import dataclass
from typing import Final

_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one package.

    Tags and attributes ("marks") decide how long a part takes to parse and how much memory it then
    holds, and values and formulas of cells ("contents") how much of it stays: far more than bytes
    do. A workbook of 300 projects has 207 MB, 4.7 million marks and 560,000 contents.

    Attributes:
        file_bytes: size on disk.
        total_bytes: size of all parts, inflated.
        part_bytes: size of one part, inflated.
        parts: number of parts.
        part_marks: tags and attributes in one XML part.
        marks: tags and attributes in all XML parts that are parsed.
        contents: values and formulas in all sheets.
    """

    file_bytes: int = 200 * _MEGABYTE
    total_bytes: int = 300 * _MEGABYTE
    part_bytes: int = 100 * _MEGABYTE
    parts: int = 10_000
    part_marks: int = 1_500_000
    marks: int = 7_000_000
    contents: int = 650_000


WORKBOOK_LIMITS: Final = Limits()
TEMPLATE_LIMITS: Final = Limits(
    file_bytes=20 * _MEGABYTE,
    total_bytes=100 * _MEGABYTE,
    parts=2_000,
    marks=1_500_000,
)
