"""生成报告: the Word report beside the workbook."""

from pathlib import Path
from typing import Final

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.excel.file_names import fitting, plain
from jixiao.excel.session import Session
from jixiao.output import write_atomically
from jixiao.report.naming import named
from jixiao.report.render import render_report, template_notice, template_of
from jixiao.rules.checking import check, profile_of
from jixiao.scoring.evaluation import Evaluation

_UNIT: Final = "〔单位〕"
"""Stands for the unit, the part of a name that may be shortened."""


def run(session: Session) -> str:
    """Write the report; while findings of level 必改 are open, it is called a draft.

    Raises:
        InputError: the workbook cannot be read, or was never saved.
        OutputError: the report cannot be written there.
        TemplateError: the Word template of the 规则包 is broken.
    """
    path = session.path
    with session.working("生成报告：正在核对…"):
        result = check(read(session.snapshot, INSTALLED))
        errors = result.counts["error"]
        profile = profile_of(result.evaluation)
        draft = profile.wording.draft if errors else ""
        session.tell("生成报告：正在写Word…")
        template = template_of(result.evaluation, profile)
        content = render_report(result.evaluation, template, draft=draft)
    target = path.with_name(report_name(path.parent, result.evaluation, draft))
    if not session.may_write(target):
        return f"没有生成：{target.name} 保持原样。"
    write_atomically(target, content, overwrite=True)
    said = [f"报告已生成：{target}"]
    if errors:
        what = f"还有 {errors} 条必改的问题，报告标为{draft}"
        said.append(f"{what}；点“校验”查看，改好后重新生成。")
    if notice := template_notice(result.evaluation, template):
        said.append(notice)
    return "\n\n".join(said)


def report_name(folder: Path, evaluation: Evaluation, draft: str) -> str:
    """The file name: year, unit and, if it is one, that it is a draft.

    Args:
        folder: where the report is to lie; in a deep one, the name of the unit is shortened.
        evaluation: of the workbook.
        draft: what a draft is called; empty if it is none.
    """
    data = evaluation.data
    mark = f"（{draft}）" if draft else ""
    before, _, after = plain(named(evaluation, data.settings.filename_pattern, _UNIT)).partition(
        _UNIT
    )
    return fitting(folder, before, plain(data.cover.unit_name or ""), f"{after}{mark}.docx")
