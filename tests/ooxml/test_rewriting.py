"""A package is written again with other content in some members and not a byte else changed."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.errors import NotAWorkbookError
from jixiao.ooxml.package import Package
from jixiao.ooxml.rewriting import rewritten

_NAMES = ("xl/workbook.xml", "xl/表.xml", "a.bin", "docProps/app.xml")


def _package(data: bytes) -> Package:
    return Package.of(data, "自评.xlsx")


def _zipped(contents: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in contents.items():
            info = zipfile.ZipInfo(name, (2020, 5, 17, 8, 30, 2))
            info.extra = b"\xfe\xca\x02\x00ab"
            info.comment = "备注".encode()
            info.external_attr = 0o640 << 16
            archive.writestr(info, content, method)
    return buffer.getvalue()


@given(
    contents=st.dictionaries(st.sampled_from(_NAMES), st.binary(max_size=3000), min_size=1),
    method=st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
    data=st.data(),
)
def test_members_hold_the_new_content_in_the_old_order(
    contents: dict[str, bytes], method: int, data: st.DataObject
) -> None:
    new = data.draw(st.dictionaries(st.sampled_from(sorted(contents)), st.binary(max_size=3000)))
    dropped = data.draw(st.sets(st.sampled_from(sorted(contents)))) - new.keys()
    result = rewritten(_package(_zipped(contents, method)), new, dropped)
    with zipfile.ZipFile(io.BytesIO(result)) as archive:
        assert archive.testzip() is None
        read = {name: archive.read(name) for name in archive.namelist()}
    expected = {name: new.get(name, old) for name, old in contents.items() if name not in dropped}
    assert list(read.items()) == list(expected.items())


def test_without_changes_the_bytes_are_the_same() -> None:
    data = _zipped(dict.fromkeys(_NAMES, b"content"))
    assert rewritten(_package(data), {}) == data


def test_what_the_directory_says_of_members_stays() -> None:
    data = _zipped({"a.bin": b"old", "b.bin": b"kept"})
    result = rewritten(_package(data), {"a.bin": b"new and longer"})
    with zipfile.ZipFile(io.BytesIO(result)) as archive:
        for info in archive.infolist():
            assert info.comment == "备注".encode()
            assert info.date_time == (2020, 5, 17, 8, 30, 2)
            assert info.external_attr == 0o640 << 16
        assert archive.getinfo("b.bin").extra == b"\xfe\xca\x02\x00ab"


def test_sizes_told_for_huge_files_are_told_anew() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        with archive.open(zipfile.ZipInfo("a.bin"), "w", force_zip64=True) as member:
            member.write(b"old")
        archive.writestr("b.bin", b"kept")
    result = rewritten(_package(buffer.getvalue()), {"b.bin": b"new"})
    with zipfile.ZipFile(io.BytesIO(result)) as archive:
        assert (archive.read("a.bin"), archive.read("b.bin")) == (b"old", b"new")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_of_one_name_the_one_that_is_read_is_changed() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.bin", b"hidden")
        archive.writestr("a.bin", b"seen")
    result = rewritten(_package(buffer.getvalue()), {"A.bin": b"new"})
    with zipfile.ZipFile(io.BytesIO(result)) as archive:
        assert [archive.read(info) for info in archive.infolist()] == [b"hidden", b"new"]


def test_a_directory_that_lies_about_places_is_refused() -> None:
    data = bytearray(_zipped({"a.bin": b"one" * 50, "b.bin": b"two" * 50}, zipfile.ZIP_STORED))
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = (20).to_bytes(4, "little")
    with pytest.raises(NotAWorkbookError, match="目录与内容对不上"):
        rewritten(_package(bytes(data)), {})


@pytest.mark.parametrize(("place", "value"), [(6, 1), (8, 0), (8, 12)])
def test_a_member_whose_two_headers_disagree_is_refused_before_anything_is_written(
    place: int, value: int
) -> None:
    data = bytearray(_zipped({"a.bin": b"one" * 50, "b.bin": b"two" * 50}))
    second = data.find(b"PK\x03\x04", 4)
    data[second + place : second + place + 2] = value.to_bytes(2, "little")
    with pytest.raises(NotAWorkbookError, match="目录与内容对不上"):
        rewritten(_package(bytes(data)), {"a.bin": b"new"})
