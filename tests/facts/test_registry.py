"""The facts: each has one place, comes from inputs that exist, and no input is forgotten."""

from dataclasses import replace

import pytest

from jixiao.facts.registry import FACTS, everything, told
from jixiao.facts.working import why_working
from jixiao.form.inputs import inputs_of
from jixiao.form.loading import base_form
from jixiao.form.reading import Reading
from jixiao.model.amount import BLANK
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.scoring.evaluate import evaluate
from support.filled import blanked, corrected_less_and_less, filled

ALL = dict(everything())


INPUTS = frozenset(each.path for each in inputs_of(base_form()) if not each.is_list)
LISTS = {"projects", *(each.path for each in inputs_of(base_form()) if each.is_list)}
PATHS = frozenset(
    path for fact in ALL.values() for each in (fact, *fact.items) for path in each.paths
)


def test_no_input_is_without_a_role() -> None:
    assert sorted(path for path in INPUTS if not (path in PATHS or why_working(path))) == []


def test_facts_come_from_inputs_that_there_are() -> None:
    assert sorted(PATHS - INPUTS - LISTS) == []


def test_no_fact_has_the_name_of_another() -> None:
    names = [name for name, _ in everything()]
    assert len(set(names)) == len(names)
    groups = {name.rpartition(".")[0] for name in names}
    plain = {name for name, fact in everything() if not fact.items}
    assert groups & plain == set()


@pytest.mark.parametrize("name", ALL)
def test_a_fact_says_what_it_means_and_in_which_unit(name: str) -> None:
    fact = ALL[name]
    assert fact.meaning
    assert bool(fact.unit) == (fact.kind == "count")
    assert bool(fact.items) == (fact.kind in {"list", "group"})
    assert set(fact.required_paths) <= set(fact.paths)


FULL = filled(papers=("report", "overall_table"))
PROJECT_ALONE = replace(filled(), projects=FULL.projects[:1])
BY_FINAL_ACCOUNTS = replace(FULL, settings=replace(FULL.settings, three_public_basis="决算"))
VARIANTS = [
    (data, told(evaluate(Reading("表.xlsx", data))))
    for whole in (FULL, PROJECT_ALONE, BY_FINAL_ACCOUNTS)
    for data in corrected_less_and_less(whole)
]


def test_with_everything_filled_in_every_fact_has_a_value() -> None:
    evaluation = evaluate(Reading("表.xlsx", FULL))
    blank = [fact.name for fact in FACTS if fact.told(evaluation) in (None, "", [])]
    assert blank == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (fact.name, path)
        for fact in FACTS
        for path in fact.paths
        if not (path.startswith("settings.") or fact.name.endswith("等级"))
    ],
)
def test_a_fact_changes_with_each_input_it_says_it_comes_from(name: str, path: str) -> None:
    assert any(
        _at(before, name) != _at(told(evaluate(Reading("表.xlsx", blanked(data, path)))), name)
        for data, before in VARIANTS
    )


@pytest.mark.parametrize("group", ["自评", "整体.", "项目"])
def test_no_grade_is_told_without_a_total(group: str) -> None:
    data = replace(FULL, cover=replace(FULL.cover, score=BLANK, grade="优"))
    for path in ("indicators", "foot.total"):
        data = blanked(blanked(data, f"projects.{path}"), f"overall.{path}")
    facts = told(evaluate(Reading("表.xlsx", data)))
    if group == "自评":
        assert (facts["自评"], facts["自评得分"], facts["自评等级"]) == ([], None, None)
    places = {"整体.": [facts["整体"]], "项目": facts["项目"]}.get(group, [])
    assert [(place["得分"], place["等级"]) for place in places] == [(None, None)] * len(places)


def test_a_grade_typed_is_told_with_its_total() -> None:
    facts = told(evaluate(Reading("表.xlsx", FULL)))
    assert facts["自评等级"] == FULL.cover.grade
    assert facts["整体"]["等级"] == FULL.overall.foot.grade


def test_a_score_typed_on_the_cover_is_not_told_while_the_form_is_unfinished() -> None:
    first, *rest = FULL.overall.indicators
    assert first.weight.number
    unscored = replace(first, score=BLANK, target=None, band=None, target_fix=BLANK)
    data = replace(FULL, overall=replace(FULL.overall, indicators=(unscored, *rest)))
    facts = told(evaluate(Reading("表.xlsx", data)))
    assert data.cover.score.number is not None
    assert (facts["自评得分"], facts["自评等级"]) == (None, None)


def _at(tree: object, name: str) -> object:
    for part in name.split("."):
        tree = tree[part]  # type: ignore[index]
    return tree


def test_nothing_is_told_with_everything_blank() -> None:
    evaluation = evaluate(Reading("表.xlsx", SelfEvaluation()))
    said = {fact.name for fact in FACTS if fact.told(evaluation) not in (None, "", [])}
    assert said == {
        "标题",
        "年度",
        "上年度",
        "自称",
        "三公.口径",
        "资产.率名称",
        "资产.截止日期",
        "项目支出.说明线",
    }
