Attribute VB_Name = "JxRibbon"
Option Explicit

' The ribbon's callbacks. The id of a button is its command behind "jx_".

Private Const PREFIX As String = "jx_"

Private ribbon As IRibbonUI
Private events As JxEvents

Public Sub JxRibbonLoaded(ByVal ui As IRibbonUI)
    Set ribbon = ui
    JxWatch
End Sub

Public Sub JxRibbonPress(ByVal control As IRibbonControl)
    Dim book As Workbook
    Dim command As String
    Set book = JxPressedIn(control)
    command = Mid$(control.ID, Len(PREFIX) + 1)
    If command = "doctor" Then
        JxTest book
    Else
        JxCarryOut command, book
    End If
End Sub

Public Sub JxRibbonEnabled(ByVal control As IRibbonControl, ByRef enabled As Variant)
    enabled = JxIsOurs(JxPressedIn(control))
End Sub

' Ask anew which buttons are of use: another workbook came to the front.
Public Sub JxRibbonRefresh()
    If Not ribbon Is Nothing Then ribbon.Invalidate
End Sub

Public Sub JxWatch()
    If events Is Nothing Then Set events = New JxEvents
End Sub
