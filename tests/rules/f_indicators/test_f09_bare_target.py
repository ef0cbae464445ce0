import pytest

from support.rules import Check, Make


@pytest.mark.parametrize("target", ["≥6场", "≤0", "=100%", "2022年底前", "提升", "±10%"])
def test_passes_whole_targets_and_words(
    check: Check, project: Make, row: Make, target: str
) -> None:
    assert check("F09", project(row(target, "7场", "5", "5"))).passes


def test_finds_bare_ones_of_a_form_once(check: Check, project: Make, row: Make) -> None:
    rows = [row(target, "7", "5", "5") for target in ("6场", "≥6", "8件", "9")]
    found = check("F09", project(*rows)).only
    assert found.path == "projects[0].indicators[0].target"
    assert "等 4 项没有写全方向号和计量单位" in found.message
