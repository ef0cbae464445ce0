"""The 一级指标 of a workbook, as its 设置 lists them: known before the indicators are read."""

from typing import Final

from jixiao.binding.tables import Grid, grid_by_headers, named_grid, table_area
from jixiao.binding.texts import Texts
from jixiao.form.loading import Form
from jixiao.model.settings import Group
from jixiao.sheets.snapshot import Snapshot

_GROUPS: Final = "settings.groups"
_MOST: Final = 60


def groups_in(snapshot: Snapshot, form: Form) -> tuple[Group, ...]:
    """The groups by name alone; none where their list is gone."""
    grid = _grid(snapshot, form)
    column = grid.columns.get("name") if grid is not None else None
    if grid is None or column is None:
        return ()
    names = []
    for row in range(grid.header + 1, grid.header + 1 + _MOST):
        name = grid.sheet.value(row, column)
        if not isinstance(name, str) or not name.strip():
            break
        names.append(Group(name.strip()))
    return tuple(names)


def _grid(snapshot: Snapshot, form: Form) -> Grid | None:
    block = form.lists[_GROUPS]
    table = snapshot.tables.get(block.name)
    area = table_area(table) if table is not None else None
    sheet = snapshot.sheet(area.sheet if area is not None else form.sheet_of(_GROUPS).title)
    if sheet is None:
        return None
    grid = named_grid(block, area, sheet) if area is not None else None
    return grid or grid_by_headers(block, Texts(sheet), ())
