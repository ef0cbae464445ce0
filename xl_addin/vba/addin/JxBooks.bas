Attribute VB_Name = "JxBooks"
Option Explicit
Option Private Module

' Which workbook is meant, and whether it is one of ours.

Private Const OUR_FORM As String = "=""jixiao"""

' The workbook of the window whose ribbon was pressed.
Public Function JxPressedIn(ByVal control As IRibbonControl) As Workbook
    Dim pressed As Window
    On Error Resume Next
    Set pressed = control.Context
    If pressed Is Nothing Then
        Set JxPressedIn = ActiveWorkbook
    Else
        Set JxPressedIn = pressed.Parent
    End If
End Function

' Our workbooks carry a name for the form they were made from.
Public Function JxIsOurs(ByVal book As Workbook) As Boolean
    Dim mark As Name
    If book Is Nothing Then Exit Function
    On Error Resume Next
    Set mark = book.Names(FormMark())
    On Error GoTo 0
    If Not mark Is Nothing Then JxIsOurs = (mark.RefersTo = OUR_FORM)
End Function

Private Function FormMark() As String
    FormMark = ChrW(&H8868) & ChrW(&H5355) & ChrW(&H6807) & ChrW(&H8BC6)
End Function
