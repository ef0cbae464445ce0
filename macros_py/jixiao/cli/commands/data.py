"""``jixiao data``: the data of a workbook as JSON."""

import sys
from argparse import Namespace

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read_workbook
from jixiao.cli.as_json import print_text
from jixiao.cli.exits import Exit
from jixiao.model.data import dump


def run(arguments: Namespace) -> int:
    """Print what was typed; what could not be understood is said apart from it, on stderr."""
    reading = read_workbook(arguments.file, INSTALLED)
    print_text(dump(reading.data))
    if reading.issues:
        places = len(reading.issues)
        sys.stderr.write(f"{reading.file}：读取时有{places}处疑问，用 jixiao check 可看到详情。\n")
    return Exit.FINE
