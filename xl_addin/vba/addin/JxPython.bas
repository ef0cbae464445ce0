Attribute VB_Name = "JxPython"
Option Explicit

' The one Python of this Excel: started when it is first needed, kept, forgotten when it is gone.

Private Const FUNCTIONS As String = "jixiao.excel.functions"
Private Const BUTTONS As String = "jixiao.excel.buttons"
Private Const NOT_AVAILABLE As String = "#N/A"

Private server As Object
Private hasFailed As Boolean

' What a JX_ function of a workbook gives: the value, or #N/A, and never a message.
' After one failure nothing is tried again until the self-test: a workbook has hundreds of cells,
' and each would wait in vain.
Public Function JxCall(ByVal functionName As String, ByVal arguments As Variant) As Variant
    Dim result As Variant
    Dim wasRunning As Boolean
    JxCall = CVErr(xlErrNA)
    If hasFailed Then Exit Function
    wasRunning = Not server Is Nothing
    If Not TryCall(functionName, arguments, result) Then
        Set server = Nothing
        hasFailed = True
        ' A Python that was running may have been closed: once more, with a fresh one.
        If Not wasRunning Then Exit Function
        If Not TryCall(functionName, arguments, result) Then Exit Function
        hasFailed = False
    End If
    If VarType(result) = vbString Then
        If result = NOT_AVAILABLE Then Exit Function
    End If
    JxCall = result
End Function

' Carry out a command of the ribbon in Python, on the workbook it was pressed in.
Public Sub JxCarryOut(ByVal command As String, ByVal book As Workbook)
    Dim python As Object
    Dim message As String
    On Error GoTo failed
    Set python = JxStart()
    ' Where there is none, that of the press before must not be taken for it.
    python.SetAttr python.Module("xlwings._xlwindows"), "BOOK_CALLER", book
    message = python.Str(python.Call(python.Module(BUTTONS), "press", python.Tuple(command)))
    JxWorkWatch python
    If message <> "" Then JxSay message
    Exit Sub
failed:
    JxSay JxText("failed", Err.Description)
End Sub

' The running Python, started if need be. Raises an error if it cannot be started.
Public Function JxStart() As Object
    If Not server Is Nothing Then
        If Not IsAlive() Then Set server = Nothing
    End If
    If server Is Nothing Then Launch
    hasFailed = False
    Set JxStart = server
End Function

' End Python and take back the verdict that it does not work.
Public Sub JxReset()
    On Error Resume Next
    If Not server Is Nothing Then KillPy
    On Error GoTo 0
    Set server = Nothing
    hasFailed = False
End Sub

Private Function TryCall(ByVal functionName As String, ByVal arguments As Variant, ByRef result As Variant) As Boolean
    On Error GoTo failed
    If server Is Nothing Then Launch
    result = server.CallUDF(FUNCTIONS, functionName, arguments)
    TryCall = True
    Exit Function
failed:
    TryCall = False
End Function

' No workbook is asked for, and none matters: Excel may stand there with its window empty.
Private Sub Launch()
    If Not JxHasInterpreter() Then
        Err.Raise Number:=vbObjectError + 1, Description:=JxText("no_interpreter", JxInterpreter())
    End If
    Set server = XLPy()
End Sub

Private Function IsAlive() As Boolean
    On Error GoTo gone
    IsAlive = (server.Str("alive") = "alive")
    Exit Function
gone:
    IsAlive = False
End Function
