"""Whether a workbook was made from this form, and from which version of it."""

from decimal import Decimal, InvalidOperation
from typing import Final

from jixiao.errors import ForeignWorkbookError, NewerFormError
from jixiao.form.marks import FORM_MARK, VERSION_MARK
from jixiao.form.past import OLDEST
from jixiao.model.version import FORM_ID, FORM_VERSION
from jixiao.sheets.snapshot import Snapshot
from jixiao.sheets.value import Value

_DIGITS: Final = 6


def check_form(snapshot: Snapshot) -> int:
    """The form version of a workbook of ours, today's or an older one.

    Raises:
        ForeignWorkbookError: the workbook does not carry the mark.
        NewerFormError: it was made by a newer version.
    """
    if _mark(snapshot, FORM_MARK) != FORM_ID:
        raise ForeignWorkbookError(
            f"{snapshot.file_name}：不是用本工具生成的绩效自评工作簿，不能直接读取。"
            "请选用本工具生成的工作簿；以前的表格、报告请用“导入”。"
        )
    version = _number(_mark(snapshot, VERSION_MARK))
    if version >= FORM_VERSION + 1:
        raise NewerFormError(
            f"{snapshot.file_name}：由更新的版本制作（表单版本{_shown(version)}，本工具只认识到"
            f"{FORM_VERSION}）。请升级本工具后再用。"
        )
    return max(int(version), OLDEST)


def _mark(snapshot: Snapshot, name: str) -> Value:
    value = snapshot.named_value(name)
    return snapshot.properties.get(name) if value is None else value


def _number(version: Value) -> Decimal:
    """The version; ours if it cannot be read. Never written out: it may be ``1E99999999``."""
    try:
        number = Decimal(str(version))
    except InvalidOperation:
        return Decimal(FORM_VERSION)
    return number if number.is_finite() else Decimal(FORM_VERSION)


def _shown(version: Decimal) -> str:
    return str(int(version)) if version.adjusted() < _DIGITS else f"{version:.2E}"
