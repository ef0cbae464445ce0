from support.rules import Check, Make


def pair(row: Make, one: str, other: str, target: str, second: str) -> list[object]:
    return [row(target, "完成", "5", "5", name=one), row(second, "完成", "5", "5", name=other)]


def test_passes_like_names_with_targets_of_their_own(
    check: Check, project: Make, row: Make
) -> None:
    assert check("F07", project(*pair(row, "业务培训人数", "业务培训场次", "100人", "10场"))).passes


def test_finds_like_names_with_one_target(check: Check, project: Make, row: Make) -> None:
    names = ("各项中心工作按时完成", "各项业务工作按时完成")
    found = check("F07", project(*pair(row, *names, "2022年底前", "2022年底前　"))).only
    assert f"“{names[1]}”与“{names[0]}”近义重复" in found.message


def test_cannot_tell_without_names(check: Check, project: Make) -> None:
    assert check("F07", project()).undecided
