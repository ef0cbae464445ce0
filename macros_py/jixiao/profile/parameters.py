"""The parameters of a ``profile.toml``: its tables as :class:`Settings`, with their sources.

Every table says ``basis``, ``since``, ``verified`` and, if need be, ``note`` once for all its
parameters; one of its own is written ``key = { value = …, basis = …, since = …, verified = … }``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Final, get_args, get_origin, get_type_hints

from jixiao.model.settings import Paper, Papers, Settings
from jixiao.profile.definition import Source
from jixiao.profile.fault import fault
from jixiao.profile.records import record, refuse_unknown, rows, table
from jixiao.profile.values import converted

_SOURCE: Final = tuple(each.name for each in fields(Source))
_KINDS: Final = {key: kind for key, kind in get_type_hints(Settings).items() if key != "profile"}
_LISTS: Final = tuple(key for key, kind in _KINDS.items() if get_origin(kind) is tuple)
_GROUPS: Final = tuple(key for key, kind in _KINDS.items() if is_dataclass(kind))
_SINGLE: Final = tuple(key for key in _KINDS if key not in _LISTS + _GROUPS)
_OTHER: Final = "other"

TABLES: Final = (*_GROUPS, *_LISTS, _OTHER)
"""The tables for parameters; ``other`` holds those that stand alone on 设置."""


@dataclass(slots=True)
class Parameters:
    """Reads the tables of one file; ``sources`` fills on the way.

    Attributes:
        folder: of the 规则包.
        content: the file.
        sources: parameter, by its path below ``settings`` → where it comes from.
    """

    folder: Path
    content: Mapping[str, Any]
    sources: dict[str, Source] = field(default_factory=dict)

    def settings(self) -> Settings:
        """Every parameter, without a stamp.

        Raises:
            ProfileError: one is unknown, missing or of the wrong type.
        """
        values: dict[str, Any] = {key: self._group(key, _KINDS[key]) for key in _GROUPS}
        values |= {key: self._list(key, get_args(_KINDS[key])[0]) for key in _LISTS}
        return Settings(**values, **self._single())

    def _group(self, key: str, cls: type[object]) -> object:
        raw, source = self._opened(key)
        if cls is Papers:
            self.sources[key] = source
            return self._papers(raw, key)
        return record(self.folder, cls, self._taken(raw, source, key), key)

    def _papers(self, raw: dict[str, Any], key: str) -> Papers:
        names = [each.name for each in fields(Papers)]
        refuse_unknown(self.folder, raw, names, key)
        optional = ("number", "title")
        papers = {}
        for name in names:
            path = f"{key}.{name}"
            papers[name] = record(self.folder, Paper, table(self.folder, raw, path), path, optional)
        return Papers(**papers)

    def _list(self, key: str, cls: type[object]) -> tuple[object, ...]:
        raw, self.sources[key] = self._opened(key)
        refuse_unknown(self.folder, raw, ["rows"], key)
        given = rows(self.folder, raw, f"{key}.rows")
        return tuple(
            record(self.folder, cls, row, f"{key}.rows 第{number}行")
            for number, row in enumerate(given, start=1)
        )

    def _single(self) -> dict[str, Any]:
        raw, source = self._opened(_OTHER)
        refuse_unknown(self.folder, raw, _SINGLE, _OTHER)
        taken = self._taken(raw, source, "")
        values = {}
        for key in _SINGLE:
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
            own = dict(value) if isinstance(value, dict) else {"value": value}
            if "value" not in own:
                raise fault(self.folder, path, "没有写 value")
            values[name] = own.pop("value")
            self.sources[path] = self._source(own, source, path)
        return values

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
