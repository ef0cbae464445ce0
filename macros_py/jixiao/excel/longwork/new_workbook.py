"""The work of 新建 and 导入: a workbook written from data, to be opened in the end."""

from pathlib import Path
from typing import Final

from jixiao.authoring.addin import with_functions
from jixiao.authoring.workbook import write_workbook
from jixiao.excel.longwork.progress import Progress, Report
from jixiao.form.loading import load_form
from jixiao.model.data import load
from jixiao.output import write_atomically

_STEPS: Final = 3


def work(progress: Progress, data: str, out: str, message: str) -> Report:
    """Write the workbook of ``data`` to ``out``; what is there is replaced, the user was asked.

    Args:
        progress: takes the steps.
        data: name of the JSON file in its folder; it is read and removed, nobody should find a
            unit's figures there later.
        out: path of the .xlsm.
        message: the last words.

    Raises:
        CancelledError: the user wants it to stop; nothing was written.
        OutputError: it cannot be written there.
    """
    path, source = Path(out), progress.folder / data
    evaluation = load(source)
    source.unlink()
    progress.step(1, _STEPS, f"正在制作 {path.name}：各张表")
    workbook = write_workbook(evaluation, load_form(), addin=True)
    progress.step(2, _STEPS, f"正在制作 {path.name}：单元格函数")
    content = with_functions(workbook)
    progress.step(_STEPS, _STEPS, f"正在保存 {path.name}")
    write_atomically(path, content, overwrite=True)
    return Report("done", _STEPS, _STEPS, message, opens=str(path))
