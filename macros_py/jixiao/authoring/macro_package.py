"""What kind of file a package is, and the ribbon that comes with it."""

from collections.abc import Mapping
from typing import Final, Literal

from jixiao.ooxml.package import CONTENT_TYPES
from jixiao.ooxml.writing import pack, unpacked

Kind = Literal["workbook", "addin"]

RIBBON_PART: Final = "customUI/customUI14.xml"
RIBBON_RELATIONSHIP: Final = (
    "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
)
MAIN_TYPES: Final[Mapping[Kind, str]] = {
    "workbook": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "addin": "application/vnd.ms-excel.addin.macroEnabled.main+xml",
}

_PLAIN: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_RELATIONSHIPS: Final = "_rels/.rels"
_CLOSING: Final = b"</Relationships>"


def as_macro_file(package: bytes, kind: Kind, ribbon: bytes | None = None) -> bytes:
    """The package as an .xlsm or .xlam, with its ribbon if there is one.

    Args:
        package: an .xlsx with a VBA project.
        kind: what it becomes.
        ribbon: the customUI XML of Office 2010 and later.
    """
    parts = unpacked(package)
    plain, macro = _PLAIN.encode(), MAIN_TYPES[kind].encode()
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(plain, macro)
    if ribbon is not None:
        link = (
            f'<Relationship Id="jxRibbon" Type="{RIBBON_RELATIONSHIP}" Target="{RIBBON_PART}"/>'
        ).encode()
        parts[_RELATIONSHIPS] = parts[_RELATIONSHIPS].replace(_CLOSING, link + _CLOSING)
        parts[RIBBON_PART] = ribbon
    return pack(parts)
