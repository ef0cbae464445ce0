"""The process of one long work: ``python -m … FOLDER MODULE BYTES ARGUMENT…``.

The module has ``work(progress, given, *arguments) -> Report``: it tells its steps, and gives how it
ended. What it is given comes on stdin, so many bytes.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from jixiao.errors import InputError, JixiaoError
from jixiao.excel.log import log_path, logging_to_file
from jixiao.excel.longwork.progress import CancelledError, Progress, Report
from jixiao.private import held


def main(argv: Sequence[str]) -> int:
    """Do the work, and tell how it ended: 0 if it is done."""
    folder, module, length, *arguments = argv
    progress = Progress(Path(folder))
    with held(progress.folder):
        ended = _ended(progress, module, int(length), arguments)
        progress.end(ended)
    return 0 if ended.state == "done" else 1


def _ended(progress: Progress, module: str, length: int, arguments: Sequence[str]) -> Report:
    try:
        given = sys.stdin.buffer.read(length)
        if len(given) < length:
            raise InputError("数没有全部交过来：Excel 可能中途关闭了。请再做一次。")  # noqa: TRY301
        ended: Report = import_module(module).work(progress, given, *arguments)
    except CancelledError:
        ended = Report("cancelled", message="已按您的要求停下。")
    except JixiaoError as error:
        ended = Report("failed", message=str(error))
    except Exception:  # whatever it is, the user must not wait for ever
        with logging_to_file() as log:
            log.exception("%s: failed", module)
        reason = f"没有做成，原因记在：{log_path()}。请把它发给单位的信息人员。"
        ended = Report("failed", message=reason)
    return ended


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
