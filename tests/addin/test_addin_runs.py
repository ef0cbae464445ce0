"""The add-in's own VBA, run in LibreOffice with a stand-in for Python and for Excel's ribbon."""

import io

import pytest
import xlsxwriter

from jixiao.authoring.addin import addin_modules
from jixiao.authoring.macro_package import as_macro_file
from jixiao.authoring.vba_project import Module, add_project
from support.macros import for_libreoffice, recalculate_with_macros

OURS = ("JxBooks", "JxPython", "JxRibbon", "JxTexts")

STAND_IN = """\
Attribute VB_Name = "StandIn"
Option Explicit

Public trace As String
Public starts As Long
Public canStart As Boolean
Public dies As Boolean
Public isInstalled As Boolean

Public Sub Note(ByVal what As String)
    trace = trace & what & ";"
End Sub

Public Function XLPy() As Object
    starts = starts + 1
    If Not canStart Then Err.Raise 1000
    Set XLPy = New Server
End Function

Public Sub KillPy()
    Note "killed"
End Sub

Public Function JxHasInterpreter() As Boolean
    JxHasInterpreter = isInstalled
End Function

Public Function JxInterpreter() As String
    JxInterpreter = "python.exe"
End Function

Public Sub JxTest(ByVal book As Object)
    Note "self-test"
End Sub

Public Sub JxWorkWatch(ByVal python As Object)
    If python.Started() <> "" Then Note "watched:" & python.Started()
End Sub

Public Function Agreed() As Boolean
    Agreed = False
End Function

Private Function Answer(ByVal name As String) As String
    Dim result As Variant
    result = JxCall(name, Array(1, 2))
    If IsError(result) Then
        Answer = "#N/A;"
    Else
        Answer = result & ";"
    End If
End Function

Public Function Python_Missing(ByVal dummy As Variant) As String
    Begin False
    Python_Missing = Answer("F") & Answer("F") & Answer("F") & starts
    JxReset
    canStart = True
    Python_Missing = Python_Missing & ";" & Answer("F") & starts
End Function

Public Function Python_Kept(ByVal dummy As Variant) As String
    Begin True
    Python_Kept = Answer("F") & Answer("G") & Answer("F") & starts
End Function

Public Function Python_Dies(ByVal dummy As Variant) As String
    Begin True
    Python_Dies = Answer("F")
    dies = True
    Python_Dies = Python_Dies & Answer("F") & starts
End Function

Public Function Python_Gone(ByVal dummy As Variant) As String
    Begin True
    Python_Gone = Answer("F")
    dies = True
    canStart = False
    Python_Gone = Python_Gone & Answer("F") & Answer("F") & starts
End Function

Public Function Python_Undecided(ByVal dummy As Variant) As String
    Begin True
    Python_Undecided = Answer("UNDECIDED") & starts
End Function

Public Function Pressed_Button(ByVal id As Variant) As String
    Dim control As Object
    Begin True
    Set control = New RibbonControl
    control.ID = CStr(id)
    JxRibbonPress control
    Pressed_Button = trace
End Function

Public Function Pressed_In_Vain(ByVal dummy As Variant) As String
    Dim control As Object
    Begin False
    Set control = New RibbonControl
    control.ID = "jx_check"
    JxRibbonPress control
    Pressed_In_Vain = trace
End Function

Public Function Pressed_Without_Python(ByVal dummy As Variant) As String
    Dim control As Object
    Begin True
    isInstalled = False
    Set control = New RibbonControl
    control.ID = "jx_check"
    JxRibbonPress control
    Pressed_Without_Python = trace & starts
End Function

Public Function Pressed_Without_Workbook(ByVal dummy As Variant) As String
    Begin True
    JxCarryOut "doctor", Nothing
    Pressed_Without_Workbook = trace
End Function

Private Sub Begin(ByVal works As Boolean)
    JxReset
    isInstalled = True
    trace = ""
    starts = 0
    dies = False
    canStart = works
End Sub
"""

SERVER = """\
Option Explicit

Private command As String

Public Function CallUDF(moduleName, functionName, arguments)
    If dies Then
        dies = False
        Err.Raise 462
    End If
    CallUDF = moduleName & "." & functionName & "(" & UBound(arguments) + 1 & ")"
    If functionName = "UNDECIDED" Then CallUDF = "#N/A"
End Function

Public Function Module(name)
    Module = name
End Function

Public Sub SetAttr(target, name, value)
    Note target & "." & name & "=" & TypeName(value)
End Sub

Public Function Tuple(Optional value)
    Tuple = ""
    If Not IsMissing(value) Then Tuple = value
End Function

Public Function Perform(target, method, arguments)
    command = arguments
    Note target & "." & method & "(" & arguments & ")"
    Perform = "done"
    If command = "new" Then Perform = ""
End Function

Public Function Started()
    Started = ""
    If command = "new" Then Started = "C:\\work"
End Function

Public Function Shown(value)
    Shown = value
End Function
"""

CONTROL = """\
Option Explicit

Public ID As String
Public Context As Object
"""

CELLS = {
    "A1": "=Python_Missing(0)",
    "A2": "=Python_Kept(0)",
    "A3": "=Python_Dies(0)",
    "A4": "=Python_Gone(0)",
    "A5": "=Python_Undecided(0)",
    "A6": '=Pressed_Button("jx_report")',
    "A7": '=Pressed_Button("jx_doctor")',
    "A8": "=Pressed_In_Vain(0)",
    "A9": '=Pressed_Button("jx_new")',
    "A10": "=Pressed_Without_Python(0)",
    "A11": "=Pressed_Without_Workbook(0)",
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("s")
        for place, formula in CELLS.items():
            sheet.write_formula(place, formula, None, "")
        texts = book.add_worksheet("texts")
        texts.write_row(0, 0, ["failed", "没有做成：{}"])
        texts.write_row(1, 0, ["no_interpreter", "找不到：{}"])
    stand_ins = [
        Module("StandIn", STAND_IN),
        Module("Server", SERVER, "class"),
        Module("RibbonControl", CONTROL, "class"),
        Module("JxEvents", "Option Explicit\n", "class"),
    ]
    ours = [for_libreoffice(each) for each in addin_modules() if each.name in OURS]
    assert len(ours) == len(OURS)
    path = tmp_path_factory.mktemp("runs") / "addin.xlsm"
    project = add_project(content.getvalue(), [*ours, *stand_ins])
    path.write_bytes(as_macro_file(project, "workbook"))
    return {place.removeprefix("s."): text for place, text in recalculate_with_macros(path).items()}


def test_after_a_failed_start_nothing_is_tried_again_until_the_reset(seen: dict[str, str]) -> None:
    assert seen["A1"] == "#N/A;#N/A;#N/A;1;jixiao.excel.functions.F(2);2"


def test_python_is_started_once_and_kept(seen: dict[str, str]) -> None:
    answers = [f"jixiao.excel.functions.{name}(2)" for name in "FGF"]
    assert seen["A2"] == ";".join([*answers, "1"])


def test_a_python_that_was_closed_is_started_anew(seen: dict[str, str]) -> None:
    answer = "jixiao.excel.functions.F(2)"
    assert seen["A3"] == f"{answer};{answer};2"


def test_a_python_that_cannot_be_started_anew_is_tried_once(seen: dict[str, str]) -> None:
    assert seen["A4"] == "jixiao.excel.functions.F(2);#N/A;#N/A;2"


def test_what_python_leaves_open_is_for_the_native_formula(seen: dict[str, str]) -> None:
    assert seen["A5"] == "#N/A;1"


def test_a_button_carries_out_its_command_on_the_workbook_and_tells_the_answer(
    seen: dict[str, str],
) -> None:
    book, command, told = seen["A6"].removeprefix("killed;").rstrip(";").split(";")
    assert book.startswith("xlwings._xlwindows.BOOK_CALLER=")
    assert command == "jixiao.excel.buttons.press(report)"
    assert told == "said:done"


def test_the_self_test_starts_in_vba(seen: dict[str, str]) -> None:
    assert seen["A7"] == "self-test;"


def test_a_button_that_fails_says_so(seen: dict[str, str]) -> None:
    assert seen["A8"].startswith("said:没有做成：")


def test_long_work_that_a_button_started_is_watched(seen: dict[str, str]) -> None:
    assert seen["A9"].endswith(";jixiao.excel.buttons.press(new);watched:C:\\work;")


def test_a_python_that_is_not_there_is_not_started(seen: dict[str, str]) -> None:
    assert "找不到：python.exe" in seen["A10"]
    assert seen["A10"].endswith(";0")


def test_without_a_workbook_that_of_the_press_before_is_not_taken_for_it(
    seen: dict[str, str],
) -> None:
    book, command, _ = seen["A11"].removeprefix("killed;").rstrip(";").split(";")
    assert book == "xlwings._xlwindows.BOOK_CALLER=Nothing"
    assert command == "jixiao.excel.buttons.press(doctor)"
