"""Protected sheets and workbooks: said before anything is written, as Excel would only refuse."""

import xlwings as xw

from jixiao.errors import InputError

_PASSWORD = "（有密码的，请找设密码的人），再点一次。"  # noqa: S105 - words, no password


def require_writable(sheet: xw.Sheet) -> None:
    """Make sure that cells of ``sheet`` can be written.

    Raises:
        InputError: it is protected.
    """
    if sheet.api.ProtectContents:
        raise InputError(
            f"《{sheet.name}》设了工作表保护，写不进去。"
            f"请转到这张表，点“审阅 → 撤消工作表保护”{_PASSWORD}"
        )


def require_changeable(book: xw.Book) -> None:
    """Make sure that sheets of ``book`` can be shown and hidden.

    Raises:
        InputError: its structure is protected.
    """
    if book.api.ProtectStructure:
        raise InputError(
            f"{book.name}：设了工作簿保护，隐藏的项目表显示不出来。"
            f"请点“审阅 → 保护工作簿”取消保护{_PASSWORD}"
        )
