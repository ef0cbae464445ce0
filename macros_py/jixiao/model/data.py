"""Data files: a self-evaluation as JSON, exact in both directions.

Amounts and numbers are decimal strings, printed texts as typed, blank is ``null``::

    {"form": "jixiao", "form_version": 2, "cover": {"year": "2022", …}, …}
"""

import errno
import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from jixiao.errors import DataError
from jixiao.files import read_regular, why_unreadable
from jixiao.model.amount import Amount
from jixiao.model.entries import clean, is_decimal, why_no_number, why_no_text
from jixiao.model.json_text import MOST_BYTES, Json, parsed, repeated, too_large
from jixiao.model.keyed import MOST_KEYS, Keyed, why_no_key
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import Slot, is_blank, slots_of
from jixiao.model.upgrade import upgraded
from jixiao.model.version import FORM_ID, FORM_VERSION
from jixiao.quoting import quoted

Label = Callable[[str], str]

_PROJECTS: Final = "projects"
_MOST_PROJECTS: Final = 350
_MOST_INDICATORS: Final = 9_000
"""Of all projects together: a workbook of more is beyond what is read again (``ooxml.limits``)."""
_MOST_ENTRIES: Final = 10_000
_MOST_IN_ALL: Final = 100_000
"""Entries of all lists together; 300 projects of 30 indicators and lists of 5,000 make 40,000."""


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
    A document of an earlier form version is upgraded first.

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
            source = read_regular(source, MOST_BYTES)
        except OSError as error:
            if error.errno == errno.EFBIG:
                raise too_large(file_name) from error
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
    if isinstance(value, Keyed):
        return {key: _written(entry) for key, entry in value.items()}
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
        self.entries = 0

    def read(self, source: str | bytes) -> SelfEvaluation:
        document = parsed(source, self.file_name)
        if isinstance(document, dict):
            version = self._version(
                document.pop("form", FORM_ID), document.pop("form_version", None)
            )
            document = upgraded(document, version)
        data: SelfEvaluation = self._record(SelfEvaluation, document, "")
        return data

    def _version(self, form: Json, version: Json) -> int | None:
        """Both may be missing in a file written by hand; if there, they must be right."""
        if form != FORM_ID:
            raise self._error("form", f"应为“{FORM_ID}”；请选用本工具导出的数据文件")
        if version is None:
            return None
        if not isinstance(version, Decimal) or not _is_whole(version):
            raise self._error("form_version", f"应为版本号，现行版本是{FORM_VERSION}")
        if version > FORM_VERSION:
            raise self._error(
                "form_version",
                f"是{version}，本工具只认识到{FORM_VERSION}；请升级本工具后再用",
            )
        return int(version)

    def _record(self, record: type[Any], value: Json, path: str) -> Any:  # noqa: ANN401
        if not isinstance(value, dict):
            raise self._error(path, f"应为一组值（{{…}}），现为{_KINDS[type(value)]}")
        slots = {slot.name: slot for slot in slots_of(record)}
        for key in value:
            if key not in slots:
                place = _join(path, quoted(key))  # no path that anything is called by
                raise self._refusal(place, "表单里没有这一项，请删去或改正名称")
        return record(
            **{
                key: self._value(slots[key], entry, _join(path, key))
                for key, entry in value.items()
            }
        )

    def _value(self, slot: Slot, value: Json, path: str) -> Any:  # noqa: ANN401
        match slot.kind:
            case "record":
                return self._record(slot.record, value, path)
            case "list":
                return self._list(slot.record, value, path)
            case "keyed" | "own":
                return self._keyed(slot, value, path)
            case "amount":
                return self._amount(value, path)
            case "number":
                return self._number(slot, value, path)
            case _:
                return self._text(slot, value, path)

    def _list(self, record: type[Any], value: Json, path: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise self._error(path, f"应为清单（[…]），现为{_KINDS[type(value)]}")
        most = _MOST_PROJECTS if path == _PROJECTS else _MOST_ENTRIES
        if len(value) > most:
            raise self._error(path, f"有{len(value)}条，最多{most}条；请检查是否选错了文件")
        self.entries += len(value)
        if self.entries > _MOST_IN_ALL:
            raise too_large(self.file_name)
        entries = (
            self._record(record, entry, f"{path}[{index}]") for index, entry in enumerate(value)
        )
        kept = tuple(entry for entry in entries if not is_blank(entry))
        if path == _PROJECTS:
            self._check_identities(entry.id for entry in kept if entry.id is not None)
            count = sum(len(entry.indicators) for entry in kept)
            if count > _MOST_INDICATORS:
                reason = (
                    f"的绩效指标合计有{count}条，一个工作簿最多放{_MOST_INDICATORS}条；请分成几个"
                )
                raise self._error(path, reason)
        return kept

    def _keyed(self, slot: Slot, value: Json, path: str) -> Keyed[Any]:
        """Values under keys of the 规则包's own."""
        if not isinstance(value, dict):
            raise self._error(path, f"应为一组值（{{…}}），现为{_KINDS[type(value)]}")
        if len(value) > MOST_KEYS:
            raise self._error(path, f"有{len(value)}项，最多{MOST_KEYS}项")
        for key in value:
            if reason := why_no_key(key):
                raise self._refusal(_join(path, quoted(key)), f"的名称{reason}")
        entries = {}
        for key, entry in value.items():
            place = _join(path, key)
            is_record = slot.kind == "keyed"
            entries[key] = (
                self._record(slot.record, entry, place) if is_record else self._own(entry, place)
            )
        return Keyed({key: entry for key, entry in entries.items() if entry is not None})

    def _own(self, value: Json, path: str) -> Amount | str | None:
        """A figure if it is written as a number, else a text; the form says what it is to be."""
        if value is None:
            return None
        if isinstance(value, Decimal):
            return self._amount(value, path)
        if not isinstance(value, str):
            raise self._error(path, f"应为数字或文字，现为{_KINDS[type(value)]}")
        return self._clean(value, path)

    def _check_identities(self, identities: Iterable[str]) -> None:
        twice = repeated(identities)
        if twice is not None:
            reason = f"两个项目的 id 同为“{quoted(str(twice))}”，请改成不同的"
            raise self._error(_PROJECTS, reason)

    def _amount(self, value: Json, path: str) -> Amount:
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

    def _number(self, slot: Slot, value: Json, path: str) -> Decimal | None:
        if isinstance(value, str) and (text := self._clean(value, path)) and is_decimal(text):
            value = Decimal(text)
        if value is None and slot.optional:
            return None
        if not isinstance(value, Decimal):
            found = f"“{quoted(value)}”" if isinstance(value, str) else _KINDS[type(value)]
            raise self._error(path, f"应为数字，现为{found}")
        number = self._checked(value, path)
        if slot.range and (reason := slot.range.why_not(number)):
            raise self._error(path, reason)
        return number

    def _checked(self, number: Decimal, path: str) -> Decimal:
        if reason := why_no_number(number):
            raise self._error(path, reason)
        return number or number.copy_abs()  # a cell holds no negative zero

    def _text(self, slot: Slot, value: Json, path: str) -> str | None:
        if value is not None and not isinstance(value, str):
            raise self._error(path, f"应为文字，现为{_KINDS[type(value)]}；请加上引号")
        text = None if value is None else self._clean(value, path)
        if text is None and not slot.optional:
            if slot.kind == "text":
                return ""
            raise self._error(path, f"不能为空，应为{_any_of(slot.options)}")
        if slot.options and text is not None and text not in slot.options:
            raise self._error(path, f"应为{_any_of(slot.options)}，现为“{quoted(text)}”")
        return text

    def _clean(self, text: str, path: str) -> str | None:
        if reason := why_no_text(text):
            raise self._error(path, reason)
        return clean(text)

    def _error(self, path: str, reason: str) -> DataError:
        name = self.label(path)
        return self._refusal(f"“{name}”（{path}）" if name else path or "整个文件", reason)

    def _refusal(self, place: str, reason: str) -> DataError:
        return DataError(f"{self.file_name}：{place}{reason}。")


def _is_whole(number: Decimal) -> bool:
    return not why_no_number(number) and number == number.to_integral_value() and number >= 1


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _any_of(options: tuple[str, ...]) -> str:
    return "或".join(f"“{option}”" for option in options)
