"""Tables: merges, widths and what is repeated."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jixiao.report.tables import Align, Cell, Row, Table, runs_of_equal, table_xml, twips

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"


def rows_of(table: Table, styles: dict[str, str] | None = None) -> list[list[etree._Element]]:
    xml = str(table_xml(table, styles or {})).replace(
        "<w:tbl>", f'<w:tbl xmlns:w="{NAMESPACE}">', 1
    )
    return [row.findall(f"{W}tc") for row in etree.fromstring(xml.encode()).iter(f"{W}tr")]


def shape(cell: etree._Element) -> tuple[str, int, str | None]:
    span = cell.find(f".//{W}gridSpan")
    merge = cell.find(f".//{W}vMerge")
    return (
        "/".join("".join(map(str, p.itertext())) for p in cell.findall(f"{W}p")),
        1 if span is None else int(span.get(f"{W}val", "0")),
        None if merge is None else merge.get(f"{W}val"),
    )


def grid(*rows: Row, columns: int) -> Table:
    return Table((Decimal(20),) * columns, rows)


def test_cells_merge_down_and_across() -> None:
    table = grid(
        Row((Cell("产出", rowspan=2), Cell("甲"), Cell("5"))),
        Row((Cell("乙", colspan=2),)),
        Row((Cell("总分", colspan=2), Cell("100"))),
        columns=3,
    )
    assert [[shape(cell) for cell in row] for row in rows_of(table)] == [
        [("产出", 1, "restart"), ("甲", 1, None), ("5", 1, None)],
        [("", 1, "continue"), ("乙", 2, None)],
        [("总分", 2, None), ("100", 1, None)],
    ]


def test_cell_merged_both_ways_keeps_its_width_in_every_row() -> None:
    table = grid(
        Row((Cell("资金", colspan=2, rowspan=3), Cell("a"))),
        Row((Cell("b"),)),
        Row((Cell("c"),)),
        columns=3,
    )
    rows = rows_of(table)
    assert [shape(row[0]) for row in rows] == [
        ("资金", 2, "restart"),
        ("", 2, "continue"),
        ("", 2, "continue"),
    ]
    assert {row[0].find(f".//{W}tcW").get(f"{W}w") for row in rows} == {str(2 * twips(Decimal(20)))}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((Row((Cell(),)),), "row 1 ends at column 1 of 2"),
        ((Row((Cell(), Cell(), Cell())),), "row 1 is wider"),
        ((Row((Cell(), Cell(colspan=2))),), "row 1 is wider"),
        ((Row((Cell(), Cell(rowspan=2))), Row((Cell(colspan=2),))), "row 2 has a cell across"),
        ((Row((Cell(rowspan=2), Cell())),), "below the last row"),
    ],
)
def test_rows_that_do_not_fill_the_grid_are_refused(rows: tuple[Row, ...], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        table_xml(grid(*rows, columns=2), {})


def test_no_row_is_split_and_only_header_rows_repeat() -> None:
    xml = table_xml(grid(Row((Cell("名称"),), is_header=True), Row((Cell("1"),)), columns=1), {})
    assert xml.count("<w:cantSplit/>") == 2
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.index("<w:tblHeader/>") < xml.index("名称")


def test_last_row_never_stands_alone_on_a_page() -> None:
    rows = rows_of(grid(*(Row((Cell(text), Cell())) for text in "甲乙丙"), columns=2))
    held = [[bool(cell.findall(f".//{W}keepNext")) for cell in row] for row in rows]
    assert held == [[False, False], [True, True], [False, False]]


def test_text_is_escaped_and_each_line_is_a_paragraph() -> None:
    ((cell,),) = rows_of(grid(Row((Cell("A&B <公司>\n第二行\x00"),)), columns=1))
    assert shape(cell)[0] == "A&B <公司>/第二行"


def test_style_goes_by_its_name_and_an_unknown_one_is_left_out() -> None:
    table = grid(Row((Cell("字", align=Align.RIGHT), Cell("字", style="没有"))), columns=2)
    xml = table_xml(table, {"表格文字": "a7"})
    assert xml.count('<w:pStyle w:val="a7"/><w:jc w:val="right"/>') == 1
    assert xml.count("pStyle") == 1


@given(st.lists(st.sampled_from("甲乙丙")))
def test_runs_cover_every_place_once(keys: list[str]) -> None:
    lengths = runs_of_equal(keys)
    assert len(lengths) == len(keys)
    assert sum(lengths) == len(keys)
    for place, length in enumerate(lengths):
        assert set(keys[place : place + length]) <= {keys[place]}
        assert not length or not place or keys[place] != keys[place - 1]


@given(st.lists(st.tuples(st.sampled_from("甲乙"), st.sampled_from("12")), min_size=1, max_size=12))
def test_merged_columns_of_any_list_fill_the_grid(keys: list[tuple[str, str]]) -> None:
    first, second = runs_of_equal([key[0] for key in keys]), runs_of_equal(keys)
    rows = [
        Row(
            (
                *((Cell(key[0], rowspan=a),) if a else ()),
                *((Cell(key[1], rowspan=b),) if b else ()),
                Cell("值"),
            )
        )
        for key, a, b in zip(keys, first, second, strict=True)
    ]
    assert all(len(row) == 3 for row in rows_of(grid(*rows, columns=3)))
