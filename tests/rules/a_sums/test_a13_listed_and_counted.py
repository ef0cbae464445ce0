import pytest

from support.rules import Check


def units(count: str | None, names: str | None) -> dict[str, object]:
    return {"unit": {"organisation": {"subordinate_units": count, "subordinate_names": names}}}


def test_passes_as_many_names_as_units(check: Check) -> None:
    assert check("A13", units("3", "甲中心、乙中心（含分中心、驻点），丙中心。")).passes


def test_finds_fewer_names_than_units(check: Check) -> None:
    found = check("A13", units("10", "甲中心、乙中心、丙中心")).only
    assert found.message == "所属二级单位数是 10 个，名单列出 3 个：甲中心、乙中心、丙中心。"


@pytest.mark.parametrize(
    "names", ["甲中心、乙中心等", "甲中心、……", "17个大队、4个中队、1个服务中心", "甲中心和乙中心"]
)
def test_cannot_count_what_is_not_listed_one_by_one(check: Check, names: str) -> None:
    answer = check("A13", units("10", names))
    assert answer.passes
    assert answer.undecided == ["所属二级单位名单没有逐个列全，数不出个数"]


def test_cannot_tell_without_names(check: Check) -> None:
    assert check("A13", units("10", None)).undecided
