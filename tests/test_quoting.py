"""Words of others in our sentences: short where they are quoted, harmless everywhere."""

import pytest

from jixiao.quoting import harmless, quoted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("指标值", "指标值"),
        ("一\n二\t三", "一 二 三"),
        ("a\x1b[31mb\u202ec\ud800", "a�[31mb�c�"),
        ("长" * 41, "长" * 40 + "…"),
    ],
)
def test_a_quotation_is_short_and_on_one_line(text: str, said: str) -> None:
    assert quoted(text) == said


def test_a_sentence_moves_no_cursor_and_turns_no_writing() -> None:
    assert harmless("自评\x1b[2J\u202e.xlsx：文件不存在\n") == "自评�[2J�.xlsx：文件不存在\n"
    assert harmless("名\udce4") == "名\udce4"  # a byte of a file name, printed as it is
