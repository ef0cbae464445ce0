"""固定指标 stand on every project sheet, and make none of a sheet that nobody has begun."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read_workbook
from jixiao.form.defaults import new_evaluation
from jixiao.model.fixed_rows import fixed_indicators
from jixiao.model.project import Project, ProjectHead
from jixiao.profile.definition import Profile
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import read_profile
from jixiao.rules.registry import examine
from jixiao.scoring.evaluate import evaluate
from support import formulas, libreoffice
from support.cells import Cells, disagreements, formula_cells, stored_values

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

ROWS = """
[fixed_rows]
basis = "当地通知"
since = 2023-01-01
verified = false
rows = [
  { group = "产出指标", level2 = "质量指标", name = "预算完成率", target = "≥95%", points = 2 },
  { name = "结转结余率", target = "≤10%", points = 2 },
  { name = "管理制度健全性", target = "健全", points = 3 },
]
"""
NAMES = ("预算完成率", "结转结余率", "管理制度健全性")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    folder = Path(shutil.copytree(asset("templates", "项目-通用"), tmp_path / "本县"))
    file = folder / "profile.toml"
    file.write_text(file.read_text(encoding="utf-8") + ROWS, encoding="utf-8")
    return read_profile(folder)


def made(profile: Profile, folder: Path, *projects: Project) -> Path:
    """A new workbook, as ``new`` makes it, with projects already named."""
    form = form_of(profile)
    data = with_profile(replace(new_evaluation(form), projects=projects), profile)
    path = folder / "自评.xlsx"
    path.write_bytes(write_workbook(data, form))
    return path


def typed(path: Path, sheet: str, name: str, value: str) -> Path:
    """The workbook after somebody typed into a named cell of a sheet."""
    book = load_workbook(path)
    _, place = next(iter(book[sheet].defined_names[name].destinations))
    book[sheet][place.replace("$", "")] = value
    book.save(path)
    return path


def test_stand_on_each_ready_sheet(profile: Profile, tmp_path: Path) -> None:
    cells = stored_values(made(profile, tmp_path))
    on = {name: {sheet for (sheet, _), value in cells.items() if value == name} for name in NAMES}
    ready = {f"项目{number:02d}" for number in range(1, 9)}
    assert {name: sheets & ready for name, sheets in on.items()} == dict.fromkeys(NAMES, ready)


def test_a_sheet_with_nothing_else_is_no_project(profile: Profile, tmp_path: Path) -> None:
    reading = read_workbook(made(profile, tmp_path))
    assert reading.data.projects == ()
    result = examine(evaluate(reading), profile=profile)
    assert [each.message for each in result.findings if each.path.startswith("projects[")] == []


def test_a_sheet_somebody_begins_has_them(profile: Profile, tmp_path: Path) -> None:
    path = typed(made(profile, tmp_path), "项目03", "项目名称", "法律援助")
    (project,) = read_workbook(path).data.projects
    assert project.head.name == "法律援助"
    assert project.indicators == fixed_indicators(profile.settings.fixed_rows)
    assert project.indicators[0].weight.number == 2


@pytest.mark.parametrize("calculate", [formulas.evaluate, libreoffice.recalculate])
def test_the_formulas_say_the_same(
    calculate: Callable[[Path], Cells], profile: Profile, tmp_path: Path
) -> None:
    path = made(profile, tmp_path, Project(id="P1", head=ProjectHead("法律援助")))
    asked = set(formula_cells(path))
    stored, now = stored_values(path), calculate(path)
    kept = ({at: value for at, value in each.items() if at in asked} for each in (stored, now))
    assert disagreements(*kept) == []
