"""Reading and writing the zip of a .docx."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.errors import TemplateError
from jixiao.report.package import CONTENT_TYPES, Package, pack

PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
Make = Callable[[str], Path]


def docx(kind: str = PLAIN, **more: bytes) -> bytes:
    return pack({CONTENT_TYPES: f'<Override ContentType="{kind}"/>'.encode(), **more})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "文件损坏，或不是 .docx 文档"),
        ("年度,收入".encode(), "文件损坏，或不是 .docx 文档"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "旧版 .doc 文档或设了打开密码"),
        (docx()[:-30], "文件损坏，或不是 .docx 文档"),
        (pack({"a.txt": b"x"}), "不是普通的 Word 文档"),
        (docx(PLAIN.replace("document.main", "template.main")), "不是普通的 Word 文档"),
        (docx("application/vnd.ms-word.document.macroEnabled.main+xml"), "不是普通的 Word 文档"),
        (docx(bomb=bytes(101 * 1024 * 1024)), "展开后过大"),
    ],
)
def test_what_is_no_template_is_refused_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(TemplateError) as caught:
        Package.read(content, "模板.docx")
    assert str(caught.value).startswith("Word模板“模板.docx”")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_damaged_part_is_refused() -> None:
    content = docx(word=b"x" * 5000)
    damaged = content.replace(b"word", b"word", 1)
    place = content.index(b"word") + 6
    damaged = content[:place] + b"\xff\xff\xff" + content[place + 3 :]
    with pytest.raises(TemplateError, match="文件损坏"):
        Package.read(damaged, "模板.docx")


def test_changed_parts_are_replaced_and_the_others_kept() -> None:
    package = Package.read(docx(styles=b"<s/>", document=b"<old/>"), "模板.docx")
    filled = Package.read(package.filled({"document": b"<new/>", "added": b"<a/>"}), "结果")
    assert filled.parts["document"] == b"<new/>"
    assert filled.parts["styles"] == b"<s/>"
    assert filled.parts["added"] == b"<a/>"
    assert len(filled.parts) == len(package.parts) + 1


def test_archive_is_sound_and_tells_no_time_and_no_system() -> None:
    package = Package.read(docx(document=b"<old/>"), "模板.docx")
    first, second = (package.filled({"document": b"<new/>"}) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}


def test_content_types_come_first() -> None:
    package = Package.read(docx(document=b"<old/>"), "模板.docx")
    with zipfile.ZipFile(io.BytesIO(package.filled({"document": b"<new/>"}))) as archive:
        assert archive.namelist()[0] == CONTENT_TYPES
