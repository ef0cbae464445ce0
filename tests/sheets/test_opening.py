"""Every file that is no usable workbook is refused with one sentence that helps."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.errors import NotAWorkbookError
from jixiao.ooxml.limits import Limits
from jixiao.ooxml.package import Package
from jixiao.sheets.opening import open_package
from jixiao.sheets.reader import read_snapshot, snapshot_of
from support.packages import workbook_parts, zipped

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_PLAIN_TEXT = "只是文字".encode()
_BOMB_ROWS = '<row><c t="str"><v>&laugh9;</v></c></row>'
_ENTITIES = "".join(
    f'<!ENTITY laugh{n} "{f"&laugh{n - 1};" * 10 if n else "ha"}">' for n in range(10)
)


def _workbook() -> bytes:
    return zipped(workbook_parts('<row r="1"><c r="A1"><v>1</v></c></row>'))


def _with(name: str, content: str | bytes) -> bytes:
    return zipped(workbook_parts() | {name: content})


def _without(name: str) -> bytes:
    parts = workbook_parts()
    del parts[name]
    return zipped(parts)


def _word() -> bytes:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def _sheet(rows: str, prologue: str = "") -> str:
    return prologue + str(workbook_parts(rows)["xl/worksheets/sheet1.xml"])


def _encrypted_zip() -> bytes:
    data = bytearray(_workbook())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + flags] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


def _bzipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in workbook_parts().items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _flipped() -> bytes:
    data = bytearray(_workbook())
    data[data.find(b"xl/worksheets/sheet1.xml") + 40] ^= 0xFF
    return bytes(data)


BAD_FILES: list[tuple[str, Callable[[], bytes], str]] = [
    ("空.xlsx", lambda: b"", "空的"),
    ("说明.xlsx", lambda: _PLAIN_TEXT, "可能只是改了扩展名"),
    ("~$自评.xlsx", lambda: b"\x05user" + bytes(160), "临时文件"),
    ("旧表.xls", lambda: _OLE, "旧版 Excel 文件（.xls）"),
    ("改名.xlsx", lambda: _OLE, "另存为“Excel 工作簿（.xlsx）”"),
    ("金山.et", lambda: _OLE, "WPS 表格的旧格式（.et）"),
    ("旧文.doc", lambda: _OLE, "旧版 Word 文档"),
    ("加密.xlsx", lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "请先去掉打开密码"),
    ("权限.xlsx", lambda: _OLE + "DRMEncryptedDataSpace".encode("utf-16-le"), "权限管理"),
    ("导出.xlsx", lambda: b"\xef\xbb\xbf\r\n<HTML><table>", "其实是网页"),
    ("导出2.xlsx", lambda: b'<?xml version="1.0"?><Workbook/>', "其实是 XML 文本"),
    ("扫描.xlsx", lambda: b"%PDF-1.7", "其实是 PDF"),
    ("半截.xlsx", lambda: _workbook()[:-300], "没有下载完"),
    ("坏块.xlsx", _flipped, "xl/worksheets/sheet1.xml 读不"),
    ("密包.xlsx", _encrypted_zip, "压缩软件加了密码"),
    ("怪包.xlsx", _bzipped, "压缩方式不支持"),
    ("报告.docx", _word, "Word 文档"),
    ("演示.xlsx", lambda: zipped({"ppt/presentation.xml": "<p/>"}), "演示文稿"),
    ("二进制.xlsb", lambda: zipped({"xl/workbook.bin": "x"}), ".xlsb"),
    ("开放.ods", lambda: zipped({"mimetype": "x", "content.xml": "<x/>"}), "OpenDocument"),
    ("资料.zip", lambda: zipped({"自评表.xlsx": "x"}), "请先解压"),
    ("缺链.xlsx", lambda: _without("_rels/.rels"), "缺少必要的组成部分"),
    ("缺表.xlsx", lambda: _without("xl/worksheets/sheet1.xml"), "缺少 /xl/worksheets/sheet1.xml"),
    ("坏表.xlsx", lambda: _with("xl/worksheets/sheet1.xml", "<worksheet>"), "不是有效的 XML"),
    ("坏串.xlsx", lambda: _with("xl/sharedStrings.xml", "<sst><si>"), "不是有效的 XML"),
    ("坏主.xlsx", lambda: _with("xl/workbook.xml", "<workbook"), "不是有效的 XML"),
    ("别物.xlsx", lambda: _with("xl/workbook.xml", "<html/>"), "缺少必要的组成部分"),
    (
        "炸弹.xlsx",
        lambda: _with(
            "xl/worksheets/sheet1.xml", _sheet(_BOMB_ROWS, f"<!DOCTYPE x [{_ENTITIES}]>")
        ),
        "不允许的文档类型声明",
    ),
    (
        "炸弹16.xlsx",
        lambda: _with(
            "xl/worksheets/sheet1.xml",
            _sheet(_BOMB_ROWS, f"<!DOCTYPE x [{_ENTITIES}]>").encode("utf-16"),
        ),
        "不允许的文档类型声明",
    ),
    (
        "外部.xlsx",
        lambda: _with(
            "xl/sharedStrings.xml",
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        ),
        "不允许的文档类型声明",
    ),
    (
        "缺文本.xlsx",
        lambda: zipped(workbook_parts('<row r="1"><c r="B1" t="s"><v>7</v></c></row>')),
        "工作表“数据”的单元格 B1",
    ),
    (
        "怪数.xlsx",
        lambda: zipped(workbook_parts('<row r="1"><c r="C1"><v>一</v></c></row>')),
        "工作表“数据”的单元格 C1",
    ),
    (
        "怪址.xlsx",
        lambda: zipped(workbook_parts('<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>')),
        "ZZZZ99999999",
    ),
    (
        "怪类.xlsx",
        lambda: zipped(workbook_parts('<row r="1"><c r="A1" t="?"><v>1</v></c></row>')),
        "A1",
    ),
]


@pytest.mark.parametrize(
    ("name", "build", "words"), BAD_FILES, ids=[name for name, *_ in BAD_FILES]
)
def test_a_bad_file_is_refused_with_one_helpful_sentence(
    tmp_path: Path, name: str, build: Callable[[], bytes], words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(build())
    with pytest.raises(NotAWorkbookError) as refusal:
        read_snapshot(path)
    message = str(refusal.value)
    assert message.startswith(f"{name}：")
    assert words in message
    assert "请" in message
    assert "\n" not in message


def test_a_missing_file_is_named_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "没有.xlsx"
    with pytest.raises(NotAWorkbookError, match="文件不存在") as refusal:
        open_package(path)
    assert str(path) in str(refusal.value)


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkbookError, match="这是文件夹"):
        open_package(tmp_path)


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "denied")

    path = tmp_path / "占用.xlsx"
    path.write_bytes(_workbook())
    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(NotAWorkbookError, match="没有读取权限"):
        open_package(path)


@pytest.mark.parametrize(
    "limits",
    [Limits(file_bytes=500), Limits(total_bytes=1000), Limits(part_bytes=400), Limits(parts=6)],
)
def test_what_would_inflate_beyond_a_limit_is_refused_unread(
    tmp_path: Path, limits: Limits
) -> None:
    path = tmp_path / "大.xlsx"
    path.write_bytes(_workbook())
    assert read_snapshot(path).sheets[0].value(1, 1) == 1
    with pytest.raises(NotAWorkbookError, match="大得不正常"):
        open_package(path, limits)


def test_a_part_of_countless_tags_is_refused_before_it_is_parsed() -> None:
    package = Package.of(
        zipped(workbook_parts("<row/>" * 2000)), "多.xlsx", limits=Limits(marks=1000)
    )
    with pytest.raises(NotAWorkbookError, match="内容多得不正常"):
        snapshot_of(package)


@pytest.mark.parametrize("cell", ["<c><v>1</v></c>", "<c><f>1+1</f></c>"])
def test_cells_with_content_are_counted_over_all_sheets(cell: str) -> None:
    rows = workbook_parts(f'<row r="1">{cell * 9_000}</row><row r="2">{cell * 9_000}</row>')
    assert snapshot_of(Package.of(zipped(rows), "多.xlsx", limits=Limits(contents=18_000)))
    with pytest.raises(NotAWorkbookError, match="有内容的单元格多得不正常"):
        snapshot_of(Package.of(zipped(rows), "多.xlsx", limits=Limits(contents=17_999)))


def test_a_part_that_stands_for_two_sheets_is_refused() -> None:
    parts = workbook_parts('<row r="1"><c r="A1"><v>1</v></c></row>')
    twice = '<sheet name="又一张" sheetId="2" r:id="rId1"/></sheets>'
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace("</sheets>", twice)
    with pytest.raises(NotAWorkbookError, match=r"sheet1\.xml 用了不止一次"):
        snapshot_of(Package.of(zipped(parts), "重.xlsx"))


def test_a_part_that_lies_about_its_size_inflates_no_further_than_it_claims() -> None:
    name = "xl/worksheets/sheet1.xml"
    honest = zipped(workbook_parts() | {name: b" " * 5_000_000})
    size = (5_000_000).to_bytes(4, "little")
    lying = honest.replace(size, (100).to_bytes(4, "little"))
    package = Package.of(lying, "谎.xlsx")
    with pytest.raises(NotAWorkbookError, match="读不出来"):
        package.read(name)


def test_a_part_that_claims_more_than_it_holds_is_damaged() -> None:
    data = zipped(workbook_parts() | {"xl/media/a.bin": b"x" * 54_321})
    lying = data.replace((54_321).to_bytes(4, "little"), (54_400).to_bytes(4, "little"))
    with pytest.raises(NotAWorkbookError, match="读不完整"):
        Package.of(lying, "谎.xlsx").read("xl/media/a.bin")


def test_part_names_are_found_whatever_their_capitals_and_slashes() -> None:
    package = Package.of(zipped({"XL\\Workbook.xml": b"<x/>"}), "表.xlsx")
    assert "/xl/workbook.xml" in package
    assert package.read("xl/workbook.xml") == b"<x/>"


@given(
    part=st.sampled_from(sorted(workbook_parts())),
    place=st.floats(0, 1),
    length=st.integers(0, 20),
    junk=st.binary(max_size=8) | st.sampled_from((b"<", b'"', b"9", b"-1", b"&x;", b"\xff")),
)
def test_no_damage_to_a_part_leads_to_anything_but_a_refusal(
    part: str, place: float, length: int, junk: bytes
) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c></row>'
    parts = workbook_parts(rows, texts="<si><t>文本</t></si>", formats=(0, 14))
    whole = str(parts[part]).encode()
    cut = int(place * len(whole))
    parts[part] = whole[:cut] + junk + whole[cut + length :]
    with suppress(NotAWorkbookError):
        assert len(snapshot_of(Package.of(zipped(parts), "坏.xlsx")).sheets) <= 1
