"""Inputs changed in the file: the formulas, recalculated, follow as the core does."""

from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.authoring.packs import installed
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read, read_workbook
from jixiao.sheets.address import from_a1
from jixiao.sheets.opening import open_package
from jixiao.sheets.patching.patch import WorkbookPatch, sheet_parts
from jixiao.sheets.reader import snapshot_of
from support.cells import disagreements, formula_cells, stored_values
from support.libreoffice import recalculate

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

CHANGES: dict[str, str | Decimal | None] = {
    "cover.year": Decimal(2023),
    "budget.income.money_unit": "元",
    "budget.income.total.initial": Decimal("8632000.55"),
    "budget.expenditure.basic.actual": Decimal("101.005"),
    "budget.three_public.total.budget": Decimal(0),
    "unit.staff.in_post": Decimal(80),
    "projects[0].funds.total.executed": Decimal("132.675"),
    "projects[0].funds.other.adjusted": Decimal("0.1"),
    "projects[0].funds.execution_score": None,
    "projects[0].indicators[0].target": "≤１2场",
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


@pytest.fixture(scope="module")
def changed(workbooks: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    package = open_package(workbooks["sample"])
    origins = read(snapshot_of(package)).origins
    parts, patch = sheet_parts(package), WorkbookPatch(package)
    for path, value in CHANGES.items():
        origin = origins[path]
        assert origin.sheet is not None
        assert origin.cell is not None
        part = parts[origin.sheet]
        patch.worksheet(part).write(*from_a1(origin.cell), value)
        patch.changed(part)
    target = tmp_path_factory.mktemp("changed") / "改过.xlsx"
    target.write_bytes(patch.to_bytes())
    return target


def test_recalculated_formulas_are_what_the_core_makes_of_the_new_inputs(
    changed: Path, tmp_path: Path
) -> None:
    anew = tmp_path / "重写.xlsx"
    anew.write_bytes(write_workbook(read_workbook(changed).data, installed("湖南-县级")))
    recalculated, expected = recalculate(changed), stored_values(anew)
    places = formula_cells(changed)
    assert len(places) > 3000
    assert (
        disagreements(
            {place: expected[place] for place in places if place in expected},
            {place: recalculated[place] for place in places if place in recalculated},
        )
        == []
    )


def test_the_changes_made_a_difference(changed: Path, workbooks: dict[str, Path]) -> None:
    before, after = read_workbook(workbooks["sample"]).data, read_workbook(changed).data
    assert before != after
    assert after.projects[0].funds.total.executed.number == Decimal("132.675")
    assert after.budget.income.money_unit == "元"
