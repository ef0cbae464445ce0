"""Which facts a Word template prints: read out of its placeholders, not out of a report.

What a template prints is what its paper asks for. A fact with ``|必填`` behind it is required; any
other use, in a condition too, means that it is printed where it is given. The text may be edited in
Word: a section that is deleted there is not asked for any more.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias

import jinja2
from jinja2 import nodes

from jixiao.facts.fact import Fact
from jixiao.facts.registry import Tree, tree, tree_of
from jixiao.model.needs import Told
from jixiao.model.settings import Display
from jixiao.narrative.printing import REQUIRED, Printer
from jixiao.report import faults
from jixiao.report.compiled import environment
from jixiao.report.language import sound
from jixiao.report.template import load

BESIDES: Final = frozenset({"附件", "草稿"})
"""Names that a template may use and that no input stands behind."""

_LOOP: Final = "loop"
_SETTINGS: Final = "settings."
_ONE_OF: Final = frozenset({"first", "last"})
_SAME_LIST: Final = frozenset({"list", "selectattr", "rejectattr"})
_BY_NAME: Final = {"selectattr": 0, "rejectattr": 0, "sum": 0, "join": 1}
"""Formats that name an item of each entry, and the place of the name among their arguments."""
_TOLERANT: Final = frozenset({"d", "default"})

_FILTERS: Final = Printer(Display()).filters()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a list, or the group: its items by name."""

    of: Fact[Any]
    items: Tree

    @property
    def itself(self) -> Fact[Any] | None:
        """The fact that the entry is, where it is a plain text."""
        alone = self.of.items[0] if len(self.of.items) == 1 else None
        return alone if alone is not None and not alone.name else None


@dataclass(frozen=True, slots=True)
class _Group:
    """What the names of several facts begin with."""

    below: Tree


_Meant: TypeAlias = "Fact[Any] | _Entry | _Group"
"""What an expression may stand for; nothing where it has nothing to do with the data."""


def told_by_template(path: Path) -> tuple[Told, ...]:
    """What the Word template at ``path`` prints, each need path once, in reading order.

    Raises:
        TemplateError: it can't be read, a placeholder is written wrongly, or it names what there
            is not.
    """
    word = load(path, _FILTERS)
    env = environment(_FILTERS, word.sources.styles)
    found: dict[str, bool] = {}
    for part, source in word.sources.parts.items():
        reader = _Reader(source, part, word.name, env)
        for each in reader.read():
            found[each.path] = found.get(each.path, False) or each.required
    return tuple(Told(path, required) for path, required in found.items())


@dataclass(slots=True)
class _Reader:
    """Goes through one part of a template."""

    source: str
    part: str
    template: str
    env: jinja2.Environment
    line: int = 0
    scopes: list[dict[str, tuple[_Meant, ...]]] = field(default_factory=list)

    def read(self) -> Iterator[Told]:
        # The template was loaded: its source is sound.
        yield from self._statements(sound(self.source, self.env).body)

    def _statements(self, body: Collection[nodes.Node]) -> Iterator[Told]:
        for node in body:
            self.line = getattr(node, "lineno", 0) or self.line
            if isinstance(node, nodes.For):
                yield from self._loop(node)
            elif isinstance(node, nodes.If):
                yield from self._uses(node.test)
                yield from self._statements((*node.body, *node.elif_, *node.else_))
            elif isinstance(node, nodes.Output):
                for shown in node.nodes:
                    self.line = getattr(shown, "lineno", 0) or self.line
                    yield from self._uses(shown)
            elif isinstance(node, nodes.Expr):
                yield from self._uses(node)

    def _loop(self, node: nodes.For) -> Iterator[Told]:
        yield from self._uses(node.iter)
        meant = _entries(self._meant(node.iter))
        names: dict[str, tuple[_Meant, ...]] = {}
        if isinstance(node.target, nodes.Name):
            names[node.target.name] = meant
        else:
            names |= {name.name: () for name in node.target.find_all(nodes.Name)}
        self.scopes.append({**names, _LOOP: ()})
        if node.test is not None:
            yield from self._uses(node.test)
        yield from self._statements(node.body)
        self.scopes.pop()
        yield from self._statements(node.else_)

    def _uses(
        self, node: nodes.Node, *, required: bool = False, lenient: bool = False
    ) -> Iterator[Told]:
        """The facts used in an expression, each with whether it is required there."""
        self.line = getattr(node, "lineno", 0) or self.line
        if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            for meant in self._meant(node, lenient=lenient):
                yield from _told(meant, required=required)
            yield from self._arguments(node)
        elif isinstance(node, nodes.Filter):
            yield from self._format(node, required=required, lenient=lenient)
        elif isinstance(node, nodes.Test):
            yield from self._uses(node.node, lenient=node.name in {"defined", "undefined"})
            for argument in node.args:
                yield from self._uses(argument)
        elif isinstance(node, nodes.CondExpr | nodes.Or):  # one of them is enough
            for child in node.iter_child_nodes():
                yield from self._uses(child, lenient=lenient)
        else:
            for child in node.iter_child_nodes():
                yield from self._uses(child, required=required, lenient=lenient)

    def _format(self, node: nodes.Filter, *, required: bool, lenient: bool) -> Iterator[Told]:
        if node.node is not None:
            yield from self._uses(
                node.node,
                required=required or node.name == REQUIRED,
                lenient=lenient or node.name in _TOLERANT,
            )
        for argument in node.args:
            yield from self._uses(argument)
        for keyword in node.kwargs:
            yield from self._uses(keyword.value)
        if (named := _named(node)) and node.node is not None:
            for meant in self._meant(node.node):
                if (entry := _entry_of(meant)) is not None and not entry.itself:
                    for item in self._below(entry, named, lenient=False):
                        yield from _told(item, required=False)

    def _arguments(self, node: nodes.Node) -> Iterator[Told]:
        """What stands in the brackets behind a name, and in what it is taken from."""
        while isinstance(node, nodes.Getattr | nodes.Getitem):
            if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
                yield from self._uses(node.arg)
            node = node.node
        if not isinstance(node, nodes.Name):
            yield from self._uses(node)

    def _meant(self, node: nodes.Node, *, lenient: bool = False) -> tuple[_Meant, ...]:
        """What ``node`` may stand for.

        Raises:
            TemplateError: there is no such name.
        """
        match node:
            case nodes.Name(name=name):
                return self._named(name, lenient=lenient)
            case nodes.Getattr(node=inner, attr=name):
                return self._inside(inner, name, lenient=lenient)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str() as name)):
                return self._inside(inner, name, lenient=lenient)
            case nodes.Filter():
                return self._formatted(node, lenient=lenient)
            case _:
                return self._together(node, lenient=lenient)

    def _formatted(self, node: nodes.Filter, *, lenient: bool) -> tuple[_Meant, ...]:
        if node.node is None:
            return ()
        meant = self._meant(node.node, lenient=lenient or node.name in _TOLERANT)
        if node.name in _ONE_OF:
            return _entries(meant)
        return meant if node.name in {*_SAME_LIST, *_TOLERANT, REQUIRED} else ()

    def _together(self, node: nodes.Node, *, lenient: bool) -> tuple[_Meant, ...]:
        """What one or the other part of ``node`` stands for."""
        parts: tuple[nodes.Node | None, ...] = ()
        match node:
            case nodes.Getitem(node=inner, arg=nodes.Slice()):
                parts = (inner,)
            case nodes.Getitem(node=inner):
                return _entries(self._meant(inner, lenient=lenient))
            case nodes.CondExpr(expr1=first, expr2=second):
                parts = (first, second)
            case nodes.Add(left=first, right=second) | nodes.Or(left=first, right=second):
                parts = (first, second)
        found = (self._meant(part, lenient=lenient) for part in parts if part is not None)
        return _distinct(each for meant in found for each in meant)

    def _named(self, name: str, *, lenient: bool) -> tuple[_Meant, ...]:
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        facts = tree()
        if name in facts:
            return (_meant(facts[name]),)
        if lenient or name in BESIDES:
            return ()
        known = {*facts, *BESIDES, *(each for scope in self.scopes for each in scope)}
        raise self._unknown(name, known, inner=False)

    def _inside(self, node: nodes.Node, name: str, *, lenient: bool) -> tuple[_Meant, ...]:
        found: list[_Meant] = []
        for meant in self._meant(node, lenient=lenient):
            found += self._below(meant, name, lenient=lenient)
        return _distinct(found)

    def _below(self, meant: _Meant, name: str, *, lenient: bool) -> list[_Meant]:
        """The item ``name`` of what an expression stands for."""
        below: Tree = {}
        if isinstance(meant, _Group):
            below = meant.below
        elif isinstance(meant, _Entry):
            below = meant.items
        elif meant.kind == "group":
            below = _items_of(meant)
        if name in below:
            return [_meant(below[name])]
        if lenient:
            return []
        raise self._unknown(name, below, inner=True)

    def _unknown(self, name: str, known: Collection[str], *, inner: bool) -> Exception:
        reason = faults.unknown(name, known, inner=inner)
        return faults.at_line(reason, self.source, self.part, self.template, self.line)


def _distinct(meant: Iterable[_Meant]) -> tuple[_Meant, ...]:
    """Each thing once: sums of lists in loops within loops would multiply otherwise."""
    return tuple({id(_source(each)): each for each in meant}.values())


def _source(meant: _Meant) -> object:
    if isinstance(meant, _Entry):
        return meant.items
    return meant.below if isinstance(meant, _Group) else meant


@cache
def _items_of(fact: Fact[Any]) -> Tree:
    return tree_of(tuple(item for item in fact.items if item.name))


def _meant(found: "Fact[Any] | Tree") -> _Meant:
    return _Group(found) if isinstance(found, Mapping) else found


def _entry_of(meant: _Meant) -> _Entry | None:
    if isinstance(meant, Fact) and meant.items:
        return _Entry(meant, _items_of(meant))
    return None


def _entries(meant: tuple[_Meant, ...]) -> tuple[_Meant, ...]:
    return tuple(entry for each in meant if (entry := _entry_of(each)) is not None)


def _told(meant: _Meant, *, required: bool) -> Iterator[Told]:
    """The inputs behind what an expression stands for; those of 设置 are always there."""
    fact = meant.itself if isinstance(meant, _Entry) else meant
    if not isinstance(fact, Fact):
        return
    for path in fact.paths:
        if not path.startswith(_SETTINGS):
            yield Told(path, required and path in fact.required_paths)


def _named(node: nodes.Filter) -> str:
    """The item of each entry that a format of lists names; empty if it names none."""
    place = _BY_NAME.get(node.name)
    if place is None:
        return ""
    arguments = [*node.args[place : place + 1]]
    arguments += [keyword.value for keyword in node.kwargs if keyword.key == "attribute"]
    texts = [each.value for each in arguments if isinstance(each, nodes.Const)]
    return next((text for text in texts if isinstance(text, str)), "")
