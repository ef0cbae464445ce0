"""Workbooks as version 1 of the form left them, with the data it exported from them.

``workbooks.tar.xz`` holds for each a JSON file beside it. They were made by the last commit of that
version: the sample (checked, with answers on 校验结果), every field filled, and a blank one. Their
parts lie uncompressed in the packages, which takes a tenth of the room once all are compressed.
"""

import tarfile
from functools import cache
from pathlib import Path

_ARCHIVE = Path(__file__).parents[1] / "fixtures" / "v1" / "workbooks.tar.xz"

WORKBOOKS = ("县级-样例.xlsm", "县级-填满.xlsx", "中央-空白.xlsx", "中央-填满.xlsm")


@cache
def _files() -> dict[str, bytes]:
    with tarfile.open(_ARCHIVE) as archive:
        found = {each.name: archive.extractfile(each) for each in archive}
        return {name: file.read() for name, file in found.items() if file is not None}


def workbook(name: str) -> bytes:
    return _files()[name]


def exported(name: str) -> bytes:
    """The data of the workbook ``name`` as its own version exported them."""
    return _files()[f"{Path(name).stem}.json"]
