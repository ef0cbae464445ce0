from support.rules import Check


def test_passes_a_total_with_a_part(check: Check) -> None:
    funds = {"total": {"initial": "115"}, "appropriation": {"initial": "115"}}
    assert check("A02", {"projects": [{"funds": funds}]}).passes


def test_finds_a_total_without_parts_and_spares_the_sum(check: Check) -> None:
    patch = {"projects": [{"funds": {"total": {"initial": "90"}, "other": {"initial": "0"}}}]}
    assert "90.00 万元，各分项都没有数" in check("A02", patch).only.message
    assert check("A01", patch).passes


def test_finds_parts_below_a_total_of_nought(check: Check) -> None:
    funds = {"total": {"initial": "0"}, "appropriation": {"initial": "5"}}
    assert "为 0，分项却有数" in check("A02", {"projects": [{"funds": funds}]}).only.message


def test_cannot_tell_where_the_total_is_no_number(check: Check) -> None:
    answer = check("A02", {"projects": [{"funds": {"total": {"initial": "九十"}}}]})
    assert answer.passes
    assert "不是数字" in answer.undecided[0]


def test_says_what_stands_for_a_blank_total_and_asks_for_it_once(check: Check) -> None:
    rows = {"appropriation": {"adjusted": "80"}, "other": {"adjusted": "9.97"}}
    patch = {"projects": [{"head": {"name": "普法"}, "funds": rows}]}
    found = check("A02", patch).only
    assert found.path == "projects[0].funds.total.adjusted"
    assert "没有填，分项却有数" in found.message
    assert "执行率等按分项和 89.97 万元计算" in found.message
    assert not [each for each in check("H04", patch).findings if each.path == found.path]


def test_rates_go_by_what_stands_for_a_total_of_nought(check: Check) -> None:
    rows = {
        "total": {"initial": "0", "adjusted": "0", "executed": "0"},
        "appropriation": {"initial": "50", "adjusted": "100", "executed": "80"},
    }
    patch = {"projects": [{"head": {"name": "普法"}, "funds": rows}]}
    assert "80.00 ÷ 100.00 = 80%" in check("B07", patch).only.message
    assert "(100.00 − 50.00) ÷ 50.00 = 100%" in check("B03", patch).only.message
    assert "100.00 − 80.00 = 20.00 万元" in check("B10", patch).only.message
