"""Filling a template: what each kind of value becomes, and what is said about a wrong template."""

import io
import sys
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.authoring.word_template import build_word_template
from jixiao.errors import DataError, TemplateError
from jixiao.ooxml.writing import unpacked
from jixiao.report.paragraphs import split_paragraphs
from jixiao.report.template import load

Make = Callable[[str], Path]
Paragraphs = Callable[[bytes], list[str]]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("A&B <公司>", ["甲A&B <公司>乙"]),
        ("引号\"'“”", ["甲引号\"'“”乙"]),
        ("{{ 年度 }}{% if %}", ["甲{{ 年度 }}{% if %}乙"]),
        ("控\x00制\x0b符\ufffe", ["甲控制符乙"]),
        ("制表\t位", ["甲制表\t位乙"]),
        ("第一段\n第二段", ["甲第一段", "第二段乙"]),
        ("第一段\r\n\r\n  第二段  \n", ["甲第一段", "  第二段乙"]),
        (None, ["甲乙"]),
        ("", ["甲乙"]),
        (0, ["甲0乙"]),
        (Decimal("1E+3"), ["甲1000乙"]),
    ],
)
def test_a_value_is_printed_as_a_clerk_expects(
    make_template: Make, paragraphs: Paragraphs, value: object, shown: list[str]
) -> None:
    path = make_template("甲{{ 值 }}乙")
    assert paragraphs(load(path, {}).render({"值": value}))[:-1] == shown


@given(st.text())
def test_any_text_gives_a_readable_document(text: str) -> None:
    template = _template("前{{ 值 }}后")
    content = template.render({"值": text}, title=text, creator=text)
    document = unpacked(content)["word/document.xml"].decode()
    assert "前" in document
    assert "后" in document


def _template(text: str):  # noqa: ANN202 - a test's own helper
    from jixiao.report.template import _compiled  # noqa: PLC0415 - without a file

    return _compiled(build_word_template(text, "t"), "t.docx", ())


def test_new_paragraph_keeps_style_and_run_format(
    make_template: Make, document_xml: Callable[..., str]
) -> None:
    xml = document_xml(load(make_template("## {{ 值 }}"), {}).render({"值": "一\n二\n三"}))
    assert xml.count('<w:pStyle w:val="Heading1"/>') == 3
    assert xml.count('w:hint="eastAsia"') == 3
    assert "w:cr" not in xml


def test_section_stays_with_the_last_of_the_paragraphs_split() -> None:
    split = split_paragraphs(
        '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:p><w:pPr><w:jc/><w:sectPr/></w:pPr><w:r><w:t>一</w:t><w:cr/><w:t>二</w:t></w:r>"
        "<w:r><w:t>三</w:t></w:r></w:p></w:body>"
    )
    assert split.endswith(
        "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pageBreakBefore w:val="0"/><w:jc/><w:sectPr/></w:pPr>'
        "<w:r><w:t>二</w:t></w:r>"
        "<w:r><w:t>三</w:t></w:r></w:p></w:body>"
    )


def test_only_the_first_of_the_paragraphs_split_begins_a_page() -> None:
    split = split_paragraphs(
        '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:p><w:pPr><w:pStyle w:val="标记"/><w:pageBreakBefore/></w:pPr>'
        "<w:r><w:t>附件1</w:t><w:cr/><w:t>表号</w:t></w:r></w:p></w:body>"
    )
    assert split.endswith(
        '<w:p><w:pPr><w:pStyle w:val="标记"/><w:pageBreakBefore/></w:pPr>'
        "<w:r><w:t>附件1</w:t></w:r></w:p>"
        '<w:p><w:pPr><w:pStyle w:val="标记"/><w:pageBreakBefore w:val="0"/></w:pPr>'
        "<w:r><w:t>表号</w:t></w:r></w:p></w:body>"
    )


def test_loops_and_conditions_over_paragraphs_leave_no_empty_ones(
    make_template: Make, paragraphs: Paragraphs
) -> None:
    path = make_template(
        "{%p for 项 in 清单 %}\n{{ loop.index }}.{{ 项.名 }}\n{%p endfor %}\n"
        "{%p if 清单 is 有 %}\n有\n{%p else %}\n无\n{%p endif %}"
    )
    assert paragraphs(load(path, {}).render({"清单": [{"名": "甲"}, {"名": "乙"}]}))[:-1] == [
        "1.甲",
        "2.乙",
        "有",
    ]
    assert paragraphs(load(path, {}).render({"清单": []}))[:-1] == ["无"]


def test_among_drops_blanks_with_their_commas(make_template: Make, paragraphs: Paragraphs) -> None:
    path = make_template('编制5个{{ {"行政": 甲, "事业": 乙, "工勤": 丙}|其中("个") }}。')
    template = load(path, {})
    full = template.render({"甲": 3, "乙": None, "丙": 0})
    assert paragraphs(full)[0] == "编制5个，其中：行政3个，工勤0个。"
    assert paragraphs(template.render({"甲": None, "乙": "", "丙": None}))[0] == "编制5个。"


def test_placeholder_broken_over_runs_by_word_is_still_found(
    make_template: Make, paragraphs: Paragraphs
) -> None:
    path = make_template("收入{{ 年度 }}年")
    parts = unpacked(path.read_bytes())
    broken = (
        '收入{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB12CD"><w:t>{ 年'
        "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>度 }</w:t></w:r><w:r><w:t>}年"
    )
    document = parts["word/document.xml"].decode().replace("收入{{ 年度 }}年", broken)
    _rewrite(path, parts | {"word/document.xml": document.encode()})
    assert paragraphs(load(path, {}).render({"年度": 2022}))[0] == "收入2022年"


def test_placeholder_deleted_with_revision_marks_stays_as_it_is(
    make_template: Make, document_xml: Callable[..., str]
) -> None:
    path = make_template("收入{{ 年度 }}年")
    parts = unpacked(path.read_bytes())
    gone = '<w:del w:id="1" w:author="甲"><w:r><w:delText>{{ 错名 }}{% x</w:delText></w:r></w:del>'
    document = parts["word/document.xml"].decode().replace("</w:pPr>", f"</w:pPr>{gone}", 1)
    _rewrite(path, parts | {"word/document.xml": document.encode()})
    report = document_xml(load(path, {}).render({"年度": 2022}))
    assert "<w:delText>{{ 错名 }}{% x</w:delText>" in report
    assert "收入2022年" in report


def test_quotation_marks_word_made_curly_work_inside_a_placeholder(
    make_template: Make, paragraphs: Paragraphs
) -> None:
    path = make_template("{{ {“基本支出”: 数}|其中(“万元”) }}")
    assert paragraphs(load(path, {}).render({"数": 5}))[0] == "，其中：基本支出5万元"


def test_header_and_footer_hold_placeholders_too(
    make_template: Make, document_xml: Callable[..., str]
) -> None:
    content = load(make_template("正文{{ 草稿 }}"), {}).render({"草稿": "草稿（未定稿）"})
    for header in ("word/header1.xml", "word/header2.xml"):
        assert "草稿（未定稿）" in document_xml(content, header)


def test_header_names_its_own_faults(make_template: Make) -> None:
    path = make_template("正文")
    parts = unpacked(path.read_bytes())
    header = parts["word/header1.xml"].replace("{{ 草稿 }}".encode(), "{{ 草搞 }}".encode())
    _rewrite(path, parts | {"word/header1.xml": header})
    with pytest.raises(TemplateError, match=r"的页眉，占位符“{{ 草搞 }}”：没有名为“草搞”的数据"):
        load(path, {}).render({"草稿": "草稿"})


def test_header_prints_nothing_where_no_draft_is_spoken_of(
    make_template: Make, document_xml: Callable[..., str]
) -> None:
    content = load(make_template("正文"), {}).render({})
    assert '<w:t xml:space="preserve"></w:t>' in document_xml(content, "word/header1.xml")


def test_cell_that_lost_all_its_paragraphs_gets_an_empty_one(
    make_template: Make, document_xml: Callable[..., str]
) -> None:
    path = make_template("占位")
    parts = unpacked(path.read_bytes())
    cell = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    table = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:tcPr/>'
        f"{cell('{%p if 草稿 %}')}{cell('字')}{cell('{%p endif %}')}</w:tc></w:tr></w:tbl><w:p "
    )
    document = parts["word/document.xml"].decode().replace("<w:body><w:p>", f"<w:body>{table}>")
    _rewrite(path, parts | {"word/document.xml": document.encode()})
    xml = document_xml(load(path, {}).render({"草稿": ""}))
    assert "<w:tcPr/><w:p/></w:tc>" in xml


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "收入{{ 预算.收人 }}万元",
            "“收入…万元”一段的占位符“{{ 预算.收人 }}”：这一组数据里没有“收人”",
        ),
        ("收入{{ 预算.收人 }}", "相近的有：收入"),
        (
            "前文{{ 年渡 }}后文",
            "“前文…后文”一段的占位符“{{ 年渡 }}”：没有名为“年渡”的数据，相近的有：年度",
        ),
        ("甲{{ 年度 }}乙\n丙{{ 年渡 }}丁", "“丙…丁”一段的占位符“{{ 年渡 }}”"),
        (
            "{%p for 项 in 清丹 %}\n字\n{%p endfor %}",
            "占位符“{% for 项 in 清丹 %}”：没有名为“清丹”",
        ),
        ("数{{ 年度|万圆 }}", "“数…”一段的占位符“{{ 年度|万圆 }}”：没有名为“万圆”的格式"),
        ("数{{ 年度 + 文字 }}", "占位符“{{ 年度 + 文字 }}”：取到的内容不能按这里写的方式处理"),
        ("数{{ 年度 is 空白 }}", "没有名为“空白”的判断"),
        ("{%p for 项 in 清单 %}\n字", "“for”没有写结束标记“endfor”"),
        ("字{% endif %}", "结束标记“endif”多余，或与开头的标记不成对"),
        ("字{% 如果 年度 %}", "占位符“{% 如果 年度 %}”：不认识标记“如果”"),
        ("字{{ 年度 }", "“字{{ 年度 }”一段：占位符“{{ 年度 }”没有写结束的“}}”"),
        ("字{{ 年度] }}", "多了或错用了符号“]”"),
        ("字{{ 预算，收入 }}", "不能使用符号“，”"),
        ("字{{ 文字.__class__.__mro__ }}", "模板中不允许这样取数"),
    ],
)
def test_a_wrong_placeholder_is_named_with_its_place(
    make_template: Make, text: str, said: str
) -> None:
    path = make_template(text)
    context = {"年度": 2022, "文字": "字", "预算": {"收入": 1}, "清单": []}
    with pytest.raises(TemplateError) as caught:
        load(path, {}).render(context)
    message = str(caught.value)
    assert message.startswith("Word模板“模板.docx”的正文")
    assert said in message
    assert message.endswith("请在 Word 中改正模板这一处后再生成。")


def test_condition_that_cuts_a_paragraph_is_refused_rather_than_written(
    make_template: Make,
) -> None:
    with pytest.raises(TemplateError, match="结构被打断"):
        load(make_template("# 甲{% if 年度 %}乙\n丙\n{%p endif %}"), {}).render({"年度": 0})


def test_errors_of_a_filter_with_a_message_of_their_own_pass_through(make_template: Make) -> None:
    def strict(value: object) -> str:
        raise DataError(f"单位情况：{value}")

    with pytest.raises(DataError, match="单位情况：3"):
        load(make_template("{{ 数|严 }}"), {"严": strict}).render({"数": 3})


def test_same_input_gives_the_same_bytes_and_other_input_others(make_template: Make) -> None:
    path = make_template("{{ 年度 }}")
    first = load(path, {}).render({"年度": 2022}, title="报告")
    assert load(path, {}).render({"年度": 2022}, title="报告") == first
    assert load(path, {}).render({"年度": 2023}, title="报告") != first


def test_properties_tell_title_and_unit_and_nothing_else(
    make_template: Make, document_xml: Callable[..., str]
) -> None:
    path = make_template("字")
    parts = unpacked(path.read_bytes())
    left = b"<Properties><Company>PC-0417</Company></Properties>"
    _rewrite(path, parts | {"docProps/app.xml": left})
    content = load(path, {}).render({}, title="自评 & 报告", creator="某局")
    core = document_xml(content, "docProps/core.xml")
    assert "<dc:title>自评 &amp; 报告</dc:title><dc:creator>某局</dc:creator>" in core
    assert "PC-0417" not in document_xml(content, "docProps/app.xml")


def test_second_run_needs_no_docxtpl(
    make_template: Make, cache_folder: Path, tmp_path: Path
) -> None:
    import os  # noqa: PLC0415
    import subprocess  # noqa: PLC0415

    path = make_template("{{ 年度 }}年")
    script = (
        "import sys; from pathlib import Path; from jixiao.report.template import load;"
        "c = load(Path(sys.argv[1]), {}).render({'年度': 2022});"
        "Path(sys.argv[2]).write_bytes(c); print('docxtpl' in sys.modules)"
    )
    environ = os.environ | {"JIXIAO_CACHE_DIR": str(cache_folder), "PYTHONUTF8": "1"}
    said, written = [], []
    for run in ("a", "b"):
        target = tmp_path / run
        done = subprocess.run(  # noqa: S603 - this interpreter, our own words
            [sys.executable, "-c", script, path, target],
            env=environ,
            capture_output=True,
            text=True,
            check=True,
        )
        said.append(done.stdout.strip())
        written.append(target.read_bytes())
    assert said == ["True", "False"]
    assert written[0] == written[1]


@pytest.mark.parametrize(
    "rubbish", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"parts": 3, "styles": {}}']
)
def test_damaged_cache_is_made_anew(
    make_template: Make, cache_folder: Path, rubbish: bytes
) -> None:
    from jixiao.report import cache  # noqa: PLC0415

    path = make_template(f"{{{{ 年度 }}}}{rubbish!r}")
    load(path, {})
    (stored,) = (cache_folder / "templates").iterdir()
    good = stored.read_bytes()
    stored.write_bytes(rubbish)
    assert cache.recall(path.read_bytes()) is None
    from jixiao.report.template import _compiled  # noqa: PLC0415

    _compiled.cache_clear()
    load(path, {})
    assert stored.read_bytes() == good


def test_cache_that_cannot_be_written_is_no_hindrance(
    make_template: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("JIXIAO_CACHE_DIR", str(blocker))
    assert load(make_template("{{ 年度 }}!"), {}).render({"年度": 1})


def test_template_edited_in_word_is_read_anew(make_template: Make, paragraphs: Paragraphs) -> None:
    assert paragraphs(load(make_template("旧{{ 年度 }}"), {}).render({"年度": 1}))[0] == "旧1"
    assert paragraphs(load(make_template("新{{ 年度 }}"), {}).render({"年度": 1}))[0] == "新1"


def test_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"无此\.docx.*读不出来"):
        load(tmp_path / "无此.docx", {})


def _rewrite(path: Path, parts: dict[str, bytes]) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    path.write_bytes(buffer.getvalue())
