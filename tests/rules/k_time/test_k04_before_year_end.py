from support.rules import Check


def cover(reported_on: str, year: str | None = "2022") -> dict[str, object]:
    return {"cover": {"year": year, "reported_on": reported_on}}


def test_passes_from_the_last_day_of_the_year_on(check: Check) -> None:
    assert check("K04", cover("2022-12-31")).passes
    assert check("K04", cover("2023-08-08")).passes


def test_finds_a_year_not_over_yet(check: Check) -> None:
    patch = cover("2022-11-30")
    assert "年度还没有结束" in check("K04", patch).only.message
    assert check("K03", patch).passes


def test_cannot_tell_without_the_year(check: Check) -> None:
    assert check("K04", cover("2023-08-08", None)).undecided
