"""Workbooks made with form version 1 live on."""

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao.binding.workbook import read
from jixiao.cli.main import main
from jixiao.form.reading import Reading
from jixiao.model.data import load
from jixiao.ooxml.package import Package
from jixiao.sheets.reader import snapshot_of
from support.past import WORKBOOKS, exported, workbook

LOST = {"name_lost", "column_lost", "formula_overwritten", "pack_unreadable"}


def reading_of(name: str) -> Reading:
    return read(snapshot_of(Package.of(workbook(name), name)))


@pytest.mark.parametrize("name", WORKBOOKS)
def test_reads_every_value_and_misses_no_cell(name: str) -> None:
    reading = reading_of(name)

    assert reading.data == load(exported(name))
    assert not LOST & {issue.kind for issue in reading.issues}


def test_weights_became_groups() -> None:
    settings = reading_of("中央-空白.xlsx").data.settings

    assert settings.weights.execution == 10
    assert [(group.name, group.points) for group in settings.groups] == [
        ("成本指标", 20),
        ("产出指标", 40),
        ("效益指标", 20),
        ("满意度指标", 10),
    ]


@pytest.mark.parametrize("name", ["县级-样例.xlsm", "中央-填满.xlsm"])
def test_names_lost_too(name: str) -> None:
    snapshot = snapshot_of(Package.of(workbook(name), name))
    kept = tuple(each for each in snapshot.names if each.name.startswith("表单"))

    stripped = read(replace(snapshot, names=kept))

    there = {issue.path for issue in stripped.issues if issue.kind == "column_lost"}
    assert not there


def test_answers_survive_check(tmp_path: Path) -> None:
    path = tmp_path / "县级-样例.xlsm"
    path.write_bytes(workbook(path.name))

    code = main(["check", "--write", str(path)])

    assert code in {0, 1}
    review = {
        (row.code, row.field): (row.status, row.note)
        for row in read(snapshot_of(Package.of(path.read_bytes(), path.name))).data.review
    }
    answered = "决算表尾差，已与主管部门核对"
    assert review["C01", "budget.expenditure.basic.actual"] == ("有说明", answered)
    assert review["A01", "funds.total.executed"][0] == "已修改"
