"""The commands of the ribbon: what a press does, and the sentence it ends with."""

from collections.abc import Mapping
from importlib import import_module
from time import monotonic
from types import MappingProxyType
from typing import Final

from jixiao.errors import JixiaoError
from jixiao.excel.log import log_path, logging_to_file
from jixiao.excel.longwork.start import unwatched
from jixiao.excel.session import Session

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "new": "new",
        "import": "last_year",
        "add_project": "add_project",
        "next_blank": "next_blank",
        "fold": "fold",
        "check": "check",
        "next_finding": "next_finding",
        "clear_marks": "clear_marks",
        "report": "report",
        "preview": "preview",
        "doctor": "doctor",
        "settings": "settings",
        "log": "log",
        "help": "help",
    }
)
"""Button → its module in :mod:`jixiao.excel.commands`, loaded when it is first pressed."""

NOT_YET: Final[Mapping[str, str]] = MappingProxyType(
    {
        "compare": "核对Word",
        "refresh": "同步数据到Word",
        "review": "审核Word",
        "batch": "汇总",
    }
)
"""Buttons that only say so: button → its label."""


def press(command: str) -> str:
    """Carry out ``command`` on the workbook whose ribbon was pressed.

    Args:
        command: the id of the button without ``jx_``.

    Returns:
        What to tell the user; empty if what was done can be seen. Nothing is raised: what fails
        unforeseen is told, and kept in the log.
    """
    if command in NOT_YET:
        return f"本版本还没有“{NOT_YET[command]}”。"
    started = monotonic()
    session = Session()
    with logging_to_file() as log:
        try:
            module = import_module(f"jixiao.excel.commands.{COMMANDS[command]}")
            message: str = module.run(session)
        except JixiaoError as error:
            log.info("%s: refused: %s", command, error)
            return str(error)
        except Exception:  # it would reach staff as English in a box
            log.exception("%s: failed", command)
            if session.has_lost_its_book:
                return "工作簿中途关闭了，这一步没有做完。请重新打开它，再点一次。"
            return f"这一步没有做成，原因记在：{log_path()}。请把它发给单位的信息人员。"
        log.info("%s: done in %.1f s", command, monotonic() - started)
        return message


def started_work() -> str:
    """The folder of the long work that the last press started, for the add-in to watch.

    Returns:
        See :mod:`jixiao.excel.longwork` for what is in it; empty if there is none.
    """
    work = unwatched()
    return "" if work is None else str(work.folder)
