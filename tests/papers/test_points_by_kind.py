"""Points of 一级指标 that depend on a field of the project, by ``profile.toml`` alone."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read_workbook
from jixiao.errors import ProfileError
from jixiao.model.amount import Amount
from jixiao.model.project import FundAmounts, Funds, Indicator, Project, ProjectHead
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.definition import Profile
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import read_profile
from jixiao.rules.registry import examine
from jixiao.scoring.evaluate import evaluate
from support import formulas, libreoffice
from support.cells import Cells, disagreements, formula_cells, stored_values

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

ROWS = """rows = [
  { name = "产出指标", kind = "专项资金", points = 40 },
  { name = "效益指标", kind = "专项资金", points = 40 },
  { name = "满意度指标", kind = "专项资金", points = 10 },
  { name = "产出指标", kind = "运行维护专项", points = 70 },
  { name = "满意度指标", kind = "运行维护专项", points = 20 },
]
"""


def pack(folder: Path, rows: str = ROWS, by: str = 'by = "项目类别"') -> Profile:
    file = folder / "profile.toml"
    text = file.read_text(encoding="utf-8")
    start = text.index("rows = [", text.index("\n[groups]"))
    end = text.index("\n]\n", start) + 3
    text = text[:start] + rows + text[end:]
    file.write_text(text.replace("\nfree = 0 ", f"\n{by}\nfree = 0 ", 1), encoding="utf-8")
    return read_profile(folder)


def project(identity: str, category: str | None, **weights: str) -> Project:
    names = {"output": "产出指标", "benefit": "效益指标", "satisfaction": "满意度指标"}
    rows = tuple(
        Indicator(names[key], None, f"指标{key}", "≥10次", "10次", Amount.of(points))
        for key, points in weights.items()
    )
    money = FundAmounts(*[Amount.of("5")] * 3)
    head = ProjectHead(f"项目{identity}", category=category)
    return Project(id=identity, head=head, funds=Funds(total=money), indicators=rows)


SPECIAL = project("P1", "专项资金", output="40", benefit="40", satisfaction="10")
RUNNING = project("P2", "运行维护专项", output="70", satisfaction="20")
USUAL = project("P3", "专项资金", output="50", benefit="30", satisfaction="10")
UNKNOWN = project("P4", None, output="50", benefit="30", satisfaction="10")
WITHOUT = project("P5", "运行维护专项", output="70")
OTHER = project("P6", "专项资金", output="40", benefit="40")


def of(profile: Profile, *projects: Project) -> SelfEvaluation:
    return with_profile(SelfEvaluation(projects=projects), profile)


def through(folder: Path, profile: Profile, *projects: Project) -> Path:
    path = folder / "自评.xlsx"
    path.write_bytes(write_workbook(of(profile, *projects), form_of(profile)))
    return path


def test_each_project_is_judged_by_the_points_of_its_kind(
    copied: Callable[[str], Path], tmp_path: Path
) -> None:
    profile = pack(copied("项目-通用"))
    path = through(tmp_path, profile, SPECIAL, RUNNING, USUAL, UNKNOWN)
    reading = read_workbook(path)
    assert reading.data.settings == profile.settings
    evaluation = evaluate(reading)
    assert [form.total for form in evaluation.projects] == [100] * 4
    result = examine(evaluation, profile=profile)
    said = {(each.path, each.message) for each in result.findings if each.code == "E10"}
    assert said == {
        ("projects[2].indicators[0].weight", "产出指标各行分值合计 50，规定 40。"),
        ("projects[2].indicators[1].weight", "效益指标各行分值合计 30，规定 40。"),
    }
    (open_,) = [each for each in result.not_decided if each.code == "E10"]
    assert open_.path == "projects[3].head.category"
    assert "项目类别没有填" in open_.why


def test_the_field_it_depends_on_is_asked_for(copied: Callable[[str], Path]) -> None:
    needs = form_of(pack(copied("项目-通用"))).needs
    assert needs is not None
    assert needs.need("projects.head.category", {"project_tables"}) == "required"
    assert needs.need("projects.head.kind", {"project_tables"}) is None


@pytest.mark.parametrize("calculate", [formulas.evaluate, libreoffice.recalculate])
def test_the_formulas_say_the_same(
    calculate: Callable[[Path], Cells], copied: Callable[[str], Path], tmp_path: Path
) -> None:
    profile = pack(copied("项目-通用"))
    rules = replace(profile.settings.scoring, absent_satisfaction="折算为100分")
    profile = replace(profile, settings=replace(profile.settings, scoring=rules))
    path = through(tmp_path, profile, SPECIAL, RUNNING, UNKNOWN, WITHOUT, OTHER)
    asked = set(formula_cells(path))
    stored, now = stored_values(path), calculate(path)
    kept = ({at: value for at, value in each.items() if at in asked} for each in (stored, now))
    assert disagreements(*kept) == []
    forms = evaluate(read_workbook(path)).projects
    assert [form.absent for form in forms] == [0, 0, 0, 20, 10]
    assert [form.total for form in forms] == [Decimal(100)] * 5


@pytest.mark.parametrize(
    ("rows", "by", "reason"),
    [
        (ROWS.replace("points = 70", "points = 60"), 'by = "项目类别"', "“运行维护专项”的各一级"),
        (ROWS, "", "须写明随哪一项"),
        (ROWS, 'by = "项目属性"', "只能是“项目类别”、“项目类型”之一"),
        (ROWS.replace("效益指标", "产出指标"), 'by = "项目类别"', "名称有重复"),
        (
            ROWS.replace(', kind = "专项资金", points = 10', ", points = 10"),
            'by = "项目类别"',
            "名称有重复",
        ),
        (ROWS.replace("运行维护专项", "运行*"), 'by = "项目类别"', "也不能用"),
        (ROWS.replace('kind = "专项资金", ', ""), 'by = "项目类别"', "名称有重复"),
        (
            'rows = [\n  { name = "产出指标", points = 90 },\n]\n',
            'by = "项目类型"',
            "须在各行写明 kind",
        ),
    ],
)
def test_what_does_not_agree_is_refused(
    rows: str, by: str, reason: str, copied: Callable[[str], Path]
) -> None:
    with pytest.raises(ProfileError, match=reason):
        pack(copied("项目-通用"), rows, by)
