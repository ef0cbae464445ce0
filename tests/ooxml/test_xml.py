"""A part is parsed in bounded memory, and nothing hides in its encoding."""

import pytest

from jixiao.errors import NotAWorkbookError
from jixiao.ooxml.limits import Limits
from jixiao.ooxml.package import Package
from jixiao.ooxml.xml import each, parse
from support.packages import zipped

_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def _package(*parts: bytes, limits: Limits | None = None) -> Package:
    named = {f"{number}.xml": content for number, content in enumerate(parts)}
    return Package.of(zipped(named), "表.xlsx", limits=limits)


def _declared(encoding: str, body: str = "<x>文</x>") -> bytes:
    return f'<?xml version="1.0" encoding="{encoding}"?>{body}'.encode(encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gbk", "gb2312", "gb18030"])
def test_encodings_that_programs_write_are_read(encoding: str) -> None:
    assert parse(_package(_declared(encoding)), "0.xml").text == "文"


@pytest.mark.parametrize(
    "content",
    [
        _declared("utf-8", f"{_ENTITY}<x>&a;</x>"),
        _declared("utf-16", f"{_ENTITY}<x>&a;</x>"),
        f"{_ENTITY}<x/>".encode("utf-16-le"),
        b'<?xml version="1.0" encoding="UTF-7"?>+ADw-x/+AD4-',
        b'<?xml version="1.0" ' + b" " * 999 + b'encoding="utf-7"?><x/>',
        _declared("utf-32", f"{_ENTITY}<x>&a;</x>"),
        _declared("utf-32-le"),
        _declared("utf-32-be"),
        _declared("cp037", "<x/>"),
        b'<?xml version="1.0" encoding="IBM037"?><x/>',
    ],
)
def test_what_could_hide_a_document_type_is_refused(content: bytes) -> None:
    for read in (lambda: parse(_package(content), "0.xml"), lambda: list(_items(content))):
        with pytest.raises(NotAWorkbookError, match=r"表\.xlsx：文件不完整或已损坏（0\.xml "):
            read()


def _items(content: bytes) -> list[object]:
    return list(each(_package(content), "0.xml", "x"))


def test_tags_and_attributes_are_counted_over_all_parts() -> None:
    part = b"<x>" + b'<y a="1"/>' * 300 + b"</x>"
    package = _package(part, part, part, limits=Limits(part_marks=700, marks=1500))
    parse(package, "0.xml")
    parse(package, "1.xml")
    parse(package, "0.xml")  # once more costs nothing more
    with pytest.raises(NotAWorkbookError, match=r"2\.xml 内容多得不正常"):
        parse(package, "2.xml")


def test_one_part_alone_has_a_bound_of_its_own() -> None:
    package = _package(b"<x>" + b"<y/>" * 800 + b"</x>", limits=Limits(part_marks=700))
    with pytest.raises(NotAWorkbookError, match="内容多得不正常"):
        parse(package, "0.xml")


def test_elements_within_elements_without_end_are_refused() -> None:
    with pytest.raises(NotAWorkbookError, match="不是有效的 XML"):
        parse(_package(b"<x>" * 5000 + b"</x>" * 5000), "0.xml")
