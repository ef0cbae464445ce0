"""What a template may use of jinja2: conditions, loops over data, formats, and plain arithmetic.

A template may come from outside by e-mail. The sandbox keeps it from running foreign code, but not
from asking for a gigabyte of blanks or a sum that never ends. So what a report never needs is
refused before anything is compiled, since the compiler itself would calculate ``9**9**9``; and what
is left is made to count its steps (:mod:`jixiao.report.meter`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, cast

import jinja2
from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from jixiao.quoting import quoted
from jixiao.report.refused import Refused

EACH: Final = "*each"
TAKEN: Final = "*taken"
COMPARED: Final = "*compared"
COPIED: Final = "*copied"
TOGETHER: Final = "*together"
"""Formats that only :func:`metered` writes: no placeholder can name them."""

TOO_MANY: Final = "占位符太多或太长；请减少"
TOO_DEEP: Final = "括号、判断或循环套得太深；请写简单些"
MOST_MARKS: Final = 5_000
LONGEST_MARK: Final = 4_000
_MOST_CHARACTERS: Final = 100_000
_MOST_NODES: Final = 20_000
"""Of one part; the longest one shipped has 650."""
_LARGEST_NUMBER: Final = 10**15
_DEEPEST: Final = 40
_DEEPEST_LOOP: Final = 6
_MOST_BRANCHES: Final = 50

_ALLOWED: Final = frozenset(
    {
        nodes.Template,
        nodes.TemplateData,
        nodes.Output,
        nodes.If,
        nodes.For,
        nodes.Name,
        nodes.Const,
        nodes.List,
        nodes.Tuple,
        nodes.Dict,
        nodes.Pair,
        nodes.Getattr,
        nodes.Getitem,
        nodes.Slice,
        nodes.Filter,
        nodes.Test,
        nodes.Keyword,
        nodes.CondExpr,
        nodes.Compare,
        nodes.Operand,
        nodes.And,
        nodes.Or,
        nodes.Not,
        nodes.Neg,
        nodes.Pos,
        nodes.Add,
        nodes.Sub,
        nodes.Mul,
        nodes.Div,
        nodes.Concat,
        nodes.Scope,  # around what is refused by its own name
    }
)
_NO_TEXT: Final = (nodes.List, nodes.Tuple, nodes.Dict)
_OPERATORS: Final[Mapping[type[nodes.Node], str]] = {
    nodes.Pow: "**",
    nodes.Mod: "%",
    nodes.FloorDiv: "//",
}
_TAGS: Final[Mapping[type[nodes.Node], str]] = {
    nodes.Assign: "set",
    nodes.AssignBlock: "set",
    nodes.FromImport: "import",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.ScopedEvalContextModifier: "autoescape",
}
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}

_TAG: Final = re.compile("</?w:")

Problem = tuple[int, str]
"""A line of the source, 0 for none, and a Chinese half-sentence."""


def oversized(source: str) -> Problem | None:
    """What is too large to be parsed in ``source``: one placeholder, or their number."""
    place = count = length = 0
    while (start := source.find("{", place)) >= 0:
        place = start + 1
        closer = _CLOSERS.get(source[start : start + 2])
        if closer is None:
            continue
        end = source.find(closer, start + 2)
        count, length = count + 1, length + end - start
        if end < 0 or end - start > LONGEST_MARK or _TAG.search(source, start, end):
            return source.count("\n", 0, start + 3) + 1, "占位符太长，或没有写结束的括号"
        if count > MOST_MARKS or length > _MOST_CHARACTERS:
            return 0, TOO_MANY
        place = end + 2
    return None


def problems(tree: nodes.Template, env: jinja2.Environment) -> Iterator[Problem]:
    """What of ``tree`` a report has no use for; nothing is evaluated."""
    waiting: list[tuple[nodes.Node, int, int, int]] = [(tree, 0, 0, 0)]
    count = 0
    while waiting:
        node, line, depth, loops = waiting.pop()
        count += 1
        line = getattr(node, "lineno", None) or line  # a few nodes have none
        loops += isinstance(node, nodes.For)
        reason = _reason(node, env)
        if not reason and (depth > _DEEPEST or loops > _DEEPEST_LOOP):
            reason = TOO_DEEP
        if reason:
            yield line, reason
        for shown in node.nodes if isinstance(node, nodes.Output) else ():
            if isinstance(shown, _NO_TEXT):
                yield shown.lineno, "不能直接印出清单；清单要用 {% for … %} 逐条写"
        waiting.extend((child, line, depth + 1, loops) for child in node.iter_child_nodes())
    if count > _MOST_NODES:
        yield 0, TOO_MANY


def _reason(node: nodes.Node, env: jinja2.Environment) -> str:
    """Why ``node`` is refused; "" if it is not."""
    kind = type(node)
    if kind in _OPERATORS:
        return f"模板里不能用运算符号“{_OPERATORS[kind]}”，可以用 + - * / ~"
    if kind is nodes.Call:
        return "模板里不能写“名称(…)”来调用；要换一种写法，用竖线“|”后面的格式"
    if kind not in _ALLOWED:
        return f"模板里不能用标记“{_TAGS.get(kind, kind.__name__.lower())}”，只能用 if 和 for"
    return _detail(node, env)


def _detail(node: nodes.Node, env: jinja2.Environment) -> str:
    """Why a node of an allowed kind is refused all the same."""
    reason = ""
    match node:
        case nodes.Filter(name=name) if name not in env.filters:
            reason = f"没有名为“{quoted(name)}”的格式（竖线后面的词）"
        case nodes.Test(name=name) if name not in env.tests:
            reason = f"没有名为“{quoted(name)}”的判断（is 后面的词）"
        case nodes.Filter() | nodes.Test() if node.dyn_args or node.dyn_kwargs:
            reason = "格式的括号里不能用星号"
        case nodes.If() if len(node.elif_) > _MOST_BRANCHES:
            reason = f"elif 超过{_MOST_BRANCHES}个；请写简单些"
        case nodes.For(recursive=True):
            reason = "循环不能写 recursive"
        case nodes.Const(value=int() | float() as number) if not abs(number) <= _LARGEST_NUMBER:
            reason = "数太大"
    return reason


def metered(tree: nodes.Template) -> nodes.Template:
    """``tree`` with everything that can be long made to count its steps; see ``language``."""
    counted: nodes.Template = _Counting().visit(tree)
    return counted


class _Counting(NodeTransformer):
    """Writes the formats that count into a tree; how deep it goes is limited before."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - the name jinja2 looks for
        """A loop counts its body once for every entry."""
        size = sum(1 for _ in node.find_all(nodes.Node))
        self.generic_visit(node)
        entries = cast("nodes.Expr", node.iter)
        node.iter = _through(EACH, entries, nodes.Const(size))
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        """A format counts the length of the text it is given; those of lists count these too."""
        self.generic_visit(node)
        if node.node is not None:
            node.node = _through(TAKEN, node.node)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802
        """A part of a list is a copy."""
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = _through(COPIED, node.node)
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802
        """A comparison may look through all that both sides hold."""
        self.generic_visit(node)
        node.expr = _through(COMPARED, node.expr)
        for operand in node.ops:
            operand.expr = _through(COMPARED, operand.expr)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """Texts are put together within bounds."""
        self.generic_visit(node)
        together = nodes.List(node.nodes, lineno=node.lineno)
        together.set_environment(node.environment)  # type: ignore[arg-type]
        return _through(TOGETHER, together)


def _through(name: str, value: nodes.Expr, *arguments: nodes.Expr) -> nodes.Filter:
    written = nodes.Filter(value, name, list(arguments), [], None, None, lineno=value.lineno)
    written.set_environment(value.environment)  # type: ignore[arg-type]
    return written


def sound(source: str, env: jinja2.Environment) -> nodes.Template:
    """``source`` parsed, and refused where it does what it may not.

    Raises:
        jinja2.TemplateSyntaxError: it is written wrongly.
        RefusedAt: it is not what a report needs.
    """
    if problem := oversized(source):
        raise RefusedAt(*problem)
    try:
        tree = env.parse(source)
    except RecursionError:
        raise RefusedAt(0, TOO_DEEP) from None
    except (ValueError, OverflowError):  # a number of thousands of digits
        raise RefusedAt(0, "有一个数太长") from None
    if found := sorted(problems(tree, env)):
        raise RefusedAt(*found[0])
    return tree


def checked(source: str, env: jinja2.Environment) -> nodes.Template:
    """``source`` parsed, refused where it does what it may not, and made to count.

    Raises:
        jinja2.TemplateSyntaxError: it is written wrongly.
        RefusedAt: it is not what a report needs.
    """
    return metered(sound(source, env))


class RefusedAt(Refused):
    """Something in the source of a template, with its line there; 0 for none."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
