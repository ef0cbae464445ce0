Attribute VB_Name = "JxSupport"
Option Explicit
Option Private Module

' The way from a JX_ function of this workbook to Python, which the add-in knows.
' Without the add-in the answer is #N/A, and the native formula beside it counts.

Private Const ADDIN_NAME As String = "jixiao.xlam"
Private Const ENTRY As String = "jixiao.xlam!JxCall"

Public Function JxRun(ByVal functionName As String, ByVal arguments As Variant) As Variant
    JxRun = CVErr(xlErrNA)
    ' Run would look for a file of that name in the current folder, and open it.
    If Not AddinIsOpen() Then Exit Function
    On Error GoTo unavailable
    JxRun = Application.Run(ENTRY, functionName, arguments)
    Exit Function
unavailable:
    JxRun = CVErr(xlErrNA)
End Function

' What a cell or a range holds: objects do not pass through Run.
Public Function JxValue(ByVal argument As Variant) As Variant
    Dim cells As Range
    If IsObject(argument) Then
        Set cells = argument
        JxValue = cells.Value2
    Else
        JxValue = argument
    End If
End Function

' The same for the arguments of a ParamArray, after those that come before it.
Public Function JxValues(ByVal first As Variant, ByVal others As Variant) As Variant
    Dim values() As Variant
    Dim count As Long
    Dim index As Long
    count = UBound(first) + 1
    If count + UBound(others) < 0 Then
        JxValues = first
        Exit Function
    End If
    ReDim values(0 To count + UBound(others))
    For index = 0 To count - 1
        values(index) = first(index)
    Next index
    For index = 0 To UBound(others)
        values(count + index) = JxValue(others(index))
    Next index
    JxValues = values
End Function

Private Function AddinIsOpen() As Boolean
    Dim addin As Workbook
    On Error Resume Next
    Set addin = Workbooks(ADDIN_NAME)
    On Error GoTo 0
    AddinIsOpen = Not addin Is Nothing
End Function
