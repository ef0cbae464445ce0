"""The 规则包 that ship with the product."""

from dataclasses import fields, is_dataclass
from decimal import Decimal

import pytest

from jixiao.form.loading import base_form
from jixiao.model.keyed import Keyed
from jixiao.model.path import value_at
from jixiao.model.settings import NO_GRADES, Paper, Settings, TotalCap, Weights
from jixiao.profile.digest import digest
from jixiao.profile.loading import load_profile, profiles

SHIPPED = profiles()


def test_all_are_found() -> None:
    assert {"四川-项目", "湖南-县级", "项目-通用"} == set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_says_whose_form_it_is(name: str) -> None:
    assert load_profile(name).applies_to


@pytest.mark.parametrize("name", SHIPPED)
def test_is_stamped_with_what_identifies_it(name: str) -> None:
    profile = load_profile(name)
    stamp = profile.settings.profile
    assert (stamp.name, stamp.title) == (name, profile.title)
    assert (stamp.version, stamp.document_number) == (profile.version, profile.document_number)
    assert stamp.digest == digest(profile.settings)


def _typed_cells() -> list[str]:
    return [path for path, cell in base_form().cells.items() if not cell.field.formula]


@pytest.mark.parametrize("name", SHIPPED)
def test_every_parameter_on_the_settings_sheet_has_a_basis_and_a_date(name: str) -> None:
    profile = load_profile(name)
    parameters = [
        path.removeprefix("settings.")
        for path in (*_typed_cells(), *base_form().lists)
        if path.startswith("settings.") and not path.startswith("settings.profile.")
    ]
    assert parameters
    if profile.settings.grades == NO_GRADES:
        parameters = [key for key in parameters if not key.startswith("grades.")]
    not_ruled = {key for key in parameters if value_at(profile.settings, key) in (None, ())}
    without = [key for key in parameters if profile.source(key) is None and key not in not_ruled]
    assert without == []


def test_a_basis_from_memory_is_never_shown_as_checked() -> None:
    groups = load_profile("湖南-县级").sources["groups"]
    assert not groups.verified
    assert str(groups) == "湘财绩〔2020〕7号（待核对通知）"


def test_a_parameter_may_rest_on_another_notice_than_its_group() -> None:
    sources = load_profile("湖南-县级").sources
    assert "提纲" in sources["thresholds.itemise_from"].basis
    assert "提纲" not in sources["thresholds.low_execution"].basis


def test_the_rules_of_projects_are_not_quoted_for_a_whole_department() -> None:
    sources = load_profile("湖南-县级").sources
    assert [key for key, source in sources.items() if "财预〔2020〕10号" in source.basis] == []


def test_sichuan_leaves_ninety_points_to_the_unit_and_grades_from_seventy() -> None:
    profile = load_profile("四川-项目")
    settings = profile.settings
    assert (settings.weights.execution, settings.weights.free) == (10, 90)
    assert {group.points for group in settings.groups} == {None}
    assert (settings.grades.excellent, settings.grades.good, settings.grades.fair) == (90, 80, 70)
    assert str(profile.source("grades.fair")) == "川财绩〔2025〕5号（待核对通知）"
    assert (settings.thresholds.reason_length, settings.thresholds.summary_length) == (100, 200)
    assert settings.thresholds.adjustment_explain == 0


def test_the_county_hands_in_three_attachments_and_itemises_from_500000_yuan() -> None:
    settings = load_profile("湖南-县级").settings
    assert settings.papers["project_tables"] == Paper(
        "是", "附件三", "{年度}年度预算支出绩效自评表"
    )
    assert settings.thresholds.itemise_from == 50
    assert settings.assets_rate_name == "资产使用率"


def test_the_usual_form_has_cost_inside_outputs_and_leaves_no_project_out() -> None:
    settings = load_profile("项目-通用").settings
    assert settings.weights == Weights(Decimal(10))
    points = {group.name: group.points for group in settings.groups}
    assert points == {"产出指标": 50, "效益指标": 30, "满意度指标": 10, "成本指标": 0}
    assert settings.thresholds.itemise_from == 0


def test_fractions_are_exact() -> None:
    assert load_profile("湖南-县级").settings.thresholds.basic_growth == Decimal("0.05")


def _parts(value: object) -> list[object]:
    if is_dataclass(value):
        return [leaf for each in fields(value) for leaf in _parts(getattr(value, each.name))]
    if isinstance(value, Keyed):
        return [leaf for each in value.values() for leaf in _parts(each)]
    if isinstance(value, tuple):
        return [leaf for each in value for leaf in _parts(each)]
    return [value]


@pytest.mark.parametrize("name", SHIPPED)
def test_numbers_are_decimals_throughout(name: str) -> None:
    kinds = {type(part) for part in _parts(load_profile(name).settings)}
    assert kinds <= {Decimal, str, type(None)}


def test_the_digest_goes_by_value_not_by_spelling() -> None:
    one, other = (Settings(caps=(TotalCap(Decimal("0.8"), Decimal(89)),)) for _ in range(2))
    spelt = Settings(caps=(TotalCap(Decimal("0.80"), Decimal("89.0")),))
    assert digest(one) == digest(other) == digest(spelt)
    assert digest(one) != digest(Settings())
