"""What makes a layout one that can't be drawn, or names what there is not; each a half-sentence."""

from collections.abc import Iterable, Mapping
from itertools import chain
from math import isfinite
from typing import Final

from jixiao.errors import ProfileError
from jixiao.form.layout import Cell, Entries, Layout, Rows
from jixiao.form.loading import Form
from jixiao.model.keyed import why_no_key
from jixiao.papers.asking import PROJECTS, place_of

MOST_COLUMNS: Final = 40
MOST_ROWS: Final = 500
MOST_PARTS: Final = 60
_MOST_PLACES: Final = 6
_WIDEST: Final = 400
_PARTS: Final = frozenset({"target_sign", "target_value", "target_unit"})
_OWN: Final = {
    "project": ("own", "indicators.own"),
    "overall": ("overall.own", "overall.indicators.own"),
}


def check_shape(layout: Layout) -> None:
    """Sizes within reason, widths for every column.

    Raises:
        ProfileError: they are not.
    """
    width = len(layout.columns)
    if not 0 < width <= MOST_COLUMNS:
        raise ProfileError(f"columns 要写1到{MOST_COLUMNS}列的列宽，现在是{width}列")
    if not 0 < len(layout.part) <= MOST_PARTS:
        raise ProfileError(f"要写1到{MOST_PARTS}个 part，现在是{len(layout.part)}个")
    _check_widths("columns", layout.columns, width)
    _check_widths("mm", layout.mm, width)
    if layout.places is not None and not 0 <= layout.places <= _MOST_PLACES:
        raise ProfileError(f"places 应在0到{_MOST_PLACES}之间，现在是{layout.places}")
    for number, part in enumerate(layout.part, start=1):
        place = place_of(number)
        _check_widths(f"{place}的 mm", part.mm, width)
        if part.side and not 0 < part.side_wide < width:
            raise ProfileError(f"{place}的 side_wide 应在1到{width - 1}之间")
        if isinstance(part, Rows):
            _check_cells(place, chain.from_iterable(part.row), len(part.row), width)
        else:
            _check_entries(place, part, width)


def check_names(layout: Layout, catalogue: Form) -> None:
    """Lists have the columns that are printed; own cells and columns stand where they can.

    Paths of single cells are found out where what the paper prints is listed.

    Args:
        layout: of one paper.
        catalogue: all that can be asked.

    Raises:
        ProfileError: something is named that there is not.
    """
    own = _own_of(layout)
    for number, part in enumerate(layout.part, start=1):
        if not isinstance(part, Entries) or part.path == PROJECTS.rstrip("."):
            continue
        lists = {**catalogue.lists, **(catalogue.project_lists if _is_project(layout) else {})}
        if part.path not in lists:
            raise ProfileError(f"{place_of(number)}：没有“{part.path}”这个清单")
        known = {field.key for field in lists[part.path].column} | own.get(part.path, set())
        for key in (*(column.key for column in part.column), *part.where[:1]):
            if key not in known and not (key in _PARTS and "target" in known):
                raise ProfileError(f"{place_of(number)}：清单“{part.path}”没有“{key}”这一列")


def _is_project(layout: Layout) -> bool:
    return layout.sheet == "project"


def _own_of(layout: Layout) -> Mapping[str, set[str]]:
    """List → keys of the columns that the layout adds to it."""
    columns: dict[str, set[str]] = {}
    for each in layout.own:
        parent, _, key = each.path.rpartition(".")
        if parent not in _OWN.get(layout.sheet, ()):
            raise ProfileError(f"own：这张表上不能另设“{each.path}”")
        if reason := why_no_key(key):
            raise ProfileError(f"own：“{each.path}”的最后一段{reason}")
        if parent.endswith("indicators.own"):
            columns.setdefault(parent.removesuffix(".own"), set()).add(f"own.{key}")
    return columns


def _check_widths(name: str, widths: tuple[float, ...], count: int) -> None:
    if widths and len(widths) != count:
        raise ProfileError(f"{name} 应有{count}列的宽度，现在是{len(widths)}列")
    if any(not isfinite(each) or not 0 < each <= _WIDEST for each in widths):
        raise ProfileError(f"{name} 的宽度应大于0、不超过{_WIDEST}")


def _check_cells(place: str, cells: Iterable[Cell], high: int, width: int) -> None:
    if not 0 < high <= MOST_ROWS:
        raise ProfileError(f"{place}要写1到{MOST_ROWS}行，现在是{high}行")
    for cell in cells:
        if not 0 < cell.wide <= width or not 0 < cell.high <= high:
            name = cell.label or cell.path or cell.value
            raise ProfileError(f"{place}“{name}”的 wide 或 high 超出了版面")
        if cell.path and cell.value:
            raise ProfileError(f"{place}“{cell.path}”：path 和 value 只能写一个")


def _check_entries(place: str, part: Entries, width: int) -> None:
    if not 0 <= part.rows <= MOST_ROWS:
        raise ProfileError(f"{place}的 rows 应在0到{MOST_ROWS}之间，现在是{part.rows}")
    if not part.column or any(not 0 < column.wide <= width for column in part.column):
        raise ProfileError(f"{place}要写各列，每列的 wide 在1到{width}之间")
    keys = [column.key for column in part.column]
    if len(set(keys)) < len(keys):
        raise ProfileError(f"{place}有一列写了两次")
    if len(part.where) not in {0, 2}:
        raise ProfileError(f"{place}的 where 要写两项：列和它的值")
