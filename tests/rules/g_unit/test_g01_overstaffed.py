from support.rules import Check


def unit(posts: str | None, people: str, note: str | None = None) -> dict[str, object]:
    staff = {"in_post": people, "overstaffing_note": note}
    return {"unit": {"establishment": {"total": posts}, "staff": staff}}


def test_passes_fewer_people_than_posts(check: Check) -> None:
    assert check("G01", unit("62", "57")).passes
    assert check("G01", unit("62", "62")).passes


def test_finds_more_people_than_posts(check: Check) -> None:
    assert "68 ÷ 62 = 109.68%" in check("G01", unit("62", "68")).only.message


def test_passes_them_with_a_note(check: Check) -> None:
    assert check("G01", unit("62", "68", "军转安置，三年内消化")).passes


def test_cannot_tell_without_posts(check: Check) -> None:
    assert check("G01", unit(None, "57")).undecided
