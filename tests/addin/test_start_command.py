"""The command that starts Python, as VBA builds it in LibreOffice from a configuration."""

import io
import re

import pytest
import xlsxwriter

from jixiao.authoring.addin import addin_modules
from jixiao.authoring.macro_package import as_macro_file
from jixiao.authoring.vba_project import Module, add_project
from jixiao.authoring.xlwings_module import xlwings_module
from jixiao.excel.setup.configuration import COMMAND
from support.macros import for_libreoffice, recalculate_with_macros

STAND_IN = """\
Attribute VB_Name = "StandIn"
Option Explicit

' Writes the configuration first, as xlwings would understand more of it than we want.
Public Function Command_For(ByVal path As String) As String
    Dim quote As String
    quote = Chr(34)
    Open JxConfigurationPath() For Output As #7
    Print #7, quote & "SHOW CONSOLE" & quote & "," & quote & "True" & quote
    Print #7, quote & "DEBUG UDFS" & quote & "," & quote & "True" & quote
    Print #7, quote & "LICENSE_KEY" & quote & "," & quote & "x';import evil;'" & quote
    Print #7, quote & "PYTHONPATH" & quote & "," & quote & "C:\\evil" & quote
    Print #7, quote & "Interpreter_Win" & quote & "," & quote & path & quote
    Close #7
    Command_For = XLPyCommand() & "|" & JxHasInterpreter()
End Function

Public Function Command_Without(ByVal dummy As Variant) As String
    Open JxConfigurationPath() For Output As #7
    Close #7
    Command_Without = XLPyCommand() & "|" & JxHasInterpreter()
End Function

Public Function AttributesOf(ByVal path As String) As Long
    If InStr(path, "missing") > 0 Then Err.Raise 53
    AttributesOf = 32
    If InStr(path, "folder") > 0 Then AttributesOf = 16
End Function
"""

PLAIN = "C:\\jixiao\\python\\python.exe"
PATHS = {
    PLAIN: True,
    "D:\\work & more\\50%TEMP%\\python.exe": True,
    "\\\\srv\\it's\\python.exe": True,
    "python.exe": False,
    "..\\python.exe": False,
    "C:\\missing\\python.exe": False,
    "C:\\folder": False,
    "C:\\$(1)\\python.exe": False,
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("home")
    (home / ".jixiao").mkdir()
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("s")
        for row, path in enumerate(PATHS):
            sheet.write_formula(row, 0, f'=Command_For("{path}")', None, "")
        sheet.write_formula(len(PATHS), 0, "=Command_Without(0)", None, "")
    [configuration] = [each for each in addin_modules() if each.name == "JxConfiguration"]
    source = for_libreoffice(configuration).source
    for old, new in (("\\.jixiao\\", "/.jixiao/"), ("GetAttr(", "AttributesOf(")):
        assert old in source
        source = source.replace(old, new)
    command = re.search(
        r"^Function XLPyCommand.*?^End Function\n",
        xlwings_module().source,
        re.DOTALL | re.MULTILINE,
    )
    assert command is not None
    modules = [
        Module("JxConfiguration", source),
        Module("xlwings", f'Attribute VB_Name = "xlwings"\n{command[0]}'),
        Module("StandIn", STAND_IN),
    ]
    # A name that broke out of cmd.exe, and another that the DLL took for its own.
    path = home / "报表^&calc $(1)月.xlsm"
    path.write_bytes(as_macro_file(add_project(content.getvalue(), modules), "workbook"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("USERPROFILE", str(home))
        texts = recalculate_with_macros(path)
    return {path: texts[f"s.A{row}"] for row, path in enumerate([*PATHS, ""], 1)}


@pytest.mark.parametrize("path", PATHS)
def test_the_command_is_constant_but_for_where_python_is(seen: dict[str, str], path: str) -> None:
    command, _ = seen[path].split("|")
    assert command == COMMAND.format(interpreter=path)


def test_the_command_is_exactly_this(seen: dict[str, str]) -> None:
    assert seen[PLAIN].split("|")[0] == (
        '"C:\\jixiao\\python\\python.exe" -P -B -c "import xlwings; xlwings.serve(\'$(CLSID)\')"'
    )


@pytest.mark.parametrize(("path", "usable"), PATHS.items())
def test_python_is_started_only_from_a_whole_path_that_is_there(
    seen: dict[str, str], path: str, *, usable: bool
) -> None:
    assert seen[path].split("|")[1] == str(usable)


def test_without_a_configuration_nothing_can_be_started(seen: dict[str, str]) -> None:
    assert seen[""].endswith("|False")
