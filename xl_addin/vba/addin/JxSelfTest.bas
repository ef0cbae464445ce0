Attribute VB_Name = "JxSelfTest"
Option Explicit
Option Private Module

' The self-test: first what VBA can see without Python, then Python's own.

Private Const LONGEST_COMMAND As Long = 2000

Public Sub JxTest(ByVal book As Workbook)
    Dim problem As String
    JxReset
    problem = FirstProblem()
    If problem <> "" Then
        JxSay problem
        Exit Sub
    End If
    JxCarryOut "doctor", book
    If JxIsOurs(book) Then Application.CalculateFull
End Sub

' The first thing missing on the way to Python, as a sentence; empty if Python answers.
Private Function FirstProblem() As String
    Dim python As Object
    If Not JxHasConfiguration() Then
        FirstProblem = JxText("no_configuration", JxConfigurationPath())
    ElseIf Not JxHasInterpreter() Then
        FirstProblem = JxText("no_interpreter", JxInterpreter())
    ElseIf Not JxLiesBesidePython(LibraryName()) Then
        FirstProblem = JxText("no_library", LibraryName())
    ElseIf CommandLength() > LONGEST_COMMAND Then
        FirstProblem = JxText("long_command", CStr(CommandLength()))
    Else
        On Error GoTo failed
        Set python = JxStart()
    End If
    Exit Function
failed:
    FirstProblem = JxText("no_start", Err.Description)
End Function

Private Function LibraryName() As String
    #If Win64 Then
        LibraryName = "xlwings64-" & XLWINGS_VERSION & ".dll"
    #Else
        LibraryName = "xlwings32-" & XLWINGS_VERSION & ".dll"
    #End If
End Function

Private Function CommandLength() As Long
    CommandLength = Len(XLPyCommand())
End Function
