"""Inputs that lie, break off or grow beyond measure: what no honest file holds."""

import json
import re
from copy import deepcopy
from typing import Any, Final

from hypothesis import strategies as st

from support.packages import zipped

Draw = st.DrawFn

PIECES: Final = (
    *("", " ", "-1", "0", "1", "1e400", "1E999999", "-0", "NaN", "Infinity", "0x10", "1e-400"),
    *("9" * 25, "9" * 5000, "0." + "0" * 3000 + "1", "1,234,5", "１２３", "九千九百亿", "1/0"),
    *("True", "null", "[]", "{}", "#REF!", "#N/A", "_x000B_", "_x0000__xD800_", "_xFFFF_"),
    *("_x005F_", "\x7f", "\u200b", "\u202e", "\ufeff", "𠮷", "\ue000", "=1+1", "@A1", "+1"),
    *("=cmd|'/c calc'!A1", "A1", "XFD1048576", "A0", "A1048577", "ZZZ9", "$A$1:$XFD$1048576"),
    *("A:XFD", "1:1048576", "数据!$A$1", "'it''s'!$A$1", "[1]x!$A$1", "'" * 99, "(" * 99),
    *("[" * 300, '"' * 301, "{{", "{%", "≥90%", "≤", "2022年底前", "2023年13月45日", "44562"),
    *("99999999999", "1900-01-00", "完成", "／", "长" * 3000, "万" * 3000, "a" * 33_000),
    *("1-" * 3000, "一、" * 2000, "9" * 300 + "万亿%", "%%%%", "5 1/2", "98,5%", "7/5=140%"),
)
"""What is put in the place of a value, an attribute, a text."""

JUNK: Final = (b"", b"<", b">", b'"', b"&x;", b"&#0;", b"&#x1F;", b"\xff", b"\x00", b"<!--", b"]]>")
_ATTRIBUTE: Final = re.compile(rb'="([^"]*)"')
_TEXT: Final = re.compile(rb">([^<]+)<")
_ELEMENT: Final = re.compile(rb"<[^/!?][^>]*>")

pieces = st.sampled_from(PIECES)
texts = st.one_of(
    pieces,
    st.lists(pieces, max_size=4).map("".join),
    st.builds(lambda piece, times: (piece * times)[:32_767], pieces, st.integers(2, 3000)),
    st.text(max_size=60),
    st.text("0123456789.,-+eE%‰万亿千百十元人场≥≤<>＜＞～-至和（）()年月日 　", max_size=40),
)


@st.composite
def broken_bytes(draw: Draw, whole: bytes) -> bytes:
    """``whole`` with something cut out, put in or said twice, anywhere."""
    at = draw(st.integers(0, len(whole)))
    length = draw(st.integers(0, 64))
    twice = st.just(whole[at : at + length] * 2)
    between = draw(st.sampled_from(JUNK) | st.binary(max_size=16) | twice)
    return whole[:at] + between + whole[at + length :]


@st.composite
def broken_xml(draw: Draw, whole: bytes) -> bytes:
    """``whole`` with other attributes or texts, or elements said twice or left out."""
    for _ in range(draw(st.integers(1, 4))):
        pattern = draw(st.sampled_from((_ATTRIBUTE, _TEXT, _ELEMENT)))
        found = list(pattern.finditer(whole))
        if not found:
            continue
        one = found[draw(st.integers(0, len(found) - 1))]
        if pattern is _ELEMENT:
            times = draw(st.sampled_from((0, 2, 50)))
            whole = whole[: one.start()] + one[0] * times + whole[one.end() :]
        else:
            piece = draw(pieces).encode("utf-8", "surrogatepass").replace(b"<", b"&lt;")
            whole = whole[: one.start(1)] + piece.replace(b'"', b"&quot;") + whole[one.end(1) :]
    return whole


class File:
    """A file; what is in it is too long to print."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def __repr__(self) -> str:
        return f"File({len(self.content)})"


class Parts(dict[str, bytes]):
    """The parts of a package; too long to print, too."""

    def __repr__(self) -> str:
        return f"Parts({len(self)})"


@st.composite
def broken_package(draw: Draw, parts: Parts) -> File:
    """A package of ``parts``, some of them broken, exchanged or gone; or its zip broken."""
    changed = dict(parts)
    names = sorted(parts)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(names))
        match draw(st.sampled_from(("xml", "xml", "xml", "bytes", "gone", "other"))):
            case "xml":
                changed[name] = draw(broken_xml(changed.get(name, b"")))
            case "bytes":
                changed[name] = draw(broken_bytes(changed.get(name, b"")))
            case "gone":
                changed.pop(name, None)
            case _:
                changed[name] = parts[draw(st.sampled_from(names))]
    whole = zipped(changed)
    return File(draw(broken_bytes(whole)) if draw(st.integers(0, 9)) == 0 else whole)


@st.composite
def broken_json(draw: Draw, whole: dict[str, Any]) -> str:
    """``whole`` as JSON with other values here and there."""
    tree = json.loads(json.dumps(whole))
    for _ in range(draw(st.integers(1, 4))):
        node: Any = tree
        while True:
            keys = list(node) if isinstance(node, dict) else list(range(len(node)))
            if not keys:
                break
            key = keys[draw(st.integers(0, len(keys) - 1))]
            if isinstance(node[key], dict | list) and draw(st.integers(0, 4)):
                node = node[key]
                continue
            node[key] = deepcopy(draw(_json_values))  # what is drawn once may be drawn again
            break
    text = json.dumps(tree, ensure_ascii=draw(st.booleans()))
    if draw(st.integers(0, 3)):
        return text
    return draw(broken_bytes(text.encode("utf-8", "surrogatepass"))).decode("utf-8", "replace")


_json_values = st.one_of(
    texts,
    st.sampled_from((None, True, 0, -1, 10**30, 1e300, [], {}, [[]], [{}], {"a": {}})),
    st.integers(1, 90).map(lambda depth: json.loads("[" * depth + "]" * depth)),
    st.integers(2, 400).map(lambda times: [{"text": "文"}] * times),
    st.integers(2, 400).map(lambda times: {f"k{number}": number for number in range(times)}),
)


@st.composite
def broken_lines(draw: Draw, whole: str) -> str:
    """A text of ``key = value`` lines with other values, lines twice or left out."""
    lines = whole.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        key, mark, _ = lines[at].partition(" = ")
        value = draw(
            st.one_of(
                texts.map(lambda text: json.dumps(text, ensure_ascii=False)),
                st.sampled_from(
                    ("true", "1e400", "nan", "-inf", "9" * 5000, "2020-02-30", "07:00:00", "{}")
                ),
                st.integers(1, 2000).map(lambda depth: "[" * depth + "]" * depth),
                st.integers(1, 2000).map(lambda depth: "{a=" * depth + "1" + "}" * depth),
                st.integers(1, 3000).map(lambda times: "[" + "1," * times + "]"),
            )
        )
        lines[at] = draw(
            st.sampled_from(
                ("", f"{lines[at]}\n{lines[at]}", f"{key}{mark or ' = '}{value}", f"[{key}]", value)
            )
        )
    return "\n".join(lines)


_NAMES: Final = (
    *("年度", "收入", "项目", "编制", "预算.收入", "预算.收人", "行", "项目.0", "标题", "附件"),
    *("草稿", "无此", "x", "self", "range", "dict"),
)
_FILTERS: Final = (
    *("万元", "元", "表格", "其中", "去句号", "length", "default('')", "join('、')", "upper"),
    *("center(10**9)", "format", "无此"),
)
_CONSTANTS: Final = (
    *("1", "9**9**9", "10**9", '"x"*10**9', "'%9999999d' % 1", "[1]*10**8", "''", "range(10**9)"),
    *("x.__class__", "''.__class__.__mro__", "lipsum(n=10**6)"),
)

_expressions = st.recursive(
    st.sampled_from(_NAMES) | st.sampled_from(_CONSTANTS),
    lambda inner: st.one_of(
        st.builds("{}|{}".format, inner, st.sampled_from(_FILTERS)),
        st.builds("({} {} {})".format, inner, st.sampled_from(("+", "*", "**", "%", "~")), inner),
        st.builds("{}[{}]".format, inner, inner),
        st.builds("[{}, {}]".format, inner, inner),
        st.builds("{{'a': {}}}".format, inner),
        st.integers(1, 400).flatmap(lambda n: inner.map(lambda e: "(" * n + e + ")" * n)),
    ),
    max_leaves=6,
)
_statements = st.one_of(
    st.builds("{{{{ {} }}}}".format, _expressions),
    st.builds("{{% if {} %}}甲{{% endif %}}".format, _expressions),
    st.builds("{{% for 行 in {} %}}{{{{ 行 }}}}{{% endfor %}}".format, _expressions),
    st.builds(
        "{{% for a in {} %}}{{% for b in {} %}}乙{{% endfor %}}{{% endfor %}}".format,
        _expressions,
        _expressions,
    ),
    st.builds("{{% set x = {} %}}{{{{ x }}}}".format, _expressions),
    st.builds("{{%p for 行 in {} %}}\n丙\n{{%p endfor %}}".format, _expressions),
    st.sampled_from(
        (
            *("{{", "{%", "}}", "{# x", "{% raw %}", "｛｛ 年度 ｝｝", "{% include 'x' %}"),
            *("{%p if 年度 %}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
            "{% for a in 附件 recursive %}{{ loop(附件) }}{% endfor %}",
        )
    ),
    st.integers(1, 600).map(lambda n: "{% if 年度 %}" * n + "丁" + "{% endif %}" * n),
    texts.map(lambda text: "文" + " ".join(text.split())[:2000]),
)
templates = st.lists(_statements, min_size=1, max_size=5).map("\n".join)
"""Texts of Word templates, a paragraph a line."""
