"""Is a package one that Office opens without offering a repair?"""

import zipfile
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

from support.excel_limits import broken_limits


def audit(path: Path) -> None:
    """Fail with every fault found in an .xlsx, .xlsm or .docx.

    openxml-audit passes over parts that are no XML at all, so these are looked for first.
    """
    faults = _not_well_formed(path) or [str(e) for e in OpenXmlValidator().validate(path).errors]
    if not faults and path.suffix in {".xlsx", ".xlsm"}:
        faults = broken_limits(path)
    assert not faults, f"{path.name}:\n" + "\n".join(faults)


def _not_well_formed(path: Path) -> list[str]:
    faults = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                try:
                    etree.fromstring(package.read(name))
                except etree.XMLSyntaxError as error:
                    faults.append(f"[xml] /{name}: {error}")
    return faults
