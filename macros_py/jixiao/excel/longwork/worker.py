"""The process of one long work: ``python -m jixiao.excel.longwork.worker FOLDER MODULE ARGUMENT…``.

The module has ``work(progress, *arguments) -> Report``: it tells its steps, and gives how it ended.
"""

import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.excel.longwork.progress import CancelledError, Progress, Report


def main(argv: Sequence[str]) -> int:
    """Do the work, and tell how it ended: 0 if it is done."""
    folder, module, *arguments = argv
    progress = Progress(Path(folder))
    with progress.alive():
        ended = _ended(progress, module, arguments)
        progress.end(ended)
    return 0 if ended.state == "done" else 1


def _ended(progress: Progress, module: str, arguments: Sequence[str]) -> Report:
    try:
        ended: Report = import_module(module).work(progress, *arguments)
    except CancelledError:
        ended = Report("cancelled", message="已按您的要求停下。")
    except JixiaoError as error:
        ended = Report("failed", message=str(error))
    except Exception:  # noqa: BLE001 - whatever it is, the user must not wait for ever
        log = progress.folder / "error.log"
        log.write_text(traceback.format_exc(), encoding="utf-8")
        ended = Report("failed", message=f"没有做成，原因记在：{log}。请把它发给单位的信息人员。")
    return ended


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
