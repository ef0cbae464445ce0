"""A 规则包 for people: its papers, parameters and sources, as a page of ``docs/规则包/``.

All pages are written anew with ``python -m jixiao.authoring.pack_page docs/规则包``.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final, TypeAlias, cast

from jixiao.authoring.inputs_page import printed_where
from jixiao.authoring.packs import form_of
from jixiao.form.cells import Cell
from jixiao.form.definition import Field
from jixiao.form.loading import Form
from jixiao.model.path import value_at
from jixiao.profile.definition import Profile, Source
from jixiao.profile.loading import load_profile, profiles

_GENERATED: Final = "本页由程序按规则包生成，请勿手工修改。"
_SETTINGS: Final = "settings."
_APART: Final = ("settings.profile.", "settings.papers.")
_PICTURES: Final = "表样"
_NOTHING: Final = "—"
_HEAD: Final = ("参数", "值", "另有依据的")

_Row: TypeAlias = tuple[str, str, Source | None]
"""A parameter: label, value, where it comes from."""


def document(profile: Profile, form: Form) -> str:
    """The page of one 规则包.

    Args:
        profile: as read.
        form: its form.
    """
    parts = [f"# {profile.name}\n", f"{_GENERATED}\n", *_heading(profile), *_papers(profile)]
    for title, rows in _blocks(profile, form):
        parts += _block(title, rows)
    parts += [*_open_questions(profile), *_inputs(form)]
    return "\n".join(parts)


def _heading(profile: Profile) -> Iterator[str]:
    yield f"{profile.title}，{profile.version}版。依据：{profile.document_number}。\n"
    if profile.applies_to:
        yield f"适用：{profile.applies_to}\n"
    for each in profile.not_made:
        yield f"还做不到：{each}\n"


def _papers(profile: Profile) -> Iterator[str]:
    source = profile.sources["papers"]
    yield "## 报送材料\n"
    rows = []
    for each in profile.papers:
        paper = profile.settings.papers[each.key]
        title = (paper.title or "").replace("{年度}", "××××")
        rows.append((each.name, paper.submitted, paper.number or "", title, each.file))
    yield _table(("材料", "默认报送", "附件编号", "标题", "文件"), rows)
    yield f"{_told(source)}\n"
    for each in profile.papers:
        if not each.is_narrative:
            yield f"![{each.name}]({_PICTURES}/{profile.name}-{each.key}.png)\n"
    yield "## 参数\n"


def _blocks(profile: Profile, form: Form) -> Iterator[tuple[str, tuple[_Row, ...]]]:
    """The title of each block of 设置 with its parameters; a list is one of them."""
    sheet = next(each for each in form.sheets if each.key == "settings")
    for block in sheet.blocks:
        path = getattr(block, "path", "")
        if f"{path}." in _APART:
            continue
        if path in form.lists:
            yield block.title, (_list_row(profile, form, path),)
            continue
        cells = [each for each in form.cells.values() if each.block is block]
        rows = tuple(_row(profile, each) for each in cells if not each.field.formula)
        if rows:
            yield block.title, rows


def _block(title: str, rows: tuple[_Row, ...]) -> Iterator[str]:
    """Its usual source in a line, then the parameters, with their own source where it is another.

    Parameters that the 规则包 does not state are left out.
    """
    stated = [(label, value, source) for label, value, source in rows if source is not None]
    if not stated:
        return
    [(usual, _)] = Counter(source for _, _, source in stated).most_common(1)
    yield f"### {title}\n"
    yield f"{_told(usual)}\n"
    shown = ((label, value, "" if own == usual else _told(own)) for label, value, own in stated)
    yield _table(_HEAD, shown)


def _row(profile: Profile, cell: Cell) -> _Row:
    key = cell.path.removeprefix(_SETTINGS)
    value = _shown(value_at(profile.settings, key), cell.field)
    return (cell.field.label, value, profile.source(key))


def _list_row(profile: Profile, form: Form, path: str) -> _Row:
    key = path.removeprefix(_SETTINGS)
    block = form.lists[path]
    entries = value_at(profile.settings, key)
    texts = (_entry(each, block.column) for each in cast("tuple[object, ...]", entries))
    return (block.title, "；".join(texts) or _NOTHING, profile.source(key))


def _entry(entry: object, columns: Iterable[Field]) -> str:
    shown = (_shown(value_at(entry, column.key), column) for column in columns)
    return " ".join(each for each in shown if each != _NOTHING)


def _told(source: Source) -> str:
    """``财预〔2020〕10号，2020-02-25起，待核对通知。`` and its note."""
    checked = "已核对" if source.verified else "待核对通知"
    return f"{source.basis}，{source.since.isoformat()}起，{checked}。{source.note}"


def _shown(value: object, field: Field) -> str:
    if value is None or value == "":
        return _NOTHING
    if isinstance(value, Decimal):
        number = value * 100 if field.type == "rate" else value
        return f"{number.normalize():f}{'%' if field.type == 'rate' else field.unit or ''}"
    return str(value)


def _open_questions(profile: Profile) -> Iterator[str]:
    """How much nobody has compared with the notice itself yet."""
    sources = profile.sources.values()
    open_ones = sum(not each.verified for each in sources)
    yield "## 还没有核对的\n"
    yield f"{len(sources)}项里有{open_ones}项没有与通知原文核对过，用之前请对照当年的通知。\n"


def _inputs(form: Form) -> Iterator[str]:
    """What its papers print, sheet by sheet."""
    yield "## 要填的\n"
    yield "填了就印；后面带“*”的，报送这份材料就必填。其他的格子收起不问。\n"
    for sheet, found in groupby(printed_where(form), key=itemgetter(0)):
        yield f"### {sheet}\n"
        yield _table(("填报项", "印在"), ((label, papers) for _, label, papers in found))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def pages() -> dict[str, str]:
    """File name → page of each 规则包 at hand.

    Raises:
        ProfileError, TemplateError: one is broken.
    """
    found = map(load_profile, profiles())
    return {f"{profile.name}.md": document(profile, form_of(profile)) for profile in found}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages().items():
        (folder / name).write_text(page, encoding="utf-8")
