"""The form of a 规则包: the catalogue, worded and arranged as its papers print it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from jixiao.errors import ProfileError
from jixiao.form.cells import cells_of
from jixiao.form.definition import (
    AnyBlock,
    Field,
    FieldsBlock,
    GridBlock,
    ListBlock,
    OverviewBlock,
    Sheet,
)
from jixiao.form.layout import Column, Entries, Layout
from jixiao.form.loading import Form, form_of
from jixiao.model.needs import Needs
from jixiao.papers.labels import labels_in

_HOMES: Final = {"project": "project", "overall": "overall"}
_PARTS: Final = {
    "target_sign": Field(
        key="target_sign",
        label="指标性质",
        type="choice",
        options=("≥", "≤", "=", ">", "<", "定性"),
        part_of="target",
        prompt="定量指标选方向号；用文字说的选“定性”。",
        width=9,
    ),
    "target_value": Field(
        key="target_value",
        label="指标值",
        need="required",
        part_of="target",
        prompt="定量的填数，定性的填文字，照批复的绩效目标表。",
        width=11,
    ),
    "target_unit": Field(
        key="target_unit",
        label="度量单位",
        part_of="target",
        prompt="如%、个、场；定性的留空。",
        width=9,
    ),
}
_JOINED: Final = Field(
    key="target",
    label="年度指标值（合成）",
    formula="JOIN_TARGET({.target_sign}, {.target_value}, {.target_unit})",
    helper=True,
    width=12,
)
_PROJECTS: Final = "projects"
_SHOWN_WIDTH: Final = 13
_OWN_TITLE: Final = "本表另填"
_VIEW_HINT: Final = "本表自动生成，请到《预决算》《单位情况》等表填写。"


def unprinted(sheet: str) -> str:
    """The key of the layout of a sheet that no paper of the 规则包 draws."""
    return f":{sheet}"


def form_for(
    catalogue: Form,
    papers: Mapping[str, str],
    layouts: Mapping[str, Layout],
    needs: Needs | None = None,
) -> Form:
    """The catalogue as the papers of a 规则包 have it.

    报送材料 has a row for each paper; the columns of a printed list stand first, in the order and
    under the heads of the paper; cells and columns of the place's own are added; papers that only
    show what is typed elsewhere get a sheet each.

    Args:
        catalogue: all that can be asked.
        papers: key of each paper → what staff call it, in order.
        layouts: key of a table paper → its layout; also those of sheets that no paper draws,
            under :func:`unprinted`.
        needs: what the papers print.

    Raises:
        ProfileError: a layout names a column the form has not.
        FormError: a name stands on the form twice.
    """
    drawn = {_HOMES[layout.sheet]: layout for layout in layouts.values() if layout.sheet in _HOMES}
    sheets = []
    for sheet in catalogue.sheets:
        if sheet.key == "settings":
            sheets.append(_with_papers(sheet, papers))
        elif sheet.key in drawn:
            sheets.append(_as_printed(sheet, drawn[sheet.key]))
        else:
            sheets.append(sheet)
    views = [_view(key, papers[key], each) for key, each in layouts.items() if each.sheet == "view"]
    fields = {cell.path: cell.field for sheet in sheets if sheet.repeat for cell in cells_of(sheet)}
    sheets = [_with_shown(sheet, layouts.values(), fields) for sheet in sheets]
    sheets = [_with_chosen(sheet, layouts.values()) for sheet in sheets]
    at = next(n for n, sheet in enumerate(sheets) if sheet.tab == "result")
    return form_of((*sheets[:at], *views, *sheets[at:]), layouts, needs)


def _with_papers(sheet: Sheet, papers: Mapping[str, str]) -> Sheet:
    def filled(block: AnyBlock) -> AnyBlock:
        if not (isinstance(block, GridBlock) and block.key == "papers"):
            return block
        like = block.row[0]
        rows = (replace(like, key=key, label=label) for key, label in papers.items())
        return replace(block, row=tuple(rows))

    return replace(sheet, blocks=tuple(map(filled, sheet.blocks)))


def _with_shown(sheet: Sheet, layouts: Iterable[Layout], fields: Mapping[str, Field]) -> Sheet:
    """The overview of projects, with what papers that list projects print beside it.

    Args:
        sheet: any sheet.
        layouts: of the papers.
        fields: path → field, of the cells of a project.
    """
    keys = dict.fromkeys(
        column.key
        for layout in layouts
        for part in _lists(layout)
        if part.path == _PROJECTS
        for column in part.column
    )

    def filled(block: AnyBlock) -> AnyBlock:
        if not isinstance(block, OverviewBlock):
            return block
        known = {field.key for field in block.column}
        more = (
            Field(
                key=key,
                label=fields[key].label,
                type=fields[key].type,
                unit=fields[key].unit,
                formula=f"LINK({{{_PROJECTS}.{key}}})",
                width=_SHOWN_WIDTH,
            )
            for key in keys
            if key not in known and key in fields
        )
        return replace(block, column=(*block.column, *more))

    return replace(sheet, blocks=tuple(map(filled, sheet.blocks)))


def chosen_key(part: Entries) -> str:
    """The key of the column that numbers the entries of a list which ``part`` prints."""
    return f"chosen_by_{part.where[0]}"


def _with_chosen(sheet: Sheet, layouts: Iterable[Layout]) -> Sheet:
    """Lists of which a paper prints some entries, with a column that numbers these."""
    parts = [p for layout in layouts for p in _lists(layout) if p.where and p.path != _PROJECTS]

    def filled(block: AnyBlock) -> AnyBlock:
        part = next((p for p in parts if p.path == getattr(block, "path", "")), None)
        if part is None or not isinstance(block, ListBlock):
            return block
        key, wanted = part.where
        mark = chosen_key(part)
        formula = f'NTH_CHOSEN({{^{mark}}}, {{.{part.column[0].key}}}, {{.{key}}}, "{wanted}")'
        column = Field(
            key=mark, label="附表序号", type="integer", formula=formula, helper=True, width=9
        )
        return replace(block, column=(*block.column, column))

    return replace(sheet, blocks=tuple(map(filled, sheet.blocks)))


def _view(key: str, title: str, layout: Layout) -> Sheet:
    return Sheet(key=key, title=title, tab="print", hint=_VIEW_HINT, landscape=layout.landscape)


def _as_printed(sheet: Sheet, layout: Layout) -> Sheet:
    labels = labels_in(layout)
    blocks = [_block(block, layout, labels) for block in sheet.blocks]
    single = [each for each in layout.own if _is_single(each.path)]
    if single:
        prefix = "" if sheet.repeat else f"{sheet.key}."
        fields = tuple(
            replace(
                each.field, key=_key(each.path), name=each.field.name or f"另填_{_key(each.path)}"
            )
            for each in single
        )
        blocks.append(FieldsBlock(key="own", title=_OWN_TITLE, path=f"{prefix}own", field=fields))
    return replace(sheet, blocks=tuple(blocks), landscape=layout.landscape)


def _is_single(path: str) -> bool:
    return path.startswith(("own.", "overall.own."))


def _key(path: str) -> str:
    return path.rpartition(".")[2]


def _block(block: AnyBlock, layout: Layout, labels: Mapping[str, str]) -> AnyBlock:
    match block:
        case FieldsBlock():
            fields = (
                _relabelled(field, f"{block.path}.{field.key}", labels) for field in block.field
            )
            return replace(block, field=tuple(fields))
        case GridBlock():
            return _grid(block, labels)
        case ListBlock():
            part = next((p for p in _lists(layout) if p.path == block.path and not p.where), None)
            return block if part is None else _list(block, part, layout)
        case _:
            return block


def _relabelled(field: Field, path: str, labels: Mapping[str, str]) -> Field:
    return replace(field, label=labels[path]) if labels.get(path) else field


def _grid(block: GridBlock, labels: Mapping[str, str]) -> GridBlock:
    """Rows and columns under the labels that the paper prints beside and above their cells."""
    rows: dict[str, str] = {}
    columns: dict[str, str] = {}
    for row in block.row:
        for column in block.column:
            path = f"{block.path}.{row.key}.{column.key}"
            rows.setdefault(row.key, labels.get(f"{path}|row", ""))
            columns[column.key] = columns.get(column.key) or labels.get(f"{path}|column", "")
    return replace(
        block,
        row=tuple(_axis(row, rows.get(row.key)) for row in block.row),
        column=tuple(_axis(each, columns[each.key]) for each in block.column),
    )


def _axis(field: Field, label: str | None) -> Field:
    """Under ``label``, by the name it has in the catalogue: all 规则包 name a cell alike."""
    return replace(field, label=label, name=field.name or field.label) if label else field


def _lists(layout: Layout) -> Iterator[Entries]:
    return (part for part in layout.part if isinstance(part, Entries))


def _list(block: ListBlock, part: Entries, layout: Layout) -> ListBlock:
    own = {
        each.path.removeprefix(f"{block.path}."): each.field
        for each in layout.own
        if each.path.startswith(f"{block.path}.own.")
    }
    known = {field.key: field for field in block.column}
    printed = [_column(column, known, own) for column in part.column]
    if any(field.part_of == "target" for field in printed):
        known["target"] = _JOINED
    keys = {field.key for field in printed}
    more = [replace(field, key=key) for key, field in own.items() if key not in keys]
    rest = [replace(field, official=False) for key, field in known.items() if key not in keys]
    columns = (*printed, *more, *rest)
    return replace(block, column=_distinct(columns), rows=part.rows or block.rows)


def _column(column: Column, known: Mapping[str, Field], own: Mapping[str, Field]) -> Field:
    field = known.get(column.key) or own.get(column.key) or _PARTS.get(column.key)
    if field is None:
        raise ProfileError(f"清单里没有“{column.key}”这一列")
    return replace(field, key=column.key, label=column.head.replace("\n", ""), official=True)


def _distinct(columns: Iterable[Field]) -> tuple[Field, ...]:
    """Columns no two of which have one head, as an Excel table needs."""
    taken: set[str] = set()
    distinct = []
    for field in columns:
        label = field.label if field.label not in taken else f"{field.label}（辅助）"
        taken.add(label)
        distinct.append(replace(field, label=label))
    return tuple(distinct)
