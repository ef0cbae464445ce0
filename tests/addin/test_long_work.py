"""The add-in's watch over long work, run in LibreOffice with a stand-in for timer and files."""

import io

import pytest
import xlsxwriter

from jixiao.authoring.addin import addin_modules
from jixiao.authoring.macro_package import as_macro_file
from jixiao.authoring.vba_project import Module, add_project
from support.macros import for_libreoffice, recalculate_with_macros

OURS = ("JxTexts", "JxWork")

STAND_IN = """\
Attribute VB_Name = "StandIn"
Option Explicit

Public trace As String
Public statusBar As Variant
Public progress As String
Public workPlace As String
Public started As Boolean
Public alive As Boolean
Public readable As Boolean
Public agrees As Boolean
Public timers As Long

Public Sub Note(ByVal what As String)
    trace = trace & what & ";"
End Sub

Public Function Agreed() As Boolean
    Agreed = agrees
End Function

Public Sub OnTimer(ByVal due As Date, ByVal macroName As String, Optional ByVal schedule As Variant)
    timers = timers + 1
    If IsMissing(schedule) Then Exit Sub
    timers = timers - 2
    Note "timer off"
End Sub

Public Sub OnKey(ByVal key As String, Optional ByVal macroName As Variant)
    If IsMissing(macroName) Then
        Note "key free"
    Else
        Note "key " & key
    End If
End Sub

Public Sub OpenBook(ByVal path As String)
    Note "opened:" & path
    If path = "broken" Then Err.Raise 1004
End Sub

Public Sub RemoveEmpty(ByVal path As String)
    Note "removed:" & path
End Sub

Public Sub Tell(state As String, steps As String, path As String, message As String)
    Dim lineEnd As String
    lineEnd = Chr(13) & Chr(10)
    progress = state & lineEnd & steps & lineEnd & path & lineEnd & message
End Sub

Private Sub Begin()
    Dim python As Object
    JxWorkForget
    trace = ""
    timers = 0
    started = True
    alive = True
    readable = True
    Tell "running", "1/3", "", "m1"
    workPlace = "C:\\work"
    Set python = New Server
    JxWorkWatch python
End Sub

Private Function Seen() As String
    Seen = trace & timers & ";" & statusBar
End Function

Public Function Work_Goes_On(ByVal dummy As Variant) As String
    Begin
    Work_Goes_On = Seen() & "|"
    Tell "running", "2/3", "", "m2"
    JxWorkLook
    Work_Goes_On = Work_Goes_On & Seen()
End Function

Public Function Work_Is_Done(ByVal dummy As Variant) As String
    Begin
    Tell "done", "3/3", "C:\\new.xlsm", "well" & Chr(13) & Chr(10) & "done"
    alive = False
    JxWorkLook
    Work_Is_Done = Seen()
End Function

Public Function Work_Opens_Nothing(ByVal dummy As Variant) As String
    Begin
    Tell "done", "3/3", "broken", "well"
    JxWorkLook
    Work_Opens_Nothing = Seen()
End Function

Public Function Work_Has_Failed(ByVal dummy As Variant) As String
    Begin
    Tell "failed", "0/0", "", "no room"
    JxWorkLook
    Work_Has_Failed = Seen()
End Function

Public Function Work_Was_Killed(ByVal dummy As Variant) As String
    Begin
    alive = False
    JxWorkLook
    Work_Was_Killed = Seen()
End Function

Public Function Work_Never_Starts(ByVal dummy As Variant) As String
    Dim count As Long
    Begin
    started = False
    For count = 1 To 58
        JxWorkLook
    Next count
    Work_Never_Starts = timers & "|"
    JxWorkLook
    Work_Never_Starts = Work_Never_Starts & Seen()
End Function

Public Function Work_Out_Of_Reach(ByVal dummy As Variant) As String
    Begin
    readable = False
    JxWorkLook
    Work_Out_Of_Reach = Seen()
End Function

Public Function Work_Is_Stopped(ByVal answer As Variant) As String
    Begin
    agrees = CBool(answer)
    JxWorkAsk
    Work_Is_Stopped = trace
End Function

Public Function Work_Ended_Before_The_Answer(ByVal dummy As Variant) As String
    Begin
    Tell "done", "3/3", "", "well"
    JxWorkLook
    trace = ""
    agrees = True
    JxWorkAsk
    Work_Ended_Before_The_Answer = trace & "nothing"
End Function

Public Function Nothing_Was_Started(ByVal dummy As Variant) As String
    Dim python As Object
    Begin
    JxWorkForget
    trace = ""
    workPlace = ""
    Set python = New Server
    JxWorkWatch python
    JxWorkLook
    Nothing_Was_Started = trace & "nothing"
End Function

Public Function Addin_Closes(ByVal dummy As Variant) As String
    Begin
    JxWorkForget
    JxWorkLook
    Addin_Closes = Seen()
End Function
"""

FILES = """\
Option Explicit

Public Function FileExists(path)
    FileExists = started
End Function

Public Sub DeleteFile(path)
    If alive And Right(path, 5) = "alive" Then Err.Raise 70
    Note "deleted:" & path
End Sub

Public Function OpenTextFile(path, mode, create, unicode)
    If Not readable Then Err.Raise 70
    Set OpenTextFile = Me
End Function

Public Function CreateTextFile(path)
    Note "made:" & path
    Set CreateTextFile = Me
End Function

Public Function ReadAll()
    ReadAll = progress
End Function

Public Sub Shut()
End Sub
"""

SERVER = """\
Option Explicit

Public Function Module(name)
    Module = name
End Function

Public Function Tuple()
    Tuple = ""
End Function

Public Function Perform(target, method, arguments)
    Perform = ""
    If target & "." & method = "jixiao.excel.buttons.started_work" Then Perform = workPlace
End Function

Public Function Shown(value)
    Shown = value
End Function
"""

TEXTS = {"working": "{} - Esc", "killed": "中途停止", "stop": "停下吗"}
CALLS = (
    "Work_Goes_On(0)",
    "Work_Is_Done(0)",
    "Work_Opens_Nothing(0)",
    "Work_Has_Failed(0)",
    "Work_Was_Killed(0)",
    "Work_Never_Starts(0)",
    "Work_Out_Of_Reach(0)",
    "Work_Is_Stopped(1)",
    "Work_Is_Stopped(0)",
    "Work_Ended_Before_The_Answer(0)",
    "Nothing_Was_Started(0)",
    "Addin_Closes(0)",
)
WATCHED = "key {ESC};"
GIVEN_BACK = "key free;"
LET_GO = "deleted:C:\\work\\alive;"


def tidied(*, let_go: bool) -> str:
    names = ["progress.txt", "progress.txt.new", *["alive"] * let_go, "cancel"]
    return "".join(f"deleted:C:\\work\\{name};" for name in names) + "removed:C:\\work;"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("s")
        for row, call in enumerate(CALLS):
            sheet.write_formula(row, 0, f"={call}", None, "")
        texts = book.add_worksheet("texts")
        for row, pair in enumerate(TEXTS.items()):
            texts.write_row(row, 0, pair)
    stand_ins = [
        Module("StandIn", STAND_IN),
        Module("FileSystemStandIn", FILES, "class"),
        Module("Server", SERVER, "class"),
    ]
    ours = [for_libreoffice(each) for each in addin_modules() if each.name in OURS]
    assert len(ours) == len(OURS)
    path = tmp_path_factory.mktemp("runs") / "addin.xlsm"
    path.write_bytes(
        as_macro_file(add_project(content.getvalue(), [*ours, *stand_ins]), "workbook")
    )
    texts_seen = recalculate_with_macros(path)
    return {call: texts_seen[f"s.A{row}"] for row, call in enumerate(CALLS, 1)}


def test_work_under_way_is_looked_at_again_and_shown_in_the_status_bar(
    seen: dict[str, str],
) -> None:
    first, second = seen["Work_Goes_On(0)"].split("|")
    assert first == f"{WATCHED}1;1/3 m1 - Esc"
    assert second == f"{WATCHED}2;2/3 m2 - Esc"


def test_a_workbook_that_was_made_is_opened_and_the_last_words_said(seen: dict[str, str]) -> None:
    assert seen["Work_Is_Done(0)"] == (
        f"{WATCHED}{LET_GO}{GIVEN_BACK}opened:C:\\new.xlsm;said:well\r\ndone;"
        f"{tidied(let_go=True)}1;False"
    )


def test_a_workbook_that_cannot_be_opened_takes_no_words_away(seen: dict[str, str]) -> None:
    assert "opened:broken;said:well;" in seen["Work_Opens_Nothing(0)"]


def test_however_work_ended_its_files_are_taken_away_and_none_besides(
    seen: dict[str, str],
) -> None:
    # While it still holds its file that one stays, and with it the folder, for the next work.
    assert seen["Work_Has_Failed(0)"].startswith(
        f"{WATCHED}{GIVEN_BACK}said:no room;{tidied(let_go=False)}1;"
    )


def test_work_that_was_killed_is_told_and_not_waited_for(seen: dict[str, str]) -> None:
    assert seen["Work_Was_Killed(0)"].startswith(
        f"{WATCHED}{LET_GO}{GIVEN_BACK}said:中途停止;{tidied(let_go=True)}1;"
    )


def test_work_that_never_starts_is_given_up_after_a_minute(seen: dict[str, str]) -> None:
    timers, end = seen["Work_Never_Starts(0)"].split("|")
    assert timers == "59"
    assert end.startswith(f"{WATCHED}{GIVEN_BACK}said:中途停止;{tidied(let_go=False)}59;")


def test_progress_out_of_reach_for_a_moment_is_no_failure(seen: dict[str, str]) -> None:
    assert seen["Work_Out_Of_Reach(0)"] == f"{WATCHED}2;1/3 m1 - Esc"


def test_esc_stops_the_work_if_the_user_says_so(seen: dict[str, str]) -> None:
    assert seen["Work_Is_Stopped(1)"] == f"{WATCHED}made:C:\\work\\cancel;"
    assert seen["Work_Is_Stopped(0)"] == WATCHED


def test_work_that_ended_before_the_answer_is_not_stopped(seen: dict[str, str]) -> None:
    assert seen["Work_Ended_Before_The_Answer(0)"] == "nothing"


def test_without_work_there_is_nothing_to_watch(seen: dict[str, str]) -> None:
    assert seen["Nothing_Was_Started(0)"] == "nothing"


def test_an_add_in_that_closes_leaves_no_timer_behind(seen: dict[str, str]) -> None:
    assert seen["Addin_Closes(0)"].startswith(f"{WATCHED}timer off;{GIVEN_BACK}0;")
