"""Data files: a self-evaluation as JSON, exact in both directions.

Amounts and numbers are decimal strings, printed texts as typed, blank is ``null``::

    {"form": "jixiao", "form_version": 1, "cover": {"year": "2022", …}, …}
"""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from jixiao.errors import DataError
from jixiao.files import read_regular, why_unreadable
from jixiao.model.amount import Amount
from jixiao.model.entries import clean, is_decimal, why_no_number, why_no_text
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import Slot, is_blank, slots_of
from jixiao.model.version import FORM_ID, FORM_VERSION

_LARGEST: Final = 64 * 1024 * 1024

Label = Callable[[str], str]
_Json = None | bool | Decimal | str | list[Any] | dict[str, Any]


def dump(data: SelfEvaluation) -> str:
    """``data`` as a JSON document; every key is there, in the order of the model."""
    head = {"form": FORM_ID, "form_version": FORM_VERSION}
    return json.dumps(head | _written(data), ensure_ascii=False, indent=2) + "\n"


def load(
    source: str | bytes | Path, *, file_name: str = "", label: Label = lambda _: ""
) -> SelfEvaluation:
    """The self-evaluation written in ``source``.

    A missing key is blank, and so is an empty text; list entries and projects without any content
    are dropped. Numbers may also be written without quotes, ``form`` and ``form_version`` left out.

    Args:
        source: the file (a ``Path``), or the JSON document itself.
        file_name: for messages; by default the file's own name.
        label: path → what staff call the value there, "" if it has no name.

    Raises:
        DataError: the file cannot be read, is no JSON, or breaks the schema; the message says
            where and what to do.
    """
    if isinstance(source, Path):
        file_name = file_name or source.name
        try:
            source = read_regular(source, _LARGEST)
        except OSError as error:
            reason = why_unreadable(error)
            raise DataError(f"{file_name}：文件读不出来（{reason}）。请检查路径和权限。") from error
    return _Reader(file_name or "数据", label).read(source)


def _written(value: Any) -> Any:  # noqa: ANN401 -- any value of the model
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Amount):
        return value.to_json()
    if isinstance(value, Decimal):
        return Amount(value).to_json()
    if isinstance(value, tuple):
        return [_written(entry) for entry in value]
    return {slot.name: _written(getattr(value, slot.name)) for slot in slots_of(type(value))}


_KINDS: Final = {
    type(None): "空（null）",
    bool: "true 或 false",
    Decimal: "数字",
    str: "文字",
    list: "清单（[…]）",
    dict: "一组值（{…}）",
}


class _Reader:
    """Reads one document; knows its name for messages."""

    def __init__(self, file_name: str, label: Label) -> None:
        self.file_name = file_name
        self.label = label

    def read(self, source: str | bytes) -> SelfEvaluation:
        document = self._parsed(source)
        if isinstance(document, dict):
            self._check_head(document.pop("form", FORM_ID), document.pop("form_version", None))
        data: SelfEvaluation = self._record(SelfEvaluation, document, "")
        return data

    def _check_head(self, form: _Json, version: _Json) -> None:
        """Both may be missing in a file written by hand; if there, they must be right."""
        if form != FORM_ID:
            raise self._error("form", f"应为“{FORM_ID}”；请选用本工具导出的数据文件")
        if version is None:
            return
        if not isinstance(version, Decimal) or version % 1 or version < 1:
            raise self._error("form_version", f"应为版本号，现行版本是{FORM_VERSION}")
        if version > FORM_VERSION:
            raise self._error(
                "form_version",
                f"是{version}，本工具只认识到{FORM_VERSION}；请升级本工具后再用",
            )

    def _parsed(self, source: str | bytes) -> _Json:
        try:
            text = source.decode("utf-8-sig") if isinstance(source, bytes) else source
            document: _Json = json.loads(
                text.removeprefix("\ufeff"),
                parse_int=Decimal,
                parse_float=Decimal,
                parse_constant=Decimal,
                object_pairs_hook=self._without_repeats,
            )
        except UnicodeDecodeError as error:
            message = f"{self.file_name}：不是 UTF-8 编码的文本。请另存为 UTF-8 编码后再用。"
            raise DataError(message) from error
        except json.JSONDecodeError as error:
            raise DataError(
                f"{self.file_name}：第{error.lineno}行第{error.colno}个字符起不是有效的 JSON。"
                "请检查引号、逗号和括号是否配对。"
            ) from error
        except RecursionError as error:
            raise DataError(f"{self.file_name}：括号套得太深，不是绩效自评数据。") from error
        return document

    def _without_repeats(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        content = dict(pairs)
        if len(content) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise DataError(f"{self.file_name}：同一处写了两个“{twice}”。请只留一个。")
        return content

    def _record(self, record: type[Any], value: _Json, path: str) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise self._error(path, f"应为一组值（{{…}}），现为{_KINDS[type(value)]}")
        slots = {slot.name: slot for slot in slots_of(record)}
        for key in value:
            if key not in slots:
                raise self._error(_join(path, key), "表单里没有这一项，请删去或改正名称")
        return record(
            **{
                key: self._value(slots[key], entry, _join(path, key))
                for key, entry in value.items()
            }
        )

    def _value(self, slot: Slot, value: _Json, path: str) -> Any:  # noqa: ANN401
        match slot.kind:
            case "record":
                return self._record(slot.record, value, path)
            case "list":
                return self._list(slot.record, value, path)
            case "amount":
                return self._amount(value, path)
            case "number":
                return self._number(value, path, optional=slot.optional)
            case _:
                return self._text(slot, value, path)

    def _list(self, record: type[Any], value: _Json, path: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise self._error(path, f"应为清单（[…]），现为{_KINDS[type(value)]}")
        entries = (
            self._record(record, entry, f"{path}[{index}]") for index, entry in enumerate(value)
        )
        kept = tuple(entry for entry in entries if not is_blank(entry))
        if path == "projects":
            self._check_identities([entry.id for entry in kept if entry.id is not None])
        return kept

    def _check_identities(self, identities: list[str]) -> None:
        for identity in identities:
            if identities.count(identity) > 1:
                raise self._error("projects", f"两个项目的 id 同为“{identity}”，请改成不同的")

    def _amount(self, value: _Json, path: str) -> Amount:
        if isinstance(value, str):
            text = self._clean(value, path)
            if text is None or not is_decimal(text):
                return Amount(text=text)
            value = Decimal(text)
        if value is None:
            return Amount()
        if not isinstance(value, Decimal):
            raise self._error(path, f"应为数字或文字，现为{_KINDS[type(value)]}")
        return Amount(self._checked(value, path))

    def _number(self, value: _Json, path: str, *, optional: bool) -> Decimal | None:
        if isinstance(value, str) and is_decimal(value):
            value = Decimal(value)
        if value is None and optional:
            return None
        if not isinstance(value, Decimal):
            found = f"“{value}”" if isinstance(value, str) else _KINDS[type(value)]
            raise self._error(path, f"应为数字，现为{found}")
        return self._checked(value, path)

    def _checked(self, number: Decimal, path: str) -> Decimal:
        if reason := why_no_number(number):
            raise self._error(path, reason)
        return number

    def _text(self, slot: Slot, value: _Json, path: str) -> str | None:
        if value is not None and not isinstance(value, str):
            raise self._error(path, f"应为文字，现为{_KINDS[type(value)]}；请加上引号")
        text = None if value is None else self._clean(value, path)
        if text is None and not slot.optional:
            if slot.kind == "text":
                return ""
            raise self._error(path, f"不能为空，应为{_any_of(slot.options)}")
        if slot.options and text not in slot.options:
            raise self._error(path, f"应为{_any_of(slot.options)}，现为“{text}”")
        return text

    def _clean(self, text: str, path: str) -> str | None:
        if reason := why_no_text(text):
            raise self._error(path, reason)
        return clean(text)

    def _error(self, path: str, reason: str) -> DataError:
        name = self.label(path)
        place = f"“{name}”（{path}）" if name else path or "整个文件"
        return DataError(f"{self.file_name}：{place}{reason}。")


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _any_of(options: tuple[str, ...]) -> str:
    return "或".join(f"“{option}”" for option in options)
