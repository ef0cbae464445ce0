"""What a template tells is printed by it, and nothing else: each input taken away in turn."""

from dataclasses import replace

import pytest

from jixiao.assets import asset
from jixiao.facts.registry import everything
from jixiao.facts.working import why_working
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Display
from jixiao.narrative.context import report_context
from jixiao.narrative.printing import Printer
from jixiao.report.template import WordTemplate, load
from jixiao.report.told import told_by_template
from jixiao.scoring.evaluate import evaluate
from support.filled import blanked, corrected_less_and_less, filled

PACKS = ("湖南-县级", "项目-通用", "四川-项目")
FILTERS = Printer(Display()).filters()
PATHS = sorted(
    {
        path
        for _, fact in everything()
        for each in (fact, *fact.items)
        for path in each.paths
        if not path.startswith("settings.")
    }
)
"""All inputs that some fact comes from."""


def texts_of(template: WordTemplate, data: SelfEvaluation) -> str:
    context = report_context(evaluate(Reading("表.xlsx", data)))
    return template._filled("word/document.xml", {**context, "附件": [], "草稿": ""}).decode()


def _bases() -> list[SelfEvaluation]:
    """Everything filled in; less and less typed over what is calculated; the other way to compare.

    The last two are the least typed and the other way to compare.
    """
    data = filled()
    compared = replace(data, settings=replace(data.settings, three_public_basis="决算"))
    return [*corrected_less_and_less(data), compared]


@pytest.mark.parametrize("pack", PACKS)
def test_an_input_is_told_exactly_if_the_report_is_another_without_it(pack: str) -> None:
    path = asset("templates", pack, "report.docx")
    template, told = load(path, FILTERS), {each.path for each in told_by_template(path)}
    bases = [(data, texts_of(template, data)) for data in _bases()]

    def changes(need: str, bases: list[tuple[SelfEvaluation, str]]) -> bool:
        return any(texts_of(template, blanked(data, need)) != said for data, said in bases)

    assert [need for need in PATHS if need in told and not changes(need, bases)] == []
    others = [need for need in PATHS if need not in told and not why_working(need)]
    assert [need for need in others if changes(need, bases[-2:])] == []
