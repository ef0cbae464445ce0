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

Public Function JxInterpreter() As String
    JxInterpreter = CStr(GetConfig("INTERPRETER_WIN"))
End Function

' The first thing missing on the way to Python, as a sentence; empty if Python answers.
Private Function FirstProblem() As String
    Dim python As Object
    If ActiveWorkbook Is Nothing Then
        FirstProblem = JxText("no_workbook")
    ElseIf Not FileExists(GetConfigFilePath()) Then
        FirstProblem = JxText("no_configuration", GetConfigFilePath())
    ElseIf Not FileExists(JxInterpreter()) Then
        FirstProblem = JxText("no_interpreter", JxInterpreter())
    ElseIf Not LibraryExists() Then
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

' Beside the interpreter, or above it where it is that of a virtual environment.
Private Function LibraryExists() As Boolean
    Dim folder As String
    folder = ParentFolder(JxInterpreter())
    LibraryExists = FileExists(folder & "\" & LibraryName())
    If Not LibraryExists And InStr(folder, "\") > 0 Then
        LibraryExists = FileExists(ParentFolder(folder) & "\" & LibraryName())
    End If
End Function

Private Function CommandLength() As Long
    CommandLength = Len(XLPyCommand())
End Function
