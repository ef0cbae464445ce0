"""The drop-down of 一级指标 offers the groups of the place."""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from jixiao.form.definition import AnyBlock, Field, ListBlock
from jixiao.form.loading import Form, form_of
from jixiao.model.settings import Group

_LISTS: Final = ("indicators", "overall.indicators")
_LEVEL: Final = "level1"
_LONGEST_DROP_DOWN: Final = 255
"""Letters of all options together that Excel takes; longer ones are typed."""


def with_groups(form: Form, groups: Iterable[Group]) -> Form:
    """``form`` with the names of ``groups`` as options of 一级指标; without any, itself."""
    names = tuple(dict.fromkeys(group.name for group in groups if group.name))
    lists = (form.lists.get(_LISTS[1]), form.project_lists.get(_LISTS[0]))
    offered = [_options(block) for block in lists if block is not None]
    if not names or all(options == names for options in offered):
        return form
    sheets = (
        replace(sheet, blocks=tuple(_offering(block, names) for block in sheet.blocks))
        for sheet in form.sheets
    )
    return form_of(tuple(sheets), form.layouts, form.needs)


def _options(block: ListBlock) -> tuple[str, ...]:
    return next((column.options for column in block.column if column.key == _LEVEL), ())


def _offering(block: AnyBlock, names: tuple[str, ...]) -> AnyBlock:
    if not isinstance(block, ListBlock) or block.path not in _LISTS:
        return block
    return replace(block, column=tuple(_column(column, names) for column in block.column))


def _column(column: Field, names: tuple[str, ...]) -> Field:
    if column.key != _LEVEL:
        return column
    if len(",".join(names)) > _LONGEST_DROP_DOWN:
        return replace(column, type="text", options=())
    return replace(column, options=names)
