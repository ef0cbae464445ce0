"""序号 of the findings: the results of its formula, and the formula in rows that are new."""

from collections.abc import Sequence
from decimal import Decimal

from jixiao.review_sheet.area import ReviewArea
from jixiao.sheets.patching.content import Formula, Result
from jixiao.sheets.patching.growth import Growth
from jixiao.sheets.patching.worksheet import Worksheet


def number_rows(
    area: ReviewArea,
    worksheet: Worksheet,
    counted: Sequence[bool],
    last: int,
    growth: Growth | None,
) -> bool:
    """Number the rows of ``area`` down to ``last``; whether any number changed.

    Args:
        area: the list.
        worksheet: its sheet.
        counted: of each row from the first on, whether it has a number.
        last: its last row now.
        growth: how it got longer, if it did.
    """
    column = area.number
    if column is None:
        return False
    number = 0
    changed = False
    for index, row in enumerate(range(area.first, last + 1)):
        is_counted = index < len(counted) and counted[index]
        number += is_counted
        result: Result = Decimal(number) if is_counted else None
        if row > area.last:
            _add_formula(area, worksheet, row, result, growth)
            changed = True
        elif area.sheet.has_formula(row, column) and area.sheet.value(row, column) != result:
            worksheet.write_result(row, column, result)
            changed = True
    return changed


def _add_formula(
    area: ReviewArea, worksheet: Worksheet, row: int, result: Result, growth: Growth | None
) -> None:
    """The formula is the same in every row."""
    column = area.number or 1
    formula = area.sheet.formula(area.first, column)
    if formula and growth is not None:
        style = worksheet.style(area.first, column)
        worksheet.write(row, column, Formula(growth.inside(formula), result), style)
