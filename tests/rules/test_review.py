"""Findings become rows, and what staff wrote goes along."""

from dataclasses import replace
from datetime import date

from jixiao.model.history import ReviewEntry
from jixiao.model.origin import Origin
from jixiao.rules.answers import with_answers
from jixiao.rules.finding import Finding
from jixiao.rules.review import GONE, position_of, review_rows

TODAY = date(2023, 8, 1)


def _finding(subject: str = "cover.year", **changes: object) -> Finding:
    finding = Finding(
        code="A01",
        level="error",
        path="cover.year",
        subject=subject,
        project=None,
        origin=Origin("自评.xlsx", "首页", "C10"),
        field="评价年度",
        value="2022",
        quote=None,
        message="不对。",
        fix="改。",
        basis="表内关系",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def _entries(*findings: Finding) -> list[ReviewEntry]:
    return [row.entry for row in review_rows(findings, (), TODAY)]


def test_a_new_finding_is_to_be_dealt_with_and_first_seen_today() -> None:
    [row] = review_rows([_finding()], (), TODAY)
    assert (row.entry.status, row.entry.first_seen) == ("待处理", "2023-08-01")
    assert (row.entry.level, row.entry.position) == ("必改", "首页!C10")
    assert row.source is None


def test_a_known_one_keeps_answer_reason_and_day_and_takes_the_new_words() -> None:
    [old] = _entries(_finding())
    old = replace(old, status="有说明", note="见批复", first_seen="2023-07-01")
    [row] = review_rows([_finding(message="还是不对。", level="warning")], [old], TODAY)
    assert (row.entry.status, row.entry.note) == ("有说明", "见批复")
    assert row.entry.first_seen == "2023-07-01"
    assert (row.entry.level, row.entry.message) == ("需说明", "还是不对。")
    assert row.source == 0


def test_another_project_is_another_finding() -> None:
    one, other = _finding(project="P1"), _finding(project="P2")
    [old] = _entries(one)
    rows = review_rows([other], [replace(old, note="只说第一个项目")], TODAY)
    assert [row.entry.project for row in rows] == ["P2", "P1"]
    assert rows[0].entry.note is None


def test_findings_that_share_a_key_keep_their_answers_in_order() -> None:
    twins = [_finding(message="甲"), _finding(message="乙")]
    first, second = _entries(*twins)
    review = [replace(first, note="说明甲"), second]
    rows = review_rows(twins, review, TODAY)
    assert [row.entry.note for row in rows] == ["说明甲", None]
    assert [each.note for each in with_answers(twins, review)] == ["说明甲", None]


def test_a_gone_one_with_a_reason_is_kept_uncounted_and_comes_back_whole() -> None:
    [old] = _entries(_finding())
    old = replace(old, status="有说明", note="见批复")
    [kept] = review_rows([], [old], TODAY)
    assert (kept.entry.level, kept.entry.message) == (None, f"{GONE}不对。")
    [still] = review_rows([], [kept.entry], TODAY)
    assert still.entry == kept.entry
    [back] = review_rows([_finding()], [still.entry], TODAY)
    assert back.entry == old


def test_a_gone_one_without_a_reason_leaves() -> None:
    assert review_rows([], _entries(_finding()), TODAY) == ()
    assert len(review_rows([], _entries(_finding()), TODAY, remarked={0})) == 1


def test_a_row_that_names_no_rule_is_staffs_own() -> None:
    own = ReviewEntry(level="必改", message="主任要求再核一遍")
    assert [row.entry for row in review_rows([], [own], TODAY)] == [own]


def test_a_position_names_the_sheet_as_the_form_does_so_that_marks_find_it() -> None:
    renamed = _finding(origin=Origin("自评.xlsx", "封面", "C10"), form_sheet="首页")
    assert position_of(renamed) == "首页!C10"
    project = _finding(project="P1", origin=Origin("自评.xlsx", "办案经费", "D9"))
    assert position_of(project) == "办案经费!D9"
    assert position_of(_finding(origin=None)) == "整个文件"
    assert position_of(_finding(origin=Origin("自评.xlsx", "首页"))) == "首页"


def test_a_sheet_title_with_a_control_character_is_written_without_it_and_without_a_link() -> None:
    odd = Origin("自评.xlsx", "项目\x0701", "B3")
    finding = _finding(project="P1", path="projects[0].head.name", origin=odd, message=f"{odd}空。")
    [row] = review_rows([finding], (), TODAY)
    assert (row.entry.position, row.place) == ("项目01!B3", None)
    assert row.entry.message == "《项目01》B3空。"
