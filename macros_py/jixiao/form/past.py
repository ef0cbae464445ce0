"""Forms of earlier versions, for workbooks made with them.

``workbook/form/旧版/版本1.json`` is the form of version 1 as it was: sheets, names, labels and
heads, without what only people read. It never changes again.
"""

from functools import cache
from typing import Final

import msgspec

from jixiao.assets import asset
from jixiao.errors import FormError
from jixiao.form.definition import Sheet
from jixiao.form.loading import Form, form_of

OLDEST: Final = 1


@cache
def form_of_version(version: int) -> Form:
    """The form that workbooks of an earlier ``version`` were made from.

    Raises:
        FormError: its definition is missing or broken.
    """
    path = asset("workbook", "form") / "旧版" / f"版本{version}.json"
    try:
        sheets = msgspec.json.decode(path.read_bytes(), type=tuple[Sheet, ...])
    except (OSError, msgspec.MsgspecError) as error:
        raise FormError(f"表单定义 {path.name} 读不出来：{error}") from error
    return form_of(sheets)
