"""The help of the cell functions as a sheet: for the function wizard, and for IntelliSense add-ins.

The layout is that of Excel-DNA's IntelliSense: a head, then a function a row, with pairs of name
and description for its arguments.
"""

from collections.abc import Iterable
from typing import Final

from xlsxwriter import Workbook

from jixiao.functions.registry import Function, Parameter

SHEET_NAME: Final = "_IntelliSense_"


def help_rows(functions: Iterable[Function]) -> list[list[str]]:
    """The rows of the sheet below its head: name, summary, help link, arguments."""
    return [
        [
            function.excel_name,
            function.summary,
            "",
            *(text for each in function.parameters for text in (each.label, described(each))),
        ]
        for function in functions
    ]


def described(parameter: Parameter) -> str:
    """What the wizard says of one argument: ``全年执行数（万元），如 95.2``."""
    unit = f"（{parameter.unit}）" if parameter.unit else ""
    example = f"，如 {parameter.example}" if parameter.example else ""
    place = "，选一片单元格" if parameter.is_range else ""
    repeat = "，可以有多个" if parameter.many else ""
    return f"{parameter.label}{unit}{example}{place}{repeat}"


def add_help_sheet(book: Workbook, functions: Iterable[Function]) -> None:
    """Add the sheet, out of sight, to a workbook being written."""
    sheet = book.add_worksheet(SHEET_NAME)
    sheet.write_row(0, 0, ["FunctionInfo", 1])
    for row, texts in enumerate(help_rows(functions), 1):
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text)
    sheet.very_hidden()
