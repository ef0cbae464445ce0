"""Workbooks of each 规则包: the same data whatever became of names, tables, sheets and the pack."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from jixiao.authoring.packs import INSTALLED
from jixiao.authoring.preparing import filled
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.carried import SHEET
from jixiao.binding.packs import NO_PACKS
from jixiao.binding.workbook import read
from jixiao.cli.samples import sample
from jixiao.form.own import with_own_typed
from jixiao.model.amount import Amount
from jixiao.model.data import dump, load
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Settings
from jixiao.ooxml.package import Package
from jixiao.sheets.reader import snapshot_of
from jixiao.sheets.snapshot import Snapshot
from support.libreoffice import convert

PACKS = tuple(INSTALLED.names())


def without_names(book: Snapshot) -> Snapshot:
    return replace(book, names=tuple(each for each in book.names if each.name.startswith("表单")))


def without_names_and_tables(book: Snapshot) -> Snapshot:
    return replace(without_names(book), tables={})


def without_the_sheet(book: Snapshot) -> Snapshot:
    return replace(book, sheets=tuple(each for each in book.sheets if each.title != SHEET))


def without_sheet_and_pack_name(book: Snapshot) -> Snapshot:
    bare = without_the_sheet(book)
    return replace(bare, names=tuple(each for each in bare.names if each.name != "规则包名称"))


def content(pack: str) -> SelfEvaluation:
    """The sample under another 规则包, with every cell of its own filled."""
    data = replace(sample("衡山县司法局-2022"), settings=Settings())
    form = INSTALLED.form(pack)
    assert form is not None
    own = {
        path.removeprefix("own."): Amount(Decimal(7)) if cell.field.is_figure else "按计划实施。"
        for path, cell in form.project_cells.items()
        if path.startswith("own.")
    }
    projects = tuple(replace(each, own=Keyed(own)) for each in data.projects)
    return replace(data, projects=projects)


@cache
def book(pack: str) -> Snapshot:
    prepared = filled(content(pack), pack)
    return snapshot_of(Package.of(write_workbook(prepared.data, prepared.form), "单位.xlsx"))


def same(data: SelfEvaluation) -> SelfEvaluation:
    """``data`` without the hidden identities, which a sheet without names has lost."""
    return replace(data, projects=tuple(replace(each, id=None) for each in data.projects))


@pytest.mark.parametrize("pack", PACKS)
def test_a_workbook_holds_the_data_it_was_made_from(pack: str) -> None:
    prepared = filled(content(pack), pack)
    reading = read(book(pack))
    assert same(reading.data) == same(prepared.data)
    assert not reading.issues
    again = with_own_typed(load(dump(reading.data)), reading.form)
    assert again == reading.data


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(
    "fate",
    [
        without_names,
        without_names_and_tables,
        without_the_sheet,
        without_sheet_and_pack_name,
    ],
)
def test_the_same_data_are_read(pack: str, fate: Callable[[Snapshot], Snapshot]) -> None:
    packs = NO_PACKS if fate in {without_names, without_names_and_tables} else INSTALLED
    reading = read(fate(book(pack)), packs)
    assert same(reading.data) == same(read(book(pack)).data)
    assert reading.form.papers == read(book(pack)).form.papers


@pytest.mark.parametrize("pack", PACKS)
def test_a_copied_project_sheet_is_a_project_more(pack: str) -> None:
    plain = book(pack)
    first = plain.sheet("项目01")
    assert first is not None
    copied = replace(plain, sheets=(*plain.sheets, replace(first, title="项目01 (2)")))
    projects = [replace(each, id=None) for each in read(copied).data.projects]
    assert projects == [*(replace(each, id=None) for each in read(plain).data.projects)] * 2


def test_saved_by_libreoffice_they_hold_the_same_data(tmp_path: Path) -> None:
    paths = []
    for pack in PACKS:
        prepared = filled(content(pack), pack)
        path = tmp_path / f"{pack}.xlsx"
        path.write_bytes(write_workbook(prepared.data, prepared.form))
        paths.append(path)
    resaved = convert(paths, "xlsx", tmp_path / "另存")
    for pack, path in zip(PACKS, resaved, strict=True):
        reading = read(snapshot_of(Package.of(path.read_bytes(), path.name)))
        assert reading.data == read(book(pack)).data
        assert not reading.issues
        assert reading.form.papers == read(book(pack)).form.papers
        assert reading.form.needs == read(book(pack)).form.needs
