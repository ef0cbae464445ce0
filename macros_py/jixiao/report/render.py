"""The whole way from an evaluation to the bytes of its Word report."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from jixiao.assets import asset
from jixiao.errors import InputError
from jixiao.model.settings import Display
from jixiao.narrative.context import report_context
from jixiao.narrative.printing import Printer
from jixiao.profile.definition import REPORT, Profile
from jixiao.report.attachments import attachments
from jixiao.report.template import load
from jixiao.scoring.evaluation import Evaluation

_PLAIN: Final[Mapping[str, object]] = {"表上说明": (), "横向": False}
"""What an attachment has where it says nothing else."""


def template_of(evaluation: Evaluation, profile: Profile) -> Path:
    """The Word file that the papers handed in are written with.

    Where no report in words is handed in, it is a shell that holds the tables alone.

    Raises:
        InputError: nothing is handed in.
    """
    if not evaluation.data.settings.ticked:
        raise InputError(
            f"{evaluation.reading.file}：《设置》的报送材料一份也没有选“是”，没有可以生成的。"
            "请先选好要报送的材料。"
        )
    narrative = profile.template(REPORT) if evaluation.hands_in(REPORT) else None
    return narrative or asset("templates", "附表.docx")


def render_report(evaluation: Evaluation, template: Path, *, draft: str = "") -> bytes:
    """The report of ``evaluation`` as a .docx, written with the Word file ``template``.

    The same evaluation and template give the same bytes. ``draft`` is the mark of its header while
    findings of level 必改 are open.

    Raises:
        TemplateError: the template can't be read, or names what there is not.
    """
    data = evaluation.data
    printer = _printer(data.settings.display)
    context = {
        **report_context(evaluation),
        "附件": [{**_PLAIN, **each} for each in attachments(evaluation, printer)],
        "草稿": draft,
    }
    word = load(template, printer.filters())
    return word.render(context, title=str(context["标题"]), creator=data.cover.unit_name or "")


def template_notice(evaluation: Evaluation, template: Path) -> str:
    """What :func:`render_report` leaves out of ``template``, as a sentence; mostly empty.

    Raises:
        TemplateError: the template can't be read.
    """
    word = load(template, _printer(evaluation.data.settings.display).filters())
    return word.document.notice(word.name)


@lru_cache(maxsize=8)
def _printer(display: Display) -> Printer:
    # Compiled templates are kept by the filters they were compiled with: these must be the same.
    return Printer(display)
