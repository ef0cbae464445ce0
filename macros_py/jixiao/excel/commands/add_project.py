"""新增项目: show the next of the ready project sheets."""

from jixiao.excel.live import visibility
from jixiao.excel.protection import require_changeable
from jixiao.excel.session import Session
from jixiao.form.marks import PROJECT_MARK


def run(session: Session) -> str:
    """Show the next project sheet that is hidden, or say how to get one more.

    Raises:
        InputError: the workbook's structure is protected.
    """
    for sheet in session.book.sheets:
        if visibility(sheet) != "visible" and PROJECT_MARK in sheet.names:
            require_changeable(session.book)
            sheet.visible = True
            sheet.activate()
            return ""
    return (
        "备用的项目表已经用完。请右键点一张项目表的标签，选“移动或复制 → 建立副本”，"
        "再改掉副本里的内容。"
    )
