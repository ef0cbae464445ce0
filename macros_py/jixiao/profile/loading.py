"""Finds and reads a 规则包."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from jixiao.assets import asset
from jixiao.errors import ProfileError
from jixiao.model import toml_text
from jixiao.model.settings import ProfileStamp, Settings
from jixiao.profile.consistency import contradictions
from jixiao.profile.definition import Profile, Wording
from jixiao.profile.digest import digest
from jixiao.profile.fault import FILE, fault
from jixiao.profile.parameters import TABLES, Parameters
from jixiao.profile.records import record, refuse_unknown, table
from jixiao.quoting import quoted

DEFAULT: Final = "湖南-县级"
"""The 规则包 taken where none is named."""
NO_NUMBER: Final = "文号待查"
"""In the place of the 文号 where nobody knows it."""
_NOT_NEEDED: Final = ("document_number", "applies_to", "not_made")


@dataclass(frozen=True, slots=True)
class _Heading:
    title: str
    version: str
    document_number: str = NO_NUMBER
    applies_to: str = ""
    not_made: tuple[str, ...] = ()


def profiles(folder: Path | None = None) -> tuple[str, ...]:
    """The names of the 规则包 at hand: those in ``folder``, then the installed ones."""
    found = (path.parent.name for place in _places(folder) for path in _files(place))
    return tuple(dict.fromkeys(found))


def load_profile(
    name: str = DEFAULT, folder: Path | None = None, *, on: date | None = None
) -> Profile:
    """The 规则包 ``name``, read and checked.

    Args:
        name: of its folder.
        folder: a folder of 规则包 to look in before the installed ones.
        on: the day for which it is read, of parameters that changed; ``None`` for what holds last.

    Raises:
        ProfileError: there is none of that name, or it is broken; the message names file, key and
            reason.
    """
    for place in _places(folder):
        if name in (path.parent.name for path in _files(place)):
            return read_profile(place / name, on=on)
    known = "、".join(profiles(folder))
    raise ProfileError(f"没有名为“{quoted(name)}”的规则包。可用的有：{known}。")


def read_profile(folder: Path, *, on: date | None = None) -> Profile:
    """The 规则包 in ``folder``, with what is in force ``on`` a day, by default the last.

    Raises:
        ProfileError: it is broken; the message names file, key and reason.
    """
    content = _content(folder)
    refuse_unknown(folder, content, ("profile", *TABLES, "wording"), "")
    heading = record(folder, _Heading, table(folder, content, "profile"), "profile", _NOT_NEEDED)
    parameters = Parameters(folder, content, on)
    settings = parameters.settings()
    for key, reason in contradictions(settings):
        raise fault(folder, key, reason)
    return Profile(
        folder.name,
        heading.title,
        heading.version,
        heading.document_number,
        settings=_stamped(settings, folder.name, heading),
        sources=parameters.sources,
        papers=parameters.papers,
        applies_to=heading.applies_to,
        not_made=heading.not_made,
        wording=record(folder, Wording, table(folder, content, "wording"), "wording"),
        folder=folder,
    )


def _places(folder: Path | None) -> tuple[Path, ...]:
    return (*((folder,) if folder else ()), asset("templates"))


def _files(place: Path) -> Iterator[Path]:
    yield from sorted(place.glob(f"*/{FILE}"))


def _content(folder: Path) -> dict[str, Any]:
    try:
        return toml_text.content(folder / FILE)
    except toml_text.NotTomlError as error:
        raise fault(folder, error.place, str(error)) from error
    except OSError as error:
        raise ProfileError(f"规则包“{folder.name}”的 {FILE} 读不出来：{folder / FILE}。") from error


def _stamped(settings: Settings, name: str, heading: _Heading) -> Settings:
    stamp = ProfileStamp(
        name, heading.title, heading.version, heading.document_number, digest(settings)
    )
    return replace(settings, profile=stamp)
