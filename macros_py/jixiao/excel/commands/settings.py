"""设置: show the sheet with the parameters."""

from jixiao.errors import ForeignWorkbookError, InputError
from jixiao.excel.live import visibility
from jixiao.excel.session import Session
from jixiao.form.loading import base_form


def run(session: Session) -> str:
    """Bring the sheet to the front.

    Raises:
        ForeignWorkbookError: there is no such sheet.
        InputError: it is hidden.
    """
    title = base_form().sheet("settings").title
    book = session.book
    if title not in {sheet.name for sheet in book.sheets}:
        raise ForeignWorkbookError(f"{book.name}：没有《{title}》这张表，可能被改名或删除。")
    sheet = book.sheets[title]
    if visibility(sheet) != "visible":
        raise InputError(f"《{title}》隐藏着。请右键点任一标签，选“取消隐藏”，再点一次。")
    sheet.activate()
    return ""
