"""``jixiao addin install``: the add-in for the user who runs this."""

import sys
from argparse import Namespace

from jixiao.cli.exits import Exit
from jixiao.excel.setup import install


def run(_: Namespace) -> int:
    """Put the add-in where Excel opens it, and say where that is.

    Raises:
        AddinError: it is no Windows, xlwings is missing, or Excel could not start this Python.
        OutputError: a file can't be written, as Excel is open.
    """
    sys.stdout.writelines(f"已写入：{path}\n" for path in install())
    sys.stdout.write(
        "加载项已装好。请重新打开 Excel，会多出“绩效自评”选项卡；用 jixiao addin doctor 检查。\n"
    )
    return Exit.FINE
