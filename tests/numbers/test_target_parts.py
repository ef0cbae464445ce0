"""指标值 in three columns: taken apart as the forms print it, joined again without a loss."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jixiao.numbers.target_parts import joined, parts_of, wants_sign

_LIKE_TARGETS = st.text(alphabet="≥≤＞＜=＝定性年月日底前 %个.,0123456789九十", max_size=12)


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("≥90%", ("≥", "90", "%")),
        ("=100%", ("=", "100", "%")),
        ("≤265.58万元", ("≤", "265.58", "万元")),
        ("6场", ("", "6", "场")),
        ("≥3年", ("≥", "3", "年")),
        ("效果明显", ("定性", "效果明显", "")),
        ("2022年底前", ("", "2022年底前", "")),
        ("2022年12月20日前", ("", "2022年12月20日前", "")),
        ("≤2022年12月20日前", ("≤", "2022年12月20日前", "")),
        ("10—20个", ("", "10—20个", "")),
        (None, ("", "", "")),
    ],
)
def test_is_taken_apart(target: str | None, parts: tuple[str, str, str]) -> None:
    assert tuple(parts_of(target)) == parts


@pytest.mark.parametrize("target", ["6场", "≥90%", "3年"])
def test_a_figure_wants_a_sign(target: str) -> None:
    assert wants_sign(target)


@pytest.mark.parametrize("target", ["2022年12月20日前", "≤2022年底前", "10—20个", "效果明显", None])
def test_a_date_a_range_and_words_do_not(target: str | None) -> None:
    assert not wants_sign(target)


@given(target=_LIKE_TARGETS | st.text(max_size=20))
@example("定性")
@example("定性指标")
def test_joined_again_it_is_as_it_was(target: str) -> None:
    assert joined(*parts_of(target)) == target
