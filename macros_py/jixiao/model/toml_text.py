"""A TOML file as plain values, within bounds that no 规则包 and no form comes near.

tomllib goes deeper with every bracket and takes a time that grows with the cube of the points in
one key, so both are limited.
"""

import errno
import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from jixiao.files import read_regular
from jixiao.model.entries import number_of
from jixiao.quoting import quoted

_MOST_BYTES: Final = 256 * 1024
_MOST_POINTS: Final = 100


class NotTomlError(Exception):
    """The message is a Chinese half-sentence: the reason.

    Attributes:
        place: where, in words for staff, such as 第3行.
    """

    def __init__(self, reason: str, place: str = "文件里") -> None:
        super().__init__(reason)
        self.place = place


def content(path: Path) -> dict[str, Any]:
    """What the file at ``path`` says; numbers with a point are exact.

    Raises:
        OSError: it cannot be read.
        NotTomlError: it is too large, no UTF-8, or no TOML.
    """
    try:
        source = read_regular(path, _MOST_BYTES)
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise
        reason = f"超过{_MOST_BYTES // 1024}KB，太大了，请检查是否放错了文件"
        raise NotTomlError(reason, "文件") from error
    try:
        text = source.decode("utf-8-sig").replace("\r\n", "\n")  # Notepad may add the mark
    except UnicodeDecodeError:
        raise NotTomlError("不是 UTF-8 编码，请用记事本另存为 UTF-8", "文件") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > _MOST_POINTS:
            raise NotTomlError("点太多，请分成几行写", f"第{number}行")
    try:
        return tomllib.loads(text, parse_float=_number)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        reason = "写法有误，多半是少了引号、等号或括号；日期要写成 2020-02-25 这样"
        raise NotTomlError(reason, f"第{place[1]}行" if place else "文件末尾") from error
    except RecursionError:
        raise NotTomlError("括号套得太深") from None
    except ValueError:  # a whole number of thousands of digits
        raise NotTomlError("有一个数太长") from None


def _number(text: str) -> Decimal:
    number = number_of(text)
    if number is None:
        raise NotTomlError(f"数“{quoted(text)}”太长或太大")
    return number
