"""``jixiao addin uninstall``: the PC as it was before."""

import sys
from argparse import Namespace

from jixiao.cli.exits import Exit
from jixiao.excel.setup import uninstall


def run(_: Namespace) -> int:
    """Take away the add-in, its configuration and its logs.

    Raises:
        AddinError: a file is in use.
    """
    removed = uninstall()
    sys.stdout.writelines(f"已删除：{path}\n" for path in removed)
    if removed:
        sys.stdout.write("加载项已卸下。工作簿没有动，其中的数改由本机公式计算。\n")
    else:
        sys.stdout.write("没有装过加载项，什么也没有删。\n")
    return Exit.FINE
