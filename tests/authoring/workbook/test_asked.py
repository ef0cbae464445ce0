"""What no paper handed in prints is not asked for, by formulas too."""

import pytest

from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook.gates import gate_over
from jixiao.authoring.workbook.items import Text
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.writing import lay_out_workbook
from jixiao.functions.calculate import Calculator
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile


def _matter(pack: str) -> Matter:
    profile = load_profile(pack)
    form, data = form_of(profile), with_profile(SelfEvaluation(), profile)
    return Matter(form, data, Calculator(form, data))


@pytest.mark.parametrize(
    ("pack", "source", "in_project", "is_open"),
    [
        ("湖南-县级", "{budget.expenditure.total.actual}", False, True),
        ("项目-通用", "{budget.expenditure.total.actual}", False, False),
        ("项目-通用", "{projects.funds.total.executed}", True, True),
    ],
)
def test_a_check_speaks_while_a_paper_handed_in_prints_its_sides(
    pack: str, source: str, *, in_project: bool, is_open: bool
) -> None:
    gate = gate_over([source], _matter(pack), in_project=in_project)
    assert gate.is_open == is_open
    formula, value = gate.over("A1", "相符")
    assert formula == f'IF({gate.condition},A1,"")'
    assert value == ("相符" if is_open else None)


def test_the_label_of_an_input_is_read_while_nothing_is_typed() -> None:
    matter = _matter("四川-项目")
    plans = lay_out_workbook(matter, addin=False).plans
    first = next(plan for plan in plans if plan.project == 0)
    labels = {item.text: item.area for item in first.items if isinstance(item, Text)}
    for label, path in (
        ("执行率未达到90%的原因：", "notes.low_execution_reason"),
        ("年中调整预算的理由：", "notes.adjustment_reason"),
    ):
        typed = matter.layout.cells[0, path]
        assert (labels[label].bottom + 1, labels[label].left) == (typed.top, typed.left)
