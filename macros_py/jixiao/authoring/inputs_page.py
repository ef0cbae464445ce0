"""Where each input is printed and when it is asked: the page ``docs/inputs.md``."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from jixiao.authoring.packs import form_of
from jixiao.facts.registry import everything
from jixiao.facts.working import why_working
from jixiao.form.inputs import Input, inputs_of
from jixiao.form.loading import Form
from jixiao.model.needs import ALWAYS, Needs
from jixiao.profile.loading import load_profile, profiles

_INTRODUCTION: Final = """\
# 填报项：印在哪里，什么时候要填

本页由程序按表单、版式和 Word 模板生成，请勿手工修改。

一项数据要不要填，由报送的材料决定：勾选的材料里有一份必须印它的，就是必填；
只是“有则印”的，填了就印，不填也行；勾选的材料都不印的，收起不问。
清单的“条目”一行必填，是说至少要有一条；各栏必填，是说每一条都要填。
“印它的规则包”后面带“*”的，那里有材料必须印它；印在哪份材料上，见各规则包的页。
没有规则包印它的，最后一栏写它的用处：哪个名称可以写进模板，或者为什么只在填报时用。
"""
_ALL_PAPERS: Final = "各份材料"
_HEAD: Final = ("填报项", "印它的规则包", "用处")


def document(forms: Mapping[str, Form]) -> str:
    """The page.

    Args:
        forms: name of each 规则包 → its form, with what its papers print.
    """
    parts = [_INTRODUCTION]
    for title, found in groupby(_all_inputs(forms.values()), key=lambda each: each.sheet.title):
        rows = (_row(each, forms) for each in found)
        parts += [f"## {title}\n", _table(_HEAD, rows)]
    return "\n".join(parts)


def printed_where(form: Form) -> Iterator[tuple[str, str, str]]:
    """Sheet, label and papers of each input that any paper prints; ``*`` where it is required."""
    for each in inputs_of(form):
        if papers := _printed(each.path, form):
            yield (each.sheet.title, _label(each), papers)


def _all_inputs(forms: Iterable[Form]) -> Iterator[Input]:
    """Each input of any form once, sheet by sheet, in the order of the first form that has it."""
    found: dict[str, Input] = {}
    for form in forms:
        for each in inputs_of(form):
            found.setdefault(each.path, each)
    sheets = list(dict.fromkeys(each.sheet.title for each in found.values()))
    yield from sorted(found.values(), key=lambda each: sheets.index(each.sheet.title))


def _row(each: Input, forms: Mapping[str, Form]) -> tuple[str, ...]:
    printed = {name: _printed(each.path, form) for name, form in forms.items()}
    packs = [f"{name}{'*' if '*' in papers else ''}" for name, papers in printed.items() if papers]
    role = "" if packs or each.is_list else role_of(each.path)
    return (_label(each), "、".join(packs), role)


def _label(each: Input) -> str:
    return f"{each.label}（条目）" if each.is_list else each.label


def _printed(path: str, form: Form) -> str:
    """The papers that print the input, those that cannot do without it marked."""
    needs = (form.needs or Needs()).by_path.get(path, {})
    names = {ALWAYS: _ALL_PAPERS, **form.papers}
    return "、".join(
        f"{names.get(paper, paper)}{'*' if need == 'required' else ''}"
        for paper, need in needs.items()
    )


def role_of(path: str) -> str:
    """What an input that no paper prints is there for; empty if for nothing."""
    if reason := why_working(path):
        return reason
    names = [name for name, fact in everything() if path in _paths(fact.paths, fact.items)]
    return f"模板可写“{names[0]}”" if names else ""


def _paths(paths: Iterable[str], items: Iterable[object]) -> frozenset[str]:
    plain = (getattr(item, "paths", ()) for item in items if not getattr(item, "name", ""))
    return frozenset(paths).union(*plain)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def installed_forms() -> dict[str, Form]:
    """The forms of the 规则包 at hand.

    Raises:
        ProfileError, TemplateError: one is broken.
    """
    return {name: form_of(load_profile(name)) for name in profiles()}


if __name__ == "__main__":
    sys.stdout.write(document(installed_forms()))
