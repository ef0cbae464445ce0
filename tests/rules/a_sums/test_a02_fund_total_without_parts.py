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
