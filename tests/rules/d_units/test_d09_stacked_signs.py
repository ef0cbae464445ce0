import pytest

from support.rules import Check, Make


@pytest.mark.parametrize("text", ["≥90%", "100%以上", "≤265.58万元", "6场", "2022年底前", ">=90%"])
def test_passes_one_sign_one_number_one_unit(
    check: Check, project: Make, row: Make, text: str
) -> None:
    assert check("D09", project(row(text, "1", "5", "5"))).passes


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("≥100百分比", "≥100%"),
        ("≥≥90%", "≥90%"),
        ("≥90%以上", "≥90%"),
        ("=95%%", "=95%"),
        ("百分之90%", "90%"),
        ("≤5天以内", "≤5天"),
    ],
)
def test_finds_what_is_stacked_and_says_how_to_write_it(
    check: Check, project: Make, row: Make, text: str, better: str
) -> None:
    message = check("D09", project(row(text, "1", "5", "5"))).only.message
    assert f"“{text}”" in message
    assert f"应写“{better}”" in message


def test_cannot_tell_what_several_numbers_mean(check: Check, project: Make, row: Make) -> None:
    assert check("D09", project(row("6场12次", "6场", "5", "5"))).undecided
