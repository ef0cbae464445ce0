"""A new workbook: written where the user says, in a process of its own, and opened."""

import re
from pathlib import Path
from typing import Final

from jixiao.errors import DataError, OutputError
from jixiao.excel.file_names import LONGEST_PATH
from jixiao.excel.longwork.start import start
from jixiao.excel.session import Session
from jixiao.form.labels import label_of
from jixiao.form.loading import Form
from jixiao.model.data import dump, load
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.output import check_writable

KINDS: Final = "绩效自评工作簿 (*.xlsm),*.xlsm"
"""What dialogs offer, in Excel's words."""

_WORK: Final = "jixiao.excel.longwork.new_workbook"
_PATH: Final = re.compile(r"”（[a-z0-9_.\[\]]+）")
"""Behind the name of a place its path, for those who write data files; staff know the name."""


def ask_for_place(session: Session, title: str, suggested: str) -> Path | None:
    """Where the new workbook is to lie; ``None`` if the user thought better of it.

    Args:
        session: the press.
        title: of the dialog.
        suggested: the file name it starts with.

    Raises:
        OutputError: it could not be written there.
    """
    path = session.name_file(title, KINDS, suggested)
    if path is None:
        return None
    if path.suffix.lower() != ".xlsm":
        path = path.with_name(f"{path.name}.xlsm")
        if not session.may_write(path):
            return None
    if len(str(path)) > LONGEST_PATH:
        raise OutputError(
            f"{path}：路径有 {len(str(path))} 个字符，Excel 最多能打开 {LONGEST_PATH} 个字符的。"
            "请换个短些的文件名，或放到上一层文件夹。"
        )
    check_writable(path, overwrite=True)
    return path


def content_of(data: SelfEvaluation, form: Form, source: str) -> bytes:
    """``data`` as it is handed to the process that writes the workbook.

    Args:
        data: with the parameters of a 规则包.
        form: of its workbooks, for the names of places.
        source: where it comes from, as the user knows it.

    Raises:
        DataError: something in it cannot stand in a workbook, such as a control character.
    """
    text = dump(data)
    try:
        load(text, file_name=source, label=lambda path: label_of(path, form))
    except DataError as error:
        raise DataError(_PATH.sub("”", str(error))) from error
    return text.encode()


def start_making(content: bytes, source: str, path: Path, message: str) -> None:
    """Have a workbook written to ``path`` and then opened.

    Args:
        content: of :func:`content_of`.
        source: as there.
        path: what is there is replaced.
        message: what the user is told in the end.

    Raises:
        InputError: other long work is under way.
    """
    start(_WORK, source, str(path), message, given=content)
