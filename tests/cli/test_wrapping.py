"""Lines of Chinese text on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.cli.wrapping import columns, wrapped

TEXT = st.text(st.sampled_from("项目资金，。（）“”《》 179.63+=%abc—≠\n"), max_size=80)


def test_figures_stay_whole() -> None:
    assert wrapped("合计179.63万元", 8) == ["合计", "179.63万", "元"]


def test_no_mark_is_left_alone_on_a_line() -> None:
    assert wrapped("资金不平，差额", 8) == ["资金不", "平，差额"]
    assert wrapped("资金总“分项”", 8) == ["资金总", "“分项”"]


def test_blanks_between_lines_go() -> None:
    assert wrapped("179.63 + 85.85 = 265.48", 15) == ["179.63 + 85.85", "= 265.48"]


def test_line_breaks_stay() -> None:
    assert wrapped("一\n\n二", 80) == ["一", "", "二"]


def test_what_is_wider_than_the_line_is_torn() -> None:
    assert wrapped("/a/very/long/path", 10) == ["/a/very/lo", "ng/path"]


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("预算 A1", 7), ("：", 2)])
def test_chinese_is_twice_as_wide(text: str, width: int) -> None:
    assert columns(text) == width


@given(TEXT, st.integers(10, 40))
def test_nothing_is_lost_and_every_line_fits(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(columns(line) <= width for line in lines)
