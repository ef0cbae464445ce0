import importlib
import io
import re
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import xlsxwriter

from jixiao.authoring.addin import workbook_modules
from jixiao.authoring.macro_package import as_macro_file
from jixiao.authoring.vba_project import Module, add_project
from jixiao.authoring.vba_wrappers import wrapper, wrappers_module
from jixiao.errors import AddinError
from jixiao.form.formula import parse
from jixiao.form.loading import base_form
from jixiao.functions.function import function
from jixiao.functions.registry import Function, Parameter, exported
from jixiao.functions.render import render
from jixiao.functions.values import Value
from support.libreoffice import recalculate
from support.macros import recalculate_with_macros


@function("JOINED", "文字相连", Parameter("间隔"), Parameter("文字", many=True), twin=None)
def joined(between: Value, *texts: Value) -> Value:
    """Takes any number of arguments."""
    return str(between).join(map(str, texts))


def test_each_exported_function_has_one_wrapper_and_nothing_else_has() -> None:
    source = wrappers_module(exported()).source
    names = re.findall(r"^Public Function (\w+)\(", source, re.MULTILINE)
    assert names == [each.excel_name for each in exported()]


def test_wrappers_take_as_many_arguments_as_their_function_describes() -> None:
    for each in exported():
        declared = re.search(r"\((.*?)\) As Variant", wrapper(each))[1]
        assert len([name for name in declared.split(",") if name]) == len(each.parameters)


# Ours and what xlwings' own generator writes for the same functions, and why they differ.
DIFFERENCES = (
    # The workbook runs in Excel alone; nothing of it is written for other programs of Office.
    (r'    #If App = "Microsoft Excel" Then\n(.*?)    #Else\n.*?    #End If\n', r"\1"),
    # What fails gives #N/A, so that the native formula counts, instead of an English sentence.
    (r"        If TypeOf Application.Caller Is Range Then On Error GoTo failed\n", ""),
    (r"        Exit Function\nfailed:\n    \w+ = Err.Description\n", ""),
    # Python is the add-in's affair: workbooks know neither a module nor a server, and outlive both.
    # Neither book nor caller goes along: a sheet named "x.py" would make xlwings ask for a licence.
    (
        (
            r'        (\w+) = XLPy.CallUDF\("jixiao.excel.functions", '
            r'("\w+"), ([^\n]*), ThisWorkbook, '
            r"Application.Caller\)\n"
        ),
        r"    \1 = JxRun(\2, \3)\n",
    ),
    # Run passes values, no objects.
    (r"(?<=Array\()([^\n]*)(?=\)\))", lambda found: re.sub(r"\w+", r"JxValue(\g<0>)", found[0])),
    (r"^Function ([^\n]*)$", r"Public Function \1 As Variant"),
)


@pytest.fixture
def udfs(monkeypatch: pytest.MonkeyPatch) -> Iterator[types.ModuleType]:
    """The module of xlwings that writes wrappers; off Windows it lacks what it imports."""
    import xlwings as xw  # noqa: PLC0415 - it must be there before its modules are

    for name in ("pythoncom", "pywintypes", "win32com", "win32com.client"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    sys.modules["pythoncom"].CoInitialize = None
    sys.modules["win32com.client"].Dispatch = None
    udfs = importlib.import_module("xlwings.udfs")
    monkeypatch.setattr(xw, "func", udfs.xlfunc)
    monkeypatch.setattr(xw, "arg", udfs.xlarg)
    yield udfs
    del sys.modules["xlwings.udfs"]


def test_wrappers_are_those_of_xlwings_but_for_what_is_listed(udfs: types.ModuleType) -> None:
    from jixiao.excel.functions import served  # noqa: PLC0415 - imports xlwings

    for each in exported():
        module = types.ModuleType("jixiao.excel.functions")
        setattr(module, each.excel_name, served(each))
        written = io.StringIO()
        udfs.generate_vba_wrapper(
            module.__name__, module, written, types.SimpleNamespace(Name="绩效自评.xlsm")
        )
        text = written.getvalue().rstrip() + "\n"
        for pattern, replacement in DIFFERENCES:
            text = re.sub(pattern, replacement, text, flags=re.MULTILINE | re.DOTALL)
        assert text == wrapper(each)


def test_xlwings_gets_category_and_help_of_each_function(udfs: types.ModuleType) -> None:
    from jixiao.excel.functions import served  # noqa: PLC0415 - imports xlwings

    assert udfs.__name__ == "xlwings.udfs"
    for each in exported():
        known = served(each).__xlfunc__
        assert known["name"] == each.excel_name
        assert known["category"] == "绩效自评"
        assert known["ret"]["doc"] == each.summary
        assert [argument["doc"] for argument in known["args"]] == [
            parameter.label for parameter in each.parameters
        ]
        assert {argument["options"]["convert"] for argument in known["args"]} <= {"raw"}


# LibreOffice 7.4 has neither Value2 nor a Run that passes arrays to another document, so the
# entry of the add-in stands in the workbook itself, and records what it is called with.
FOR_LIBREOFFICE = (
    ("cells.Value2", "cells.Value"),
    ("Application.Run(ENTRY, functionName, arguments)", "JxCall(functionName, arguments)"),
    ("If Not AddinIsOpen() Then Exit Function", ""),
)
RECORDER = Module(
    "Recorder",
    """\
Attribute VB_Name = "Recorder"
Option Explicit

Public Function JxCall(ByVal functionName As String, ByVal arguments As Variant) As Variant
    Dim index As Long
    Dim row As Long
    JxCall = functionName
    For index = LBound(arguments) To UBound(arguments)
        JxCall = JxCall & "|"
        If IsArray(arguments(index)) Then
            For row = LBound(arguments(index), 1) To UBound(arguments(index), 1)
                JxCall = JxCall & arguments(index)(row, 1) & ";"
            Next row
        Else
            JxCall = JxCall & arguments(index)
        End If
    Next index
End Function
""",
)


def for_libreoffice(module: Module) -> Module:
    source = module.source
    for old, new in FOR_LIBREOFFICE:
        assert module.name != "JxSupport" or source.count(old) == 1
        source = source.replace(old, new)
    return Module(module.name, source)


def calls_in_cells(functions: tuple[Function, ...]) -> tuple[dict[str, str], dict[str, str]]:
    """Formula of each cell, and what it should be seen to pass on: arguments all different."""
    typed, passed = {}, {}
    for row, each in enumerate(functions, 1):
        arguments, values = [], []
        for number, parameter in enumerate(each.parameters):
            if parameter.is_range:
                arguments.append(f"$A${number + 1}:$A${number + 3}")
                values.append(f"{number + 1};{number + 2};{number + 3};")
            elif number % 3 == 1:
                arguments.append(f'"text{number}"')
                values.append(f"text{number}")
            elif number % 3 == 2:
                arguments.append(f"$A${number + 1}")
                values.append(f"{number + 1}")
            else:
                arguments.append(f"{row}.5")
                values.append(f"{row}.5")
        typed[f"C{row}"] = f"={each.excel_name}({','.join(arguments)})"
        passed[f"s.C{row}"] = "|".join([each.excel_name, *values])
    return typed, passed


def test_wrappers_pass_their_arguments_in_order(tmp_path: Path) -> None:
    functions = (*exported(), joined)
    typed, passed = calls_in_cells(functions)
    row = len(functions) + 1
    typed |= {f"C{row}": '=JX_JOINED("-",A1,A2,"x",B9)', f"C{row + 1}": '=JX_JOINED("-")'}
    passed |= {f"s.C{row}": "JX_JOINED|-|1|2|x|", f"s.C{row + 1}": "JX_JOINED|-"}
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("s")
        sheet.write_column(0, 0, range(1, 30))
        for place, formula in typed.items():
            sheet.write_formula(place, formula, None, "")
    _, support = workbook_modules()
    modules = [RECORDER, for_libreoffice(support), wrappers_module(functions)]
    path = tmp_path / "calls.xlsm"
    path.write_bytes(as_macro_file(add_project(content.getvalue(), modules), "workbook"))
    seen = recalculate_with_macros(path)
    assert {place: seen.get(place) for place in passed} == passed


def test_with_macros_blocked_the_native_formula_counts(workbook: Path) -> None:
    assert recalculate(workbook)["预决算", "C1"] == pytest.approx(0.952)


def test_a_name_that_vba_keeps_for_itself_is_refused() -> None:
    @function("NEXT_YEAR", "下一年", Parameter("年"), twin=None)
    def next_year(date: Value) -> Value:
        return date

    with pytest.raises(AddinError, match="“date”不能作 VBA 的名称"):
        wrapper(next_year)


def test_what_cells_of_the_form_call_has_a_wrapper() -> None:
    called = {each for formula in formulas() for each in re.findall(r"JX_\w+", formula)}
    assert {"JX_EXEC_RATE", "JX_SCORE", "JX_GRADE"} <= called
    assert called <= {each.excel_name for each in exported()}


def formulas() -> list[str]:
    """Every formula of the form as the .xlsm holds it, with addresses left out."""
    form = base_form()
    parts = msgspec.to_builtins(form.sheets)
    return [render(parse(text), lambda _: "A1", addin=True) for text in formulas_in(parts)]


def formulas_in(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "formula" and value:
                yield value
            yield from formulas_in(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from formulas_in(value)
