"""Inputs changed in the file: the formulas, recalculated, follow as the core does."""

from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import pytest

from jixiao.authoring.packs import installed
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read, read_workbook
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from jixiao.sheets.address import from_a1
from jixiao.sheets.opening import open_package
from jixiao.sheets.patching.patch import WorkbookPatch, sheet_parts
from jixiao.sheets.reader import snapshot_of
from support.cells import disagreements, formula_cells, stored_values
from support.libreoffice import recalculate_all

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

Changes: TypeAlias = dict[str, str | Decimal | None]

COMMON: Changes = {
    "cover.year": Decimal(2023),
    "projects[0].funds.total.executed": Decimal("132.675"),
    "projects[0].funds.other.adjusted": Decimal("0.1"),
    "projects[0].funds.execution_score": None,
    "projects[0].indicators[0].score": None,
    "projects[0].indicators[1].actual": "612.5件",
    "projects[0].indicators[1].score": None,
    "projects[0].indicators[10].actual": "2023年2月1日",
    "projects[0].indicators[10].score": None,
    "projects[0].indicators[13].band": "达成",
    "projects[0].indicators[13].score": None,
    "projects[0].indicators[16].actual": "87.5%",
    "projects[0].indicators[16].score": None,
    "projects[0].foot.total": None,
    "settings.scoring.reverse_formula": "线性法",
    "settings.overshoot.method": "每项扣分",
}
CHANGES: dict[str, Changes] = {
    "湖南-县级": COMMON
    | {
        "budget.income.money_unit": "元",
        "budget.income.total.initial": Decimal("8632000.55"),
        "budget.expenditure.basic.actual": Decimal("101.005"),
        "budget.expenditure.project.initial": None,
        "budget.basic.personnel.actual": None,
        "budget.three_public.total.budget": Decimal(0),
        "unit.staff.in_post": Decimal(80),
        "projects[0].indicators[0].target": "≤１2场",
    },
    "项目-通用": COMMON
    | {
        "projects[0].indicators[0].target": "≤１2场",
        "projects[0].funds.money_unit": "元",
        "projects[0].funds.total.adjusted": Decimal(0),
        "settings.groups[0].points": Decimal(45),
        "settings.scoring.result_method": "区间外0分",
    },
    "四川-项目": COMMON
    | {
        "projects[0].indicators[0].target_sign": "≤",
        "projects[0].indicators[0].target_value": "１2",
        "projects[0].indicators[0].target_unit": "场",
        "projects[0].funds.fiscal_account.executed": Decimal("3.3"),
        "settings.weights.free": Decimal(80),
    },
}


@pytest.fixture(scope="module")
def books(sample: SelfEvaluation, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("changed")
    for pack in CHANGES:
        data = with_profile(sample, load_profile(pack))
        (folder / f"{pack}.xlsx").write_bytes(write_workbook(data, installed(pack)))
    return {pack: folder / f"{pack}.xlsx" for pack in CHANGES}


@pytest.fixture(scope="module")
def changed(books: dict[str, Path]) -> dict[str, Path]:
    return {pack: _changed(path, CHANGES[pack]) for pack, path in books.items()}


def _changed(path: Path, changes: Changes) -> Path:
    package = open_package(path)
    origins = read(snapshot_of(package)).origins
    parts, patch = sheet_parts(package), WorkbookPatch(package)
    for place, value in changes.items():
        origin = origins[place]
        assert origin.sheet is not None
        assert origin.cell is not None
        part = parts[origin.sheet]
        patch.worksheet(part).write(*from_a1(origin.cell), value)
        patch.changed(part)
    target = path.with_name(f"{path.stem}改过.xlsx")
    target.write_bytes(patch.to_bytes())
    return target


def test_recalculated_formulas_are_what_the_core_makes_of_the_new_inputs(
    changed: dict[str, Path], tmp_path: Path
) -> None:
    recalculated = recalculate_all(list(changed.values()))  # in one run: a start takes seconds
    for (pack, path), cells in zip(changed.items(), recalculated, strict=True):
        anew = tmp_path / f"{pack}.xlsx"
        anew.write_bytes(write_workbook(read_workbook(path).data, installed(pack)))
        expected, places = stored_values(anew), formula_cells(path)
        assert len(places) > 3000
        assert (
            disagreements(
                {place: expected[place] for place in places if place in expected},
                {place: cells[place] for place in places if place in cells},
            )
            == []
        ), pack


def test_the_changes_made_a_difference(books: dict[str, Path], changed: dict[str, Path]) -> None:
    for pack, path in changed.items():
        before, after = read_workbook(books[pack]).data, read_workbook(path).data
        assert before != after
        assert after.projects[0].funds.total.executed.number == Decimal("132.675")
        assert after.projects[0].indicators[0].target == "≤１2场", pack
