"""Counted facts read out of texts."""

from decimal import Decimal

import pytest

from jixiao.rules.texts import counts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("共受理行政复议案件34件", [("共受理行政复议案件", "34", "件", "")]),
        ("受理案件34件，已办结29件", [("受理案件", "34", "件", ""), ("已办结", "29", "件", "")]),
        ("共开展14场普法宣传集中活动", [("共开展", "14", "场", "普法宣传集中活动")]),
        ("服务群众1.2万人次", [("服务群众", "12000", "人次", "")]),
        ("占比92.6%，投入20万元", []),
        ("10件以上为优", []),
    ],
)
def test_reads_what_how_many_and_in_which_unit(text: str, told: list[tuple[str, ...]]) -> None:
    read = [(each.what, each.number, each.unit, each.object) for each in counts("", text)]
    assert read == [(what, Decimal(number), unit, of) for what, number, unit, of in told]


def test_knows_sentences_and_round_figures() -> None:
    first, second = counts("", "走访90余次。接待620人次。")
    assert (first.about, second.about) == (True, False)
    assert (first.sentence, second.sentence) == (0, 1)
