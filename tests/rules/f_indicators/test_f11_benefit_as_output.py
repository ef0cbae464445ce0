from support.rules import Check, Make


def test_passes_another_name(check: Check, project: Make, row: Make) -> None:
    benefit = row("提升", "提升", "5", "5", name="群众知晓率", level1="效益指标")
    assert check("F11", project(row("≥6场", "7场", "5", "5"), benefit)).passes


def test_finds_the_output_again(check: Check, project: Make, row: Make) -> None:
    output = row("=100%", "100%", "5", "5", name="运营方结算完成率")
    benefit = row("=100%", "100%", "5", "5", name="运营方合同结算完成率", level1="效益指标")
    found = check("F11", project(output, benefit)).only
    assert found.path == "projects[0].indicators[1].name"
