"""Cells are written into worksheets as all kinds of programs leave them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.entries import LONGEST_TEXT
from jixiao.ooxml.package import Package
from jixiao.sheets.patching.content import Content, Formula, fitted
from jixiao.sheets.patching.patch import WorkbookPatch, sheet_parts
from jixiao.sheets.reader import snapshot_of
from jixiao.sheets.snapshot import SheetSnapshot
from support.packages import workbook_parts, zipped

_PART = "/xl/worksheets/sheet1.xml"
_ROWS = (
    '<row r="2" spans="2:3"><c r="B2" s="1"/><c r="C2"><v>3</v></c></row>'
    '<row r="5"><c r="B5" t="s"><v>0</v></c></row>'
)


def _package(rows: str = _ROWS, **options: object) -> Package:
    texts = "<si><t>旧</t></si>"
    parts = workbook_parts(rows, texts=texts, **options)  # type: ignore[arg-type]
    return Package.of(zipped(parts), "自评.xlsx")


def _patched(
    cells: dict[tuple[int, int], Content], package: Package | None = None
) -> WorkbookPatch:
    patch = WorkbookPatch(package or _package())
    worksheet = patch.worksheet(_PART)
    for (row, column), content in cells.items():
        worksheet.write(row, column, content)
    patch.changed(_PART)
    return patch


def _sheet(patch: WorkbookPatch) -> SheetSnapshot:
    [sheet] = snapshot_of(Package.of(patch.to_bytes(), "自评.xlsx"))
    return sheet


def _xml(patch: WorkbookPatch) -> str:
    return Package.of(patch.to_bytes(), "自评.xlsx").read(_PART).decode()


@given(
    st.dictionaries(
        st.tuples(st.integers(1, 12), st.integers(1, 8)),
        st.one_of(
            st.none(),
            st.text(min_size=1),
            st.decimals(-(10**9), 10**9, places=2),
            st.builds(Formula, st.just("1+1"), st.text(min_size=1)),
        ),
    )
)
def test_what_is_written_is_read_back_and_the_rest_is_as_before(
    cells: dict[tuple[int, int], Content],
) -> None:
    sheet = _sheet(_patched(cells))
    expected = {(2, 3): Decimal(3), (5, 2): "旧", **cells}
    for cell, content in expected.items():
        if isinstance(content, Formula):
            assert sheet.formula(*cell) == content.text
            assert sheet.value(*cell) == content.result
        else:
            assert sheet.formula(*cell) is None
            assert sheet.value(*cell) == content
    assert sheet.values.keys() <= expected.keys()


def test_rows_and_cells_come_in_their_order() -> None:
    xml = _xml(_patched({(3, 2): "丙", (1, 1): "甲", (2, 1): "乙", (2, 4): "丁", (9, 1): "戊"}))
    places = [xml.index(f'r="{address}"') for address in ("A1", "A2", "B2", "C2", "D2", "B3", "A9")]
    assert places == sorted(places)
    assert 'spans="2:3"' not in xml


def test_a_cell_keeps_its_style() -> None:
    assert '<c r="B2" s="1" t="inlineStr">' in _xml(_patched({(2, 2): "文"}))


@pytest.mark.parametrize("strict", [False, True])
def test_cells_without_addresses_are_counted(*, strict: bool) -> None:
    package = _package("<row><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>", strict=strict)
    sheet = _sheet(_patched({(1, 3): "尾", (2, 1): Decimal("2.5")}, package))
    assert sheet.values == {(1, 2): 1, (1, 3): "尾", (2, 1): Decimal("2.5")}


def test_a_sheet_without_any_rows_can_be_written() -> None:
    assert _sheet(_patched({(3, 3): "文"}, _package(""))).values == {(3, 3): "文"}


@pytest.mark.parametrize("text", [" 前后有空格 ", "一\n二", "_x000D_", "\x07", "=1+1", "'0012"])
def test_texts_are_kept_to_the_letter(text: str) -> None:
    sheet = _sheet(_patched({(1, 1): text}))
    assert sheet.value(1, 1) == text
    assert sheet.formula(1, 1) is None


def test_a_text_too_long_for_a_cell_ends_in_an_ellipsis() -> None:
    assert fitted("长" * LONGEST_TEXT) == "长" * LONGEST_TEXT
    assert fitted("长" * (LONGEST_TEXT + 1)) == "长" * (LONGEST_TEXT - 1) + "…"


def test_without_a_change_the_file_is_the_very_same() -> None:
    package = _package()
    patch = WorkbookPatch(package)
    patch.worksheet(_PART)
    assert patch.is_empty
    assert patch.to_bytes() is package.data


def test_comments_and_instructions_of_a_part_are_kept() -> None:
    parts = workbook_parts(_ROWS)
    sheet = str(parts["xl/worksheets/sheet1.xml"])
    parts["xl/worksheets/sheet1.xml"] = f"<!-- 由某软件生成 -->{sheet}"
    package = Package.of(zipped(parts), "自评.xlsx")
    assert "<!-- 由某软件生成 -->" in _xml(_patched({(1, 1): "文"}, package))


def test_sheets_are_found_by_their_titles() -> None:
    assert sheet_parts(_package()) == {"数据": _PART}
