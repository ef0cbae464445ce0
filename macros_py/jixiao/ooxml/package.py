"""The zip of an Office file, opened with bounded memory and time."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Self

from jixiao.errors import JixiaoError
from jixiao.ooxml.kinds import WORKBOOK, Kind
from jixiao.ooxml.limits import Limits

CONTENT_TYPES: Final = "[Content_Types].xml"

_ZIP_START: Final = b"PK\x03\x04"
_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_ENCRYPTED_FLAG: Final = 0x1
_KNOWN_COMPRESSION: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CUT_SHORT: Final = "可能没有下载完或复制中断"
_ZIP_FAILURES: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a package; a part is inflated when it is asked for.

    Part names are looked up as the standard says, without regard to capitals; a leading slash and
    the backslashes some archivers write do not matter. Of two members of one name, the last one is
    the part.
    """

    file_name: str
    data: bytes = field(repr=False)
    kind: Kind = field(repr=False)
    limits: Limits = field(repr=False)
    _archive: zipfile.ZipFile = field(repr=False)
    _entries: Mapping[str, zipfile.ZipInfo] = field(repr=False)
    _marks: dict[str, int] = field(repr=False, compare=False)
    _contents: dict[str, int] = field(repr=False, compare=False)

    @classmethod
    def of(
        cls, data: bytes, file_name: str, kind: Kind = WORKBOOK, limits: Limits | None = None
    ) -> Self:
        """The package in ``data``.

        Args:
            data: the file.
            file_name: for messages.
            kind: what it is meant to be: decides what is raised.
            limits: other than those of its kind.

        Raises:
            JixiaoError: of the kind's class: it is no zip file, is cut short, or inflates beyond
                the limits.
        """
        limits = limits or kind.limits
        if not data.startswith(_ZIP_START):
            raise kind.no_package(data, file_name)
        # Counted first: reading a directory of millions of entries would itself take minutes.
        if len(data) > limits.file_bytes or data.count(_DIRECTORY_ENTRY) > limits.parts:
            raise kind.too_large(file_name)
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_FAILURES as error:
            raise kind.damaged(file_name, _CUT_SHORT) from error
        entries = archive.infolist()
        sizes = [entry.file_size for entry in entries]
        if max(sizes, default=0) > limits.part_bytes or sum(sizes) > limits.total_bytes:
            raise kind.too_large(file_name)
        by_name = {part_key(entry.filename): entry for entry in entries if not entry.is_dir()}
        return cls(file_name, data, kind, limits, archive, by_name, {}, {})

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._entries)

    def __contains__(self, name: str) -> bool:
        return part_key(name) in self._entries

    def __iter__(self) -> Iterator[str]:
        """The names of all parts as they are written, in the order of the file."""
        return (entry.filename for entry in self._entries.values())

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            JixiaoError: of the kind's class: the part is missing, damaged, or not of the size it
                claims.
        """
        entry = self._entries.get(part_key(name))
        if entry is None:
            raise damaged(self, f"缺少 {name}")
        if entry.flag_bits & _ENCRYPTED_FLAG:
            sentence = "文件被压缩软件加了密码，读不出内容。请先去掉密码再用。"
            raise self.kind.refusal(self.file_name, sentence)
        if entry.compress_type not in _KNOWN_COMPRESSION:
            raise damaged(self, f"{name} 的压缩方式不支持")
        try:
            with self._archive.open(entry) as part:
                # A size given keeps an entry that lies about its size from inflating further.
                content = part.read(entry.file_size + 1)
        except _ZIP_FAILURES as error:
            raise damaged(self, f"{name} 读不出来") from error
        if len(content) != entry.file_size:
            raise damaged(self, f"{name} 读不完整")
        return content

    def count_marks(self, name: str, marks: int) -> bool:
        """Note that a part of so many tags and attributes is parsed; whether that may be.

        A part that is parsed again counts once.
        """
        self._marks[part_key(name)] = marks
        return marks <= self.limits.part_marks and sum(self._marks.values()) <= self.limits.marks

    def count_content(self, name: str, contents: int) -> bool:
        """Note how many values and formulas a sheet has so far; whether that many may be."""
        self._contents[part_key(name)] = contents
        return sum(self._contents.values()) <= self.limits.contents


def damaged(package: Package, detail: str) -> JixiaoError:
    """The error about a part that cannot be understood; ``detail`` says which and why."""
    return package.kind.damaged(package.file_name, detail)


def part_key(name: str) -> str:
    """The name under which a part is looked up; see :class:`Package`."""
    return name.replace("\\", "/").removeprefix("/").lower()
