"""A place's own form, written by hand into a copied 规则包: no code, and Word prints it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.form.loading import base_form
from jixiao.form.reading import Reading
from jixiao.model.amount import Amount
from jixiao.model.data import load
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.narrative.printing import Printer
from jixiao.papers.packing import carried, form_carried
from jixiao.profile.loading import read_profile
from jixiao.report.attachments import attachments
from jixiao.report.tables import Table
from jixiao.scoring.evaluate import evaluate

LAYOUT = Path(__file__).with_name("手工版式.toml")


def _pack(folder: Path) -> Path:
    shutil.copy(LAYOUT, folder / "项目自评表.toml")
    return folder


def _filled() -> SelfEvaluation:
    data = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    first, *rest = data.projects[0].indicators
    own = Keyed({"standard": "每少1场扣1分"})
    values = {"coverage": Amount.of("1200"), "nature": "持续", "remark": "逐年实施。"}
    project = replace(
        data.projects[0], indicators=(replace(first, own=own), *rest), own=Keyed(values)
    )
    return replace(data, projects=(project,))


def _rows(table: object) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_is_printed_with_its_own_cells_and_columns(copied: Callable[[str], Path]) -> None:
    form = form_of(read_profile(_pack(copied("项目-通用"))))
    data = _filled()
    (item,) = attachments(
        evaluate(Reading("表.xlsx", data, form=form)), Printer(data.settings.display)
    )
    rows = _rows(item["表"])
    assert rows[0] == ["项目", "司法行政项目经费", "属性", "□新增　☑持续"]
    assert rows[1] == ["2021年以来受益", "1200", "执行数", "2655800"]
    assert rows[2] == ["一级", "指标", "目标", "完成", "得分", "评分标准"]
    assert rows[3] == ["产出指标", "法治宣传场次", "6场", "14场", "5", "每少1场扣1分"]
    assert rows[4] == ["人民调解案件", "800件", "917件", "5", ""]
    assert rows[-1] == ["备注：逐年实施。"]
    assert str(item["标记"]).endswith("表号：甲1")
    assert item["表下说明"] == "填表人：　　　电话："


def test_what_it_prints_is_what_is_asked(copied: Callable[[str], Path]) -> None:
    form = form_of(read_profile(_pack(copied("项目-通用"))))
    assert form.needs is not None
    ticked = {"project_tables"}
    asked = {
        "projects.own.coverage": "required",
        "projects.own.nature": "given",
        "projects.indicators.own.standard": "given",
        "projects.funds.total.executed": "required",
        "projects.funds.total.initial": None,
        "projects.foot.conclusion": None,
        "cover.phone": "given",
    }
    assert {path: form.needs.need(path, ticked) for path in asked} == asked


def test_travels_with_the_workbook(copied: Callable[[str], Path]) -> None:
    form = form_of(read_profile(_pack(copied("项目-通用"))))
    assert form_carried(carried(form), base_form()) == form
