"""Total and grade are stated when all is scored; until then, what is scored so far."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.model.amount import BLANK, Amount
from jixiao.model.data import load
from jixiao.model.project import Indicator, Project, ProjectFoot
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Group, Weights
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from support import formulas, libreoffice
from support.cells import Cells, disagreements, formula_cells, stored_values

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

COVER = "首页"
COUNTY = load_profile("湖南-县级")
FORM = form_of(COUNTY)
SEED = with_profile(load(asset("workbook", "samples", "衡山县司法局-2022.json")), COUNTY)
ONE = SEED.projects[0]


def scored(rows: tuple[Indicator, ...], *without: int) -> tuple[Indicator, ...]:
    """The rows, those of some numbers without a score and without what one follows from."""
    return tuple(
        replace(row, actual=None, score=BLANK) if number in without else row
        for number, row in enumerate(rows)
    )


def project(identity: str, *without: int, **others: object) -> Project:
    return replace(ONE, id=identity, indicators=scored(ONE.indicators, *without), **others)


def of(*projects: Project, **settings: object) -> SelfEvaluation:
    return replace(SEED, projects=projects, settings=replace(SEED.settings, **settings))


FREE = {
    "weights": Weights(free=Decimal(90)),
    "groups": (Group("产出指标"), Group("效益指标"), Group("满意度指标"), Group("成本指标")),
}
OPEN = {"weights": Weights(Decimal(0)), "groups": (Group("产出指标"), Group("效益指标"))}
TYPED = replace(SEED.cover, score=Amount.of("95"), grade="优")

CASES = {
    "all scored": (of(ONE), {"优", "按项目自评表"}, 100.0),
    "three rows open": (of(project("P1", 0, 1, 2)), {"85分中得85，还不能定总分和等级"}, None),
    "a typed score does not hide them": (
        replace(of(project("P1", 0)), cover=TYPED),
        {"95分中得95，还不能定总分和等级"},
        None,
    ),
    "one of two projects open": (
        of(ONE, project("P2", 0, foot=ProjectFoot())),
        {"1个项目没有评完，还不能定总分和等级"},
        None,
    ),
    "two projects scored": (
        of(ONE, project("P2", foot=ProjectFoot())),
        {"优", "各项目得分按全年预算数加权平均"},
        100.0,
    ),
    "a total above its maximum": (
        of(project("P1", foot=ProjectFoot(Amount.of("105"), "优"))),
        {"100分中得100，还不能定总分和等级"},
        None,
    ),
    "a score of the cover above its maximum": (
        replace(of(ONE), cover=replace(TYPED, score=Amount.of("100.5"))),
        {"本页填写的得分不在0到满分之间，还不能定总分和等级"},
        None,
    ),
    "free points": (of(ONE, **FREE), {"优", "按项目自评表"}, 100.0),
    "no points prescribed": (of(project("P1", foot=ProjectFoot()), **OPEN), {"按项目自评表"}, 90.0),
}


def book(folder: Path, data: SelfEvaluation) -> Path:
    path = folder / "自评.xlsx"
    path.write_bytes(write_workbook(data, FORM))
    return path


@pytest.mark.parametrize("name", CASES)
def test_the_cover_says_how_far_scoring_is(name: str, tmp_path: Path) -> None:
    data, texts, total = CASES[name]
    cells = stored_values(book(tmp_path, data))
    cover = {value for (sheet, _), value in cells.items() if sheet == COVER}
    assert texts <= cover
    assert _below(cells, "等级") == next(iter(texts & {*"优良中差"}), None)
    assert _below(cells, "自评得分") == total


@pytest.mark.parametrize("calculate", [formulas.evaluate, libreoffice.recalculate])
@pytest.mark.parametrize(
    "name",
    [
        "one of two projects open",
        "a total above its maximum",
        "a score of the cover above its maximum",
        "free points",
        "no points prescribed",
    ],
)
def test_the_formulas_say_the_same(
    name: str, calculate: Callable[[Path], Cells], tmp_path: Path
) -> None:
    path = book(tmp_path, CASES[name][0])
    asked = set(formula_cells(path))
    stored, now = stored_values(path), calculate(path)
    kept = ({at: value for at, value in each.items() if at in asked} for each in (stored, now))
    assert disagreements(*kept) == []


def _below(cells: Cells, head: str) -> object:
    """The value below a head of 首页."""
    cover = {value: at for (sheet, at), value in cells.items() if sheet == COVER}
    match = re.fullmatch(r"([A-Z]+)([0-9]+)", cover[head])
    assert match is not None
    return cells.get((COVER, f"{match[1]}{int(match[2]) + 1}"))
