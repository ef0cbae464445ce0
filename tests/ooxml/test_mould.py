"""A package written many times over, with other content in some of its parts."""

import io
import zipfile

from jixiao.ooxml.mould import Mould
from jixiao.ooxml.package import CONTENT_TYPES
from jixiao.ooxml.writing import pack, unpacked

MOULD = Mould({CONTENT_TYPES: b"<Types/>", "styles": b"<s/>", "document": b"<old/>"})


def test_changed_parts_are_replaced_and_the_others_kept() -> None:
    filled = unpacked(MOULD.filled({"document": b"<new/>", "added": b"<a/>"}))
    assert filled == MOULD.parts | {"document": b"<new/>", "added": b"<a/>"}


def test_archive_is_sound_and_tells_no_time_and_no_system() -> None:
    first, second = (MOULD.filled({"document": b"<new/>"}) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}


def test_content_types_come_first() -> None:
    assert next(iter(unpacked(MOULD.filled({"document": b"<new/>"})))) == CONTENT_TYPES


def test_what_is_packed_is_unpacked_in_its_order() -> None:
    parts = {"乙.xml": b"2", "a.xml": b"1", "丙.bin": b"\0" * 99}
    assert list(unpacked(pack(parts)).items()) == list(parts.items())
