Attribute VB_Name = "JxConfiguration"
Option Explicit
Option Private Module

' Where Python is: what the configuration of this user says, and nothing else. No workbook, and no
' file lying beside one, may choose what program is started.

Private Const CONFIGURATION As String = "\.jixiao\jixiao.conf"
Private Const INTERPRETER As String = "INTERPRETER_WIN"

Public Function JxConfigurationPath() As String
    JxConfigurationPath = Environ("USERPROFILE") & CONFIGURATION
End Function

Public Function JxHasConfiguration() As Boolean
    JxHasConfiguration = FileExists(JxConfigurationPath())
End Function

' The path of Python; empty if it cannot be read.
Public Function JxInterpreter() As String
    Dim number As Integer
    Dim key As String
    Dim value As String
    On Error GoTo unread
    number = FreeFile
    Open JxConfigurationPath() For Input As #number
    Do While Not EOF(number)
        Input #number, key, value
        If UCase(key) = INTERPRETER Then
            JxInterpreter = value
            Exit Do
        End If
    Loop
unread:
    Close #number
End Function

' Whether Python can be started. A path without a folder would be looked for in the current one, and
' what the DLL puts in place of $( ) would be another program.
Public Function JxHasInterpreter() As Boolean
    Dim path As String
    path = JxInterpreter()
    If Mid(path, 2, 2) <> ":\" And Left(path, 2) <> "\\" Then Exit Function
    If InStr(path, "$(") > 0 Or InStr(path, Chr(34)) > 0 Then Exit Function
    JxHasInterpreter = FileExists(path)
End Function

Public Function JxInterpreterFolder() As String
    JxInterpreterFolder = JxParentFolder(JxInterpreter())
End Function

' Whether a file lies beside Python, or above it where it is that of a virtual environment.
Public Function JxLiesBesidePython(ByVal fileName As String) As Boolean
    Dim folder As String
    folder = JxInterpreterFolder()
    JxLiesBesidePython = FileExists(folder & "\" & fileName)
    If Not JxLiesBesidePython And InStr(folder, "\") > 0 Then
        JxLiesBesidePython = FileExists(JxParentFolder(folder) & "\" & fileName)
    End If
End Function

' Raises an error where there is none: without a folder the current one would be meant.
Public Function JxParentFolder(ByVal path As String) As String
    JxParentFolder = Left(path, InStrRev(path, "\") - 1)
End Function

Private Function FileExists(ByVal path As String) As Boolean
    Dim attributes As Long
    On Error GoTo missing
    attributes = GetAttr(path)
    FileExists = ((attributes And vbDirectory) = 0)
    Exit Function
missing:
    FileExists = False
End Function
