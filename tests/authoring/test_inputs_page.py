"""The page that says where each input is printed: current, and no input without a role."""

from dataclasses import replace
from pathlib import Path

import pytest

from jixiao.authoring.inputs_page import document, installed_forms, printed_where, role_of
from jixiao.form.inputs import inputs_of
from jixiao.form.loading import Form, base_form
from jixiao.model.needs import Needs, Told
from jixiao.papers.asking import IDENTITY

PAGE = Path(__file__).parents[2] / "docs" / "inputs.md"
REPORT = (Told("unit.duties", required=True), Told("unit.duties.text"), Told("cover.unit_name"))


@pytest.fixture
def form() -> Form:
    return replace(base_form(), needs=Needs((IDENTITY, ("report", REPORT))))


def test_an_input_stands_with_the_papers_that_print_it(form: Form) -> None:
    page = document({"甲县": form, "乙县": base_form()})
    assert "| 填报项 | 印它的规则包 | 用处 |\n" in page
    assert "| 单位名称（全称） | 甲县* |  |\n" in page
    assert "| 主要职责（条目） | 甲县* |  |\n" in page
    assert "| 主要职责“内容” | 甲县 |  |\n" in page
    assert list(printed_where(form))[:1] == [("首页", "评价年度", "各份材料*")]
    assert ("单位情况", "主要职责（条目）", "自评报告*") in printed_where(form)


def test_an_input_that_is_not_printed_says_what_it_is_for(form: Form) -> None:
    page = document({"甲县": form})
    assert "| 编制总数 |  | 模板可写“编制.总数” |\n" in page
    assert "| 主要职责“状态” |  | 标明文字是不是从上年带来还没有核对，只供填报时看 |\n" in page


def test_no_input_of_the_catalogue_is_without_a_role() -> None:
    inputs = [each.path for each in inputs_of(base_form()) if not each.is_list]
    assert [path for path in inputs if not role_of(path)] == []


@pytest.fixture(scope="module")
def forms() -> dict[str, Form]:
    """The forms of the 规则包 that are there with all their papers."""
    return installed_forms()


def test_shipped_page_is_the_inputs_as_they_are(forms: dict[str, Form]) -> None:
    """To write it anew: ``python -m jixiao.authoring.inputs_page > docs/inputs.md``."""
    assert PAGE.read_text(encoding="utf-8") == document(forms)


def test_no_input_of_any_profile_is_without_a_role(forms: dict[str, Form]) -> None:
    printed = {path for form in forms.values() for path in (form.needs or Needs()).by_path}
    inputs = {each.path for form in forms.values() for each in inputs_of(form) if not each.is_list}
    assert sorted(path for path in inputs - printed if not role_of(path)) == []
