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


def by_source(total: str, **rows: str) -> dict[str, object]:
    funds = {name: {"adjusted": amount} for name, amount in rows.items()}
    return {"projects": [{"id": "P1", "funds": {"total": {"adjusted": total}, **funds}}]}


def test_adds_up_sources_where_only_they_are_filled_in(check: Check) -> None:
    assert check("A01", by_source("265.58", central="200", province="65.58")).passes
    assert check("A02", by_source("265.58", central="200", province="65.58")).passes
    found = check("A01", by_source("265.58", central="200", province="60")).only
    assert "200.00 + 60.00 = 260.00 ≠ 265.58，差 5.58 万元" in found.message


def test_never_mixes_the_two_splits(check: Check) -> None:
    both = {"appropriation": "80", "other": "20", "central": "70", "own": "30"}
    assert check("A01", by_source("100", **both)).passes
    found = check("A01", by_source("100", **both | {"own": "20"})).only
    assert "70.00 + 20.00 = 90.00 ≠ 100.00" in found.message


def test_counts_other_money_among_the_sources_of_a_form_without_natures(check: Check) -> None:
    assert check("A01", by_source("100", fiscal="80", own="15", other="5")).passes
    assert not check("A01", by_source("100", fiscal="80", own="15", other="4")).passes


def test_looks_at_what_arrived_only_where_it_is_filled_in(check: Check) -> None:
    funds = {"total": {"arrived": "90"}, "appropriation": {"arrived": "80"}}
    found = check("A01", {"projects": [{"funds": funds}]}).only
    assert (found.path, "80.00 ≠ 90.00" in found.message) == (
        "projects[0].funds.total.arrived",
        True,
    )
    assert not any("到位数" in why for why in check("A01", by_source("1", own="1")).undecided)


def test_adds_up_what_came_in_instalments(check: Check) -> None:
    def project(*amounts: str) -> dict[str, object]:
        rows = [{"document": f"财预〔2022〕{n}号", "amount": a} for n, a in enumerate(amounts)]
        funds = {"total": {"adjusted": "30"}, "own": {"adjusted": "30"}, "instalments": rows}
        return {"projects": [{"funds": funds}]}

    assert check("A01", project("10", "20")).passes
    assert "10.00 + 15.00 = 25.00" in check("A01", project("10", "15")).only.message


def test_lets_money_of_the_unit_stand_beside_that_of_the_budget(check: Check) -> None:
    beside = {"appropriation": "80", "fiscal_account": "15", "own": "5"}
    assert check("A01", by_source("100", **beside)).passes
    nought = {"appropriation": "100", "fiscal_account": "0", "own": "0", "central": "0"}
    assert check("A01", by_source("100", **nought)).passes


def whole(**corrections: str) -> dict[str, object]:
    income = {"general_budget": {"initial": "60"}, "other": {"initial": "40"}}
    spent = {"total": "100", "basic": "70", "project": "30"}
    rows = {name: {"initial": amount} for name, amount in spent.items()}
    funds = {name: {"initial": amount} for name, amount in corrections.items()}
    papers = {"settings": {"papers": {"overall_table": {"submitted": "是"}}}}
    return {"budget": {"income": income, "expenditure": rows}, "overall": {"funds": funds}} | papers


def test_adds_up_the_whole_where_it_is_corrected(check: Check) -> None:
    assert check("A01", whole()).passes
    assert check("A01", whole(basic="70")).passes
    found = check("A01", whole(basic="75")).only
    assert found.path == "overall.funds.total.initial"
    assert "按支出性质分 75.00 + 30.00 = 105.00 ≠ 100.00，差 5.00 万元" in found.message
    assert "按收入性质分 60.00 + 45.00" in check("A01", whole(other="45")).only.message


def test_takes_no_noughts_by_source_for_where_the_money_came_from(check: Check) -> None:
    funds = {
        "total": {"adjusted": "251.89"},
        "appropriation": {"adjusted": "251.89"},
        "fiscal_account": {"adjusted": "0"},
        "own": {"adjusted": "0"},
    }
    assert check("A01", {"projects": [{"id": "P1", "funds": funds}]}).passes


def test_cannot_tell_what_a_blank_appropriation_holds(check: Check) -> None:
    funds = {"total": {"initial": "985"}, "carried_over": {"initial": "50"}}
    answer = check("A01", {"projects": [{"funds": funds}]})
    assert answer.passes
    assert any("当年财政拨款（年初预算数）”没有填" in why for why in answer.undecided)
