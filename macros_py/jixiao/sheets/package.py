"""Opening the zip package of a workbook with bounded memory and time."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from jixiao.errors import NotAWorkbookError
from jixiao.sheets.recognition import ZIP_START, why_not_a_package

_MEGABYTE: Final = 1024 * 1024
_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_ENCRYPTED_FLAG: Final = 0x1
_KNOWN_COMPRESSION: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
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
class Limits:
    """How much a file may ask of the machine; far above any workbook staff fill.

    Attributes:
        file_bytes: size on disk.
        total_bytes: size of all parts, inflated.
        part_bytes: size of one part, inflated.
        parts: number of parts.
        marks: tags and attributes in one XML part, which decide how much memory it takes parsed.
    """

    file_bytes: int = 200 * _MEGABYTE
    total_bytes: int = 200 * _MEGABYTE
    part_bytes: int = 100 * _MEGABYTE
    parts: int = 10_000
    marks: int = 5_000_000


LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a package; a part is inflated when it is asked for.

    Part names are looked up as the standard says, without regard to capitals; a leading slash and
    the backslashes some archivers write do not matter.
    """

    file_name: str
    data: bytes = field(repr=False)
    limits: Limits
    _archive: zipfile.ZipFile = field(repr=False)
    _entries: Mapping[str, zipfile.ZipInfo] = field(repr=False)

    @classmethod
    def of(cls, data: bytes, file_name: str, limits: Limits = LIMITS) -> Self:
        """The package in ``data``.

        Raises:
            NotAWorkbookError: it is no zip file, is cut short, or inflates beyond ``limits``.
        """
        if not data.startswith(ZIP_START):
            raise NotAWorkbookError(why_not_a_package(data, file_name))
        # Counted first: reading a directory of millions of entries would itself take minutes.
        if data.count(_DIRECTORY_ENTRY) > limits.parts:
            raise NotAWorkbookError(_too_large(file_name))
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except _ZIP_FAILURES as error:
            raise NotAWorkbookError(_damaged(file_name)) from error
        entries = archive.infolist()
        sizes = [entry.file_size for entry in entries]
        if max(sizes, default=0) > limits.part_bytes or sum(sizes) > limits.total_bytes:
            raise NotAWorkbookError(_too_large(file_name))
        by_name = {part_key(entry.filename): entry for entry in entries if not entry.is_dir()}
        return cls(file_name, data, limits, archive, by_name)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._entries)

    def __contains__(self, name: str) -> bool:
        return part_key(name) in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            NotAWorkbookError: the part is missing, damaged, or not of the size it claims.
        """
        entry = self._entries.get(part_key(name))
        if entry is None:
            raise NotAWorkbookError(_damaged(self.file_name, f"缺少 {name}"))
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise NotAWorkbookError(
                f"{self.file_name}：文件被压缩软件加了密码，读不出内容。请先去掉密码再用。"
            )
        if entry.compress_type not in _KNOWN_COMPRESSION:
            raise NotAWorkbookError(_damaged(self.file_name, f"{name} 的压缩方式不支持"))
        try:
            with self._archive.open(entry) as part:
                # A size given keeps an entry that lies about its size from inflating further.
                content = part.read(entry.file_size + 1)
        except _ZIP_FAILURES as error:
            raise NotAWorkbookError(_damaged(self.file_name, f"{name} 读不出来")) from error
        if len(content) != entry.file_size:
            raise NotAWorkbookError(_damaged(self.file_name, f"{name} 读不完整"))
        return content


def open_package(path: Path, limits: Limits = LIMITS) -> Package:
    """The package in a file.

    Raises:
        NotAWorkbookError: there is no such file, it cannot be read, or it is no usable package.
    """
    name = path.name
    try:
        if path.is_dir():
            raise NotAWorkbookError(f"{path}：这是文件夹，不是工作簿。请给出其中的 Excel 文件。")
        if path.stat().st_size > limits.file_bytes:
            raise NotAWorkbookError(_too_large(name))
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotAWorkbookError(
            f"{path}：文件不存在。请核对文件名（连同扩展名）和所在文件夹。"
        ) from error
    except (OSError, ValueError) as error:
        raise NotAWorkbookError(
            f"{path}：文件读不出来，可能没有读取权限，或正被其他程序独占。"
            "请关闭占用它的程序，或复制一份到别处再试。"
        ) from error
    return Package.of(data, name, limits)


def damaged(package: Package, detail: str) -> NotAWorkbookError:
    """The error about a part that cannot be understood; ``detail`` says which and why."""
    return NotAWorkbookError(_damaged(package.file_name, detail))


def _damaged(file_name: str, detail: str = "可能没有下载完或复制中断") -> str:
    return (
        f"{file_name}：文件不完整或已损坏（{detail}）。"
        "请重新取一份；如果 Excel 能打开并修复它，请修复后另存为 .xlsx 再用。"
    )


def _too_large(file_name: str) -> str:
    return (
        f"{file_name}：文件解开后大得不正常，为避免占满内存没有读取。"
        "请核对文件来源；确是填报用的工作簿，请删去多余的工作表、空行和图片后另存。"
    )


def part_key(name: str) -> str:
    """The name under which a part is looked up; see :class:`Package`."""
    return name.replace("\\", "/").removeprefix("/").lower()
