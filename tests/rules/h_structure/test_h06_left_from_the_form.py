import pytest

from support.rules import Check, Make


@pytest.mark.parametrize("name", ["宣传场次", "指标体系建设", "3个指标的完成率"])
def test_passes_a_name(check: Check, project: Make, row: Make, name: str) -> None:
    assert check("H06", project(row("≥6场", "7场", "5", "5", name=name))).passes


@pytest.mark.parametrize("name", ["指标1：", "指标2:", "……", "指标", "XX项目数"])
def test_finds_a_row_that_is_only_the_form_s(
    check: Check, project: Make, row: Make, name: str
) -> None:
    patch = project(row("≥6场", "7场", "5", "5", name=name))
    assert check("H06", patch).only.path == "projects[0].indicators[0].name"


@pytest.mark.parametrize("text", ["对照年度目标说明（100字以内）", "拨付XX万元", "完成＿＿＿＿"])
def test_finds_hints_in_texts(check: Check, project: Make, text: str) -> None:
    assert check("H06", project(goal={"actual": text})).only.level == "warning"


def test_names_the_prefix_of_a_form_once(check: Check, project: Make, row: Make) -> None:
    rows = [row("≥6场", "7场", "5", "5", name=f"指标{number}：宣传") for number in (1, 2)]
    found = check("H06", project(*rows)).only
    assert (found.path, found.level) == ("projects[0].indicators", "info")


def test_blanks_of_a_row_of_the_form_are_not_asked(check: Check, project: Make, row: Make) -> None:
    patch = project(row("≥6场", "7场", "5", "5"), row("", None, None, None, name="指标2："))
    asked = [each.path for each in check("H04", patch).findings]
    assert [path for path in asked if path.startswith("projects[0].indicators[1]")] == []
