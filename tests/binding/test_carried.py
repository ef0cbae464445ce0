"""What a workbook carries of its 规则包, and what happens where it is gone or was tampered with."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.carried import LONGEST_PIECE, SHEET, rows_to_carry
from jixiao.binding.packs import NO_PACKS, Packs
from jixiao.binding.workbook import read
from jixiao.errors import ProfileError
from jixiao.form.loading import Form, base_form
from jixiao.papers.packing import carried, digest_of, form_carried
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot
from strategies import every_field_filled
from support.laid_out import laid_out

PACKS = tuple(INSTALLED.names())
DATA = every_field_filled(projects=1, entries=1)


def form_of(name: str) -> Form:
    form = INSTALLED.form(name)
    assert form is not None
    return form


def workbook(*rows: str, title: str = SHEET, name: str = "") -> Snapshot:
    data = replace(
        DATA, settings=replace(DATA.settings, profile=replace(DATA.settings.profile, name=name))
    )
    plain = laid_out(data)
    values = {(number, 1): text for number, text in enumerate(rows, start=1)}
    return replace(plain, sheets=(*plain.sheets, SheetSnapshot(title, values=values)))


def kinds(snapshot: Snapshot, packs: Packs = NO_PACKS) -> set[str]:
    found = {issue.kind for issue in read(snapshot, packs).issues}
    return found & {"pack_unreadable", "pack_changed"}


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_survives_being_carried(name: str) -> None:
    form = form_of(name)
    reading = read(workbook(*rows_to_carry(form)))
    assert reading.form.papers == form.papers
    assert reading.form.needs == form.needs
    assert carried(reading.form) == carried(form)
    assert all(len(row) <= LONGEST_PIECE for row in rows_to_carry(form))


@pytest.mark.parametrize("name", PACKS)
def test_a_renamed_sheet_is_known_by_its_first_cell(name: str) -> None:
    reading = read(workbook(*rows_to_carry(form_of(name)), title="Sheet1"))
    assert reading.form.papers == form_of(name).papers


@pytest.mark.parametrize(
    "damage",
    [
        lambda rows: [rows[0], "0" * 12, *rows[2:]],
        lambda rows: [*rows[:-1], rows[-1][:-1]],
        lambda rows: rows[:1],
        lambda rows: [*rows[:2], *["x" * 30_000] * 30],
        lambda rows: [rows[0], digest_of("[]"), "[]"],
    ],
    ids=["another digest", "cut", "emptied", "huge", "another text"],
)
def test_what_was_damaged_is_told_and_not_used(damage: Callable[[list[str]], list[str]]) -> None:
    rows = damage(list(rows_to_carry(form_of(PACKS[0]))))
    assert kinds(workbook(*rows)) == {"pack_unreadable"}
    assert read(workbook(*rows)).data == read(laid_out(read(workbook(*rows)).data)).data


def test_a_pack_that_changed_since_is_told() -> None:
    one, other = PACKS[:2]
    rows = tuple(rows_to_carry(form_of(one)))
    assert kinds(workbook(*rows, name=one), packs=INSTALLED) == set()
    assert kinds(workbook(*rows, name=other), packs=INSTALLED) == {"pack_changed"}


def test_without_the_sheet_the_pack_of_the_name_counts() -> None:
    bare = replace(workbook(name=PACKS[0]), sheets=workbook(name=PACKS[0]).sheets[:-1])
    assert read(bare, INSTALLED).form.papers == form_of(PACKS[0]).papers
    assert read(bare).form.papers == base_form().papers


def test_a_broken_installed_pack_does_not_keep_a_workbook_from_being_read() -> None:
    def broken(name: str) -> Form | None:
        raise ProfileError(name)

    rows = tuple(rows_to_carry(form_of(PACKS[0])))
    packs = replace(INSTALLED, form=broken)
    assert read(workbook(*rows, name=PACKS[0]), packs).form.papers == form_of(PACKS[0]).papers


def _lies() -> Iterator[tuple[str, Callable[[dict[str, Any]], object]]]:
    def layout(content: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = next(iter(content["layouts"].values()))
        return found

    def rows(content: dict[str, Any]) -> dict[str, Any]:
        part: dict[str, Any] = next(p for p in layout(content)["part"] if p["kind"] == "rows")
        return part

    def lists(content: dict[str, Any]) -> dict[str, Any]:
        part: dict[str, Any] = next(p for p in layout(content)["part"] if p["kind"] == "list")
        return part

    def cell(content: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = rows(content)["row"][0][0]
        return found

    yield "a million rows", lambda c: lists(c).update(rows=10**6)
    yield "rows below zero", lambda c: lists(c).update(rows=-1)
    yield "a wide cell", lambda c: cell(c).update(wide=10**9)
    yield "no width", lambda c: cell(c).update(wide=0)
    yield "a high cell", lambda c: cell(c).update(high=10**9)
    yield "many columns", lambda c: layout(c).update(columns=[8] * 61)
    yield "no columns", lambda c: layout(c).update(columns=[])
    yield "many cells", lambda c: rows(c)["row"].extend([[{"label": "x"}] * 40] * 40)
    yield "a deep formula", lambda c: cell(c).update(value="SUM(" * 400 + "1" + ")" * 400)
    yield "no formula", lambda c: cell(c).update(value="SUM({head.name")
    yield "an unknown value", lambda c: cell(c).update(value="{no.such}")
    yield "an unknown path", lambda c: cell(c).update(path="no.such")
    yield "a control character", lambda c: cell(c).update(label="x\x00y")
    yield "a long text", lambda c: cell(c).update(label="x" * 5_000)
    yield "an odd key", lambda c: c["papers"].update({"A b": "x"})
    yield "no papers", lambda c: c.update(papers={})
    yield "needs of no paper", lambda c: c["needs"].update(nobody=[["cover.year", 1]])
    yield "endless needs", lambda c: c["needs"].update({"": [["cover.year", 1]] * 5_000})
    yield "an unknown column", lambda c: lists(c)["column"][0].update(key="nothing")
    yield "layouts of no paper", lambda c: c["layouts"].update(nobody=layout(c))


LIES = dict(_lies())


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("name", PACKS)
def test_a_layout_that_lies_is_none(name: str, lie: str) -> None:
    content = json.loads(carried(form_of(name)))
    assert form_carried(json.dumps(content), base_form()) is not None
    LIES[lie](content)
    assert form_carried(json.dumps(content), base_form()) is None


@pytest.mark.parametrize("text", ["", "{}", "null", "[" * 100_000, '{"papers":', "\x00", "1e999"])
def test_a_text_that_is_none_is_none(text: str) -> None:
    assert form_carried(text, base_form()) is None
