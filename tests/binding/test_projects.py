from dataclasses import replace
from decimal import Decimal

from jixiao.assets import asset
from jixiao.binding.workbook import read
from jixiao.model.amount import Amount
from jixiao.model.data import load
from jixiao.model.project import Project
from jixiao.sheets.address import from_a1
from jixiao.sheets.snapshot import DefinedName, SheetSnapshot, Snapshot
from support.laid_out import changed, laid_out

SAMPLE = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
PROJECT = SAMPLE.projects[0]
WORKBOOK = laid_out(SAMPLE)
BEFORE = read(WORKBOOK)


def renamed(snapshot: Snapshot, old: str, new: str) -> Snapshot:
    """A snapshot in which a sheet has another title."""
    sheets = tuple(replace(s, title=new) if s.title == old else s for s in snapshot.sheets)
    names = tuple(
        replace(
            name,
            scope=new if name.scope == old else name.scope,
            refers_to=name.refers_to.replace(f"{old}!", f"'{new}'!"),
        )
        for name in snapshot.names
    )
    return replace(snapshot, sheets=sheets, names=names)


def with_copy(snapshot: Snapshot, title: str, copy: str) -> Snapshot:
    """A snapshot in which a sheet was copied, with its names, behind all others."""
    copied = renamed(snapshot, title, copy)
    names = [name for name in copied.names if name.scope == copy]
    sheet = copied.sheet(copy)
    assert sheet is not None
    return replace(snapshot, sheets=(*snapshot.sheets, sheet), names=(*snapshot.names, *names))


def typed(snapshot: Snapshot, title: str, path: str, value: object) -> Snapshot:
    """A snapshot with a value typed at the place of ``path`` in the first project."""
    cell = from_a1(BEFORE.origins[f"projects[0].{path}"].cell or "")
    return changed(snapshot, title, {cell: value})  # type: ignore[dict-item]


def test_a_renamed_sheet_stays_the_same_project() -> None:
    reading = read(renamed(WORKBOOK, "项目01", "司法行政 经费"))
    assert reading.data == SAMPLE
    assert reading.origins["projects[0].head.name"].sheet == "司法行政 经费"


def test_a_copied_sheet_is_another_project_with_an_identity_of_its_own() -> None:
    workbook = typed(
        with_copy(WORKBOOK, "项目01", "项目01 (2)"), "项目01 (2)", "head.name", "另一项目"
    )
    reading = read(workbook)
    first, second = reading.data.projects
    assert first == PROJECT
    assert second == replace(
        PROJECT, id=f"{PROJECT.id}-2", head=replace(PROJECT.head, name="另一项目")
    )
    assert reading.origins["projects[1].head.name"].sheet == "项目01 (2)"


def test_twelve_copies_have_twelve_identities() -> None:
    workbook = WORKBOOK
    for number in range(2, 13):
        workbook = with_copy(workbook, "项目01", f"项目{number:02d}")
    projects = read(workbook).data.projects
    assert len({project.id for project in projects}) == len(projects) == 12


def test_sheets_in_which_nothing_is_typed_are_no_projects() -> None:
    blank = replace(SAMPLE, projects=(Project(id="P0"), PROJECT, Project(id="P2")))
    reading = read(laid_out(blank))
    assert reading.data.projects == (PROJECT,)
    assert reading.origins["projects[0].head.name"].sheet == "项目02"
    assert not reading.issues


def test_a_hidden_sheet_with_something_typed_is_a_project() -> None:
    sheets = tuple(
        replace(s, visibility="hidden") if s.title == "项目01" else s for s in WORKBOOK.sheets
    )
    assert read(replace(WORKBOOK, sheets=sheets)).data == SAMPLE


def test_a_sheet_without_its_mark_gets_an_identity_that_stays() -> None:
    names = tuple(name for name in WORKBOOK.names if name.name != "项目标识")
    first, again = (read(replace(WORKBOOK, names=names)).data.projects for _ in range(2))
    assert first == again
    assert first[0].id
    assert replace(first[0], id=PROJECT.id) == PROJECT


def test_a_sheet_copied_cell_by_cell_is_a_project_without_any_name() -> None:
    sheet = WORKBOOK.sheet("项目01")
    assert sheet is not None
    copy = replace(sheet, title="粘贴的项目")
    reading = read(replace(WORKBOOK, sheets=(*WORKBOOK.sheets, copy)))
    pasted = reading.data.projects[1]
    assert replace(pasted, id=PROJECT.id) == PROJECT
    assert not reading.issues


def test_a_sheet_of_staff_with_an_official_form_is_left_alone() -> None:
    headers = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    values = {(5, column): text for column, text in enumerate(headers, 1)}
    notes = SheetSnapshot("批复表", values={(1, 1): "项目名称", (1, 2): "甲", **values})
    assert read(replace(WORKBOOK, sheets=(*WORKBOOK.sheets, notes))).data == SAMPLE


def test_reads_indicators_typed_below_their_range_up_to_the_foot() -> None:
    area = next(name for name in WORKBOOK.names if name.name == "绩效指标区")
    first, _, _ = area.refers_to.rpartition("$")
    last = from_a1(BEFORE.origins["projects[0].indicators[2].name"].cell or "")[0]
    names = tuple(
        replace(name, refers_to=f"{first}${last}") if name is area else name
        for name in WORKBOOK.names
    )
    assert read(replace(WORKBOOK, names=names)).data == SAMPLE


def test_finds_the_indicators_where_their_range_is_lost() -> None:
    names = tuple(
        replace(name, refers_to="#REF!") if name.name == "绩效指标区" else name
        for name in WORKBOOK.names
    )
    assert read(replace(WORKBOOK, names=names)) == BEFORE


def test_money_that_names_no_unit_is_in_the_unit_of_the_project() -> None:
    workbook = typed(WORKBOOK, "项目01", "funds.money_unit", "元")
    workbook = typed(workbook, "项目01", "notes.adjustment_amount", "1.5万元")
    notes = read(workbook).data.projects[0].notes
    assert notes.adjustment_amount == Amount(Decimal(15000))


def test_a_mark_of_the_workbook_is_no_mark_of_its_sheets() -> None:
    names = (*WORKBOOK.names, DefinedName("项目标识", None, '"P9"'))
    assert read(replace(WORKBOOK, names=names)).data == SAMPLE
