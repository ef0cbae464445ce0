"""The 一级指标 of a workbook, as its 设置 lists them: known before the indicators are read."""

from typing import Final

from jixiao.binding.tables import named_grid, table_area
from jixiao.form.loading import Form
from jixiao.model.settings import Group
from jixiao.sheets.snapshot import Snapshot

_GROUPS: Final = "settings.groups"


def groups_in(snapshot: Snapshot, form: Form) -> tuple[Group, ...]:
    """The groups by name alone; none where their table is gone."""
    block = form.lists[_GROUPS]
    table = snapshot.tables.get(block.name)
    area = table_area(table) if table is not None else None
    sheet = snapshot.sheet(area.sheet) if area is not None else None
    grid = named_grid(block, area, sheet) if area is not None and sheet is not None else None
    if grid is None or sheet is None or "name" not in grid.columns:
        return ()
    names = (sheet.value(row, grid.columns["name"]) for row in grid.filled_rows)
    return tuple(Group(name.strip()) for name in names if isinstance(name, str) and name.strip())
