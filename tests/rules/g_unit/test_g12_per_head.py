from support.rules import Check


def patch(office: str, last: str | None) -> dict[str, object]:
    return {
        "unit": {"staff": {"in_post": "57"}, "last_year": {"in_post": "57"}},
        "budget": {"basic": {"office": {"actual": office, "last_year": last}}},
    }


def test_passes_a_small_change(check: Check) -> None:
    assert check("G12", patch("99.98", "95")).passes


def test_finds_a_large_one(check: Check) -> None:
    found = check("G12", patch("99.75", "68.4")).only
    assert "人均公用经费 1.75 万元，上年 1.20 万元，变动45.83%，超过30%" in found.message


def test_cannot_tell_without_last_year(check: Check) -> None:
    assert check("G12", patch("99.98", None)).undecided
