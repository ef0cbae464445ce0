import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.sheets.address import (
    LAST_COLUMN,
    LAST_ROW,
    Reference,
    column_letters,
    from_a1,
    quoted_title,
    to_a1,
)
from jixiao.sheets.formula import block, constant, reference


@given(row=st.integers(1, LAST_ROW), column=st.integers(1, LAST_COLUMN))
def test_an_address_leads_back_to_its_cell(row: int, column: int) -> None:
    assert from_a1(to_a1(row, column)) == (row, column)


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16384, "XFD")]
)
def test_columns_are_lettered_as_in_excel(column: int, letters: str) -> None:
    assert column_letters(column) == letters


@pytest.mark.parametrize("text", ["", "A0", "A", "7", "XFE1", "A1048577", "A1:B2", "Ａ1", "A01"])
def test_what_is_no_cell_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no"):
        from_a1(text)


@given(
    title=st.text(st.characters(exclude_characters="[]:*?/\\", codec="utf-8"), min_size=1),
    corners=st.tuples(
        st.integers(1, LAST_ROW), st.integers(1, 700), st.integers(0, 40), st.integers(0, 40)
    ),
)
def test_a_reference_written_as_a_formula_is_read_back(
    title: str, corners: tuple[int, int, int, int]
) -> None:
    row, column, height, width = corners
    last_row = min(row + height, LAST_ROW)
    written = Reference(title, row, column, last_row, column + width)
    assert reference(str(written)) == written


@pytest.mark.parametrize(
    ("title", "quoted"),
    [
        ("数据", "数据"),
        ("it's", "'it''s'"),
        ("2023", "'2023'"),
        ("项目 01", "'项目 01'"),
        ("A1", "'A1'"),
        ("RC", "'RC'"),
    ],
)
def test_titles_are_quoted_where_a_formula_needs_it(title: str, quoted: str) -> None:
    assert quoted_title(title) == quoted


def test_whole_columns_and_rows_are_blocks() -> None:
    assert block("$B:$C", "表") == Reference("表", 1, 2, LAST_ROW, 3)
    assert block("2:1", "表") == Reference("表", 1, 1, 2, LAST_COLUMN)


def test_corners_may_be_given_in_any_order() -> None:
    assert block("$D$9:$A$1", "表") == Reference("表", 1, 1, 9, 4)


@pytest.mark.parametrize(
    "formula",
    [
        "#REF!",
        "数据!#REF!",
        "'数据'!$A$1,'数据'!$C$1",
        "[1]数据!$A$1",
        "'[上年.xlsx]数据'!$A$1",
        "OFFSET(数据!$A$1,0,0)",
        "数据!$A$1+1",
        '"2.0"',
        "$A$1",
    ],
)
def test_what_stands_for_no_block_of_this_workbook_is_no_reference(formula: str) -> None:
    assert reference(formula) is None


def test_constants_are_told_from_calculations() -> None:
    assert constant('="说""明"') == '说"明'
    assert str(constant("1.50")) == "1.50"
    assert constant("1+1") is None
