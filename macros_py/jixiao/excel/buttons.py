"""The commands of the ribbon: what a press does, and the sentence it ends with."""

import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import xlwings as xw

from jixiao.errors import ForeignWorkbookError, JixiaoError
from jixiao.excel.setup import doctor, this_machine
from jixiao.form.loading import load_form
from jixiao.form.marks import PROJECT_MARK
from jixiao.functions.registry import exported

_LOG: Final = "jixiao.log"


def press(command: str) -> str:
    """Carry out ``command`` on the workbook whose ribbon was pressed.

    Args:
        command: the id of the button without ``jx_``.

    Returns:
        What to tell the user; empty if what was done can be seen. Nothing is raised: what fails
        unforeseen is told, and kept in the log.
    """
    try:
        return COMMANDS[command]()
    except JixiaoError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - it would reach staff as English in a box
        return _unforeseen(command, error)


def check_environment() -> str:
    """What the self-test finds; of what is right only how much."""
    lines = doctor()
    wrong = [str(line) for line in lines if line.status != "正常"]
    if not wrong:
        return f"查了 {len(lines)} 项，全部正常。"
    return "\n".join([f"查了 {len(lines)} 项，{len(wrong)} 项要看一下：", *wrong])


def go_to_settings() -> str:
    """Show the sheet with the parameters."""
    title = load_form().sheet("settings").title
    book = xw.Book.caller()
    if title not in {sheet.name for sheet in book.sheets}:
        raise ForeignWorkbookError(f"{book.name}：没有《{title}》这张表，可能被改名或删除。")
    book.sheets[title].activate()
    return ""


def add_project() -> str:
    """Show the next of the ready project sheets that are hidden."""
    for sheet in xw.Book.caller().sheets:
        if not sheet.visible and PROJECT_MARK in sheet.names:
            sheet.visible = True
            sheet.activate()
            return ""
    return (
        "备用的项目表已经用完。请右键点一张项目表的标签，选“移动或复制 → 建立副本”，"
        "再改掉副本里的内容。"
    )


def show_log() -> str:
    """Where the log lies."""
    path = this_machine().own_folder / _LOG
    return f"日志在：{path}" if path.is_file() else "还没有日志：没有发生过意料之外的错误。"


def show_help() -> str:
    """The functions of the cells, a line each."""
    lines = [f"{each.excel_name}　{each.summary.split('，')[0]}" for each in exported()]
    head = "把鼠标停在按钮上，可以看到它的用法。单元格函数（公式 → 插入函数 → 绩效自评）："
    return "\n".join([head, *lines])


def _on_command_line(command: str) -> Callable[[], str]:
    return lambda: f"请先保存并关闭工作簿，再在命令行运行：jixiao {command}"


def _not_yet(label: str) -> Callable[[], str]:
    return lambda: f"本版本还没有“{label}”。"


COMMANDS: Final[Mapping[str, Callable[[], str]]] = MappingProxyType(
    {
        "new": _on_command_line("new 文件名.xlsm"),
        "import": _not_yet("导入"),
        "add_project": add_project,
        "next_blank": _not_yet("下一个未填"),
        "check": _on_command_line("check 文件名"),
        "next_finding": _not_yet("下一条问题"),
        "clear_marks": _not_yet("清除标记"),
        "report": _on_command_line("report 文件名 -o 报告.docx"),
        "preview": _not_yet("预览"),
        "compare": _not_yet("核对Word"),
        "refresh": _not_yet("同步数据到Word"),
        "review": _not_yet("审核Word"),
        "batch": _not_yet("汇总"),
        "doctor": check_environment,
        "settings": go_to_settings,
        "log": show_log,
        "help": show_help,
    }
)
"""Button → what it does."""


def _unforeseen(command: str, error: Exception) -> str:
    folder = this_machine().own_folder
    folder.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(folder / _LOG, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger = logging.getLogger("jixiao")
    logger.addHandler(handler)
    try:
        logger.error("command %s", command, exc_info=error)
    finally:
        logger.removeHandler(handler)
        handler.close()
    return f"这一步没有做成，原因记在：{folder / _LOG}。请把它发给单位的信息人员。"
