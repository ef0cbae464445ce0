"""Defined names: every cell of the form, lists, links, and what says whose workbook this is."""

from typing import Any, Final

from xlsxwriter.utility import quote_sheetname

from jixiao.authoring.workbook.heading import link_name
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.loading import FORM_ID
from jixiao.form.marks import FORM_MARK, PROJECT_MARK, VERSION_MARK

_REVIEW_NAMES: Final = {"position": "结果_位置", "level": "结果_程度", "project": "结果_项目"}


def define_names(book: Any, plans: list[Plan], matter: Matter, ids: list[str]) -> None:  # noqa: ANN401
    """Define all names of a workbook; ``ids`` are those of its project sheets."""
    form = matter.form
    for (project, path), area in matter.layout.cells.items():
        cells = form.cells if project is None else form.project_cells
        name = cells[path].name
        if project is not None:
            name = f"{quote_sheetname(area.sheet)}!{name}"
        book.define_name(name, f"={area.qualified}")
    for (project, path), place in matter.layout.lists.items():
        if project is not None:
            name = form.project_lists[path].name
            book.define_name(
                f"{quote_sheetname(place.sheet)}!{name}", f"={place.whole.qualified_range}"
            )
        elif path not in {table.path for plan in plans for table in plan.tables}:
            book.define_name(form.lists[path].name, f"={place.whole.qualified_range}")
    for name, area in matter.layout.named.items():
        book.define_name(name, f"={area.qualified}")
    findings = matter.layout.lists[None, "review"]
    for key, name in _REVIEW_NAMES.items():
        book.define_name(name, f"={findings.column(key).qualified_range}")
    _define_marks(book, plans, matter, ids)


def _define_marks(book: Any, plans: list[Plan], matter: Matter, ids: list[str]) -> None:  # noqa: ANN401
    hidden: list[tuple[str, int, str]] = [
        (FORM_MARK, -1, f'"{FORM_ID}"'),
        (VERSION_MARK, -1, str(matter.form.version)),
    ]
    for index, plan in enumerate(plans):
        first = f"{quote_sheetname(plan.title)}!$A$1"
        hidden.append((link_name(plan.title), -1, first))
        if plan.project is not None:
            hidden.append((PROJECT_MARK, index, _constant(ids[plan.project])))
    # XlsxWriter's define_name has no way to hide a name; its own list of names does.
    book.defined_names += [[name, index, text, True] for name, index, text in hidden]


def _constant(text: str) -> str:
    """``text`` as a formula holds it."""
    return '"' + text.replace('"', '""') + '"'
