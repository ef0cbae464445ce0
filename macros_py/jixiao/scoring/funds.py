"""The two ways in which the money of a project is split, each a whole of its own."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

NATURES: Final = ("appropriation", "carried_over")
"""当年财政拨款, 上年结转: the rows that tell the nature of money."""
OTHER: Final = "other"
"""其他资金 stands in forms of both kinds."""
SOURCES: Final = (
    "superior",
    "central",
    "province",
    "local",
    "fiscal",
    "fiscal_account",
    "own",
)
"""上级, 中央, 省级, 市县, 财政, 财政专户, 单位自有: the rows that tell where money comes from."""

Split = tuple[str, ...]


def splits(amount: Callable[[str], Decimal | None]) -> tuple[Split, ...]:
    """The rows of each split that is filled in, the nature of the money first.

    ``amount`` gives the figure of a row in one column, in whatever unit; marks and blanks are
    ``None``. 其他资金 belongs to the natures if one of them has a figure, or no source has;
    otherwise to the sources. Both splits may be filled in: each must then make the total.
    """
    by_source = any(amount(row) is not None for row in SOURCES)
    by_nature = any(amount(row) is not None for row in NATURES)
    if by_nature and by_source:
        return ((*NATURES, OTHER), SOURCES)
    if by_source:
        return ((*SOURCES, OTHER),)
    return ((*NATURES, OTHER),)
