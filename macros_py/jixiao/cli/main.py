"""The entry point: one line of arguments in, one exit code out."""

import errno
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from jixiao.cli import streams
from jixiao.cli.arguments import build_parser
from jixiao.cli.exits import Exit
from jixiao.errors import JixiaoError

_UNDELIVERED: Final = (
    "结果显示不出来：输出到的地方写不进去，可能磁盘已满或已关闭。"
    "已经生成的文件不受影响；请换个地方输出后再试。"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments; by default those of the process.

    Returns:
        0 if all is fine; 1 if there are findings of level 必改; 2 if the line was not understood or
        an input could not be used, with one Chinese line on stderr and nothing written.
    """
    if argv is None and sys.getfilesystemencoding() == "ascii":
        _restart_in_utf8()
    streams.prepare()
    debug = "--debug" in (sys.argv if argv is None else argv)
    try:
        code = _done(argv)
        sys.stdout.flush()
    except JixiaoError as error:
        code = _refuse(str(error), debug=debug)
    except BrokenPipeError:  # the reader has seen enough, as in `jixiao rules | head`
        code = Exit.FINE
    except KeyboardInterrupt:
        streams.complain("已中断。")
        code = Exit.INTERRUPTED
    except OSError as error:
        code = Exit.FINE if _is_closed_pipe(error) else _refuse(_about(error), debug=debug)
    except Exception as error:  # noqa: BLE001 - whatever went wrong, staff get one line
        code = _refuse(_fault(error), debug=debug)
    streams.drop_undelivered()
    return int(code)


def _restart_in_utf8() -> None:
    """Begin again where Chinese file names can be found: in ASCII not even our own ones can."""
    os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606


def _done(argv: Sequence[str] | None) -> int:
    try:
        return _run(build_parser().parse_args(argv))
    except SystemExit as done:  # argparse has shown its help or the version
        return int(done.code or 0)


def _run(arguments: Namespace) -> int:
    # Each command brings its own heavy libraries: they are loaded only for the one that is given.
    command = import_module(f"jixiao.cli.commands.{arguments.command}")
    code: int = command.run(arguments)
    return code


def _is_closed_pipe(error: OSError) -> bool:
    """Whether the reader has seen enough, as Windows tells it."""
    return sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None


def _about(error: OSError) -> str:
    # One about a file names it; files are read and written elsewhere, and their errors told.
    return _UNDELIVERED if error.filename is None else _fault(error)


def _fault(error: Exception) -> str:
    name = type(error).__name__
    sentence = f"程序内部出错（{name}：{error}），没有做完。请把所用的命令和文件交给维护人员"
    return f"{sentence}；加 --debug 可看到经过。"


def _refuse(sentence: str, *, debug: bool) -> int:
    if debug:
        streams.complain(traceback.format_exc().rstrip())
    streams.complain(" ".join(sentence.splitlines()))
    return Exit.UNUSABLE
