"""``jixiao addin doctor``: what the add-in needs, line by line."""

import sys
from argparse import Namespace
from collections import Counter

from jixiao.cli.exits import Exit
from jixiao.excel.setup import doctor


def run(_: Namespace) -> int:
    """Print what is there, what isn't, and what to do; code 1 if the add-in can't work so."""
    lines = doctor()
    sys.stdout.writelines(f"{line}\n" for line in lines)
    counts = Counter(line.status for line in lines)
    said = "，".join(f"{status} {counts[status]} 项" for status in ("正常", "注意", "异常"))
    sys.stdout.write(f"查了 {len(lines)} 项：{said}。\n")
    return Exit.FINDINGS if counts["异常"] else Exit.FINE
