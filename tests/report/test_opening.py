"""A Word template is opened only if it is one, and leads nowhere outside of itself."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.errors import TemplateError
from jixiao.ooxml.package import CONTENT_TYPES
from jixiao.ooxml.writing import pack, unpacked
from jixiao.report.opening import opened
from jixiao.report.template import load
from support.audit import audit
from support.templates import OFFICE, linked, with_hyperlink

PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
Make = Callable[[str], Path]


def docx(kind: str = PLAIN, **more: bytes) -> bytes:
    entry = f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    return pack({CONTENT_TYPES: f"<Types>{entry}</Types>".encode(), **more})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "文件损坏，或不是 .docx 文档"),
        ("年度,收入".encode(), "文件损坏，或不是 .docx 文档"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "旧版 .doc 文档或设了打开密码"),
        (docx()[:-30], "文件不完整或已损坏"),
        (pack({"a.txt": b"x"}), "不是普通的 Word 文档"),
        (docx(PLAIN.replace("document.main", "template.main")), "不是普通的 Word 文档"),
        (docx("application/vnd.ms-word.document.macroEnabled.main+xml"), "不是普通的 Word 文档"),
        (docx(), "没有正文"),
        (docx(bomb=bytes(101 * 1024 * 1024)), "解开后大得不正常"),
    ],
)
def test_what_is_no_template_is_refused_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(TemplateError) as caught:
        opened(content, "模板.docx")
    assert str(caught.value).startswith("Word模板“模板.docx”")
    assert said in str(caught.value)
    assert "请" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_damaged_part_is_refused(make_template: Make) -> None:
    content = make_template("正文").read_bytes()
    place = content.index(b"word/document.xml") + 40
    with pytest.raises(TemplateError, match=r"word/document\.xml 读不"):
        opened(content[:place] + b"\xff\xff\xff" + content[place + 3 :], "模板.docx")


def test_a_compression_that_word_does_not_know_is_refused(make_template: Make) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        for name, data in unpacked(make_template("正文").read_bytes()).items():
            archive.writestr(name, data)
    with pytest.raises(TemplateError, match="压缩方式不支持"):
        opened(buffer.getvalue(), "模板.docx")


def test_a_template_elsewhere_is_left_out_and_said(make_template: Make, tmp_path: Path) -> None:
    link = f'Type="{OFFICE}/attachedTemplate" Target="http://a.cn/恶意.dotm" TargetMode="External"'
    mark = (f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="rIdX"/>', "word/settings.xml")
    content = make_template("正文{{ 年度 }}").read_bytes()
    settings = unpacked(content)["word/settings.xml"].decode()
    start = settings.index(">", settings.index("<w:settings")) + 1
    changed = (settings, settings[:start] + mark[0] + settings[start:])
    path = tmp_path / "外部模板.docx"
    path.write_bytes(linked(content, mark[1], link, changed))
    word = load(path, {})
    report = word.render({"年度": 2022})
    assert word.document.left_out == ("所附的模板“http://a.cn/恶意.dotm”",)
    assert not any(b"rIdX" in data or b".dotm" in data for data in unpacked(report).values())
    out = tmp_path / "报告.docx"
    out.write_bytes(report)
    audit(out)


def test_a_hyperlink_keeps_its_words_and_loses_its_address(
    make_template: Make, paragraphs: Callable[[bytes], list[str]]
) -> None:
    path = make_template("正文见网站")
    path.write_bytes(with_hyperlink(path.read_bytes(), "http://a.cn/"))
    word = load(path, {})
    assert word.document.left_out == ("超链接“http://a.cn/”",)
    report = word.render({})
    assert "正文见网站" in "".join(paragraphs(report))
    assert not any(b"http://a.cn" in data for data in unpacked(report).values())


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "http://a.cn/x.png"),
        ("oleObject", "file:///\\\\srv\\x.xlsx"),
        ("frame", "http://a.cn/"),
        ("subDocument", "C:\\别的.docx"),
        ("mailMergeSource", "file:///C:/名单.xlsx"),
    ],
)
def test_what_lies_outside_is_refused_by_its_address(
    make_template: Make, kind: str, target: str
) -> None:
    link = f'Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"'
    content = linked(make_template("正文").read_bytes(), "word/document.xml", link)
    with pytest.raises(TemplateError, match="引用了文件以外的内容") as caught:
        opened(content, "模板.docx")
    assert target[:30] in str(caught.value)


@pytest.mark.parametrize("naming", ['src="{}"', 'o:href="{}"', 'o:althref="{}"'])
def test_a_picture_that_names_its_address_in_place_is_refused(
    make_template: Make, naming: str
) -> None:
    spaces = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office"'
    picture = f"<v:imagedata {spaces} {naming.format('file://srv/x.png')}/>"
    run = f"<w:r><w:pict>{picture}</w:pict></w:r>"
    content = _with_field(make_template("正文").read_bytes(), run)
    with pytest.raises(TemplateError, match=r"引用了文件以外的内容“file://srv/x\.png”"):
        opened(content, "模板.docx")


def test_another_file_embedded_as_text_is_refused(make_template: Make) -> None:
    link = f'Type="{OFFICE}/aFChunk" Target="chunk.html"'
    content = linked(make_template("正文").read_bytes(), "word/document.xml", link)
    with pytest.raises(TemplateError, match="嵌着另一份文件"):
        opened(content, "模板.docx")


def _field(*pieces: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    shown = f"{mark.format('separate')}<w:r><w:t>结果</w:t></w:r>"
    return f"{mark.format('begin')}{runs}{shown}{mark.format('end')}"


def _with_field(content: bytes, field: str, part: str = "word/document.xml") -> bytes:
    parts = unpacked(content)
    whole = parts[part].decode()
    place = whole.index("</w:pPr>") + len("</w:pPr>")
    parts[part] = (whole[:place] + field + whole[place:]).encode()
    return pack(parts)


@pytest.mark.parametrize("part", ["word/document.xml", "word/header1.xml"])
@pytest.mark.parametrize(
    "field",
    [
        _field(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/c calc" '),
        _field(" D", "DE", "AUTO excel x y"),
        _field("dde excel x y"),
        _field(' INCLUDETEXT "http://a.cn/x.docx" '),
        _field(' INCLUDEPICTURE "\\\\\\\\srv\\\\x.png" \\d '),
        _field(" LINK Excel.Sheet.12 x y "),
        _field(' HYPERLINK "http://a.cn/" '),
        '<w:fldSimple w:instr=" DDE excel x y "/>',
        _field(f"</w:instrText></w:r>{_field(' PAGE ')}<w:r><w:instrText> DDE a b"),
        "<w:r><w:instrText> DDE a b c</w:instrText></w:r>",
    ],
)
def test_fields_that_reach_outside_are_refused_however_they_are_torn(
    make_template: Make, field: str, part: str
) -> None:
    content = _with_field(make_template("正文").read_bytes(), field, part)
    with pytest.raises(TemplateError, match=r"：域“.+”会在打开报告时取用文件以外的内容"):
        opened(content, "模板.docx")


BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
DDE = "DDEAUTO c:\\\\x.exe &quot;/k calc&quot;"
FOREIGN = '<q:a xmlns:q="urn:q"/>'
IGNORED = '<q:a xmlns:q="urn:q"><w:r><w:instrText>x</w:instrText></w:r></q:a>'
CHOICE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="q"><w:r><w:instrText>{}</w:instrText></w:r></mc:Choice><mc:Fallback/>'
    "</mc:AlternateContent>"
)


def _instruction(code: str) -> str:
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


@pytest.mark.parametrize(
    "field",
    [
        f"{BEGIN}<w:r><w:t>{DDE}</w:t></w:r>{SEPARATE}{END}",
        f"{BEGIN}{CHOICE.format('= ')}{_instruction(DDE)}{END}",
        f"{BEGIN}{_instruction('D')}{CHOICE.format('x')}{_instruction('DE a b')}{END}",
        f"{BEGIN}{_instruction('= D')}{IGNORED}{_instruction('DE a b')}{END}",
        f"{BEGIN}{_instruction(f'{FOREIGN}{DDE}')}{END}",
        f"{BEGIN}{_field(' QUOTE &quot;D&quot;')}{_instruction('DE a b')}{SEPARATE}{END}",
        f"{BEGIN}{_field(' QUOTE &quot;DDE&quot;')}{_instruction(' = a b')}{SEPARATE}{END}",
        f"{BEGIN}{_instruction('= ')}<w:del>{_instruction('x')}</w:del>{_instruction('y')}{END}",
        _field(' HYPERLINK \\l "x" "http://a.cn/"'),
        _field(" = 1 ").replace("w:instrText", "w:instrText").replace(" = 1 ", f"= {DDE}"),
    ],
)
def test_a_code_that_word_may_read_otherwise_is_refused(make_template: Make, field: str) -> None:
    content = _with_field(make_template("正文").read_bytes(), field)
    with pytest.raises(TemplateError, match="会在打开报告时取用文件以外的内容"):
        opened(content, "模板.docx")


def test_a_code_put_together_by_placeholders_is_refused_in_the_report(make_template: Make) -> None:
    path = make_template("正文")
    shown = "<w:r><w:t>{}</w:t></w:r>"
    code = f"{shown.format('{% if 年度 %}')}{_instruction('= ')}{shown.format('{% endif %}')}"
    field = f"{BEGIN}{code}{_instruction('LINK a b')}{SEPARATE}{END}"
    path.write_bytes(_with_field(path.read_bytes(), field))
    with pytest.raises(TemplateError, match="会在打开报告时取用文件以外的内容"):
        load(path, {}).render({"年度": 0, "草稿": ""})


def test_the_strict_variant_is_read_as_well(make_template: Make) -> None:
    parts = unpacked(_with_field(make_template("正文").read_bytes(), _field(DDE)))
    old, new = (
        b"schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"purl.oclc.org/ooxml/wordprocessingml/main",
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(old, new)
    with pytest.raises(TemplateError, match="会在打开报告时取用文件以外的内容"):
        opened(pack(parts), "模板.docx")


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ('<w:altChunk r:id="x" xmlns:r="urn:r"/>', "嵌着另一份文件的文字"),
        ('<w:mailMerge><w:dataType w:val="odbc"/></w:mailMerge>', "邮件合并的数据源"),
    ],
)
def test_what_word_takes_in_when_it_opens_a_report_is_refused(
    make_template: Make, element: str, said: str
) -> None:
    content = _with_field(make_template("正文").read_bytes(), element)
    with pytest.raises(TemplateError, match=said):
        opened(content, "模板.docx")


def test_a_link_that_something_else_uses_as_well_is_refused(make_template: Make) -> None:
    blip = f'<a:blip xmlns:a="urn:a" xmlns:r="{OFFICE}" r:link="rIdX"/>'
    drawing = f"<w:r><w:drawing>{blip}</w:drawing></w:r>"
    link = f'Type="{OFFICE}/hyperlink" Target="http://a.cn/x.png" TargetMode="External"'
    content = _with_field(make_template("正文").read_bytes(), drawing)
    with pytest.raises(TemplateError, match="引用了文件以外的内容"):
        opened(linked(content, "word/document.xml", link), "模板.docx")


@pytest.mark.parametrize(
    "field",
    [
        _field(" PAGE "),
        _field(" TOC \\o ", '"1-3" \\h '),
        _field(" =2+3 "),
        _field("=SUM(ABOVE)"),
        _field(' HYPERLINK \\l "_Toc1" '),
        _field(f" IF </w:instrText></w:r>{_field(' PAGE ')}<w:r><w:instrText> = 1 a b "),
        '<w:fldSimple w:instr=" NUMPAGES "/>',
    ],
)
def test_fields_made_from_the_document_stay(make_template: Make, field: str) -> None:
    content = _with_field(make_template("正文").read_bytes(), field)
    assert opened(content, "模板.docx").left_out == ()


@pytest.mark.parametrize(
    "entry",
    [
        f'<Override PartName="/word/media/image1.png" ContentType="{PLAIN}"/>',
        f'<Override PartName="/word/header9%2Exml" ContentType="{PLAIN.upper()}"/>',
        '<Default Extension="png" ContentType="application/xml"/>',
    ],
)
def test_text_of_word_under_the_name_of_a_picture_is_refused(
    make_template: Make, entry: str
) -> None:
    parts = unpacked(make_template("正文").read_bytes())
    closing = b"</Types>"
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(closing, entry.encode() + closing)
    with pytest.raises(TemplateError, match=r"(image1\.png|header9%2Exml|\.png) 不正常"):
        opened(pack(parts), "模板.docx")


def test_a_main_part_of_another_name_is_refused(make_template: Make) -> None:
    parts = unpacked(make_template("正文").read_bytes())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/other.xml")
    with pytest.raises(TemplateError, match="没有正文"):
        opened(pack(parts), "模板.docx")
