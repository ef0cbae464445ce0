"""Workbooks to look into: the sample, a blank one, and full ones of each 规则包."""

from pathlib import Path

import pytest

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.form.loading import Form
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile
from strategies import every_field_filled

COUNTY = "湖南-县级"


@pytest.fixture(scope="session")
def form() -> Form:
    return form_of(load_profile(COUNTY))


@pytest.fixture(scope="session")
def sample() -> SelfEvaluation:
    data = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    return with_profile(data, load_profile(COUNTY))


def _written(
    folder: Path, name: str, data: SelfEvaluation, pack: str = COUNTY, *, addin: bool = False
) -> Path:
    path = folder / f"{name}.xlsx"
    path.write_bytes(write_workbook(data, form_of(load_profile(pack)), addin=addin))
    return path


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory, sample: SelfEvaluation) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("workbooks")
    full = every_field_filled(projects=2, entries=4)
    return {
        "sample": _written(folder, "sample", sample),
        "blank": _written(folder, "blank", with_profile(SelfEvaluation(), load_profile(COUNTY))),
        "full": _written(folder, "full", full, addin=True),
        "common": _written(folder, "common", full, "项目-通用"),
        "sichuan": _written(folder, "sichuan", full, "四川-项目", addin=True),
    }
