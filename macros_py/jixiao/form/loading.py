"""Reads ``workbook/form`` into a :class:`Form`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from jixiao.assets import asset
from jixiao.errors import FormError
from jixiao.form.cells import Cell, cells_of, lists_of
from jixiao.form.definition import Field, GridBlock, ListBlock, Sheet
from jixiao.form.layout import Layout
from jixiao.model import toml_text, version
from jixiao.model.needs import Needs

FORM_VERSION = version.FORM_VERSION
FORM_ID = version.FORM_ID


@dataclass(frozen=True, slots=True)
class Form:
    """All sheets of the form, in the order of their tabs: the catalogue, or that of a 规则包.

    Attributes:
        version: of the form; workbooks carry it, and a newer one is refused.
        sheets: all sheets.
        cells: path → single cell, of sheets that stand once.
        project_cells: path relative to the project → single cell of a project sheet.
        lists: path → list, of sheets that stand once.
        project_lists: path relative to the project → list of a project sheet.
        layouts: key of a table paper → its layout; those of sheets that no paper draws go by
            ``:`` and the key of the sheet.
        needs: what the papers print; ``None`` in the catalogue, where each field's ``need`` counts.
    """

    version: int
    sheets: tuple[Sheet, ...]
    cells: Mapping[str, Cell] = field(repr=False)
    project_cells: Mapping[str, Cell] = field(repr=False)
    lists: Mapping[str, ListBlock] = field(repr=False)
    project_lists: Mapping[str, ListBlock] = field(repr=False)
    layouts: Mapping[str, Layout] = field(default_factory=dict, repr=False)
    needs: Needs | None = field(default=None, repr=False)

    def layout_of(self, sheet: Sheet) -> Layout | None:
        """What ``sheet`` is drawn by, if it is drawn as a paper."""
        if sheet.key in self.layouts:
            return self.layouts[sheet.key]
        found = (each for each in self.layouts.values() if each.sheet == sheet.key)
        return next(found, None)

    @property
    def papers(self) -> Mapping[str, str]:
        """报送材料: key of each paper → what staff call it, in order."""
        block = next(b for b in self.sheet("settings").blocks if b.key == "papers")
        return {row.key: row.label for row in block.row} if isinstance(block, GridBlock) else {}

    def sheet(self, key: str) -> Sheet:
        """The sheet with ``key``."""
        return next(sheet for sheet in self.sheets if sheet.key == key)

    def sheet_of(self, block_path: str, *, project: bool = False) -> Sheet:
        """The sheet a cell or list of that path stands on."""
        cells = self.project_cells if project else self.cells
        if block_path in cells:
            return cells[block_path].sheet
        return next(
            sheet
            for sheet in self.sheets
            if bool(sheet.repeat) == project
            and any(block.path == block_path for block in lists_of(sheet))
        )


@cache
def base_form() -> Form:
    """The catalogue of all that can be asked, read once; a 规则包 makes its own form of it.

    Raises:
        FormError: a definition is broken; the message names file, key and reason.
    """
    return read_form(asset("workbook", "form"))


def read_form(folder: Path) -> Form:
    """The form defined by the ``*.toml`` files of ``folder``, in order of file name.

    Raises:
        FormError: a definition is broken; the message names file, key and reason.
    """
    return form_of(tuple(_read_sheet(path) for path in sorted(folder.glob("*.toml"))))


def form_of(
    sheets: tuple[Sheet, ...],
    layouts: Mapping[str, Layout] | None = None,
    needs: Needs | None = None,
) -> Form:
    """The form that ``sheets`` make.

    Raises:
        FormError: a path or a name stands on it twice.
    """
    once = [sheet for sheet in sheets if not sheet.repeat]
    repeated = [sheet for sheet in sheets if sheet.repeat]
    return Form(
        FORM_VERSION,
        sheets,
        cells=_index(cell for sheet in once for cell in cells_of(sheet)),
        project_cells=_index(cell for sheet in repeated for cell in cells_of(sheet)),
        lists={block.path: block for sheet in once for block in lists_of(sheet)},
        project_lists={block.path: block for sheet in repeated for block in lists_of(sheet)},
        layouts=layouts or {},
        needs=needs,
    )


def _read_sheet(path: Path) -> Sheet:
    content = _read_toml(path)
    for block in content.get("block", []):
        if include := block.get("include"):
            fragment = _read_toml(path.parent / "片段" / f"{include}.toml")
            block["column"] = fragment["column"] + block.get("column", [])
    try:
        return msgspec.convert(
            {**content.get("sheet", {}), "blocks": content.get("block", [])}, Sheet
        )
    except msgspec.ValidationError as error:
        raise FormError(f"表单定义 {path.name} 有误：{error}") from error


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return toml_text.content(path)
    except (OSError, toml_text.NotTomlError) as error:
        raise FormError(f"表单定义 {path.name} 读不出来：{error}") from error


def _index(cells: Iterator[Cell]) -> dict[str, Cell]:
    index: dict[str, Cell] = {}
    names: dict[str, str] = {}
    for cell in cells:
        for taken, key in ((index, cell.path), (names, cell.name)):
            if key in taken:
                raise FormError(f"表单定义《{cell.sheet.title}》里“{key}”重复")
        index[cell.path] = cell
        names[cell.name] = cell.path
    return index


def column(block: ListBlock, key: str) -> Field:
    """The column ``key`` of a list."""
    return next(column for column in block.column if column.key == key)
