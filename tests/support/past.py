"""Workbooks as earlier editions of the form left them, with the data they exported from them.

``workbooks.tar.xz`` holds for each a JSON file beside it. Those of version 1 were made by its last
commit: the sample (checked, with answers on 校验结果), every field filled, and a blank one; those
of version 2 by the first that had it, before fields were added. Their parts lie uncompressed in the
packages, which takes a tenth of the room once all are compressed.
"""

import tarfile
from functools import cache
from pathlib import Path

_FIXTURES = Path(__file__).parents[1] / "fixtures"

WORKBOOKS = ("县级-样例.xlsm", "县级-填满.xlsx", "中央-空白.xlsx", "中央-填满.xlsm")
EARLY_2 = ("县级-样例.xlsx", "四川-空白.xlsx", "通用-一个项目.xlsx")


@cache
def _files(version: int) -> dict[str, bytes]:
    with tarfile.open(_FIXTURES / f"v{version}" / "workbooks.tar.xz") as archive:
        found = {each.name: archive.extractfile(each) for each in archive}
        return {name: file.read() for name, file in found.items() if file is not None}


def workbook(name: str, version: int = 1) -> bytes:
    return _files(version)[name]


def exported(name: str, version: int = 1) -> bytes:
    """The data of the workbook ``name`` as its own version exported them."""
    return _files(version)[f"{Path(name).stem}.json"]
