"""A package written again with a few members changed, the others byte for byte as they were."""

import io
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping
from copy import copy
from typing import Final

from jixiao.ooxml.package import Package, damaged, part_key

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s4B4H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_LOCAL_START: Final = b"PK\x03\x04"
_CENTRAL_START: Final = b"PK\x01\x02"
_END_START: Final = b"PK\x05\x06"
_ENCRYPTED: Final = 0x01
_SIZE_FOLLOWS: Final = 0x08
_LARGE_SIZES: Final = 0x0001
_EXTRA: Final = struct.Struct("<2H")


def rewritten(
    package: Package, changed: Mapping[str, bytes], dropped: Collection[str] = ()
) -> bytes:
    """``package`` with other content in some parts, all in their old order.

    Args:
        package: what there is.
        changed: part name → its new content; all of these parts exist.
        dropped: names of parts to leave out.

    Raises:
        JixiaoError: of the package's kind: the members overlap or lie about where they begin.
    """
    new = {part_key(name): content for name, content in changed.items()}
    gone = set(map(part_key, dropped))
    archive = zipfile.ZipFile(io.BytesIO(package.data))
    members = archive.infolist()
    # Of two members of one name, the last one is the part.
    last = {part_key(member.filename): member for member in members}
    body = io.BytesIO()
    directory = io.BytesIO()
    count = 0
    records = dict(_records(package, archive))
    for member in members:
        key = part_key(member.filename)
        if key in gone:
            continue
        record = records[member.header_offset]
        entry = member
        if key in new and last[key] is member:
            entry, record = _member(member, new[key])
        directory.write(_central(entry, record, body.tell()))
        body.write(record)
        count += 1
    start, size = body.tell(), directory.tell()
    end = _END.pack(_END_START, 0, 0, count, count, size, start, len(archive.comment))
    return body.getvalue() + directory.getvalue() + end + archive.comment


def _records(package: Package, archive: zipfile.ZipFile) -> Iterator[tuple[int, bytes]]:
    """The bytes of each member, its header and what trails it included, by where they begin."""
    members = {member.header_offset: member for member in archive.infolist()}
    starts = sorted(members)
    for start, end in zip(starts, [*starts[1:], archive.start_dir], strict=True):
        record = package.data[start:end]
        if not _agrees(record, members[start]):
            raise damaged(package, "压缩包的目录与内容对不上")
        yield start, record


def _agrees(record: bytes, member: zipfile.ZipInfo) -> bool:
    """Whether a member's own header says what the directory says of it, by which it was read."""
    if len(record) < _LOCAL.size + member.compress_size or not record.startswith(_LOCAL_START):
        return False
    _, _, flags, method, *_ = _LOCAL.unpack_from(record)
    encrypted = (flags ^ member.flag_bits) & _ENCRYPTED
    return method == member.compress_type and not encrypted


def _member(old: zipfile.ZipInfo, content: bytes) -> tuple[zipfile.ZipInfo, bytes]:
    """``old`` with new content, and its bytes."""
    entry = copy(old)
    data = content
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        data = deflate.compress(content) + deflate.flush()
    entry.flag_bits &= ~_SIZE_FOLLOWS
    entry.extra = b""
    entry.CRC = zlib.crc32(content)
    entry.compress_size, entry.file_size = len(data), len(content)
    return entry, entry.FileHeader(zip64=False) + data


def _central(entry: zipfile.ZipInfo, record: bytes, offset: int) -> bytes:
    # What both headers tell is taken from the member itself, the name with its unknown encoding
    # before all.
    _, _, flags, method, time, day, *_, length, _ = _LOCAL.unpack_from(record)
    name = record[_LOCAL.size : _LOCAL.size + length]
    extra = _without_sizes(entry.extra)
    fixed = _CENTRAL.pack(
        _CENTRAL_START,
        entry.create_version,
        entry.create_system,
        entry.extract_version,
        entry.reserved,
        flags,
        method,
        time,
        day,
        entry.CRC,
        entry.compress_size,
        entry.file_size,
        length,
        len(extra),
        len(entry.comment),
        0,
        entry.internal_attr,
        entry.external_attr,
        offset,
    )
    return fixed + name + extra + entry.comment


def _without_sizes(extra: bytes) -> bytes:
    """``extra`` without the field for sizes above 4 GB, which no file read here has."""
    kept = b""
    while len(extra) >= _EXTRA.size:
        kind, length = _EXTRA.unpack_from(extra)
        end = _EXTRA.size + length
        if kind != _LARGE_SIZES:
            kept += extra[:end]
        extra = extra[end:]
    return kept
