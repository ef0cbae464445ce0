import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from jixiao.assets import asset
from jixiao.errors import DataError
from jixiao.form.labels import label_of
from jixiao.form.loading import base_form
from jixiao.model.amount import Amount
from jixiao.model.data import dump, load
from jixiao.model.project import Indicator, Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.unit import Paragraph
from strategies import self_evaluations

SAMPLES = sorted(asset("workbook", "samples").glob("*.json"))


def document(**entries: object) -> str:
    return json.dumps({"form": "jixiao", "form_version": 1, **entries}, ensure_ascii=False)


@given(self_evaluations())
def test_what_was_dumped_loads_as_it_was(data: SelfEvaluation) -> None:
    assert load(dump(data)) == data


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_survive_the_way_out_and_back(sample: Path) -> None:
    data = load(sample)
    assert data != SelfEvaluation()
    assert load(dump(data).encode()) == data


def test_dumps_every_key_in_the_order_of_the_form_and_blank_as_null() -> None:
    dumped = json.loads(dump(SelfEvaluation()))
    assert list(dumped)[:4] == ["form", "form_version", "cover", "unit"]
    assert dumped["form"] == "jixiao"
    assert dumped["cover"]["year"] is None
    assert dumped["settings"]["overshoot"]["hint"] == "0.2"
    assert dumped["projects"] == []


def test_dumps_amounts_as_exact_decimals_and_texts_as_printed() -> None:
    amounts = [Amount(Decimal("265.580")), Amount(Decimal("1E3")), Amount(text="/"), Amount()]
    project = Project(indicators=tuple(Indicator(name="场次", weight=entry) for entry in amounts))
    dumped = json.loads(dump(SelfEvaluation(projects=(project,))))
    weights = [entry["weight"] for entry in dumped["projects"][0]["indicators"]]
    assert weights == ["265.58", "1000", "/", None]


def test_reads_numbers_without_quotes_exactly() -> None:
    data = load('{"budget": {"income": {"total": {"initial": 863.20, "actual": 1092}}}}')
    total = data.budget.income.total
    assert (total.initial, total.actual) == (Amount(Decimal("863.2")), Amount(Decimal(1092)))


def test_a_text_that_only_looks_like_a_number_stays_a_text() -> None:
    total = load('{"budget": {"income": {"total": {"initial": "1_000", "actual": "１１５"}}}}')
    assert total.budget.income.total.initial == Amount(text="1_000")
    assert total.budget.income.total.actual == Amount(text="１１５")


def test_missing_keys_and_empty_texts_are_blank() -> None:
    data = load(document(cover={"unit_name": "", "authority": " \n", "year": ""}))
    assert data == SelfEvaluation()


def test_blank_entries_and_projects_are_dropped() -> None:
    data = load(
        document(
            unit={"duties": [{}, {"text": "宣传法治。"}, {"text": None, "status": ""}]},
            projects=[{"id": "P1", "funds": {"money_unit": "元"}}, {"head": {"name": "项目经费"}}],
        )
    )
    assert data.unit.duties == (Paragraph("宣传法治。"),)
    assert [project.head.name for project in data.projects] == ["项目经费"]


def test_paragraphs_keep_their_spaces_but_have_the_line_ends_of_cells() -> None:
    data = load(document(performance={"conclusion": {"overall": "　　总体良好。\r\n第二行 "}}))
    assert data.performance.conclusion.overall == "　　总体良好。\n第二行 "


def test_accepts_a_byte_order_mark() -> None:
    assert load(b"\xef\xbb\xbf" + document().encode()) == SelfEvaluation()


REFUSED = [
    ({"cover": {"naem": "x"}}, r"cover\.naem表单里没有这一项，请删去或改正名称。"),
    ({"cover": {"year": True}}, r"“评价年度”（cover\.year）应为数字或文字，现为true 或 false。"),
    ({"cover": {"unit_name": 5}}, r"（cover\.unit_name）应为文字，现为数字；请加上引号。"),
    ({"cover": []}, r"cover应为一组值（{…}），现为清单（\[…\]）。"),
    ({"unit": {"duties": {}}}, r"（unit\.duties）应为清单（\[…\]），现为一组值（{…}）。"),
    (
        {"unit": {"duties": [{"text": "一"}, {"text": "二\x07"}]}},
        r"“《单位情况》主要职责第2条“内容””（unit\.duties\[1\]\.text）第2个字符是.*U\+0007.*请删去",
    ),
    ({"budget": {"thrift": "长" * 32768}}, r"有32768个字，超过一个单元格能容纳的32767个字"),
    ({"budget": {"thrift": "𠮷" * 16384}}, r"有32768个字"),
    (
        {"budget": {"income": {"total": {"initial": "1234567890.123456"}}}},
        r"收入总计（年初预算）.*有16位有效数字，超过 Excel 能准确保存的15位",
    ),
    ({"settings": {"grades": {"good": "八十"}}}, r"良（不低于）.*应为数字，现为“八十”"),
    ({"settings": {"grades": {"good": None}}}, r"应为数字，现为空（null）"),
    ({"settings": {"overshoot": {"method": "随便"}}}, r"应为“不扣分”或.*，现为“随便”"),
    ({"settings": {"papers": {"report": {"submitted": ""}}}}, r"不能为空，应为“是”或"),
    ({"projects": [{"id": "P1", "head": {"name": "甲"}}] * 2}, r"两个项目的 id 同为“P1”"),
    ({"form": "other"}, r"form应为“jixiao”"),
    ({"form_version": 3}, r"form_version是3，本工具只认识到2；请升级"),
    ({"form_version": "1"}, r"form_version应为版本号"),
]


@pytest.mark.parametrize(("entries", "message"), REFUSED)
def test_refuses_what_breaks_the_schema_and_says_where(
    entries: dict[str, Any], message: str
) -> None:
    def label(path: str) -> str:
        return label_of(path, base_form()).removeprefix("《首页》")

    with pytest.raises(DataError, match=message) as refusal:
        load(document(**entries), file_name="单位.json", label=label)
    assert str(refusal.value).startswith("单位.json：")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('{"cover": {\n  "year": 2022,,}}', "第2行第16个字符起不是有效的 JSON"),
        ('{"cover": {}, "cover": {}}', "同一处写了两个“cover”。请只留一个"),
        ("[]", "整个文件应为一组值"),
        ("", "第1行第1个字符起不是有效的 JSON"),
        ("[" * 100_000, "括号套得太深"),
        ('{"cover": {"year": NaN}}', "不是数字（NaN）"),
        ('{"cover": {"year": 1e400}}', "太大或太小"),
        ("绩效".encode("gbk"), "不是 UTF-8 编码的文本"),
    ],
)
def test_refuses_what_is_no_data_file(source: str | bytes, message: str) -> None:
    with pytest.raises(DataError, match=message.replace("[", r"\[")):
        load(source)


def test_names_the_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"没有.json：文件读不出来"):
        load(tmp_path / "没有.json")
