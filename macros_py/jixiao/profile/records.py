"""Tables of ``profile.toml`` as the dataclasses they describe: nothing missing, nothing unknown."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, TypeVar, get_args, get_type_hints

from jixiao.model.ranges import ranges_of
from jixiao.profile.fault import fault
from jixiao.profile.values import converted, shown
from jixiao.quoting import quoted

Record = TypeVar("Record")

_MOST_ROWS: Final = 300


def table(folder: Path, content: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The table ``[key]`` of ``content``.

    Raises:
        ProfileError: it is missing, or no table.
    """
    name = key.rpartition(".")[2]
    if name not in content:
        raise fault(folder, f"[{key}]", "这一组没有写")
    found = content[name]
    if not isinstance(found, dict):
        raise fault(folder, key, f"应是一组值，写成 [{key}] 起头的几行，现在是{shown(found)}")
    return found


def rows(folder: Path, content: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The list ``key`` of ``content``, each entry a table.

    Raises:
        ProfileError: it is missing, no list of tables, or too long.
    """
    name = key.rpartition(".")[2]
    if name not in content:
        raise fault(folder, key, "没有写")
    found = content[name]
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise fault(folder, key, f"应是若干行，每行写成 {{ … }}，现在是{shown(found)}")
    if len(found) > _MOST_ROWS:
        raise fault(folder, key, f"有{len(found)}行，最多{_MOST_ROWS}行")
    return found


def refuse_unknown(folder: Path, given: Collection[str], known: Collection[str], key: str) -> None:
    """Refuse a key nobody reads: most often it is a slip of the pen.

    Raises:
        ProfileError: ``given`` holds a name that is not ``known``; the nearest one is offered.
    """
    for name in given:
        if name not in known:
            near = get_close_matches(quoted(name), known, n=1)
            hint = f"（是不是“{near[0]}”）" if near else ""
            raise fault(folder, f"{key}.{quoted(name)}".lstrip("."), f" 这一项不认识{hint}")


def record(
    folder: Path,
    cls: type[Record],
    raw: Mapping[str, Any],
    key: str,
    optional: Collection[str] = (),
) -> Record:
    """``raw`` as an instance of ``cls``; only the fields named in ``optional`` may be left out.

    One that can be ``None`` then is, whatever its default: nothing is put in its place.

    Raises:
        ProfileError: a key is unknown or missing, or a value is of the wrong type or out of bounds.
    """
    kinds = {each.name: get_type_hints(cls)[each.name] for each in fields(cls)}  # type: ignore[arg-type]
    refuse_unknown(folder, raw, kinds, key)
    ranges = ranges_of(cls)
    values = {}
    for name, kind in kinds.items():
        if name in raw:
            try:
                values[name] = converted(raw[name], kind, ranges.get(name))
            except ValueError as reason:
                raise fault(folder, f"{key}.{name}", str(reason)) from None
        elif name not in optional:
            raise fault(folder, f"{key}.{name}", "没有写")
        elif can_be_none(kind):
            values[name] = None
    return cls(**values)


def can_be_none(kind: object) -> bool:
    """Whether a field of this type may hold nothing."""
    return type(None) in get_args(kind)
