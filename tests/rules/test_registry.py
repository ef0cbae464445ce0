from dataclasses import replace

import pytest

from jixiao.form.reading import Reading
from jixiao.model.history import ReviewEntry
from jixiao.model.origin import Origin
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import RuleSwitch
from jixiao.profile.loading import load_profile
from jixiao.rules.basis import basis_for
from jixiao.rules.finding import Finding
from jixiao.rules.registry import catalogue, examine, run
from jixiao.scoring.evaluate import evaluate
from support.rules import FILE, WorkbookPatch, data_of

FUNDS: WorkbookPatch = {
    "projects": [
        {
            "id": "P1",
            "funds": {
                "total": {"initial": "115", "adjusted": "265.58"},
                "appropriation": {"initial": "115", "adjusted": "179.63"},
                "carried_over": {"initial": "0", "adjusted": "85.85"},
            },
        }
    ]
}
TOTAL = "projects[0].funds.total.adjusted"


def findings_of(data: SelfEvaluation, code: str = "A01") -> list[Finding]:
    return [each for each in run(evaluate(Reading(FILE, data))) if each.code == code]


def switched(code: str, level: str) -> SelfEvaluation:
    data = data_of(FUNDS)
    switch = RuleSwitch(code, level, "本县另有规定")
    return replace(data, settings=replace(data.settings, rule_switches=(switch,)))


def test_collects_every_rule_in_order_of_code() -> None:
    codes = list(catalogue())
    assert codes == sorted(codes)
    assert len(codes) >= 60


def test_requires_only_rules_there_are() -> None:
    for rule in catalogue().values():
        assert set(rule.requires) <= catalogue().keys(), rule.code


def test_asks_only_for_inputs_it_can_be_given() -> None:
    known = {"evaluation", "document", "last_year", "profile", "undecided"}
    assert all(rule.takes <= known for rule in catalogue().values())


def test_names_parameters_that_a_profile_has() -> None:
    profile = load_profile()
    for rule in catalogue().values():
        assert not rule.parameter or profile.source(rule.parameter), rule.code


def test_explains_every_rule_in_full() -> None:
    for rule in catalogue().values():
        for heading, text in rule.explanation():
            assert text.strip(), (rule.code, heading)


def test_quotes_the_source_of_a_parameter_as_basis() -> None:
    profile = load_profile()
    evaluation = evaluate(Reading(FILE, data_of(FUNDS)))
    [with_profile] = [each for each in run(evaluation, profile=profile) if each.code == "B03"]
    assert with_profile.basis == str(profile.source("thresholds.adjustment_explain"))


def test_marks_a_basis_nobody_verified() -> None:
    assert "（待核对通知）" in findings_of(data_of(FUNDS), "B03")[0].basis
    assert "待核对" not in findings_of(data_of(FUNDS), "A01")[0].basis


def test_cites_for_the_whole_no_notice_that_rules_projects_alone() -> None:
    row = {"level1": "产出指标", "name": "宣传场次", "target": "≥6场", "actual": "5场"}
    scored = [row | {"weight": "10", "score": "10"}]
    data = data_of(
        {"overall": {"indicators": scored}, "projects": [{"id": "P1", "indicators": scored}]}
    )
    found = {each.path: each.basis for each in findings_of(data, "E04")}
    assert found == {
        "overall.indicators[0].score": "当地自评通知（待核对通知）",
        "projects[0].indicators[0].score": "财预〔2020〕10号（待核对通知）",
    }


@pytest.mark.parametrize(
    ("path", "basis"),
    [
        ("projects[0].foot.grade", "财预〔2020〕10号"),
        ("settings.grades.good", "财预〔2020〕10号"),
        ("overall.foot.grade", "当地自评通知（待核对通知）"),
    ],
)
def test_cites_the_source_of_a_parameter_only_for_what_it_rules(path: str, basis: str) -> None:
    assert basis_for("财预〔2020〕10号", path) == basis
    assert basis_for("湘财绩〔2020〕7号", path) == "湘财绩〔2020〕7号"


def test_says_nothing_with_a_rule_switched_off() -> None:
    assert findings_of(switched("A01", "关闭")) == []


def test_takes_the_level_a_rule_is_switched_to() -> None:
    assert [each.level for each in findings_of(switched("A01", "建议"))] == ["info"]


def test_points_at_the_cell_where_the_value_stands() -> None:
    where = Origin(FILE, "普法", "D8")
    evaluation = evaluate(Reading(FILE, data_of(FUNDS), {TOTAL: where}))
    [found] = [each for each in run(evaluation) if each.path == TOTAL and each.code == "A01"]
    assert found.origin == where
    assert found.to_json() == {
        "code": "A01",
        "level": "error",
        "sheet": "普法",
        "cell": "D8",
        "field": "年度资金总额（全年预算数）",
        "section": None,
        "paragraph": None,
        "quote": None,
        "value": "265.58",
        "message": found.message,
        "fix": found.fix,
        "basis": "算术勾稽",
        "status": None,
        "note": None,
    }


def test_names_the_sheet_where_no_cell_is_known() -> None:
    [found] = findings_of(data_of(FUNDS))
    assert found.origin == Origin(FILE, "项目01")


def test_keeps_what_staff_answered_when_projects_change_places() -> None:
    data = data_of(FUNDS)
    [found] = findings_of(data)
    code, subject, project = found.key
    answer = ReviewEntry(code=code, field=subject, project=project, status="有说明", note="尾差")
    other = data_of({"projects": [{"id": "P2", "head": {"name": "另一项目"}}]}).projects
    moved = replace(data, projects=other + data.projects, review=(answer,))
    [again] = findings_of(moved)
    assert again.path == "projects[1].funds.total.adjusted"
    assert (again.status, again.note) == ("有说明", "尾差")


def test_keeps_what_staff_answered_when_rows_are_inserted(seed: SelfEvaluation) -> None:
    [found] = findings_of(seed, "E12")
    code, subject, project = found.key
    answer = ReviewEntry(code=code, field=subject, project=project, note="批复如此")
    [project_data] = seed.projects
    rows = (project_data.indicators[1], *project_data.indicators)
    longer = replace(project_data, indicators=rows)
    [again] = findings_of(replace(seed, projects=(longer,), review=(answer,)), "E12")
    assert again.path != found.path
    assert again.note == "批复如此"


def test_runs_without_a_workbook() -> None:
    assert examine().findings == ()
