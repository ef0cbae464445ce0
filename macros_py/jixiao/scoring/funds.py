"""The two ways in which the money of a project is split, each a whole of its own."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from jixiao.model.amount import Amount

NATURES: Final = ("appropriation", "carried_over")
"""当年财政拨款, 上年结转: the rows that tell the nature of money."""
OTHER: Final = "other"
"""其他资金 stands in forms of both kinds."""
FISCAL: Final = ("superior", "central", "province", "local", "fiscal")
"""上级, 中央, 省级, 市县, 财政: whose fiscal money it is."""
OWN: Final = ("fiscal_account", "own")
"""财政专户, 单位自有: money beside that of the budget."""
SOURCES: Final = (*FISCAL, *OWN)
"""The rows that tell where money comes from."""

Split = tuple[str, ...]


def counted_total(total: Amount, parts: Callable[[str], Amount]) -> Amount:
    """The total that counts: as typed, unless it is blank or 0 above rows with money.

    Then the sum of the first split that is filled in stands for it.
    """
    if not (total.is_blank or total.number == 0):
        return total
    rows = splits(lambda row: parts(row).number)[0]
    added = sum((parts(row).number or Decimal(0) for row in rows), Decimal(0))
    return Amount(added) if added else total


def splits(amount: Callable[[str], Decimal | None]) -> tuple[Split, ...]:
    """The rows of each split that is filled in, the nature of the money first.

    ``amount`` gives the figure of a row in one column, in whatever unit; marks, blanks and 0 fill
    in nothing. With both filled in, each must make the total. Where no row says whose fiscal money
    it is, 财政专户 and 单位自有 stand beside 当年财政拨款 in one split; where no row says what
    nature it has, 其他资金 stands among the sources.
    """
    by_source = any(amount(row) for row in FISCAL)
    by_nature = any(amount(row) for row in NATURES)
    if by_nature and by_source:
        return ((*NATURES, OTHER), SOURCES)
    if by_source:
        return ((*SOURCES, OTHER),)
    return ((*NATURES, OTHER, *OWN),)
