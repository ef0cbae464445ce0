"""The files Excel loads: the add-in, and the workbook whose cells call it."""

import io
import tomllib
from datetime import UTC, datetime
from typing import Final

import xlsxwriter

from jixiao.assets import asset
from jixiao.authoring.intellisense import add_help_sheet
from jixiao.authoring.macro_package import as_macro_file
from jixiao.authoring.ribbon_part import read_ribbon
from jixiao.authoring.vba_project import Module, add_project, read_modules
from jixiao.authoring.vba_wrappers import wrappers_module
from jixiao.authoring.workbook import write_workbook
from jixiao.authoring.xlwings_module import xlwings_module
from jixiao.form.loading import Form
from jixiao.functions.registry import exported
from jixiao.model.self_evaluation import SelfEvaluation

ADDIN_NAME: Final = "jixiao.xlam"

_TEXT_SHEET: Final = "texts"
_BUILT: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Written as the time of creation, so that the same sources give the same bytes."""


def build_addin() -> bytes:
    """The add-in: xlwings' module, ours, the ribbon, and the Chinese texts.

    Raises:
        AddinError: a source is broken, or xlwings is not installed.
    """
    modules = addin_modules()
    ribbon = read_ribbon(
        asset("xl_addin", "ribbon", "customUI14.xml"),
        asset("xl_addin", "ribbon", "imageMso.txt"),
        modules,
    )
    return as_macro_file(add_project(_addin_sheets(), modules), "addin", ribbon)


def build_workbook_xlsm(data: SelfEvaluation, form: Form) -> bytes:
    """The workbook of ``data`` whose calculated cells call the functions, natives beside them.

    Raises:
        AddinError: a source is broken.
        FormError: a formula of the form is broken.
    """
    return with_functions(write_workbook(data, form, addin=True))


def with_functions(workbook: bytes) -> bytes:
    """The .xlsm of an .xlsx whose cells call the functions: it gets their thin wrappers.

    Args:
        workbook: an .xlsx as XlsxWriter writes it.

    Raises:
        AddinError: a source is broken.
    """
    return as_macro_file(add_project(workbook, workbook_modules()), "workbook")


def addin_modules() -> tuple[Module, ...]:
    """What stands in the add-in's VBA project.

    Raises:
        AddinError: a source is broken, or xlwings is not installed.
    """
    return (*read_modules(asset("xl_addin", "vba", "addin")), xlwings_module())


def workbook_modules() -> tuple[Module, ...]:
    """What stands in a workbook's VBA project.

    Raises:
        AddinError: a source is broken.
    """
    return (wrappers_module(exported()), *read_modules(asset("xl_addin", "vba", "workbook")))


def _addin_sheets() -> bytes:
    """The texts that VBA reads, as a workbook."""
    texts = tomllib.loads(asset("xl_addin", "texts.toml").read_text(encoding="utf-8"))
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": "绩效自评", "created": _BUILT})
        sheet = book.add_worksheet(_TEXT_SHEET)
        for row, (key, text) in enumerate(texts.items()):
            sheet.write_string(row, 0, key)
            sheet.write_string(row, 1, text)
        add_help_sheet(book, exported())
    return buffer.getvalue()
