from support.rules import Check


def basic(total: str, personnel: str | None, office: str | None) -> dict[str, object]:
    rows = {"detail_total": total, "personnel": personnel, "office": office}
    return {"budget": {"basic": {row: {"actual": value} for row, value in rows.items()}}}


def test_passes_the_sum_and_one_cent_of_rounding(check: Check) -> None:
    assert check("A05", basic("827.31", "727.33", "99.98")).passes
    assert check("A05", basic("827.32", "727.33", "99.98")).passes


def test_finds_a_sum_that_is_wrong(check: Check) -> None:
    found = check("A05", basic("828.31", "727.33", "99.98")).only
    assert "727.33 + 99.98 = 827.31 ≠ 828.31，差 1.00 万元" in found.message


def test_cannot_tell_without_parts(check: Check) -> None:
    assert "的各分项没有填" in check("A05", basic("827.31", None, None)).undecided[-1]
