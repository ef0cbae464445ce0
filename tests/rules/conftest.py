"""Typed values for the rules."""

from dataclasses import replace

import pytest

from jixiao.assets import asset
from jixiao.form.reading import ReadingIssue
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation
from support.rules import Answer, Check, Make, WorkbookPatch, data_of, examined


@pytest.fixture(scope="session")
def seed() -> SelfEvaluation:
    """The sample: a county justice bureau's self-evaluation as it was written."""
    return load(asset("workbook", "samples", "衡山县司法局-2022.json"))


@pytest.fixture
def check() -> Check:
    """Run the catalogue over typed values and keep what one rule says."""

    def run(code: str, patch: WorkbookPatch, *issues: ReadingIssue, **others: object) -> Answer:
        return examined(code, data_of(patch), *issues, **others)

    return run


@pytest.fixture
def check_seed(seed: SelfEvaluation) -> Check:
    """The same over the sample, some of its parts replaced."""

    def run(code: str, **parts: object) -> Answer:
        return examined(code, replace(seed, **parts))

    return run


@pytest.fixture
def project() -> Make:
    """One project with the indicators given; further parts by name."""

    def make(*indicators: WorkbookPatch, **parts: object) -> WorkbookPatch:
        head = {"id": "P1", "head": {"name": "普法项目"}}
        return {"projects": [head | {"indicators": list(indicators)} | parts]}

    return make


@pytest.fixture
def funds() -> Make:
    """One project with the three columns of 年度资金总额; further parts by name."""

    def make(initial: str, adjusted: str, executed: str, **parts: object) -> WorkbookPatch:
        total = {"initial": initial, "adjusted": adjusted, "executed": executed}
        head = {"id": "P1", "head": {"name": "普法项目"}, "funds": {"total": total}}
        return {"projects": [head | parts]}

    return make


@pytest.fixture
def row() -> Make:
    """One indicator: 三级指标, 指标值, 完成值, 分值, 得分; further columns by name."""

    def make(
        target: str, actual: str | None, weight: str | None, score: str | None, **more: object
    ) -> WorkbookPatch:
        given = {"target": target, "actual": actual, "weight": weight, "score": score}
        return {"level1": "产出指标", "name": "普法宣传场次"} | given | more

    return make
