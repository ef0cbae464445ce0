"""A new workbook: written where the user says, and opened."""

from pathlib import Path
from typing import Final

from jixiao.authoring.addin import build_workbook_xlsm
from jixiao.excel.session import Session
from jixiao.form.loading import load_form
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.output import write_atomically

KINDS: Final = "绩效自评工作簿 (*.xlsm),*.xlsm"
"""What dialogs offer, in Excel's words."""


def make_workbook(
    session: Session, data: SelfEvaluation, title: str, suggested: str
) -> Path | None:
    """Ask where, write the workbook of ``data`` there, and open it.

    Args:
        session: the press.
        data: with the parameters of a 规则包.
        title: of the dialog.
        suggested: the file name it starts with.

    Returns:
        Where it lies; ``None`` if the user thought better of it.

    Raises:
        OutputError: it cannot be written there.
    """
    path = session.name_file(title, KINDS, suggested)
    if path is None:
        return None
    if path.suffix.lower() != ".xlsm":
        path = path.with_name(f"{path.name}.xlsm")
    session.tell("正在制作工作簿…")
    try:
        write_atomically(path, build_workbook_xlsm(data, load_form()), overwrite=True)
        session.app.books.open(str(path))
    finally:
        session.app.status_bar = False
    return path
