from support.rules import Check


def funds_of(unit: str, total: str, *parts: str) -> dict[str, object]:
    names = ("appropriation", "carried_over", "other")
    rows = {name: {"adjusted": part} for name, part in zip(names, parts, strict=False)}
    funds = {"money_unit": unit, "total": {"adjusted": total}, **rows}
    return {"projects": [{"id": "P1", "funds": funds}]}


def test_passes_a_total_that_is_the_sum_of_its_parts(check: Check) -> None:
    assert check("A01", funds_of("万元", "265.58", "179.73", "85.85")).passes


def test_finds_a_total_that_misses_its_parts_by_ten_cents(check: Check) -> None:
    found = check("A01", funds_of("万元", "265.58", "179.63", "85.85")).only
    assert "179.63 + 85.85 = 265.48 ≠ 265.58，差 0.10 万元" in found.message
    assert (found.level, found.path) == ("error", "projects[0].funds.total.adjusted")


def test_lets_pass_what_rounding_each_figure_to_cents_can_do(check: Check) -> None:
    assert check("A01", funds_of("万元", "265.59", "179.73", "85.85")).passes
    assert not check("A01", funds_of("万元", "265.60", "179.73", "85.85")).passes


def test_expects_a_single_part_to_be_the_total_itself(check: Check) -> None:
    assert (
        "115.00 ≠ 115.01，差 0.01" in check("A01", funds_of("万元", "115.01", "115")).only.message
    )


def test_expects_amounts_kept_in_yuan_to_agree_to_the_cent(check: Check) -> None:
    assert check("A01", funds_of("元", "2655800.00", "1797300.00", "858500.00")).passes
    found = check("A01", funds_of("元", "2655800.00", "1797300.00", "858499.99")).only
    assert "差 0.01 元" in found.message


def test_cannot_tell_where_a_part_is_no_number(check: Check) -> None:
    answer = check("A01", funds_of("万元", "265.58", "约180", "85.85"))
    assert answer.passes
    assert "“当年财政拨款（全年预算数）”填的“约180”不是数字" in answer.undecided


def test_counts_a_printed_mark_as_nothing(check: Check) -> None:
    assert check("A01", funds_of("万元", "265.58", "179.73", "85.85", "/")).passes
