"""Workbook packages written by hand, for what no library would write."""

import io
import zipfile
from collections.abc import Mapping, Sequence

_SPREADSHEET = {
    False: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    True: "http://purl.oclc.org/ooxml/spreadsheetml/main",
}
_OFFICE = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def workbook_parts(
    rows: str = "",
    *,
    texts: str = "",
    formats: Sequence[int] = (0,),
    strict: bool = False,
) -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet, 数据, whose ``sheetData`` holds ``rows``.

    ``formats`` are the number formats of the cell styles 0, 1, …
    """
    space, office = _SPREADSHEET[strict], _OFFICE[strict]
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in formats)
    return {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{space}" xmlns:r="{office}">'
            f'<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_LINKS}">'
            f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId3" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
            "</Relationships>"
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{space}"><cellXfs>{styles}</cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{space}">{texts}</sst>',
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'
        ),
    }
