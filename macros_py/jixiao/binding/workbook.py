"""From a workbook to a ``Reading``."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from jixiao.binding.carried import MadeFrom, made_from
from jixiao.binding.cells import read_cells
from jixiao.binding.drawn import spots_by_layout
from jixiao.binding.groups import groups_in
from jixiao.binding.lists import lost_list, read_list
from jixiao.binding.notes import Notes
from jixiao.binding.packs import NO_PACKS, Packs
from jixiao.binding.places import Places, rows_of
from jixiao.binding.projects import project_sheets, read_projects
from jixiao.binding.recognise import check_form
from jixiao.binding.tables import (
    Grid,
    block_titles,
    extended,
    grid_by_headers,
    named_grid,
    table_area,
)
from jixiao.binding.texts import Texts
from jixiao.errors import InputError
from jixiao.form.cells import lists_of
from jixiao.form.definition import Sheet
from jixiao.form.groups import with_groups
from jixiao.form.loading import Form
from jixiao.form.past import form_of_version
from jixiao.form.reading import Reading, ReadingIssue
from jixiao.model.fixed_rows import fixed_indicators
from jixiao.model.needs import Needs
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import FixedRow, Settings
from jixiao.model.structure import build, nested, slot_at
from jixiao.model.upgrade import upgraded
from jixiao.model.version import FORM_VERSION
from jixiao.sheets.address import Reference
from jixiao.sheets.reader import read_snapshot
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot

_TYPED_TABS: Final = ("input", "settings")

_FIXED_ROWS: Final = "settings.fixed_rows"

STAMP: Final = "settings.profile.digest"
STAMP_LABEL: Final = "校验码"

Names = dict[str | None, dict[str, Reference]]


def read_workbook(path: Path, packs: Packs = NO_PACKS, form: Form | None = None) -> Reading:
    """What is typed in the workbook at ``path``, with origins and issues.

    Args:
        path: of the file.
        packs: the 规则包 at hand, for workbooks that do not carry what they were made from.
        form: to read it by, whatever it was made from.

    Raises:
        NotAWorkbookError: the file is no readable workbook.
        ForeignWorkbookError: it was not made from this form.
        NewerFormError: it was made from a newer one.
        BadCellError: a formula error stands where a value is typed.
        InputError: a whole sheet of the form has gone.
    """
    return read(read_snapshot(path), packs, form)


def read(snapshot: Snapshot, packs: Packs = NO_PACKS, form: Form | None = None) -> Reading:
    """What is typed in a workbook, as :func:`read_workbook`, from its values.

    A workbook of an earlier form version is read by the form of that version, and what was typed is
    upgraded; the form of its ``Reading`` is today's, and asks nothing it has no place for.

    Raises:
        InputError: as :func:`read_workbook`.
    """
    version = check_form(snapshot)
    source = MadeFrom(form) if form else made_from(snapshot, packs)
    if version == FORM_VERSION:
        form = with_groups(source.form, groups_in(snapshot, source.form))
        reading = _read(snapshot, form, version)
    else:
        past = form_of_version(version)
        reading = _read(snapshot, past, version)
        form = with_groups(_asking(source.form, past), reading.data.settings.groups)
        reading = replace(reading, form=form)
    if not source.trouble:
        return reading
    issue = ReadingIssue(source.trouble, STAMP, STAMP_LABEL, reading.origins.get(STAMP))
    return replace(reading, issues=(*reading.issues, issue))


def _asking(form: Form, past: Form) -> Form:
    """``form``, asking only for what ``past`` has a place for."""
    if form.needs is None:
        return form
    known = {*past.cells, *past.lists}
    known |= {f"projects.{path}" for path in (*past.project_cells, *past.project_lists)}
    for prefix, lists in (("", past.lists), ("projects.", past.project_lists)):
        for path, block in lists.items():
            known |= {f"{prefix}{path}.{column.key}" for column in block.column}
    papers = tuple(
        (paper, tuple(told for told in all_told if told.path in known))
        for paper, all_told in form.needs.papers
    )
    return replace(form, needs=Needs(papers))


def _read(snapshot: Snapshot, form: Form, version: int) -> Reading:
    notes = Notes(snapshot.file_name, form)
    names = _names(snapshot)
    places = _places(snapshot, names, form)
    values = read_cells(form.cells.values(), places.spots, SelfEvaluation, notes)
    values |= _lists(snapshot, places, notes)
    others = frozenset(sheet.title for sheet in places.homes.values())
    sheets = project_sheets(snapshot, names, form, others)
    fixed = fixed_indicators(_fixed_rows(values))
    projects = tuple(read_projects(sheets, snapshot, notes, fixed))
    notes.check()
    data = build(SelfEvaluation, upgraded(nested(values), version))
    data = replace(data, projects=projects)
    return Reading(notes.file, data, notes.origins, tuple(notes.issues), form)


def _fixed_rows(values: dict[str, Any]) -> tuple[FixedRow, ...]:
    """固定指标 as 设置 lists them."""
    return build(Settings, {"fixed_rows": values.get(_FIXED_ROWS, ())}).fixed_rows


def _names(snapshot: Snapshot) -> Names:
    """The blocks that names stand for, by scope; ``None`` is the workbook's."""
    names: Names = {}
    for name in snapshot.names:
        reference = snapshot.resolve(name.name, name.scope)
        if reference is not None:
            names.setdefault(name.scope, {})[name.name] = reference
    return names


def _places(snapshot: Snapshot, names: Names, form: Form) -> Places:
    places = Places(snapshot)
    cells = form.cells.values()
    lost = places.find_named(cells, names.get(None, {}))
    if lost:
        # A sheet that was copied and whose original was deleted has the names of its own scope.
        copies: dict[str, Reference] = {}
        for scope, own in names.items():
            if scope is not None:
                for name, reference in own.items():
                    copies.setdefault(name, reference)
        lost = places.find_named(lost, copies)
    places.homes = _homes(snapshot, places, form)
    lost = places.find_drawn(lost, spots_by_layout(form))
    if lost:
        places.find_labelled(lost, cells)
    return places


def _homes(snapshot: Snapshot, places: Places, form: Form) -> dict[str, SheetSnapshot]:
    """The sheet that stands for each form sheet: where most of it is, else by title.

    Raises:
        InputError: nothing of a sheet that staff fill is left.
    """
    votes: dict[str, Counter[str]] = {sheet.key: Counter() for sheet in form.sheets}
    for path, spot in places.spots.items():
        votes[form.cells[path].sheet.key][spot.sheet.title] += 1
    for sheet in form.sheets:
        for block in lists_of(sheet):
            if not sheet.repeat and (table := _table(snapshot, block.name)) is not None:
                votes[sheet.key][table.sheet] += 1
    homes = {}
    for sheet in form.sheets:
        if sheet.repeat:
            continue
        most = votes[sheet.key].most_common(1)
        home = snapshot.sheet(most[0][0] if most else sheet.title)
        if home is not None:
            homes[sheet.key] = home
        elif sheet.tab in _TYPED_TABS:
            raise _missing(snapshot, sheet)
    return homes


def _missing(snapshot: Snapshot, sheet: Sheet) -> InputError:
    return InputError(
        f"{snapshot.file_name}：缺少工作表《{sheet.title}》，可能被删除了。"
        "请用删除以前的文件，或重新生成工作簿后再填。"
    )


def _table(snapshot: Snapshot, name: str) -> Reference | None:
    table = snapshot.tables.get(name)
    return None if table is None else table_area(table)


def _lists(snapshot: Snapshot, places: Places, notes: Notes) -> dict[str, Any]:
    form = notes.form
    grids, areas = _grids(snapshot, places, form)
    titles = block_titles(form)
    values: dict[str, Any] = {}
    for path, block in form.lists.items():
        grid = grids.get(path)
        if grid is None:
            if form.sheet_of(path).key in places.homes:
                lost_list(block, notes)
            continue
        others = rows_of(spot for spot in places.spots.values() if spot.sheet is grid.sheet)
        others += [
            range(area.first_row, area.last_row + 1)
            for other, area in areas.items()
            if other != path and area.sheet == grid.sheet.title
        ]
        grid = extended(grid, block, others, titles, gaps=path not in areas)
        values[path] = read_list(block, grid, slot_at(SelfEvaluation, path).record, notes)
    return values


def _grids(
    snapshot: Snapshot, places: Places, form: Form
) -> tuple[dict[str, Grid], dict[str, Reference]]:
    """Each list that stands once, by path, and the areas of those that are Excel tables."""
    grids: dict[str, Grid] = {}
    areas: dict[str, Reference] = {}
    for path, block in form.lists.items():
        area = _table(snapshot, block.name)
        sheet = area and snapshot.sheet(area.sheet)
        grid = named_grid(block, area, sheet) if area and sheet else None
        if area is not None and grid is not None:
            grids[path], areas[path] = grid, area
    for path, block in form.lists.items():
        home = places.homes.get(form.sheet_of(path).key)
        if path in grids or home is None:
            continue
        texts = places.texts.setdefault(home.title, Texts(home))
        taken = {(grid.sheet.title, grid.header) for grid in grids.values()}
        grid = grid_by_headers(block, texts, taken)
        if grid is not None:
            grids[path] = grid
    return grids, areas
