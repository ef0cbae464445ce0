"""A new workbook: written where the user says, in a process of its own, and opened."""

from pathlib import Path
from typing import Final

from jixiao.excel.longwork.start import start
from jixiao.excel.session import Session
from jixiao.model.data import dump
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.output import check_writable

KINDS: Final = "绩效自评工作簿 (*.xlsm),*.xlsm"
"""What dialogs offer, in Excel's words."""

_WORK: Final = "jixiao.excel.longwork.new_workbook"
_DATA: Final = "data.json"


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
    check_writable(path, overwrite=True)
    return path


def start_making(data: SelfEvaluation, path: Path, message: str) -> None:
    """Have the workbook of ``data`` written to ``path`` and then opened.

    Args:
        data: with the parameters of a 规则包.
        path: what is there is replaced.
        message: what the user is told in the end.

    Raises:
        InputError: other long work is under way.
    """
    start(_WORK, _DATA, str(path), message, files={_DATA: dump(data).encode()})
