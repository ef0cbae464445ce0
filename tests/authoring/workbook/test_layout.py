"""The plan of a workbook, before it is written."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.authoring.workbook.items import Prompt
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.needs import rectangle_areas, status_formula, status_value
from jixiao.authoring.workbook.places import Area, one_cell
from jixiao.authoring.workbook.plan import Plan
from jixiao.authoring.workbook.prompts import LONGEST_LIST, prompt_of
from jixiao.authoring.workbook.writing import lay_out_workbook
from jixiao.form.cells import cells_of, lists_of
from jixiao.form.loading import Form
from jixiao.functions.calculate import Calculator
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.sheets.text_height import MAX_HEIGHT, height_of
from strategies import every_field_filled


@pytest.fixture(scope="module")
def plans(form: Form) -> list[Plan]:
    data = every_field_filled(projects=9, entries=27)
    return lay_out_workbook(Matter(form, data, Calculator(form, data)), addin=False).plans


def test_no_cell_is_laid_out_twice(plans: list[Plan]) -> None:
    for plan in plans:
        taken: set[tuple[int, int]] = set()
        for item in plan.items:
            if isinstance(item, Prompt):
                continue
            area = item.area
            assert area.sheet == plan.title
            places = set(
                itertools.product(
                    range(area.top, area.bottom + 1), range(area.left, area.right + 1)
                )
            )
            assert not taken & places, (plan.title, item)
            taken |= places


def test_nothing_in_a_list_is_merged(plans: list[Plan]) -> None:
    for plan in plans:
        for table in plan.tables:
            whole = table.area.whole
            for item in plan.items:
                inside = (
                    whole.top <= item.area.top <= whole.bottom
                    and whole.left <= item.area.left <= whole.right
                )
                assert not (inside and item.area.is_merged and not isinstance(item, Prompt))


def test_every_cell_of_the_form_has_its_place(form: Form) -> None:
    data = SelfEvaluation()
    matter = Matter(form, data, Calculator(form, data))
    lay_out_workbook(matter, addin=False)
    assert {path for project, path in matter.layout.cells if project is None} == set(form.cells)
    for number in range(8):
        placed = {path for project, path in matter.layout.cells if project == number}
        assert placed == set(form.project_cells)


def test_drop_downs_and_prompts_fit_into_excels_limits(form: Form) -> None:
    for sheet in form.sheets:
        fields = [cell.field for cell in cells_of(sheet)]
        fields += [column for block in lists_of(sheet) for column in block.column]
        for field in fields:
            assert len(",".join(field.options)) <= LONGEST_LIST
            assert not prompt_of(field).endswith("…")
            assert all("," not in option for option in field.options)


@given(st.text(max_size=300), st.floats(5, 120))
def test_a_longer_text_never_needs_less_height(text: str, width: float) -> None:
    assert height_of(text, width) <= height_of(text + "再长一点的文字", width) <= MAX_HEIGHT


@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 5))))
def test_rectangles_cover_each_cell_once(cells: set[tuple[int, int]]) -> None:
    areas = rectangle_areas(one_cell("表", row, column) for row, column in cells)
    covered = [
        place
        for area in areas
        for place in itertools.product(
            range(area.top, area.bottom + 1), range(area.left, area.right + 1)
        )
    ]
    assert sorted(covered) == sorted(cells)


def test_the_state_says_how_many_are_missing() -> None:
    row = [Area("表", 4, column, 4, column) for column in (1, 2, 3)]
    assert status_formula(row, "") == 'IF(COUNTA($B$5:$D$5)=3,"√","缺"&(3-COUNTA($B$5:$D$5)))'
    assert status_value([True, False, False], needed=True) == "缺2"
    assert status_value([True, True, True], needed=True) == "√"
    assert status_value([False], needed=None) == ""
