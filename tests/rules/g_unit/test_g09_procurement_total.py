from support.rules import Check


def bought(total: str, *kinds: str) -> dict[str, object]:
    names = ("goods", "works", "services")
    rows = {"total": total, **dict(zip(names, kinds, strict=False))}
    return {"budget": {"procurement": {row: {"actual": value} for row, value in rows.items()}}}


def test_passes_three_kinds_that_make_the_total(check: Check) -> None:
    assert check("G09", bought("43.85", "43.85", "0", "0")).passes


def test_finds_kinds_that_do_not(check: Check) -> None:
    found = check("G09", bought("43.85", "43.85", "0", "1")).only
    assert "43.85 + 0.00 + 1.00 = 44.85 ≠ 43.85，差 1.00 万元" in found.message


def test_cannot_tell_without_kinds(check: Check) -> None:
    assert check("G09", bought("43.85")).undecided
