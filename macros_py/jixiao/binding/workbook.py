"""From a workbook to a ``Reading``."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from jixiao.binding.cells import read_cells
from jixiao.binding.groups import groups_in
from jixiao.binding.lists import lost_list, read_list
from jixiao.binding.notes import Notes
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
from jixiao.form.loading import Form, base_form
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import build, nested, slot_at
from jixiao.sheets.address import Reference
from jixiao.sheets.reader import read_snapshot
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot

_TYPED_TABS: Final = ("input", "settings")

Names = dict[str | None, dict[str, Reference]]


def read_workbook(path: Path, form: Form | None = None) -> Reading:
    """What is typed in the workbook at ``path``, with origins and issues.

    Raises:
        NotAWorkbookError: the file is no readable workbook.
        ForeignWorkbookError: it was not made from this form.
        NewerFormError: it was made from a newer one.
        BadCellError: a formula error stands where a value is typed.
        InputError: a whole sheet of the form has gone.
    """
    return read(read_snapshot(path), form)


def read(snapshot: Snapshot, form: Form | None = None) -> Reading:
    """What is typed in a workbook, as :func:`read_workbook`, from its values.

    Raises:
        InputError: as :func:`read_workbook`.
    """
    check_form(snapshot)
    form = form or base_form()
    form = with_groups(form, groups_in(snapshot, form))
    notes = Notes(snapshot.file_name, form)
    names = _names(snapshot)
    places = _places(snapshot, names, form)
    values = read_cells(form.cells.values(), places.spots, SelfEvaluation, notes)
    values |= _lists(snapshot, places, notes)
    others = frozenset(sheet.title for sheet in places.homes.values())
    sheets = project_sheets(snapshot, names, form, others)
    projects = tuple(read_projects(sheets, snapshot, notes))
    notes.check()
    data = build(SelfEvaluation, nested(values))
    data = replace(data, projects=projects)
    return Reading(notes.file, data, notes.origins, tuple(notes.issues), form)


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
