"""Workbooks to look into: the sample, a blank one, and one with every field filled."""

from pathlib import Path

import pytest

from jixiao.assets import asset
from jixiao.authoring.workbook import write_workbook
from jixiao.form.loading import base_form
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation
from strategies import every_field_filled


@pytest.fixture(scope="session")
def sample() -> SelfEvaluation:
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


def _written(folder: Path, name: str, data: SelfEvaluation, *, addin: bool = False) -> Path:
    path = folder / f"{name}.xlsx"
    path.write_bytes(write_workbook(data, base_form(), addin=addin))
    return path


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory, sample: SelfEvaluation) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("workbooks")
    full = every_field_filled(projects=2, entries=4)
    return {
        "sample": _written(folder, "sample", sample),
        "blank": _written(folder, "blank", SelfEvaluation()),
        "full": _written(folder, "full", full, addin=True),
    }
