from typing import NamedTuple

import pytest

from jixiao.form.reading import IssueKind, ReadingIssue
from jixiao.model.origin import Origin
from support.rules import FILE, Check


class Case(NamedTuple):
    code: str
    kind: IssueKind
    level: str
    message: str
    fix: str


CODES = ["J01", "J02", "J03", "J04", "J06", "J07"]
CASES = [
    Case(
        "J01", "formula_overwritten", "error", "应由公式计算，现在是键入的“5”", "恢复这一格的公式"
    ),
    Case("J02", "not_a_number", "error", "填的“5”不是数字", "只填数字"),
    Case("J02", "number_as_text", "error", "文字格式的数", "改填数字"),
    Case("J03", "not_an_option", "warning", "不在选项里", "从下拉选项里选"),
    Case("J03", "not_a_date", "warning", "读不出日期", "写成“2023-8-8”"),
    Case("J04", "name_lost", "error", "这一格被删掉了", "撤销删除"),
    Case("J04", "column_lost", "error", "这一列被删掉或改了列名", "把列名改回原样"),
    Case("J06", "control_character", "info", "控制字符 SUM(C3:C8)，读的时候已经去掉", "重新键入"),
    Case("J07", "text_cut", "error", "有SUM(C3:C8)个字，只读了前32767个", "分成几段"),
]


def issue(kind: IssueKind) -> ReadingIssue:
    where = Origin(FILE, "单位情况", "C9")
    return ReadingIssue(kind, "unit.staff.total", "人员总数", where, "5", "SUM(C3:C8)")


@pytest.mark.parametrize("case", CASES)
def test_says_what_was_noticed_and_what_to_do(check: Check, case: Case) -> None:
    found = check(case.code, {}, issue(case.kind)).only
    assert (found.level, found.path, found.value) == (case.level, "unit.staff.total", "5")
    assert "人员总数" in found.message
    assert case.message in found.message
    assert case.fix in found.fix


@pytest.mark.parametrize("code", CODES)
def test_passes_a_workbook_in_which_nothing_of_the_kind_was_noticed(
    check: Check, code: str
) -> None:
    answer = check(code, {}, issue("parameter_missing"))
    assert answer.passes
    assert not answer.undecided


@pytest.mark.parametrize("code", CODES)
def test_cannot_tell_about_data_that_came_from_no_workbook(check: Check, code: str) -> None:
    answer = check(code, {})
    assert answer.passes
    assert "不是从工作簿读来的" in answer.undecided[0]
