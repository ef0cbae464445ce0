from dataclasses import replace
from decimal import Decimal

from jixiao.form.reading import ReadingIssue
from jixiao.model.origin import Origin
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Settings, TotalCap
from jixiao.profile.loading import load_profile
from support.rules import FILE, Check, examined

PROFILE = load_profile()


def changed(**parts: object) -> SelfEvaluation:
    return SelfEvaluation(settings=replace(PROFILE.settings, **parts))  # type: ignore[arg-type]


def test_passes_the_parameters_of_the_installed_profile() -> None:
    assert examined("J05", changed(), profile=PROFILE).passes


def test_finds_a_parameter_that_was_changed() -> None:
    grades = replace(PROFILE.settings.grades, excellent=Decimal(85))
    found = examined("J05", changed(grades=grades), profile=PROFILE).only
    assert "现在是 85，规则包是 90" in found.message
    assert found.path == "settings.grades.excellent"


def test_shows_ratios_in_per_cent() -> None:
    overshoot = replace(PROFILE.settings.overshoot, hint=Decimal("0.25"))
    found = examined("J05", changed(overshoot=overshoot), profile=PROFILE).only
    assert "现在是 25%" in found.message


def test_finds_a_table_that_was_changed() -> None:
    caps = (TotalCap(Decimal("0.8"), Decimal(89)),)
    assert examined("J05", changed(caps=caps), profile=PROFILE).only.path == "settings.caps"


def test_finds_a_parameter_that_is_missing_and_says_what_is_used(check: Check) -> None:
    where = Origin(FILE, "设置", "C20")
    issue = ReadingIssue(
        "parameter_missing", "settings.grades.good", "良（不低于）", where, "", "80"
    )
    assert check("J05", {}, issue).only.message == "参数“良（不低于）”空着，现按 80 计算。"


def test_cannot_tell_without_the_profile_or_with_another_one() -> None:
    assert examined("J05", changed()).undecided
    other = SelfEvaluation(settings=Settings())
    assert "不是同一个" in examined("J05", other, profile=PROFILE).undecided[0]
