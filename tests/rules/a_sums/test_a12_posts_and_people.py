from support.rules import Check


def unit(establishment: dict[str, str], staff: dict[str, str]) -> dict[str, object]:
    return {"unit": {"establishment": establishment, "staff": staff}}


def test_passes_totals_with_and_without_temporary_staff(check: Check) -> None:
    posts = {"total": "62", "administrative": "46", "institutional": "16"}
    people = {"total": "73", "in_post": "57", "retired": "16", "temporary": "8"}
    assert check("A12", unit(posts, people)).passes
    assert check("A12", unit(posts, people | {"total": "81"})).passes


def test_finds_posts_that_do_not_add_up(check: Check) -> None:
    posts = {"total": "63", "administrative": "46", "institutional": "16"}
    assert "46 + 16 = 62 ≠ 63，差 1 个" in check("A12", unit(posts, {})).only.message


def test_finds_people_in_post_that_do_not_add_up_by_kind(check: Check) -> None:
    people = {"in_post": "57", "in_post_administrative": "41", "in_post_institutional": "15"}
    assert check("A12", unit({}, people)).only.path == "unit.staff.in_post"


def test_cannot_tell_without_kinds(check: Check) -> None:
    assert check("A12", unit({"total": "62"}, {})).undecided
