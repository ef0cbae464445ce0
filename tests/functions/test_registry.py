import inspect

import pytest

from jixiao.errors import FormError
from jixiao.form.definition import FieldsBlock, GridBlock, ListBlock, OverviewBlock
from jixiao.form.formula import Call, Expression, parse
from jixiao.form.loading import base_form
from jixiao.functions.registry import FUNCTIONS, Function, exported, named


def formulas() -> list[str]:
    found = []
    for sheet in base_form().sheets:
        for block in sheet.blocks:
            match block:
                case FieldsBlock(calc=fields) | ListBlock(column=fields):
                    found += [field.formula for field in fields if field.formula]
                case OverviewBlock(column=fields):
                    found += [field.formula for field in fields]
                case GridBlock(calc_row=rows, calc_column=columns):
                    found += [field.formula for field in rows + columns]
                case _:
                    pass
    return found


def calls(expression: Expression) -> list[Call]:
    if not isinstance(expression, Call):
        return []
    return [expression, *(call for part in expression.arguments for call in calls(part))]


@pytest.mark.parametrize("formula", sorted(set(formulas())))
def test_every_formula_of_the_form_calls_functions_as_they_are(formula: str) -> None:
    for call in calls(parse(formula)):
        function = named(call.function)
        many = bool(function.parameters) and function.parameters[-1].many
        assert len(call.arguments) == len(function.parameters) or many
        assert function.twin is not None


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=lambda function: function.name)
def test_core_twin_and_help_take_the_same_arguments(function: Function) -> None:
    for branch in (function.core, function.twin):
        if branch is None:
            continue
        parameters = list(inspect.signature(branch).parameters.values())
        assert len(parameters) == len(function.parameters)
        many = [parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters]
        assert many == [parameter.many for parameter in function.parameters]


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=lambda function: function.name)
def test_nothing_in_gives_nothing_or_a_count_out(function: Function) -> None:
    blanks = [(None, None) if part.is_range else None for part in function.parameters]
    if function.name not in {"FILLED_COUNT", "COUNT_LEVEL", "NTH_CHOSEN", "VERSION", "PARSE"}:
        assert function(*blanks) is None


def test_exported_functions_have_names_that_vba_takes() -> None:
    names = [function.excel_name for function in exported()]
    assert "JX_EXEC_RATE" in names
    assert all(name.isascii() and name.isupper() and len(name) <= 31 for name in names)


def test_an_unknown_function_is_named() -> None:
    with pytest.raises(FormError, match="NONSENSE"):
        named("NONSENSE")
