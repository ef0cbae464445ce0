"""The XML parts of a package, parsed safely, and the relationships between them."""

import io
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from jixiao.sheets.package import Package, damaged

_DOCTYPE: Final = "<!DOCTYPE"
_DOCTYPES: Final = tuple(_DOCTYPE.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another.

    ``kind`` is the last word of its type (``worksheet``, ``table``), which is the same in the
    transitional and the strict variant of the standard.
    """

    kind: str
    target: str


def parse(package: Package, name: str, *, whole: bool = False) -> etree._Element:
    """The root element of a part.

    Args:
        package: where the part is.
        name: of the part.
        whole: keep comments and processing instructions, for a part that is to be written back.

    Raises:
        NotAWorkbookError: the part is missing or is not plain, well-formed XML of usual size.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=not whole,
        remove_pis=not whole,
    )
    try:
        root = etree.fromstring(_checked(package, name), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(package, f"{name} 不是有效的 XML") from error
    # An encoding other than those looked for above could have hidden one.
    document: Any = root.getroottree().docinfo
    if document.doctype:
        raise damaged(package, f"{name} 含有不允许的文档类型声明")
    return root


def each(package: Package, name: str, local_name: str) -> Iterator[etree._Element]:
    """The elements called ``local_name`` of a part, one at a time; each is emptied after use.

    Raises:
        NotAWorkbookError: as ``parse``.
    """
    source = io.BytesIO(_checked(package, name))
    events = etree.iterparse(
        source,
        events=("end",),
        tag=f"{{*}}{local_name}",
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in events:
            yield element
            element.clear()
    except etree.XMLSyntaxError as error:
        raise damaged(package, f"{name} 不是有效的 XML") from error


def relationships(package: Package, source: str = "") -> dict[str, Relationship]:
    """The links that leave the part ``source`` (the package itself, if empty), by id.

    Links to the outside are left out. An absent list is an empty one.
    """
    folder, base = posixpath.split(source)
    name = posixpath.join(folder, "_rels", f"{base}.rels")
    if name not in package:
        return {}
    return {
        link.get("Id", ""): Relationship(
            kind=link.get("Type", "").rpartition("/")[2],
            target=_joined(folder, link.get("Target", "")),
        )
        for link in parse(package, name).iterfind("{*}Relationship")
        if link.get("TargetMode") != "External"
    }


def _joined(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))


def _checked(package: Package, name: str) -> bytes:
    data = package.read(name)
    # Office never writes a document type; with one come entities that grow without bound.
    if any(doctype in data for doctype in _DOCTYPES):
        raise damaged(package, f"{name} 含有不允许的文档类型声明")
    if data.count(b"<") + data.count(b"=") > package.limits.marks:
        raise damaged(package, f"{name} 内容多得不正常")
    return data
