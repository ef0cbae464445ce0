Attribute VB_Name = "JxWork"
Option Explicit

' Work that Python does in a process of its own, looked after once a second. What the two sides
' tell each other by files of one folder is written in jixiao.excel.longwork.

Private Const BUTTONS As String = "jixiao.excel.buttons"
Private Const PROGRESS_FILE As String = "\progress.txt"
Private Const ALIVE_FILE As String = "\alive"
Private Const CANCEL_FILE As String = "\cancel"
Private Const STOP_KEY As String = "{ESC}"
Private Const LONGEST_START As Long = 60
Private Const LONGEST_STATUS As Long = 240

' What progress.txt tells, line by line.
Private Const STATE As Long = 0
Private Const STEPS As Long = 1
Private Const TO_OPEN As Long = 2
Private Const MESSAGE As Long = 3

Private workFolder As String
Private looks As Long
Private nextLook As Date

' Watch the work that Python has started, if it has. The folder is asked of Python and not given: a
' picture in any workbook could name another one here, and with it a workbook to be opened.
Public Sub JxWorkWatch(ByVal python As Object)
    Dim folder As String
    folder = python.Str(python.Call(python.Module(BUTTONS), "started_work", python.Tuple()))
    If folder = "" Then Exit Sub
    workFolder = folder
    looks = 0
    Application.OnKey STOP_KEY, OwnMacro("JxWorkAsk")
    JxWorkLook
End Sub

' How far is it? In this order: work that ends meanwhile tells how before it is gone.
Public Sub JxWorkLook()
    Dim isAlive As Boolean
    Dim told As Variant
    If workFolder = "" Then Exit Sub
    looks = looks + 1
    isAlive = WorkIsAlive()
    told = WhatIsTold()
    If told(STATE) <> "running" Then
        EndWatch told
    ElseIf isAlive Then
        If told(MESSAGE) <> "" Then ShowInStatusBar told(STEPS) & " " & told(MESSAGE)
        nextLook = Now + TimeSerial(0, 0, 1)
        Application.OnTime nextLook, OwnMacro("JxWorkLook")
    Else
        EndWatch Array("failed", "", "", JxText("killed"))
    End If
End Sub

' Esc, while there is work.
Public Sub JxWorkAsk()
    Dim stopFile As Object
    If Not JxAsk(JxText("stop")) Then Exit Sub
    ' It may have ended while the question stood there.
    If workFolder = "" Then Exit Sub
    Set stopFile = FileSystem().CreateTextFile(workFolder & CANCEL_FILE)
    stopFile.Close
End Sub

' The add-in closes: a timer left behind would open it again.
Public Sub JxWorkForget()
    If workFolder = "" Then Exit Sub
    workFolder = ""
    On Error Resume Next
    Application.OnTime EarliestTime:=nextLook, Procedure:=OwnMacro("JxWorkLook"), Schedule:=False
    On Error GoTo 0
    GiveBack
End Sub

Private Sub EndWatch(ByVal told As Variant)
    Dim folder As String
    folder = workFolder
    workFolder = ""
    GiveBack
    ' The message names the file, should it not open.
    On Error Resume Next
    If told(TO_OPEN) <> "" Then Workbooks.Open told(TO_OPEN)
    On Error GoTo 0
    JxSay told(MESSAGE)
    ' Only now: the work has told its end, but may not have let go of its file by then.
    Tidy folder
End Sub

' Take away what the two sides told each other, and nothing else that might lie there. What cannot
' be taken away yet, the next work does.
Private Sub Tidy(ByVal folder As String)
    Dim name As Variant
    On Error Resume Next
    For Each name In Array(PROGRESS_FILE, PROGRESS_FILE & ".new", ALIVE_FILE, CANCEL_FILE)
        FileSystem().DeleteFile folder & name
    Next name
    RmDir folder
    On Error GoTo 0
End Sub

Private Sub ShowInStatusBar(ByVal progress As String)
    Application.StatusBar = Left$(JxText("working", progress), LONGEST_STATUS)
End Sub

Private Sub GiveBack()
    Application.OnKey STOP_KEY
    Application.StatusBar = False
End Sub

' The work holds a file open, which so long cannot be deleted; until it has started, there is none.
Private Function WorkIsAlive() As Boolean
    If Not FileSystem().FileExists(workFolder & ALIVE_FILE) Then
        WorkIsAlive = (looks < LONGEST_START)
        Exit Function
    End If
    On Error GoTo held
    FileSystem().DeleteFile workFolder & ALIVE_FILE
    WorkIsAlive = False
    Exit Function
held:
    WorkIsAlive = True
End Function

' The lines of progress.txt. It may be out of reach for the moment in which it is replaced.
Private Function WhatIsTold() As Variant
    Dim stream As Object
    Dim lines As Variant
    On Error GoTo unread
    Set stream = FileSystem().OpenTextFile(workFolder & PROGRESS_FILE, 1, False, -1)
    lines = Split(stream.ReadAll(), vbCrLf, MESSAGE + 1)
    stream.Close
    If UBound(lines) < MESSAGE Then GoTo unread
    WhatIsTold = lines
    Exit Function
unread:
    WhatIsTold = Array("running", "", "", "")
End Function

Private Function FileSystem() As Object
    Set FileSystem = CreateObject("Scripting.FileSystemObject")
End Function

Private Function OwnMacro(ByVal macroName As String) As String
    OwnMacro = "'" & ThisWorkbook.Name & "'!" & macroName
End Function
