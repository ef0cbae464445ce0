"""Files that once stopped a reader, ran for minutes or filled the memory, each for its kind."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jixiao.assets import asset
from jixiao.authoring.word_template import build_word_template
from jixiao.ooxml.writing import unpacked
from support.packages import zipped

Parts = Mapping[str, bytes]

FAR: Final = '<row r="1048576"><c r="XFD1048576" t="str"><v> </v></c></row></sheetData>'
_DOCTYPE: Final = '<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_LAUGHS: Final = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
_CELLS: Final = '<worksheet xmlns="{}"><sheetData><row>{}</row></sheetData></worksheet>'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file, and the command that met it.

    Attributes:
        name: of the kind.
        make: the sample's workbook as parts → the file.
        line: the command; ``{}`` stands for the file, which is given its ending.
        ending: of the file.
    """

    name: str
    make: Callable[[Parts], bytes]
    line: tuple[str, ...] = ("check", "{}")
    ending: str = ".xlsx"


def _edit(part: str, pattern: str, put: str, count: int = 1) -> Callable[[Parts], bytes]:
    """Replace in each part whose name fits."""

    def make(parts: Parts) -> bytes:
        changed = dict(parts)
        done = 0
        for name in parts:
            if re.fullmatch(part, name):
                text = changed[name].decode()
                new, times = re.subn(pattern, lambda _: put, text, count=count)
                changed[name] = new.encode()
                done += times
        assert done, (part, pattern)
        return zipped(changed)

    return make


def _instead(part: str, content: bytes) -> Callable[[Parts], bytes]:
    return lambda parts: zipped({**parts, part: content})


def _sheet_of(parts: Parts, title: str) -> str:
    names = re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"].decode())
    return f"xl/worksheets/sheet{names.index(title) + 1}.xml"


def _as_ranges(stray: str = "") -> Callable[[Parts], bytes]:
    """The workbook with its tables made ranges; a cell at the far corner of one sheet."""

    def make(parts: Parts) -> bytes:
        changed = {name: data for name, data in parts.items() if not name.startswith("xl/tables/")}
        for name, data in changed.items():
            if name.startswith("xl/worksheets/_rels/"):
                changed[name] = re.sub(rb"<Relationship [^>]*/table\"[^>]*/>", b"", data)
            elif name.startswith("xl/worksheets/"):
                changed[name] = re.sub(rb"<tableParts.*?</tableParts>", b"", data)
        if stray:
            sheet = _sheet_of(parts, stray)
            changed[sheet] = changed[sheet].replace(b"</sheetData>", FAR.encode())
        return zipped(changed)

    return make


def _review(pattern: str, put: str) -> Callable[[Parts], bytes]:
    return lambda parts: _edit(re.escape(_sheet_of(parts, "校验结果")), pattern, put)(parts)


def _texts(encoding: str, prologue: str) -> Callable[[Parts], bytes]:
    whole = f'<?xml version="1.0" encoding="{encoding}"?>{prologue}<sst xmlns="{_MAIN}"/>'
    codec = {"ISO-10646-UCS-4": "utf-32-be"}.get(encoding, encoding)
    return _instead("xl/sharedStrings.xml", whole.encode(codec))


def _named(value: str) -> Callable[[Parts], bytes]:
    return _edit(r"xl/workbook\.xml", r'(?<=表单版本" hidden="1">)2(?=<)', value)


WRITE: Final = ("check", "--write", "{}")

WORKBOOKS: Final = (
    Hostile("所有表格到最后一格", _edit(r"xl/tables/.*", r'(?<=:)[A-Z]+\d+(?=")', "XFD1048576", 2)),
    Hostile("表格转成区域", _as_ranges()),
    Hostile("区域之外远处一格-校验结果", _as_ranges("校验结果")),
    Hostile("区域之外远处一格-绩效完成情况", _as_ranges("绩效完成情况")),
    Hostile(
        "一百万个单元格",
        _instead(
            "xl/worksheets/sheet6.xml", _CELLS.format(_MAIN, "<c><v>1</v></c>" * 1_200_000).encode()
        ),
    ),
    Hostile(
        "样式里两百万个属性",
        _edit(r"xl/styles\.xml", "<cellXfs[^>]*>", "<cellXfs>" + '<xf numFmtId="0"/>' * 2_400_000),
    ),
    Hostile(
        "格式号五千位", _edit(r"xl/styles\.xml", 'numFmtId="0"', f'numFmtId="{"9" * 5000}"', 9)
    ),
    Hostile(
        "格式代码全是方括号",
        _edit(r"xl/styles\.xml", 'formatCode="[^"]*"', f'formatCode="{"[" * 60_000}"'),
    ),
    Hostile(
        "表头行数1e18",
        _edit(r"xl/tables/table5\.xml", "<table ", f'<table headerRowCount="{10**18}" '),
    ),
    Hostile(
        "表头行数五千位",
        _edit(r"xl/tables/table5\.xml", "<table ", f'<table headerRowCount="{"9" * 5000}" '),
    ),
    Hostile("UCS-4藏外部实体", _texts("ISO-10646-UCS-4", _DOCTYPE)),
    Hostile("UTF-7藏外部实体", _texts("UTF-7", _DOCTYPE)),
    Hostile("UTF-7藏实体炸弹", _texts("UTF-7", f"<!DOCTYPE sst [{_LAUGHS}]>")),
    Hostile("版本1E8", _named("1E99999999")),
    Hostile("版本1E更大", _named("1E" + "9" * 30)),
    Hostile("列宽不是数", _review("(?<=<col )", 'width="nan" '), WRITE),
    Hostile("默认行高不是数", _review('defaultRowHeight="[^"]*"', 'defaultRowHeight="nan"'), WRITE),
    Hostile("行号0", _review('<row r="6"', '<row r="0"'), WRITE),
    Hostile("行号两百万", _review('<row r="6"', '<row r="2000000"'), WRITE),
    Hostile("行号是字母", _review('<row r="6"', '<row r="abc"'), WRITE),
)


def _data(change: Callable[[dict[str, Any]], None]) -> Callable[[Parts], bytes]:
    def make(_: Parts) -> bytes:
        source = asset("workbook", "samples", "衡山县司法局-2022.json").read_text(encoding="utf-8")
        data = json.loads(source)
        change(data)
        return json.dumps(data, ensure_ascii=False).encode()

    return make


def _like_names(data: dict[str, Any]) -> None:
    rows = data["projects"][0]["indicators"]
    rows[1].update({key: rows[0][key] for key in ("level1", "level2", "target")})
    rows[0]["name"], rows[1]["name"] = "甲" * 10_000, "甲" * 9_999 + "乙"


def _many_places(data: dict[str, Any]) -> None:
    data.setdefault("settings", {}).setdefault("display", {})["score_places"] = "500"


def _raw(text: str) -> Callable[[Parts], bytes]:
    return lambda _: text.encode()


NEW: Final = ("new", "{}.xlsx", "--data", "{}")

DATA: Final = tuple(
    Hostile(name, make, NEW, ".json")
    for name, make in (
        ("指数1e400", _raw('{"cover": {"year": 1e400}}')),
        ("版本指数一百万", _raw('{"form_version": 1e999999}')),
        ("版本指数一亿", _raw('{"form_version": 1E99999999}')),
        ("负零", _raw('{"cover": {"year": -0}}')),
        ("括号套十万层", _raw("[" * 100_000)),
        ("花括号套一万层", _raw('{"a":' * 10_000 + "1" + "}" * 10_000)),
        ("三万个重复的键", _raw("{" + ",".join(f'"k{n // 2}":1' for n in range(60_000)) + "}")),
        ("数字九千位", _raw(f'{{"cover": {{"year": {"9" * 9000}}}}}')),
        ("名称一万个相同的字", _data(_like_names)),
        ("得分小数五百位", _data(_many_places)),
    )
)


def _template(text: str) -> Callable[[Parts], bytes]:
    return lambda _: build_word_template(text, "模板.txt")


def _bzipped(_: Parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        for name, data in unpacked(build_word_template("正文", "模板.txt")).items():
            archive.writestr(name, data)
    return buffer.getvalue()


_LOOP: Final = "{% for 甲 in range(99999) %}"

TEMPLATES: Final = tuple(
    Hostile(name, make, ("report", "{}"), ".docx")
    for name, make in (
        ("循环套循环", _template(_LOOP * 4 + "乙" + "{% endfor %}" * 4)),
        ("幂", _template("{{ 9**9**9 }}")),
        ("补齐", _template('{{ "甲"|center(10**9) }}')),
        ("格式补齐", _template('{{ "%999999999d" % 1 }}')),
        ("重复", _template('{{ "甲" * 10**10 }}')),
        ("括号套三千层", _template("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")),
        ("条件套八百层", _template("{% if 年度 %}" * 800 + "丙" + "{% endif %}" * 800)),
        ("宏调用自己", _template("{% macro 丁() %}{{ 丁() }}{% endmacro %}{{ 丁() }}")),
        ("压缩方式", _bzipped),
    )
)


def _profile(value: str) -> Callable[[Parts], bytes]:
    def make(_: Parts) -> bytes:
        text = asset("templates", "湖南-县级", "profile.toml").read_text(encoding="utf-8")
        return f"{text}\n[甲]\n乙 = {value}\n".encode()

    return make


PROFILES: Final = tuple(
    Hostile(name, make, ("profiles", "{}"), ".toml")
    for name, make in (
        ("方括号套五千层", _profile("[" * 5000 + "]" * 5000)),
        ("花括号套五千层", _profile("{a=" * 5000 + "1" + "}" * 5000)),
        ("整数九千位", _profile("9" * 9000)),
    )
)
