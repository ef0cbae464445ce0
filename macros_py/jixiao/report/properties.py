"""Document properties of a report: its title and unit, nothing of the machine it was made on."""

from typing import Final

from jixiao.report.values import plain

CORE_PROPERTIES: Final = "docProps/core.xml"
APP_PROPERTIES: Final = "docProps/app.xml"

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

APP_XML: Final = (
    _DECLARATION + "<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application></Properties>"
).encode()
"""Replaces what Word wrote about the template: company, editing time, version."""


def core_xml(title: str, creator: str) -> bytes:
    """``docProps/core.xml`` with ``title`` and ``creator`` alone: no times, no person."""
    return (
        f"{_DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{plain(title)}</dc:title><dc:creator>{plain(creator)}</dc:creator>"
        "</cp:coreProperties>"
    ).encode()
