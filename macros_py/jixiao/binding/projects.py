"""The projects: one sheet each, whatever its title, copied sheets included."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from zlib import crc32

from jixiao.binding.cells import read_cells
from jixiao.binding.drawn import spots_by_layout
from jixiao.binding.lists import lost_list, read_list
from jixiao.binding.notes import Notes
from jixiao.binding.places import Places, Spot, rows_of
from jixiao.binding.tables import block_titles, extended, grid_by_headers, named_grid
from jixiao.binding.texts import Texts
from jixiao.form.loading import Form
from jixiao.form.marks import PROJECT_MARK
from jixiao.model.entries import LONGEST_IDENTITY, without_controls
from jixiao.model.fixed_rows import is_spare
from jixiao.model.project import Indicator, Project
from jixiao.model.structure import build, nested, slot_at
from jixiao.sheets.address import Reference
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot
from jixiao.sheets.value import Value

_ENOUGH_NAMES: Final = 3
_TELLING_HEADER: Final = "三级指标"

Names = Mapping[str | None, Mapping[str, Reference]]


@dataclass(frozen=True, slots=True)
class ProjectSheet:
    """A sheet that holds a project; ``names`` are its own, ``identity`` may be shared by a copy."""

    sheet: SheetSnapshot
    names: Mapping[str, Reference]
    identity: str


def project_sheets(
    snapshot: Snapshot, names: Names, form: Form, others: frozenset[str]
) -> Iterator[ProjectSheet]:
    """The project sheets in the order of their tabs, blank ones included.

    A sheet is one if it has names of a project sheet; or, copied cell by cell, if it has the
    headers of one.

    Args:
        snapshot: the workbook.
        names: blocks by name, by the title of the sheet they belong to.
        form: the form.
        others: titles of the sheets that hold other parts of the form.
    """
    known = {cell.name for cell in form.project_cells.values()}
    for sheet in snapshot.sheets:
        own = {
            name: reference
            for name, reference in names.get(sheet.title, {}).items()
            if reference.sheet == sheet.title
        }
        mark = snapshot.name(PROJECT_MARK, sheet.title)
        is_marked = mark is not None and mark.scope is not None
        named = is_marked or len(known & own.keys()) >= _ENOUGH_NAMES
        if named or (sheet.title not in others and _looks_like_one(sheet, form)):
            value = snapshot.named_value(PROJECT_MARK, sheet.title) if is_marked else None
            yield ProjectSheet(sheet, own, _identity(value) or _derived(sheet.title))


def read_projects(
    sheets: Iterable[ProjectSheet],
    snapshot: Snapshot,
    notes: Notes,
    fixed: Collection[Indicator] = (),
) -> list[Project]:
    """The projects in which anything is typed but the 固定指标 that every sheet begins with."""
    projects: list[Project] = []
    taken: Counter[str] = Counter()
    titles = block_titles(notes.form)
    for entry in sheets:
        own = Notes(notes.file, notes.form, f"projects[{len(projects)}].")
        values = _read(entry, snapshot, own, titles)
        project = build(Project, nested(values | {"id": _unused(entry.identity, taken)}))
        if is_spare(project, fixed) and not own.errors:
            continue
        taken[str(project.id)] += 1
        notes.place(f"projects[{len(projects)}]", Spot(entry.sheet, 1, 1))
        notes.absorb(own)
        projects.append(project)
    return projects


def _read(
    entry: ProjectSheet, snapshot: Snapshot, notes: Notes, titles: Collection[str]
) -> dict[str, Any]:
    form = notes.form
    cells = form.project_cells.values()
    places = Places(snapshot)
    lost = places.find_named(cells, entry.names)
    if lost:
        places.homes = {cell.sheet.key: entry.sheet for cell in cells}
        lost = places.find_drawn(lost, spots_by_layout(form))
        places.find_labelled(lost, cells)
    values = read_cells(cells, places.spots, Project, notes)
    others = rows_of(places.spots.values())
    for path, block in form.project_lists.items():
        area = entry.names.get(block.name)
        grid = named_grid(block, area, entry.sheet) if area else None
        grid = grid or grid_by_headers(block, Texts(entry.sheet), ())
        if grid is None:
            lost_list(block, notes)
            continue
        grid = extended(grid, block, others, titles, gaps=True)
        values[path] = read_list(block, grid, slot_at(Project, path).record, notes)
    return values


def _looks_like_one(sheet: SheetSnapshot, form: Form) -> bool:
    if not any(
        isinstance(value, str) and _TELLING_HEADER in value for value in sheet.values.values()
    ):
        return False
    texts = Texts(sheet)
    blocks = form.project_lists.values()
    return all(grid_by_headers(block, texts, ()) is not None for block in blocks)


def _identity(value: Value) -> str:
    """The identity that ``value`` gives, fit to be written anywhere; "" if it gives none."""
    text = "" if value is None else str(value)
    clean = without_controls(text).strip()
    return clean if len(clean) <= LONGEST_IDENTITY else _derived(text)


def _derived(text: str) -> str:
    """An identity for a sheet that lost its own: the same as long as ``text``, its title, stays."""
    return f"P{crc32(text.encode(errors='surrogatepass')):08x}"


def _unused(identity: str, taken: Counter[str]) -> str:
    """``identity``, with a number behind it if another project has it."""
    candidate = identity
    while taken[candidate]:
        # Thousands of copies of one sheet go on counting where the one before ended.
        taken[identity] += 1
        candidate = f"{identity}-{taken[identity]}"
    return candidate
