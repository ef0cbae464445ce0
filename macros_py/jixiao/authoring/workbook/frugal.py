"""XlsxWriter with little memory: three hundred projects make 200 MB of XML.

XlsxWriter keeps the cells of all sheets until the end, and beside them the XML of all parts, with
four bytes a character. Here a sheet lets its cells go once its XML is there, and XML waits
compressed for its place in the file.
"""

import zlib
from collections import defaultdict
from io import StringIO
from typing import Any, Final

import xlsxwriter
from xlsxwriter.packager import Packager
from xlsxwriter.worksheet import Worksheet

_PIECE: Final = 1 << 18
"""Characters that are compressed at a time."""


class CompactText(StringIO):
    """The text of one part while it is written; it can be taken once."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[str] = []
        self._length = 0
        self._packer = zlib.compressobj(1)
        self._packed: list[bytes] = []

    def write(self, text: str, /) -> int:
        """Add ``text``."""
        self._waiting.append(text)
        self._length += len(text)
        if self._length >= _PIECE:
            self._pack()
        return len(text)

    def getvalue(self) -> str:
        """All of it, which is then let go."""
        self._pack()
        packed = b"".join([*self._packed, self._packer.flush()])
        self.__init__()  # type: ignore[misc]
        return zlib.decompress(packed).decode()

    def _pack(self) -> None:
        self._packed.append(self._packer.compress("".join(self._waiting).encode()))
        self._waiting = []
        self._length = 0


class FrugalSheet(Worksheet):  # type: ignore[misc]
    """A worksheet that keeps its cells no longer than it needs them."""

    def _assemble_xml_file(self) -> None:
        super()._assemble_xml_file()
        self.table: dict[int, dict[int, object]] = defaultdict(dict)


class _FrugalPackager(Packager):  # type: ignore[misc]
    def _filename(self, xml_filename: str) -> CompactText:
        text = CompactText()
        self.filenames.append((text, xml_filename, False))
        return text


class FrugalWorkbook(xlsxwriter.Workbook):  # type: ignore[misc]
    """A workbook written into memory."""

    def __init__(self, target: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        super().__init__(target, {"in_memory": True})

    def _get_packager(self) -> Packager:
        return _FrugalPackager()
