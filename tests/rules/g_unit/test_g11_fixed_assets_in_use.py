from support.rules import Check


def assets(used: str | None, whole: str, counted: str | None = None) -> dict[str, object]:
    block = {"fixed_in_use": used, "fixed_original": whole, "counted_on": counted}
    return {"budget": {"assets": block}}


def test_passes_part_in_use_and_all_of_it_after_a_count(check: Check) -> None:
    assert check("G11", assets("1500", "1561.69")).passes
    assert check("G11", assets("1561.69", "1561.69", "2022-12-31")).passes


def test_asks_for_the_count_and_leaves_the_figure_alone(check: Check) -> None:
    assert check("G11", assets("1561.69", "1561.69")).only.path == "budget.assets.counted_on"


def test_finds_more_in_use_than_there_is(check: Check) -> None:
    found = check("G11", assets("1600", "1500")).only
    assert "1600.00 ÷ 1500.00 = 106.67%，超过100%" in found.message


def test_cannot_tell_without_what_is_in_use(check: Check) -> None:
    assert check("G11", assets(None, "1561.69")).undecided
