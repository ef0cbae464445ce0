from collections.abc import Iterable

import pytest

from jixiao.rules.likeness import Wording
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


def alike(row: Make, names: Iterable[str], **more: object) -> list[object]:
    return [row("2022年底前", "完成", "5", "5", name=name, **more) for name in names]


def test_reports_each_later_one_once_with_those_it_repeats(
    check: Check, project: Make, row: Make
) -> None:
    names = [f"各项{kind}工作按时完成" for kind in ("中心", "业务", "日常")]
    found = check("F07", project(*alike(row, names)))
    assert [each.path for each in found.findings] == [
        "projects[0].indicators[1].name",
        "projects[0].indicators[2].name",
    ]
    assert f"“{names[2]}”与“{names[0]}”、“{names[1]}”近义重复" in found.messages[1]


def test_names_no_more_than_three_of_many(check: Check, project: Make, row: Make) -> None:
    names = [f"第{n}批业务工作按时完成情况" for n in range(10, 30)]
    found = check("F07", project(*alike(row, names)))
    assert len(found.findings) == 19
    assert (
        f"“{names[-1]}”与“{names[0]}”、“{names[1]}”、“{names[2]}”等近义重复" in (found.messages[-1])
    )


def test_compares_only_indicators_of_one_kind(
    check: Check, project: Make, row: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []

    def likeness(one: Wording, other: Wording) -> float:
        compared.append((one.text, other.text))
        return 0.0

    monkeypatch.setattr(Wording, "likeness", likeness)
    rows = [
        each
        for kind in range(50)
        for each in alike(row, ["宣传场次", "培训场次", "宣传场次"], level2=f"数量指标{kind}")
    ]
    found = check("F07", project(*rows))
    assert len(compared) == 50
    assert len(found.findings) == 50  # the very same name needs no comparing


def test_tells_names_of_ten_thousand_characters_apart(
    check: Check, project: Make, row: Make
) -> None:
    names = ["长" * 9_999 + "甲", "长" * 9_999 + "乙", "短" * 10_000]
    found = check("F07", project(*alike(row, names))).only
    assert found.path == "projects[0].indicators[1].name"


def test_says_what_it_could_not_compare(check: Check, project: Make, row: Make) -> None:
    names = [character * 32_000 for character in "甲乙丙"]
    found = check("F07", project(*alike(row, names)))
    assert found.passes
    assert found.undecided == ["项目“普法项目”的指标太多或名称太长，没有两两比完是否近义"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("及时(按期)开工率", "及时(按期)完工率"), ("城镇居民参保人数占比", "农村居民参保人数占比")],
)
def test_passes_counterparts(check: Check, project: Make, row: Make, one: str, other: str) -> None:
    assert check("F07", project(*alike(row, (one, other)))).passes


def test_finds_one_thing_twice_though_both_name_an_opposite(
    check: Check, project: Make, row: Make
) -> None:
    assert not check("F07", project(*alike(row, ("开工项目按期率", "开工项目的按期率")))).passes
