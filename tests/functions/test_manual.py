"""The help of the exported functions: examples, the wizard's limits, the manual page."""

from pathlib import Path

import pytest

from jixiao.authoring.intellisense import help_rows
from jixiao.functions.examples import LONGEST, example_cells, example_result
from jixiao.functions.manual import document
from jixiao.functions.registry import Function, exported
from jixiao.functions.values import NOT_A_NUMBER, UNDEFINED, is_blank

PAGE = Path(__file__).parents[2] / "docs" / "functions.md"
LONGEST_HELP = 255  # what Application.MacroOptions takes


def test_shipped_page_is_the_functions_as_they_are() -> None:
    """To write it anew: ``python -m jixiao.functions.manual > docs/functions.md``."""
    assert PAGE.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("function", exported(), ids=lambda each: each.name)
def test_an_example_gives_something_that_is_no_fault(function: Function) -> None:
    result = example_result(function)
    assert not is_blank(result)
    assert result not in {NOT_A_NUMBER, UNDEFINED}


@pytest.mark.parametrize("function", exported(), ids=lambda each: each.name)
def test_an_example_has_a_cell_for_a_value_and_a_few_for_a_range(function: Function) -> None:
    for parameter in function.parameters:
        cells = example_cells(parameter)
        assert len(cells) in (range(2, LONGEST + 1) if parameter.is_range else [1])


@pytest.mark.parametrize("row", help_rows(exported()), ids=lambda row: row[0])
def test_help_fits_the_wizard_whole(row: list[str]) -> None:
    name, summary, _, *arguments = row
    assert name.startswith("JX_")
    assert all(0 < len(text) <= LONGEST_HELP for text in (summary, *arguments))
    labels = arguments[::2]
    assert len(set(labels)) == len(labels)
    for label, described in zip(labels, arguments[1::2], strict=True):
        assert described.startswith(label)
