"""The hidden sheet on which a workbook carries the form it was made from."""

from typing import Any

from jixiao.binding.carried import SHEET, rows_to_carry
from jixiao.form.loading import Form


def add_carried(book: Any, form: Form) -> None:  # noqa: ANN401 - XlsxWriter has no types
    """Add the sheet to a workbook being written; the catalogue, of no 规则包, is not carried.

    It can be shown by a macro only: whoever unhides sheets does not come across it.
    """
    if form.needs is None:
        return
    sheet = book.add_worksheet(SHEET)
    for row, text in enumerate(rows_to_carry(form)):
        sheet.write_string(row, 0, text)
    sheet.very_hidden()
