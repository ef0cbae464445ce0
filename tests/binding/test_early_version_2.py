"""Workbooks made before a field was added to the form miss nothing."""

import pytest

from jixiao.binding.workbook import read
from jixiao.form.loading import base_form
from jixiao.model.data import load
from jixiao.ooxml.package import Package
from jixiao.sheets.reader import snapshot_of
from support.past import EARLY_2, exported, workbook

LOST = {"name_lost", "column_lost", "formula_overwritten", "pack_unreadable"}


@pytest.mark.parametrize("name", EARLY_2)
def test_reads_every_value_and_misses_no_cell(name: str) -> None:
    reading = read(snapshot_of(Package.of(workbook(name, 2), name)))

    assert reading.data == load(exported(name, 2))
    assert [issue for issue in reading.issues if issue.kind in LOST] == []


def test_what_was_added_is_never_required() -> None:
    fields = [cell.field for cell in base_form().cells.values()]
    fields += [column for block in base_form().lists.values() for column in block.column]
    added = [field for field in fields if field.added]
    assert added
    assert {field.need for field in added} == {"optional"}
