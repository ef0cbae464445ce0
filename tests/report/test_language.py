"""A template from outside: what it may say, and what it can cost at most."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.errors import TemplateError
from jixiao.ooxml.writing import unpacked
from jixiao.report import language, meter
from jixiao.report.paragraphs import split_paragraphs
from jixiao.report.tables import Cell, Row, Table
from jixiao.report.template import load

Make = Callable[[str], Path]
Paragraphs = Callable[[bytes], list[str]]

CONTEXT = {
    "年度": 2022,
    "金额": Decimal("1.5"),
    "文字": "字" * 32_767,
    "项目": [{"名称": f"项目{number}", "得分": Decimal(number)} for number in range(300)],
    "段落": ["一段话。" * 100] * 5_000,
    "表": Table((Decimal(10),), (Row((Cell("甲"),)),)),
}


def refusal(path: Path) -> str:
    with pytest.raises(TemplateError) as caught:
        load(path, {}).render(CONTEXT)
    message = str(caught.value)
    assert message.startswith("Word模板“模板.docx”的正文")
    assert message.endswith("请在 Word 中改正模板这一处后再生成。")
    assert len(message) < 300
    return message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ 9**9**9 }}", "占位符“{{ 9**9**9 }}”：模板里不能用运算符号“**”"),
        ('{{ "%999999999d" % 1 }}', "不能用运算符号“%”"),
        ("{{ 9//2 }}", "不能用运算符号“//”"),
        ("{{ 文字.center(999999999) }}", "不能写“名称(…)”来调用"),
        ("{% for i in range(9) %}{% endfor %}", "不能写“名称(…)”来调用"),
        ("{{ lipsum }}", "没有名为“lipsum”的数据"),
        ("{{ 文字|center(999999999) }}", "没有名为“center”的格式"),
        ('{{ "%999999999d"|format(1) }}', "没有名为“format”的格式"),
        ("{{ 文字|safe }}", "没有名为“safe”的格式"),
        ("{% if 0 %}{{ 文字|wordwrap }}{% endif %}", "没有名为“wordwrap”的格式"),
        ("{{ 年度 is divisibleby 2 }}", "没有名为“divisibleby”的判断"),
        ("{{ 文字|default(*段落) }}", "括号里不能用星号"),
        ("{% set 甲 = 1 %}", "占位符“{% set 甲 = 1 %}”：模板里不能用标记“set”，只能用 if 和 for"),
        ("{% macro 甲() %}{% endmacro %}", "不能用标记“macro”"),
        ('{% include "甲" %}', "不能用标记“include”"),
        ('{% import "甲" as 乙 %}', "不能用标记“import”"),
        ('{% extends "甲" %}', "不能用标记“extends”"),
        ("{% block 甲 %}{% endblock %}", "不能用标记“block”"),
        ("{% with 甲=1 %}{% endwith %}", "不能用标记“with”"),
        ("{% filter upper %}{% endfilter %}", "不能用标记“filter”"),
        ("{% autoescape false %}{% endautoescape %}", "不能用标记“autoescape”"),
        ("{% vm %}", "不能用标记“vm”"),
        ("{% for 项 in 项目 recursive %}{% endfor %}", "循环不能写 recursive"),
        ("{{ 99999999999999999 }}", "数太大"),
        ("{{ 1e999 }}", "数太大"),
        ("甲{{ 文|默认 }}乙{{ 9**9 }}丙", "没有名为“默认”的格式"),
    ],
)
def test_what_no_report_needs_is_refused_by_name(make_template: Make, text: str, said: str) -> None:
    assert said in refusal(make_template(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ " + "(" * 1500 + "1" + ")" * 1500 + " }}", "套得太深"),
        ("{{ " + "[" * 300 + "1" + "]" * 300 + " }}", "套得太深"),
        ("{{ " + "not " * 600 + "1 }}", "套得太深"),
        ("{{ 年度" + ".年度" * 600 + " }}", "套得太深"),
        ("{{ 文字" + "|upper" * 600 + " }}", "套得太深"),
        ("{% if 年度 %}" * 2000 + "{% endif %}" * 2000, "套得太深"),
        ("{% for 甲 in 项目 %}" * 7 + "{% endfor %}" * 7, "套得太深"),
        ("{% if 0 %}" + "{% elif 0 %}" * 3000 + "{% endif %}", "elif 超过"),
        ("{{ " + "9" * 30_000 + " }}", "占位符太长"),
        ("{{ " + "9" * 3_900 + " }}", "数太大"),
        ("{{ 年度 }}" * (language.MOST_MARKS + 1), "占位符太多或太长"),
        (("{{ [" + "年度," * 700 + "]|length }}\n") * 30, "占位符太多或太长"),
        (("{{ 甲" + " " * 3_000 + "}}\n") * 40, "占位符太多或太长"),
    ],
    ids=range(13),
)
def test_what_is_built_to_break_the_reader_is_refused(
    make_template: Make, text: str, said: str
) -> None:
    assert said in refusal(make_template(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{% for 甲 in 项目 %}" * 6 + "字" + "{% endfor %}" * 6, "循环套循环"),
        ("{% for 甲 in 段落 %}" * 2 + "{% endfor %}" * 2, "循环套循环"),
        ("{% for 甲 in 段落 %}{% if 段落|list|list %}{% endif %}{% endfor %}", "循环套循环"),
        ("{% for 甲 in 段落 %}{% if 段落[1:][1:] %}{% endif %}{% endfor %}", "循环套循环"),
        ("{% for 甲 in 段落 %}{% if 段落 == 段落|list %}{% endif %}{% endfor %}", "循环套循环"),
        ("{% for 甲 in 段落 %}{% for 乙 in 项目 %}{{ 甲 }}{% endfor %}{% endfor %}", "太长"),
        ("{{ 段落|join }}", "拼接出来的内容太长"),
        ("{{ 项目|join(文字, '名称') }}", "拼接出来的内容太长"),
        ("{{ 文字 ~ 文字 ~ 文字 ~ 文字 }}", "拼接出来的内容太长"),
        ("{{ 文字 + 文字 + 文字 + 文字 }}", "拼接出来的内容太长"),
        ("{{ (" + "+".join(["段落"] * 12) + ")|length }}", "拼接出来的内容太长"),
        ("{{ 文字 * 1000000 }}", "只有数才能相乘"),
        ("{{ 段落 * 1000000 }}", "只有数才能相乘"),
        ("{{ 1.5|round(999999999) }}", "小数位要在0到6之间"),
        ('{{ "%999999999d" is odd }}', "这里要一个数"),
    ],
)
def test_what_would_grow_without_end_is_stopped(make_template: Make, text: str, said: str) -> None:
    assert said in refusal(make_template(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ 项目 }}", "占位符“{{ 项目 }}”：这里取到的是一个清单，不能直接印出"),
        ("{{ 项目[0] }}", "这里取到的是一组数据，要用点写明取哪一项"),
        ("{{ 表 }}", "表要写成 {{ …|表格 }}"),
        ("{{ 文字.upper }}", "不是文字或数"),
        ("{{ 年度 is 有 }}", "要写成 {% if … %}"),
        ("{{ [1, 2] }}", "占位符“{{ [1, 2] }}”：不能直接印出清单"),
        ("{{ {'甲': 项目}|其中 }}", "一个清单，不能直接印出"),
        ("{% for 字 in 文字 %}{{ 字 }}{% endfor %}", "这里取到的是文字"),
        ("{{ 表|表格 ~ 年度 }}", "表格要单独占一段"),
    ],
)
def test_what_is_no_text_is_never_printed(make_template: Make, text: str, said: str) -> None:
    assert said in refusal(make_template(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ 金额 + 1 }}、{{ 金额 * 2 }}、{{ 3 / 2 }}、{{ -金额 }}", "2.5、3.0、1.5、-1.5"),
        ("{{ 2.675|round(2) }}、{{ 金额|round }}", "2.68、2"),
        ("{{ 年度 ~ '年' }}", "2022年"),
        ("{{ 项目[:2]|join('、', '名称') }}", "项目0、项目1"),
        ("{{ 项目|sum('得分') }}", "44850"),
        ("{{ 项目|selectattr('得分')|list|length }}", "299"),
        ("{{ (项目|rejectattr('得分')|first).名称 }}", "项目0"),
        ("{{ 没有|default('无') }}", "无"),
        ("{{ '有' if '项目' in 项目[0].名称 and 年度 == 2022 else '无' }}", "有"),
        ("{% for 项 in 项目[:3] if 项.得分 is even %}{{ 项.名称 }}{% endfor %}", "项目0项目2"),
        (
            "{% for 甲 in 项目[:2] %}{% if not loop.last %}{{ 甲.名称 }}{% endif %}{% endfor %}",
            "项目0",
        ),
        ("{# 说明 #}{{ ' a '|trim|upper }}", "A"),
    ],
)
def test_what_a_report_needs_is_there(
    make_template: Make, paragraphs: Paragraphs, text: str, shown: str
) -> None:
    assert paragraphs(load(make_template(text), {}).render(CONTEXT | {"草稿": ""}))[0] == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "## 一、{{ 单位\n### （一）职责\n字{{ 年度 }}",
            "“一、{{ 单位”一段：占位符“{{ 单位”没有写结束的“}}”",
        ),
        ("甲{% 如果\n乙{% if 年度 %}丙{% endif %}", "“甲{% 如果”一段：占位符“{% 如果”没有写结束"),
        ("甲{# 说明\n乙{# 丙 #}", "占位符“{# 说明”没有写结束的“#}”"),
        ("甲{{ 乙{{ 年度 }}丙", "占位符“{{ 乙{{ 年度 }}丙”没有写结束的“}}”"),
        (
            "甲{%p if 年度 %}\n乙\n{%p endif %}",
            "占位符“{%p if 年度 %}”要单独占一段，同一段里别的字",
        ),
        ("{%p if 年度 %}{{ 年度 }}\n{%p endif %}", "占位符“{%p if 年度 %}”要单独占一段"),
        ("甲{%- if 年度 -%}乙{%- endif -%}", "“{%- if 年度 -%}”的括号里边不要写减号"),
        ("甲｛｛ 年度 ｝｝乙", "“甲｛｛ 年度 ｝｝乙”一段：大括号、百分号要用半角的"),
        ("甲{％ if 年度 ％}乙", "大括号、百分号要用半角的"),
    ],
)
def test_a_placeholder_that_would_take_words_away_is_refused(
    make_template: Make, text: str, said: str
) -> None:
    assert said in refusal(make_template(text))


@pytest.mark.parametrize(
    "hidden", ["<w:instrText>QUOTE {% vm %}</w:instrText>", '<w:t a="{%  hm %}"/>']
)
def test_marks_for_cells_are_refused_wherever_the_translation_would_find_them(
    make_template: Make, hidden: str
) -> None:
    path = make_template("字")
    run = f"<w:body><w:p><w:r>{hidden}</w:r></w:p>".encode()
    _with_document(path, lambda xml: xml.replace(b"<w:body>", run))
    assert "模板里不能用标记" in refusal(path)


def test_braces_without_end_are_refused_before_they_are_translated(make_template: Make) -> None:
    path = make_template("字")
    braces = b"<w:p><w:r><w:t>{</w:t></w:r></w:p>" * 10_001
    _with_document(path, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + braces))
    assert "占位符太多或太长" in refusal(path)


def test_what_a_reviewer_writes_in_a_comment_is_no_template(
    make_template: Make, paragraphs: Paragraphs
) -> None:
    path = make_template("{{ 年度 }}年")
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:comment><w:p><w:r><w:t>这里改用{{ 金额 行吗</w:t></w:r></w:p></w:comment></w:comments>"
    )
    _rewritten(path, {"word/comments.xml": comments.encode()})
    assert paragraphs(load(path, {}).render(CONTEXT | {"草稿": ""}))[0] == "2022年"


def test_damaged_styles_are_one_clear_line(make_template: Make) -> None:
    path = make_template("字")
    _rewritten(path, {"word/styles.xml": b"<w:styles"})
    with pytest.raises(TemplateError, match=r"已损坏（word/styles\.xml 不是有效的 XML）"):
        load(path, {})


def test_a_part_that_no_template_needs_is_refused_unread(make_template: Make) -> None:
    path = make_template("字")
    _with_document(path, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + b" " * 5_000_000))
    with pytest.raises(TemplateError, match="：正文大得不正常"):
        load(path, {})


def test_a_file_that_no_template_needs_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "大.docx"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a hole: it takes no room on the disk
    with pytest.raises(TemplateError, match=r"“大\.docx”：文件解开后大得不正常"):
        load(path, {})


def test_a_document_deeper_than_word_can_be_is_refused(make_template: Make) -> None:
    path = make_template("{{ 段 }}")
    deep = b"<w:sdt>" * 240 + b"</w:sdt>" * 240
    _with_document(path, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + deep))
    content = load(path, {}).render({"段": "一\n二", "草稿": ""})
    assert "一".encode() in unpacked(content)["word/document.xml"]
    _with_document(path, lambda xml: xml.replace(b"<w:sdt>", b"<w:sdt>" * 9, 1))
    with pytest.raises(TemplateError, match="已损坏"):
        load(path, {})


@pytest.mark.parametrize(
    "stored",
    [
        '{"parts": {"word/document.xml": 3}, "styles": {}}',
        '{"parts": {"word/document.xml": "a"}, "styles": {"a": []}}',
        '{"parts": {"../../a": "b"}, "styles": {}}',
        "[" * 100_000,
    ],
)
def test_a_cache_somebody_wrote_into_is_made_anew(
    make_template: Make, paragraphs: Paragraphs, cache_folder: Path, stored: str
) -> None:
    from jixiao.report.template import _compiled  # noqa: PLC0415

    path = make_template(f"{{{{ 年度 }}}}{len(stored)}")
    load(path, {})
    (file,) = (cache_folder / "templates").iterdir()
    file.write_text(stored, encoding="utf-8")
    _compiled.cache_clear()
    assert paragraphs(load(path, {}).render(CONTEXT | {"草稿": ""}))[0].startswith("2022")


def test_a_cell_of_thousands_of_lines_is_split_in_one_pass() -> None:
    lines = "<w:t>行</w:t><w:cr/>" * 16_000
    split = split_paragraphs(
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'.join(
            ("<w:body>", f"<w:r><w:rPr/>{lines}<w:t>末</w:t></w:r></w:p></w:body>")
        ).replace(
            "<w:body>",
            '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
        )
    )
    assert split.count("<w:p>") + split.count("<w:p ") == 16_001
    assert split.endswith("<w:p><w:r><w:rPr/><w:t>末</w:t></w:r></w:p></w:body>")


def test_more_line_breaks_than_a_report_has_paragraphs_are_the_fault_of_what_was_typed(
    make_template: Make,
) -> None:
    path = make_template("{% for 甲 in 长文 %}{{ 甲 }}{% endfor %}")
    with pytest.raises(TemplateError, match=r"换行的地方超过30000处.*请检查工作簿里填的长文字"):
        load(path, {}).render({"长文": ["行\n" * 16_000] * 4, "草稿": ""})


def test_three_hundred_projects_stay_far_within_the_bounds() -> None:
    row = tuple(Cell("文字" * 20) for _ in range(8))
    form = Table((Decimal(20),) * 8, (Row(row),) * 40)
    assert 300 * meter.weight(form) < meter.MOST_STEPS / 5


def _with_document(path: Path, change: Callable[[bytes], bytes]) -> None:
    document = unpacked(path.read_bytes())["word/document.xml"]
    _rewritten(path, {"word/document.xml": change(document)})


def _rewritten(path: Path, changed: dict[str, bytes]) -> None:
    parts = unpacked(path.read_bytes()) | changed
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    path.write_bytes(buffer.getvalue())
