from dataclasses import replace
from pathlib import Path

import pytest

from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read, read_workbook
from jixiao.form.loading import base_form
from jixiao.model.data import dump, load
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper, Settings
from strategies import every_field_filled
from support.laid_out import laid_out
from support.packs import pack_form

BLANK = SelfEvaluation(
    settings=replace(Settings(), papers=Keyed(dict.fromkeys(base_form().papers, Paper())))
)


@pytest.mark.parametrize(
    "data",
    [every_field_filled(projects=9, entries=27), BLANK],
    ids=["full", "blank"],
)
def test_a_workbook_holds_exactly_what_was_written(data: SelfEvaluation, tmp_path: Path) -> None:
    path = tmp_path / "单位.xlsx"
    path.write_bytes(write_workbook(data, pack_form()))
    reading = read_workbook(path)
    assert reading.data == data
    assert reading.file == "单位.xlsx"
    assert {issue.kind for issue in reading.issues} <= {"not_a_number"}
    missed = reading.origins.keys() ^ read(laid_out(data)).origins.keys()
    assert not {path for path in missed if "own." not in path and "chosen_by" not in path}


def test_the_full_one_survives_as_a_data_file_too() -> None:
    data = every_field_filled(projects=9, entries=27)
    assert load(dump(data)) == data
