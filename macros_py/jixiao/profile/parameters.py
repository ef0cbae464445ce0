"""The parameters of a ``profile.toml``: its tables as :class:`Settings`, with their sources.

Every table says ``basis``, ``since``, ``verified`` and, if need be, ``note`` once for all its
parameters; one of its own is written ``key = { value = …, basis = …, since = …, verified = … }``,
one that was another before ``key = [{ value = …, since = … }, { value = …, since = … }]``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, get_args, get_origin, get_type_hints

from jixiao.model.keyed import MOST_KEYS, Keyed, why_no_key
from jixiao.model.settings import NO_GRADES, Paper, Settings
from jixiao.profile.definition import PaperSource, Source
from jixiao.profile.fault import fault
from jixiao.profile.file_name import is_file_name
from jixiao.profile.records import can_be_none, record, refuse_unknown, rows, table
from jixiao.profile.values import converted
from jixiao.quoting import quoted

_SOURCE: Final = tuple(each.name for each in fields(Source))
_KINDS: Final = {key: kind for key, kind in get_type_hints(Settings).items() if key != "profile"}
_LISTS: Final = tuple(key for key, kind in _KINDS.items() if get_origin(kind) is tuple)
_GROUPS: Final = tuple(key for key, kind in _KINDS.items() if is_dataclass(kind))
_PAPERS: Final = "papers"
_SINGLE: Final = tuple(key for key in _KINDS if key not in (*_LISTS, *_GROUPS, _PAPERS))
_OTHER: Final = "other"

_OPTIONAL: Final[Mapping[str, tuple[str, ...]]] = {
    "weights": ("free",),
    "groups": ("points", "kind"),
    "fixed_rows": ("group", "level2", "target", "points"),
}
"""What a table, or a row of it, may leave out besides what its type says may be nothing."""
_GIVEN_WITHOUT: Final[Mapping[str, object]] = {"grades": NO_GRADES}
"""What holds where a file says nothing of a group of parameters."""
_NEEDED: Final = frozenset({"groups"})
"""Lists a file must have; without any other, nothing of its kind is ruled."""

_DATED: Final = "[{ value = …, since = 2023-01-01 }, { value = …, since = 2025-01-01 }]"
_MADE_FROM: Final = ("name", "file")

TABLES: Final = (_PAPERS, *_GROUPS, *_LISTS, _OTHER)
"""The tables for parameters; ``other`` holds those that stand alone on 设置."""


@dataclass(slots=True)
class Parameters:
    """Reads the tables of one file; ``sources`` fills on the way.

    Attributes:
        folder: of the 规则包.
        content: the file.
        on: the day for which it is read; ``None`` for what holds last.
        sources: parameter, by its path below ``settings`` → where it comes from.
        papers: what the papers are made from, in order.
    """

    folder: Path
    content: Mapping[str, Any]
    on: date | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    papers: tuple[PaperSource, ...] = ()

    def settings(self) -> Settings:
        """Every parameter, without a stamp.

        Raises:
            ProfileError: one is unknown, missing or of the wrong type.
        """
        values: dict[str, Any] = {key: self._group(key, _KINDS[key]) for key in _GROUPS}
        values |= {key: self._list(key, get_args(_KINDS[key])[0]) for key in _LISTS}
        return Settings(papers=self._papers(), **values, **self._single())

    def _group(self, key: str, cls: type[object]) -> object:
        if key in _GIVEN_WITHOUT and key not in self.content:
            return _GIVEN_WITHOUT[key]
        kinds = get_type_hints(cls)
        optional = {name for name, kind in kinds.items() if can_be_none(kind)}
        if optional == kinds.keys() and key not in self.content:
            return record(self.folder, cls, {}, key, optional)
        raw, source = self._opened(key)
        taken = self._taken(raw, source, key)
        return record(self.folder, cls, taken, key, {*optional, *_OPTIONAL.get(key, ())})

    def _papers(self) -> Keyed[Paper]:
        """报送材料 in the order of the file; what they are made from is noted on the way."""
        raw, self.sources[_PAPERS] = self._opened(_PAPERS)
        if not 0 < len(raw) <= MOST_KEYS:
            reason = f"要写1到{MOST_KEYS}份报送材料，现在是{len(raw)}份"
            raise fault(self.folder, f"[{_PAPERS}]", reason)
        papers, made_from = {}, []
        for key in raw:
            path = f"{_PAPERS}.{key}"
            if reason := why_no_key(key):
                raise fault(self.folder, f"{_PAPERS}.{quoted(key)}", f"材料的名称{reason}")
            said = dict(table(self.folder, raw, path))
            source = {"key": key} | {name: said.pop(name) for name in _MADE_FROM if name in said}
            made_from.append(record(self.folder, PaperSource, source, path))
            file = made_from[-1].file
            if not file.endswith((".docx", ".toml")) or not is_file_name(file):
                reason = f"应是规则包文件夹里一个 .docx 或 .toml 的文件名，现在是“{quoted(file)}”"
                raise fault(self.folder, f"{path}.file", reason)
            papers[key] = record(self.folder, Paper, said, path, ("number", "title"))
        self.papers = tuple(made_from)
        return Keyed(papers)

    def _list(self, key: str, cls: type[object]) -> tuple[object, ...]:
        if key not in _NEEDED and key not in self.content:
            return ()
        raw, self.sources[key] = self._opened(key)
        refuse_unknown(self.folder, raw, ["rows"], key)
        given = rows(self.folder, raw, f"{key}.rows")
        return tuple(
            record(self.folder, cls, row, f"{key}.rows 第{number}行", _OPTIONAL.get(key, ()))
            for number, row in enumerate(given, start=1)
        )

    def _single(self) -> dict[str, Any]:
        raw, source = self._opened(_OTHER)
        refuse_unknown(self.folder, raw, _SINGLE, _OTHER)
        taken = self._taken(raw, source, "")
        values: dict[str, Any] = {}
        for key in _SINGLE:
            if key not in taken and can_be_none(_KINDS[key]):
                values[key] = None
                continue
            if key not in taken:
                raise fault(self.folder, f"{_OTHER}.{key}", "没有写")
            try:
                values[key] = converted(taken[key], _KINDS[key])
            except ValueError as reason:
                raise fault(self.folder, f"{_OTHER}.{key}", str(reason)) from None
        return values

    def _opened(self, key: str) -> tuple[dict[str, Any], Source]:
        """The table ``key`` without its source, and the source."""
        raw = dict(table(self.folder, self.content, key))
        said = {name: raw.pop(name) for name in _SOURCE if name in raw}
        return raw, record(self.folder, Source, said, key, optional=["note"])

    def _taken(self, raw: dict[str, Any], source: Source, key: str) -> dict[str, Any]:
        """The bare values of ``raw``; each one's source is noted."""
        values = {}
        for name, value in raw.items():
            path = f"{key}.{name}".lstrip(".")
            own = self._in_force(value, source, path)
            if "value" not in own:
                raise fault(self.folder, path, "没有写 value")
            values[name] = own.pop("value")
            self.sources[path] = self._source(own, source, path)
        return values

    def _in_force(self, value: object, group: Source, path: str) -> dict[str, Any]:
        """What is said of one parameter, of several values the one in force on the day.

        Before the first of them that one holds: nothing older is known.
        """
        if isinstance(value, dict):
            return dict(value)
        if not isinstance(value, list):
            return {"value": value}
        dated = []
        for each in value:
            if not isinstance(each, dict):
                raise fault(self.folder, path, f"应写成 {_DATED}")
            since = each.get("since", group.since)
            if not isinstance(since, date) or isinstance(since, datetime):
                raise fault(self.folder, path, f"的 since 应是日期，写成 {_DATED}")
            dated.append((since, dict(each)))
        if not dated:
            raise fault(self.folder, path, f"应写成 {_DATED}")
        dated.sort(key=lambda each: each[0])
        held = [each for since, each in dated if self.on is None or since <= self.on]
        return held[-1] if held else dated[0][1]

    def _source(self, own: dict[str, Any], group: Source, path: str) -> Source:
        """The source of one parameter: what it doesn't say, its group does.

        That the group's basis was verified, and its note, say nothing about another basis.
        """
        if not own:
            return group
        if "basis" in own:
            group = Source(group.basis, group.since, verified=False)
        said = {each: getattr(group, each) for each in _SOURCE if getattr(group, each) != ""}
        return record(self.folder, Source, said | own, path, optional=["note"])
