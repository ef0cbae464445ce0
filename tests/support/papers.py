"""A 规则包's form made by hand: what its papers print, as a plain list."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from jixiao.form.loading import Form, base_form
from jixiao.form.reading import Reading
from jixiao.model.data import load
from jixiao.model.needs import Needs, Told
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.papers.asking import IDENTITY
from jixiao.papers.form import form_for
from jixiao.rules.registry import Examination, examine
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation
from support.rules import FILE, WorkbookPatch

NAMES: Final = {
    "report": "自评报告",
    "basic_table": "基础数据表",
    "overall_table": "整体自评表",
    "project_tables": "项目自评表",
}


def form_of(papers: Mapping[str, Sequence[str]]) -> Form:
    """The form of a pack whose papers print these need paths; ``!`` behind one: required."""
    told = tuple((key, tuple(map(_told, paths))) for key, paths in papers.items())
    names = {key: NAMES[key] for key in papers}
    return form_for(base_form(), names, {}, Needs((IDENTITY, *told)))


def evaluation_of(form: Form, patch: WorkbookPatch, *ticked: str) -> Evaluation:
    """``patch`` of a unit that hands in the papers ``ticked`` of those the form has."""
    papers = {key: {"submitted": "是" if key in ticked else "否"} for key in form.papers}
    named = {"cover": {"year": "2022", "unit_name": "衡山县司法局"}}
    return of_data(form, load(json.dumps({**named, **patch, "settings": {"papers": papers}})))


def of_data(form: Form, data: SelfEvaluation) -> Evaluation:
    return evaluate(Reading(FILE, data, form=form))


def examined(form: Form, patch: WorkbookPatch, *ticked: str) -> Examination:
    return examine(evaluation_of(form, patch, *ticked))


def codes(examination: Examination) -> set[str]:
    return {each.code for each in examination.findings}


def _told(path: str) -> Told:
    return Told(path.removesuffix("!"), required=path.endswith("!"))
