Attribute VB_Name = "JxTexts"
Option Explicit
Option Private Module

' What staff read, from the sheet "texts": VBA itself holds ASCII only.

Private Const TEXT_SHEET As String = "texts"

' The text of that key, with the detail in place of its braces.
Public Function JxText(ByVal key As String, Optional ByVal detail As String = "") As String
    Dim texts As Worksheet
    Dim row As Long
    Set texts = ThisWorkbook.Worksheets(TEXT_SHEET)
    row = 1
    Do While texts.Cells(row, 1).Value2 <> ""
        If texts.Cells(row, 1).Value2 = key Then
            JxText = Replace(texts.Cells(row, 2).Value2, "{}", detail)
            Exit Function
        End If
        row = row + 1
    Loop
    JxText = key
End Function

Public Sub JxSay(ByVal message As String)
    MsgBox message, vbInformation, JxText("title")
End Sub

Public Function JxAsk(ByVal question As String) As Boolean
    JxAsk = (MsgBox(question, vbYesNo + vbQuestion, JxText("title")) = vbYes)
End Function
