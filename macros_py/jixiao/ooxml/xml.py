"""A part of a package, parsed safely: no entities, no network, no more than the limits allow."""

import io
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from jixiao.ooxml.package import Package, damaged

_DOCTYPE: Final = "<!DOCTYPE"
_DOCTYPES: Final = tuple(_DOCTYPE.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_UTF_8_MARK: Final = b"\xef\xbb\xbf"
_UTF_16_STARTS: Final = (b"\xff\xfe<\x00", b"\xfe\xff\x00<", b"<\x00?\x00", b"\x00<\x00?")
_DECLARED: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_ENCODINGS: Final = frozenset(
    {
        b"utf-8",
        b"us-ascii",
        b"ascii",
        b"iso-8859-1",
        b"windows-1252",
        b"gb2312",
        b"gbk",
        b"gb18030",
    }
)
"""Encodings in which a ``<`` is always the byte of a ``<``; the standard itself knows UTF-8 and
UTF-16 only."""


def parse(package: Package, name: str, *, whole: bool = False) -> etree._Element:
    """The root element of a part.

    Args:
        package: where the part is.
        name: of the part.
        whole: keep comments and processing instructions, for a part that is to be written back.

    Raises:
        JixiaoError: of the kind's class: the part is missing or is not plain, well-formed XML of
            usual size.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=not whole,
        remove_pis=not whole,
    )
    try:
        return etree.fromstring(_checked(package, name), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(package, f"{name} 不是有效的 XML") from error


def each(package: Package, name: str, local_name: str) -> Iterator[etree._Element]:
    """The elements called ``local_name`` of a part, one at a time; each is emptied after use.

    Raises:
        JixiaoError: as ``parse``.
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


def parsed(content: bytes) -> etree._Element:
    """The root element of XML that this program wrote itself."""
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def serialised(root: etree._Element) -> bytes:
    """A part as bytes, with what stands around its root element."""
    return etree.tostring(
        root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True
    )


def _checked(package: Package, name: str) -> bytes:
    data = package.read(name)
    if not _is_searchable(data):
        raise damaged(package, f"{name} 的文字编码不支持")
    # Office never writes a document type; with one come entities that grow without bound.
    if any(doctype in data for doctype in _DOCTYPES):
        raise damaged(package, f"{name} 含有不允许的文档类型声明")
    if not package.count_marks(name, data.count(b"<") + data.count(b"=")):
        raise package.kind.too_large(package.file_name, f"{name} 内容多得")
    return data


def _is_searchable(data: bytes) -> bool:
    """Whether the bytes of a document type would be seen; other encodings could hide them."""
    if data.startswith(_UTF_16_STARTS):
        return True
    text = data.removeprefix(_UTF_8_MARK).lstrip()
    if text[:1] != b"<" or b"\x00" in text[:4]:
        return False
    declared = _DECLARED.search(data[: data.find(b"?>")])
    return declared is None or declared[1].strip().lower() in _ENCODINGS
