from support.rules import Check, Make


def test_passes_a_name_without_a_target(check: Check, project: Make, row: Make) -> None:
    assert check("F15", project(row("≥95%", "96%", "5", "5", name="八五普法培训合格率"))).passes


def test_finds_a_target_in_the_name(check: Check, project: Make, row: Make) -> None:
    found = check("F15", project(row("完成", "完成", "5", "5", name="培训合格率达到95%以上"))).only
    assert "数值“95%”" in found.message


def test_cannot_tell_without_a_name(check: Check, project: Make, row: Make) -> None:
    assert check("F15", project(row("≥95%", "96%", "5", "5", name=None))).undecided


def test_passes_the_factor_of_a_formula(check: Check, project: Make, row: Make) -> None:
    name = "成本控制率=(预算数-实际支出)/预算数×100%"
    assert check("F15", project(row("±10%", "5%", "5", "5", name=name))).passes
