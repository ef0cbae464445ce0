"""Papers that are to be handed in and hold nothing yet."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Final

from jixiao.form.loading import Form
from jixiao.model.amount import Amount
from jixiao.model.keyed import Keyed
from jixiao.rules.asked import Asked
from jixiao.rules.h_structure.blanks import given
from jixiao.scoring.evaluation import Evaluation

PROJECT_TABLES: Final = "project_tables"

_COMMON: Final = ("cover.", "settings.")
"""What stands on every paper, and makes none of them begun."""
_PROJECTS: Final = "projects."
_MONEY_UNIT: Final = ".money_unit"


def empty_papers(asked: Asked) -> Iterator[str]:
    """The keys of the papers handed in of which nothing is filled in.

    What the workbook fills in by itself, such as 无。, counts for nothing. Without a list of what
    is printed only the forms of projects can be told to be empty.
    """
    evaluation = asked.evaluation
    needs = evaluation.form.needs
    if needs is None:
        if evaluation.hands_in(PROJECT_TABLES) and not evaluation.data.projects:
            yield PROJECT_TABLES
        return
    printed = dict(needs.papers)
    for key in evaluation.data.settings.ticked:
        paths = [told.path for told in printed.get(key, ()) if is_own(told.path)]
        if paths and not any(is_begun(evaluation, path) for path in paths):
            yield key


def is_begun(evaluation: Evaluation, path: str) -> bool:
    """Whether something is typed at the need path ``path``, in any row of any project."""
    default = _default(path, evaluation.form)
    return any(
        given(value) and value != default for value in _values(evaluation.data, path.split("."))
    )


def is_own(path: str) -> bool:
    """Whether the need path ``path`` is of the paper itself, not of every paper."""
    return not path.startswith(_COMMON) and not path.endswith(_MONEY_UNIT)


def _values(data: object, parts: Sequence[str]) -> Iterator[object]:
    """The single values at ``parts`` below ``data``; of an entry of a list, all that it holds."""
    if isinstance(data, tuple):
        for each in data:
            yield from _values(each, parts)
    elif isinstance(data, str | Amount):
        yield data
    elif isinstance(data, Keyed):
        yield from _values(data.get(parts[0]) if parts else tuple(data.values()), parts[1:])
    elif parts:
        yield from _values(getattr(data, parts[0], None), parts[1:])
    elif is_dataclass(data):
        for each in fields(data):
            yield from _values(getattr(data, each.name), ())


def _default(path: str, form: Form) -> str:
    in_project = path.startswith(_PROJECTS)
    path = path.removeprefix(_PROJECTS)
    cells = form.project_cells if in_project else form.cells
    lists = form.project_lists if in_project else form.lists
    if path in cells:
        return cells[path].field.default
    if path in lists:
        return lists[path].default
    head, _, key = path.rpartition(".")
    block = lists.get(head)
    if block is None:
        return ""
    column = next((each for each in block.column if each.key == key), None)
    return (column.default if column else "") or block.default
