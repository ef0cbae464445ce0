"""A template is compiled for the first report only."""

from dataclasses import replace
from decimal import Decimal

from jixiao.assets import asset
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Display, Settings
from jixiao.report import template
from jixiao.report.render import render_report
from jixiao.scoring.evaluate import evaluate

TEMPLATE = asset("templates", "湖南-县级", "report.docx")
BLANK = SelfEvaluation(settings=Settings(display=Display(amount_places=Decimal(5))))


def test_the_second_report_is_written_with_the_first_one_s() -> None:
    render_report(evaluate(Reading("一.xlsx", BLANK)), TEMPLATE)
    compiled = template._compiled.cache_info().misses
    render_report(evaluate(Reading("二.xlsx", replace(BLANK))), TEMPLATE)
    assert template._compiled.cache_info().misses == compiled
