import pytest

from jixiao.form.labels import label_of
from jixiao.form.loading import base_form
from jixiao.form.words import formula_in_words
from jixiao.model.project import Project
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import leaves, slots_of


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("unit.staff.in_post", "《单位情况》在职人员"),
        ("budget.income.total.initial", "《预决算》收入总计（年初预算）"),
        ("budget.income.money_unit", "《预决算》录入单位"),
        ("unit.duties", "《单位情况》主要职责"),
        ("unit.duties[2].text", "《单位情况》主要职责第3条“内容”"),
        ("projects[0].indicators[3].actual", "《项目01》绩效指标第4条“实际完成值”"),
        ("projects[11].funds.total.initial", "《项目12》年度资金总额（年初预算数）"),
        ("cover.nothing", ""),
    ],
)
def test_values_are_called_what_staff_call_them(path: str, label: str) -> None:
    assert label_of(path, base_form()) == label


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("unit.staff.control_rate", "由“在职人员”“编制总数”自动计算"),
        (
            "budget.income.gap.actual",
            "由“收入总计”“分项和（各来源＋结转结余）”“一般公共预算财政拨款”“政府性基金预算财政拨款”“国有资本经营预算财政拨款”“财政专户管理资金（非税）”等自动计算",
        ),
        (
            "budget.three_public.gap.actual",
            "由“‘三公’经费合计”“分项和（出国＋公车＋接待）”“因公出国（境）费”“公务用车购置及运行维护费”“公务接待费”自动计算",
        ),
        (
            "overall.funds.total.executed_used",
            "由“全年执行数更正”“支出总计（本年决算）”自动计算",
        ),
    ],
)
def test_formulas_are_told_by_what_they_are_made_of(path: str, words: str) -> None:
    form = base_form()
    cell = form.cells[path]
    assert formula_in_words(cell.field, cell, form) == words


def test_every_formula_can_be_told() -> None:
    form = base_form()
    places = [*form.cells.values(), *form.project_cells.values()]
    told = [formula_in_words(cell.field, cell, form) for cell in places if cell.field.formula]
    for block in (*form.lists.values(), *form.project_lists.values()):
        told += [formula_in_words(field, block, form) for field in block.column if field.formula]
    assert told
    assert all(words.startswith("由“") for words in told)


def test_form_and_model_ask_for_the_same() -> None:
    form = base_form()
    for record, cells, lists, unasked in (
        (SelfEvaluation, form.cells, form.lists, {"projects", "settings.papers", "overall.own"}),
        (Project, form.project_cells, form.project_lists, {"id", "own"}),
    ):
        slots = dict(leaves(record))
        typed = {
            path
            for path, cell in cells.items()
            if not cell.field.formula and not path.startswith("settings.papers.")
        }
        assert slots.keys() - unasked == typed | lists.keys()
        for path, block in lists.items():
            columns = {field.key for field in block.column if not field.formula}
            assert columns <= {slot.name for slot in slots_of(slots[path].record)}
