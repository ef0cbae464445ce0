"""The work of 新建 and 导入: a workbook written from data, to be opened in the end."""

from pathlib import Path
from typing import Final

from jixiao.authoring.addin import with_functions
from jixiao.authoring.preparing import filled
from jixiao.authoring.workbook import write_workbook
from jixiao.excel.longwork.progress import Progress, Report
from jixiao.model.data import load
from jixiao.output import write_atomically

_STEPS: Final = 3


def work(progress: Progress, given: bytes, source: str, out: str, message: str) -> Report:
    """Write the workbook of ``given`` to ``out``; what is there is replaced, the user was asked.

    Args:
        progress: takes the steps.
        given: the data, as JSON.
        source: what the user chose, for messages about the data.
        out: path of the .xlsm.
        message: the last words.

    Raises:
        CancelledError: the user wants it to stop; nothing was written.
        DataError: the data cannot stand in a workbook.
        OutputError: it cannot be written there.
    """
    path = Path(out)
    prepared = filled(load(given, file_name=source), None)
    progress.step(1, _STEPS, f"正在制作 {path.name}：各张表")
    workbook = write_workbook(prepared.data, prepared.form, addin=True)
    progress.step(2, _STEPS, f"正在制作 {path.name}：单元格函数")
    content = with_functions(workbook)
    progress.step(_STEPS, _STEPS, f"正在保存 {path.name}")
    write_atomically(path, content, overwrite=True)
    return Report("done", _STEPS, _STEPS, message, opens=str(path))
