"""Cells that count findings are calculated as a spreadsheet program would."""

from decimal import Decimal

import pytest

from jixiao.review_sheet.counts import counted
from support.books import Book

LEVELS = ["必改", "必改", "建议"]


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ('COUNTIF(结果_程度,"必改")', Decimal(2)),
        ('COUNTIF(结果_程度,"需说明")', Decimal(0)),
        ("COUNTA(结果_程度)", Decimal(3)),
        ('IF(COUNTA(结果_程度)=0,"没有","共 "&COUNTA(结果_程度)&" 条")', "共 3 条"),
        ('IF(COUNTIF(结果_程度,"需说明")=0,"没有","有 "&COUNTA(结果_程度)&" 条")', "没有"),
        ('IFERROR(JX_COUNT_LEVEL(结果_程度,"建议"),COUNTIF(结果_程度,"建议"))', Decimal(1)),
        ('COUNTIF(结果_程度,"必改")*2', None),
        ("SUM(A1:A9)", None),
    ],
)
def test_a_count_is_known_without_a_spreadsheet_program(
    formula: str, result: Decimal | str | None
) -> None:
    assert counted(formula, LEVELS) == result


def test_every_count_the_workbook_shows_is_understood(book: Book) -> None:
    counting = [f for f in book.sheet("首页").formulas.values() if "结果_" in f]
    assert len(counting) == 5
    assert all(counted(formula, LEVELS) is not None for formula in counting)
