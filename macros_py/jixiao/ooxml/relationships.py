"""The links between the parts of a package, and those that lead outside."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from lxml import etree

from jixiao.ooxml.package import Package
from jixiao.ooxml.xml import parse

_FOLDER: Final = "_rels"
_ENDING: Final = ".rels"
_ADDRESS: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\/]{2}")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another.

    ``kind`` is the last word of its type (``worksheet``, ``table``), which is the same in the
    transitional and the strict variant of the standard.
    """

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A link that leaves the package.

    Attributes:
        part: where it stands: the part that lists the links of ``source``.
        source: the part that it belongs to; empty for the package itself.
        identity: by which ``source`` refers to it.
        kind: as in :class:`Relationship`.
        target: the address.
    """

    part: str
    source: str
    identity: str
    kind: str
    target: str


def relationships(package: Package, source: str = "") -> dict[str, Relationship]:
    """The links that leave the part ``source`` (the package itself, if empty), by id.

    Links to the outside are left out. An absent list is an empty one.

    Raises:
        JixiaoError: of the package's kind: the list is damaged.
    """
    folder, base = posixpath.split(source)
    name = posixpath.join(folder, _FOLDER, f"{base}{_ENDING}")
    if name not in package:
        return {}
    return {
        link.get("Id", ""): Relationship(_kind(link), _joined(folder, link.get("Target", "")))
        for link in parse(package, name).iterfind("{*}Relationship")
        if not _leads_outside(link)
    }


def outside_links(package: Package) -> Iterator[OutsideLink]:
    """Every link of the package that leads outside.

    Raises:
        JixiaoError: of the package's kind: a list of links is damaged.
    """
    for name in package:
        folder, base = posixpath.split(name.replace("\\", "/"))
        above, own = posixpath.split(folder)
        if own.lower() != _FOLDER or not base.lower().endswith(_ENDING):
            continue
        source = posixpath.join(above, base[: -len(_ENDING)])
        for link in parse(package, name).iterfind("{*}Relationship"):
            if _leads_outside(link):
                identity, target = link.get("Id", ""), link.get("Target", "")
                yield OutsideLink(name, source, identity, _kind(link), target)


def is_address(target: str) -> bool:
    """Whether a target leads outside whatever is said of it: a web address, a drive, a share."""
    return _ADDRESS.match(unquote(target)) is not None


def _kind(link: etree._Element) -> str:
    return link.get("Type", "").rstrip("/").rpartition("/")[2]


def _leads_outside(link: etree._Element) -> bool:
    mode = link.get("TargetMode", "").lower()
    return mode == "external" or is_address(link.get("Target", ""))


def _joined(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
