"""One workbook as different programs save it."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import etree
from openpyxl import load_workbook

from support.libreoffice import convert

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
_CHAIN = "xl/calcChain.xml"
Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    """Name → content of each member."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package of ``parts``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return buffer.getvalue()


def by_openpyxl(data: bytes) -> bytes:
    book = load_workbook(io.BytesIO(data))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def by_libreoffice(data: bytes, folder: Path) -> bytes:
    source = folder / "原样" / "自评.xlsx"
    source.parent.mkdir()
    source.write_bytes(data)
    return convert([source], "xlsx", folder / "另存")[0].read_bytes()


def like_excel(data: bytes) -> bytes:
    """With a calculation chain, without the wish to be calculated on load."""
    parts = parts_of(data)
    cells = [
        f'<c r="{cell.get("r")}" i="{number}"/>'
        for number, name in enumerate(_sheets(parts), 1)
        for cell in etree.fromstring(parts[name]).iter(f"{{{MAIN}}}c")
        if cell.find(f"{{{MAIN}}}f") is not None
    ]
    parts[_CHAIN] = f'<calcChain xmlns="{MAIN}">{"".join(cells)}</calcChain>'.encode()
    _put(parts, "xl/workbook.xml", b' fullCalcOnLoad="1"', b"")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    link = f'<Relationship Id="rIdC" Type="{kind}" Target="calcChain.xml"/></Relationships>'
    _put(parts, "xl/_rels/workbook.xml.rels", b"</Relationships>", link.encode())
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    override = f'<Override PartName="/{_CHAIN}" ContentType="{content}"/></Types>'
    _put(parts, "[Content_Types].xml", b"</Types>", override.encode())
    return packed(parts)


def like_wps(data: bytes) -> bytes:
    """All texts inside their cells."""
    parts = parts_of(data)
    texts = list(etree.fromstring(parts["xl/sharedStrings.xml"]).iterfind(f"{{{MAIN}}}si"))
    for name in _sheets(parts):
        root = etree.fromstring(parts[name])
        for cell in root.iter(f"{{{MAIN}}}c"):
            value = cell.find(f"{{{MAIN}}}v")
            if cell.get("t") == "s" and value is not None:
                cell.remove(value)
                cell.set("t", "inlineStr")
                inline = etree.SubElement(cell, f"{{{MAIN}}}is")
                inline.extend(etree.fromstring(etree.tostring(texts[int(value.text or "")])))
        parts[name] = etree.tostring(root)
    return packed(parts)


def without_addresses(data: bytes) -> bytes:
    """Rows and cells one after another, without ``r``, as some exporting programs write them."""
    parts = parts_of(data)
    for name in _sheets(parts):
        root = etree.fromstring(parts[name])
        rows = root.find(f"{{{MAIN}}}sheetData")
        assert rows is not None
        number = 0
        for row in rows:
            if int(row.get("r", "")) == number + 1 and [
                re.sub(r"\d", "", cell.get("r", "")) for cell in row
            ] == [chr(ord("A") + place) for place in range(len(row))]:
                del row.attrib["r"]
                for cell in row:
                    del cell.attrib["r"]
                number += 1
            else:
                number = int(row.get("r", ""))
        parts[name] = etree.tostring(root)
    return packed(parts)


def sparse(data: bytes) -> bytes:
    """Without blank cells and rows, without a declared area."""
    parts = parts_of(data)
    for name in _sheets(parts):
        root = etree.fromstring(parts[name])
        for cell in list(root.iter(f"{{{MAIN}}}c")):
            parent = cell.getparent()
            if not len(cell) and parent is not None:
                parent.remove(cell)
        for row in list(root.iter(f"{{{MAIN}}}row")):
            parent = row.getparent()
            if not len(row) and parent is not None:
                parent.remove(row)
        for area in root.findall(f"{{{MAIN}}}dimension"):
            root.remove(area)
        parts[name] = etree.tostring(root)
    return packed(parts)


def prefixed(data: bytes) -> bytes:
    """Every element of workbook, sheets and tables under the prefix ``x``."""
    parts = parts_of(data)
    names = [name for name in parts if name.startswith(("xl/worksheets/s", "xl/tables/t"))]
    for name in ["xl/workbook.xml", *names]:
        old = etree.fromstring(parts[name])
        spaces = {prefix or "x": space for prefix, space in old.nsmap.items()}
        root = etree.Element(old.tag, dict(old.attrib), nsmap=spaces)
        root.extend(list(old))
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    assert b"<x:sheetData>" in parts["xl/worksheets/sheet1.xml"]
    return packed(parts)


def absolute_links(data: bytes) -> bytes:
    """Every target from the root of the package."""
    parts = parts_of(data)
    for name in parts:
        if name.endswith(".rels"):
            for old, new in ((b'"worksheets/', b'"/xl/worksheets/'), (b'"../', b'"/xl/')):
                parts[name] = parts[name].replace(b"Target=" + old, b"Target=" + new)
    return packed(parts)


def strict(data: bytes) -> bytes:
    """In the namespaces of the strict variant."""
    parts = parts_of(data)
    for name, content in parts.items():
        if name.startswith(("xl/workbook", "xl/worksheets", "xl/tables", "xl/s", "_rels")) or (
            name.endswith(".rels")
        ):
            for old, new in _STRICT.items():
                content = content.replace(old.encode(), new.encode())  # noqa: PLW2901
        parts[name] = content
    return packed(parts)


def streamed(data: bytes) -> bytes:
    """Written to a pipe: sizes behind the members, and a comment at the end."""

    class _Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            self.data += bytes(data)  # type: ignore[call-overload]
            return len(bytes(data))  # type: ignore[call-overload]

    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(data).items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        archive.comment = "存档".encode()
    assert pipe.data[6] & 8
    return bytes(pipe.data)


def stored(data: bytes) -> bytes:
    """Not compressed at all."""
    return packed(parts_of(data), zipfile.ZIP_STORED)


def with_macros(data: bytes) -> bytes:
    """A macro workbook with a ribbon of its own."""
    parts = parts_of(data)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macro = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    _put(parts, "[Content_Types].xml", kind.encode(), macro.encode())
    vba = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override'
    _put(parts, "[Content_Types].xml", b"<Override", vba.encode(), 1)
    link = (
        '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/'
        'vbaProject" Target="vbaProject.bin"/></Relationships>'
    )
    _put(parts, "xl/_rels/workbook.xml.rels", b"</Relationships>", link.encode())
    ribbon = (
        '<Relationship Id="rIdU" Type="http://schemas.microsoft.com/office/2007/relationships/'
        'ui/extensibility" Target="customUI/customUI14.xml"/></Relationships>'
    )
    _put(parts, "_rels/.rels", b"</Relationships>", ribbon.encode())
    parts["xl/vbaProject.bin"] = bytes(range(256)) * 8
    parts["customUI/customUI14.xml"] = (
        b'<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"/>'
    )
    return packed(parts)


RESAVED: dict[str, Callable[[bytes], bytes]] = {
    "XlsxWriter": bytes,
    "openpyxl": by_openpyxl,
    "Excel": like_excel,
    "WPS": like_wps,
    "无地址": without_addresses,
    "缺格缺行": sparse,
    "带前缀": prefixed,
    "绝对路径": absolute_links,
    "严格格式": strict,
    "流式": streamed,
    "不压缩": stored,
    "带宏": with_macros,
}
"""All but LibreOffice, which takes its time."""


def _sheets(parts: Mapping[str, bytes]) -> list[str]:
    count = sum(name.startswith("xl/worksheets/sheet") for name in parts)
    return [f"xl/worksheets/sheet{number}.xml" for number in range(1, count + 1)]


def _put(parts: Parts, name: str, old: bytes, new: bytes, count: int = -1) -> None:
    assert old in parts[name]
    parts[name] = parts[name].replace(old, new, count)
