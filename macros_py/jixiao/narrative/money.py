"""Blocks of 预决算 in the report's unit."""

from dataclasses import dataclass, fields
from decimal import Decimal

from jixiao.model.budget import Amounts, Expenditure, Income
from jixiao.scoring.money import in_wan


@dataclass(frozen=True, slots=True)
class YearMoney:
    """One row of 收入 or 支出, in 万元."""

    last_year: Decimal | None
    initial: Decimal | None
    adjusted: Decimal | None
    actual: Decimal | None


def amounts_in_wan(block: Income | Expenditure) -> dict[str, YearMoney]:
    """Every row of ``block`` by its key, in 万元."""
    return {
        field.name: _row(row, block.money_unit)
        for field in fields(block)
        if isinstance(row := getattr(block, field.name), Amounts)
    }


def difference(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    """``left − right``; ``None`` if either is blank."""
    return None if left is None or right is None else left - right


def _row(row: Amounts, unit: str | None) -> YearMoney:
    return YearMoney(
        in_wan(row.last_year, unit),
        in_wan(row.initial, unit),
        in_wan(row.adjusted, unit),
        in_wan(row.actual, unit),
    )
