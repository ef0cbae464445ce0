"""A JSON document as plain values, within bounds that no honest data file comes near.

Sizes are counted before anything is made of them: an empty list takes two characters in the file
and thirty times as much in memory.
"""

import json
from collections.abc import Hashable, Iterable
from decimal import Decimal
from typing import Any, Final, TypeAlias

from jixiao.errors import DataError
from jixiao.model.entries import number_of
from jixiao.quoting import quoted

Json: TypeAlias = bool | Decimal | str | list[Any] | dict[str, Any] | None

MOST_BYTES: Final = 24 * 1024 * 1024
"""Of a file; 300 projects and lists of thousands of rows take a third of it."""
_MOST_VALUES: Final = 1_000_000
_BEFORE_A_VALUE: Final = ("[", "{", ",")


def parsed(source: str | bytes, file_name: str) -> Json:
    """The document ``source``; its numbers are exact.

    Raises:
        DataError: it is too large, no JSON, or says one thing twice; ``file_name`` is named.
    """
    if len(source) > MOST_BYTES:
        raise too_large(file_name)
    try:
        text = source.decode("utf-8-sig") if isinstance(source, bytes) else source
    except UnicodeDecodeError as error:
        message = f"{file_name}：不是 UTF-8 编码的文本。请另存为 UTF-8 编码后再用。"
        raise DataError(message) from error
    if sum(map(text.count, _BEFORE_A_VALUE)) > _MOST_VALUES:
        raise too_large(file_name)
    hooks = _Hooks(file_name)
    try:
        document: Json = json.loads(
            text.removeprefix("\ufeff"),
            parse_int=hooks.number,
            parse_float=hooks.number,
            parse_constant=Decimal,
            object_pairs_hook=hooks.group,
        )
    except json.JSONDecodeError as error:
        raise DataError(
            f"{file_name}：第{error.lineno}行第{error.colno}个字符起不是有效的 JSON。"
            "请检查引号、逗号和括号是否配对。"
        ) from error
    except RecursionError as error:
        raise DataError(f"{file_name}：括号套得太深，不是绩效自评数据。") from error
    return document


def too_large(file_name: str) -> DataError:
    """The refusal of a file that is larger than the data of any unit."""
    return DataError(f"{file_name}：内容太多，不像一个单位的绩效自评数据。请检查是否选错了文件。")


class _Hooks:
    """What the parser asks of numbers and groups."""

    def __init__(self, file_name: str) -> None:
        self._file_name = file_name

    def number(self, text: str) -> Decimal:
        """A number as written."""
        number = number_of(text)
        if number is None:
            raise DataError(
                f"{self._file_name}：数“{quoted(text)}”太长或太大，Excel 存不下。请改正后再用。"
            )
        return number

    def group(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """A group of values whose names are all different."""
        content = dict(pairs)
        if len(content) < len(pairs):
            twice = repeated(key for key, _ in pairs)
            raise DataError(
                f"{self._file_name}：同一处写了两个“{quoted(str(twice))}”。请只留一个。"
            )
        return content


def repeated(values: Iterable[Hashable]) -> Hashable | None:
    """The first of ``values`` that was there before; ``None`` if all are different."""
    seen = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return None
