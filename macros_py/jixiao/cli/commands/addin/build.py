"""``jixiao addin build``: the add-in and the workbooks that go with it."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from jixiao.assets import checkout
from jixiao.authoring.addin import ADDIN_NAME, build_addin, build_workbook_xlsm
from jixiao.authoring.preparing import blank, filled
from jixiao.authoring.workbook import write_workbook
from jixiao.cli.exits import Exit
from jixiao.cli.own_files import OwnFiles
from jixiao.cli.parser import UsageError
from jixiao.cli.samples import sample

BLANK: Final = "绩效自评.xlsm"
SAMPLE: Final = "绩效自评-示例.xlsm"
PLAIN: Final = "绩效自评.xlsx"

_LEDGER: Final = ".jixiao-build.json"
_SAMPLE: Final = "衡山县司法局-2022"


def run(arguments: Namespace) -> int:
    """Write all four files, or none.

    Raises:
        AddinError: a source is broken, or xlwings is not installed.
        OutputError: a file of one of the names is not of this command's making.
        UsageError: it is not said where to, and this is no checkout.
    """
    workbooks, addins = _folders(arguments.output)
    workbook_files = OwnFiles(workbooks, (BLANK, SAMPLE, PLAIN), _LEDGER)
    addin_files = OwnFiles(addins, (ADDIN_NAME,), _LEDGER)
    addin = build_addin()
    with workbook_files.prepared(), addin_files.prepared():
        empty, full = blank(None), filled(sample(_SAMPLE), None)
        made = {
            BLANK: build_workbook_xlsm(empty.data, empty.form),
            SAMPLE: build_workbook_xlsm(full.data, full.form),
            PLAIN: write_workbook(empty.data, empty.form),
        }
        written = [workbook_files.write(name, content) for name, content in made.items()]
        written.append(addin_files.write(ADDIN_NAME, addin))
    sys.stdout.writelines(f"已生成：{path}\n" for path in written)
    return Exit.FINE


def _folders(given: Path | None) -> tuple[Path, Path]:
    """Where the workbooks go, and where the add-in goes."""
    if given is not None:
        return given, given
    root = checkout()
    if root is None:
        raise UsageError("请用 -o 写明放在哪个文件夹，如：jixiao addin build -o 加载项。")
    return root / "workbook", root / "xl_addin" / "dist"
