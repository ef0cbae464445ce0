"""The entry point: one line of arguments in, one exit code out."""

import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Final, TextIO

from jixiao.cli.arguments import build_parser
from jixiao.cli.exits import Exit
from jixiao.errors import JixiaoError

_SOME_CHINESE: Final = "绩效自评"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments; by default those of the process.

    Returns:
        0 if all is fine; 1 if there are findings of level 必改; 2 if the line was not understood or
        an input could not be used, with one Chinese line on stderr and nothing written.
    """
    for stream in (sys.stdout, sys.stderr):
        _make_fit_for_chinese(stream)
    debug = "--debug" in (sys.argv if argv is None else argv)
    try:
        arguments = build_parser().parse_args(argv)
        code = _run(arguments)
        sys.stdout.flush()
    except JixiaoError as error:
        code = _refuse(str(error), debug=debug)
    except SystemExit as done:  # argparse has shown its help or the version
        code = int(done.code or 0)
    except BrokenPipeError:  # the reader has seen enough, as in `jixiao rules | head`
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the end
        code = Exit.FINE
    except KeyboardInterrupt:
        sys.stderr.write("已中断。\n")
        code = Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever went wrong, staff get one line
        name = type(error).__name__
        sentence = f"程序内部出错（{name}：{error}），没有做完。请把所用的命令和文件交给维护人员"
        code = _refuse(f"{sentence}；加 --debug 可看到经过。", debug=debug)
    return int(code)


def _run(arguments: Namespace) -> int:
    # Each command brings its own heavy libraries: they are loaded only for the one that is given.
    command = import_module(f"jixiao.cli.commands.{arguments.command}")
    code: int = command.run(arguments)
    return code


def _refuse(sentence: str, *, debug: bool) -> int:
    if debug:
        traceback.print_exc()
    sys.stderr.write(f"{' '.join(sentence.splitlines())}\n")
    return Exit.UNUSABLE


def _make_fit_for_chinese(stream: TextIO) -> None:
    """Never fail for the sake of one character, and never print a line of question marks."""
    if not isinstance(stream, TextIOWrapper):
        return
    try:
        _SOME_CHINESE.encode(stream.encoding)
    except (UnicodeEncodeError, LookupError):
        stream.reconfigure(encoding="utf-8")
    # In UTF-8 a file name comes out as the bytes it is, even if Python could not decode it.
    is_utf8 = stream.encoding.lower().replace("-", "") == "utf8"
    stream.reconfigure(errors="surrogateescape" if is_utf8 else "replace")
