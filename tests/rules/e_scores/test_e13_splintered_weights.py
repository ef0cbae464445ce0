from support.rules import Check, Make


def test_passes_a_handful(check: Check, project: Make, row: Make) -> None:
    assert check("E13", project(row("6场", "6场", "5", "5"))).passes


def test_finds_too_many(check: Check, project: Make, row: Make) -> None:
    many = [row("6场", "6场", "3", "3", name=f"指标{i}") for i in range(30)]
    assert "30 个，超过 25 个" in check("E13", project(*many)).only.message


def test_finds_one_too_light(check: Check, project: Make, row: Make) -> None:
    assert (
        "只有 0.5，低于 1 分" in check("E13", project(row("6场", "6场", "0.5", "0.5"))).only.message
    )


def test_cannot_tell_without_weights(check: Check, project: Make) -> None:
    assert check("E13", project()).undecided
