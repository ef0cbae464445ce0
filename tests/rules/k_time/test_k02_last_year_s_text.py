import pytest

from support.rules import Check, WorkbookPatch


def told(text: str, year: str = "2023") -> WorkbookPatch:
    return {"cover": {"year": year}, "performance": {"paragraphs": [{"text": text}]}}


@pytest.mark.parametrize(
    "text", ["2023年，开展普法14场。", "比2022年增加3场，2023年共14场。", "开展普法14场。"]
)
def test_passes_the_year_evaluated(check: Check, text: str) -> None:
    assert check("K02", told(text)).passes


def test_passes_what_will_be(check: Check) -> None:
    assert check("K02", told("计划2024年6月验收。")).passes


def test_finds_a_text_of_last_year(check: Check) -> None:
    found = check("K02", told("2022年，开展普法14场。")).only
    assert "只写了2022年，没有写评价年度2023年" in found.message


def test_cannot_tell_without_the_year(check: Check) -> None:
    assert check("K02", told("2022年，开展普法14场。", year="")).undecided
