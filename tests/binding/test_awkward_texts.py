"""Characters that no cell can hold, texts too long for one, and formula errors in many cells."""

from dataclasses import replace

import pytest

from jixiao.assets import asset
from jixiao.binding.workbook import read
from jixiao.errors import BadCellError
from jixiao.model.data import dump, load
from jixiao.model.entries import LONGEST_IDENTITY, LONGEST_TEXT, storable
from jixiao.model.path import value_at
from jixiao.rules.registry import run
from jixiao.scoring.evaluate import evaluate
from jixiao.sheets.address import from_a1
from jixiao.sheets.snapshot import DefinedName, Snapshot
from jixiao.sheets.value import CellError, Value
from support.laid_out import changed, laid_out

SAMPLE = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
WORKBOOK = laid_out(SAMPLE)
BEFORE = read(WORKBOOK)
NAME = "projects[0].indicators[0].name"


def typed(values: dict[str, Value]) -> Snapshot:
    """The workbook with other values where these paths stand."""
    snapshot = WORKBOOK
    for path, value in values.items():
        origin = BEFORE.origins[path]
        snapshot = changed(snapshot, origin.sheet or "", {from_a1(origin.cell or ""): value})
    return snapshot


@pytest.mark.parametrize(
    "path", ["cover.unit_name", "unit.duties[1].text", "projects[0].goal.actual", NAME]
)
@pytest.mark.parametrize("character", ["\x07", "\ufffe", "\x00", "\x85", "\ud800"])
def test_reads_a_text_without_what_no_cell_can_hold(path: str, character: str) -> None:
    reading = read(typed({path: f"某县{character}司法局"}))
    value = value_at(reading.data, path)
    assert value == storable(f"某县{character}司法局")
    (issue,) = reading.issues
    assert (issue.kind, issue.path) == ("control_character", path)
    assert issue.expected == f"U+{ord(character):04X}"
    assert issue.found == value


def test_finding_names_place_and_characters() -> None:
    reading = read(typed({"unit.duties[1].text": "甲\x0b乙\x07"}))
    [found] = [each for each in run(evaluate(reading)) if each.code == "J06"]
    assert str(found.origin).startswith("《单位情况》")
    assert "U+000B、U+0007" in found.message


def test_data_file_of_it_can_be_read_again() -> None:
    reading = read(typed({"cover.unit_name": "某县\x0b司法局\x1f", NAME: "\x02场次"}))
    assert load(dump(reading.data)) == reading.data


def test_reads_a_figure_beside_a_control_character() -> None:
    reading = read(typed({"budget.income.total.initial": "115\x0b"}))
    assert str(reading.data.budget.income.total.initial.number) == "115"
    assert {issue.kind for issue in reading.issues} == {"control_character", "number_as_text"}


def test_a_row_of_nothing_but_control_characters_is_blank() -> None:
    duties = len(SAMPLE.unit.duties)
    origin = BEFORE.origins[f"unit.duties[{duties - 1}].text"]
    row, column = from_a1(origin.cell or "")
    reading = read(changed(WORKBOOK, origin.sheet or "", {(row + 1, column): "\x07\x07"}))
    assert len(reading.data.unit.duties) == duties


def test_reads_as_much_of_a_text_as_a_cell_can_hold() -> None:
    reading = read(typed({"performance.conclusion.overall": "长" * 40_000}))
    assert reading.data.performance.conclusion.overall == "长" * LONGEST_TEXT
    (issue,) = reading.issues
    assert (issue.kind, issue.expected) == ("text_cut", "40000")


@pytest.mark.parametrize(
    ("identity", "kept"), [('P"1', 'P""1'), ("P1", "P\x071"), ("项目一", "项目一\x07")]
)
def test_cleans_the_identity_of_a_project(identity: str, kept: str) -> None:
    assert read(_identified(kept)).data.projects[0].id == identity


def test_replaces_an_identity_too_long_to_be_written() -> None:
    [one, again] = [read(_identified("P" * 300)).data.projects[0].id for _ in range(2)]
    assert one == again
    assert one is not None
    assert len(one) <= LONGEST_IDENTITY


def _identified(identity: str) -> Snapshot:
    names = [
        DefinedName(name.name, name.scope, f'"{identity}"') if name.name == "项目标识" else name
        for name in WORKBOOK.names
    ]
    return replace(WORKBOOK, names=tuple(names))


def test_names_every_formula_error_at_once() -> None:
    paths = ["cover.unit_name", "unit.staff.total", "projects[0].head.name", NAME]
    with pytest.raises(BadCellError) as refusal:
        read(typed(dict.fromkeys(paths, CellError("#N/A"))))
    message = str(refusal.value)
    assert all(str(BEFORE.origins[path]) in message for path in paths)
    assert "请在这些格子里重新填写" in message


def test_names_ten_of_very_many_formula_errors() -> None:
    paths = [f"unit.duties[{n}].text" for n in range(len(SAMPLE.unit.duties))]
    with pytest.raises(BadCellError) as refusal:
        read(typed(dict.fromkeys(paths, CellError("#N/A"))))
    assert str(refusal.value).count("#N/A") == 10
    assert f"……共{len(paths)}格" in str(refusal.value)


def test_does_not_drop_a_project_of_formula_errors_only() -> None:
    blank = laid_out(replace(SAMPLE, projects=(replace(SAMPLE.projects[0], id="P1"),)))
    sheet = blank.sheet("项目01")
    assert sheet is not None
    origin = BEFORE.origins["projects[0].head.name"]
    values = dict.fromkeys(cell for cell in sheet.values if cell not in sheet.formulas)
    only_error: dict[tuple[int, int], Value] = {from_a1(origin.cell or ""): CellError("#N/A")}
    typed_only = {
        from_a1(place.cell or ""): None
        for path, place in BEFORE.origins.items()
        if path.startswith("projects[0].") and place.cell
        if from_a1(place.cell) in values
    }
    with pytest.raises(BadCellError, match="#N/A"):
        read(changed(blank, "项目01", {**typed_only, **only_error}))
