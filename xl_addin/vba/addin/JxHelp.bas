Attribute VB_Name = "JxHelp"
Option Explicit

' The Chinese help of the JX_ functions in Excel's function wizard, from the sheet _IntelliSense_.
' Excel takes it only for the workbook in front, so it is given when one of ours comes there.

Private Const HELP_SHEET As String = "_IntelliSense_"
Private Const FIRST_ROW As Long = 2
Private Const FIRST_ARGUMENT As Long = 4

Private helped As Collection

' Later, when Excel is done with bringing the workbook to the front.
Public Sub JxHelpSoon(ByVal book As Workbook)
    If Not JxIsOurs(book) Then Exit Sub
    If book.HasVBProject And Not IsHelped(book) Then
        Application.OnTime Now, "'" & ThisWorkbook.Name & "'!JxHelpNow"
    End If
End Sub

Public Sub JxHelpNow()
    Dim wasSaved As Boolean
    If Not JxIsOurs(ActiveWorkbook) Then Exit Sub
    If IsHelped(ActiveWorkbook) Then Exit Sub
    helped.Add True, ActiveWorkbook.FullName
    wasSaved = ActiveWorkbook.Saved
    DescribeAll ActiveWorkbook
    ActiveWorkbook.Saved = wasSaved
End Sub

Private Sub DescribeAll(ByVal book As Workbook)
    Dim help As Worksheet
    Dim row As Long
    Set help = ThisWorkbook.Worksheets(HELP_SHEET)
    row = FIRST_ROW
    Do While help.Cells(row, 1).Value2 <> ""
        Describe book, help, row
        row = row + 1
    Loop
End Sub

Private Sub Describe(ByVal book As Workbook, ByVal help As Worksheet, ByVal row As Long)
    Dim arguments() As String
    Dim count As Long
    Dim macroName As String
    ReDim arguments(0 To 0)
    Do While help.Cells(row, FIRST_ARGUMENT + 2 * count).Value2 <> ""
        ReDim Preserve arguments(0 To count)
        arguments(count) = help.Cells(row, FIRST_ARGUMENT + 2 * count + 1).Value2
        count = count + 1
    Loop
    macroName = "'" & Replace(book.Name, "'", "''") & "'!" & help.Cells(row, 1).Value2
    ' A function less in the wizard's list is no reason to stop anybody's work.
    On Error Resume Next
    If count = 0 Then
        Application.MacroOptions Macro:=macroName, Description:=help.Cells(row, 2).Value2, Category:=JxText("category")
    Else
        Application.MacroOptions Macro:=macroName, Description:=help.Cells(row, 2).Value2, Category:=JxText("category"), ArgumentDescriptions:=arguments
    End If
    On Error GoTo 0
End Sub

Private Function IsHelped(ByVal book As Workbook) As Boolean
    Dim found As Boolean
    If helped Is Nothing Then Set helped = New Collection
    On Error Resume Next
    found = helped(book.FullName)
    On Error GoTo 0
    IsHelped = found
End Function
