"""``jixiao demo``: the sample unit from workbook to report, in one go."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from jixiao.authoring.preparing import filled
from jixiao.authoring.workbook import write_workbook
from jixiao.cli.as_json import json_bytes
from jixiao.cli.checking import checked
from jixiao.cli.exits import Exit
from jixiao.cli.own_files import OwnFiles
from jixiao.cli.samples import sample
from jixiao.cli.terminal import console, counted, findings_table
from jixiao.cli.writing import today, with_its_findings
from jixiao.profile.loading import load_profile
from jixiao.report.render import render_report, template_of

_SAMPLE: Final = "衡山县司法局-2022"
WORKBOOK: Final = f"{_SAMPLE}绩效自评工作簿.xlsx"
FINDINGS: Final = "校验结果.json"
_LEDGER: Final = ".jixiao-demo.json"
_REPORT: Final = f"{_SAMPLE}绩效自评报告"


def run(arguments: Namespace) -> int:
    """Write workbook, findings and report; show the findings; say where everything lies.

    Raises:
        OutputError: the folder holds files of these names that this command did not write.
    """
    profile = load_profile()
    files = OwnFiles(
        arguments.folder,
        (WORKBOOK, FINDINGS, report_name(), report_name(profile.wording.draft)),
        _LEDGER,
    )
    with files.prepared():
        prepared = filled(sample(_SAMPLE), profile.name)
        workbook = files.write(WORKBOOK, write_workbook(prepared.data, prepared.form))
        result = checked(workbook)
        files.write(WORKBOOK, with_its_findings(result, today()))
        findings = files.write(FINDINGS, json_bytes(result.outcome.to_json()))
        draft = profile.wording.draft if result.outcome.counts["error"] else ""
        document = render_report(
            result.evaluation, template_of(result.evaluation, profile), draft=draft
        )
        report = files.write(report_name(draft), document)
    out = console()
    out.print(findings_table(result.outcome.findings, out.width))
    out.print(f"示例取自一个单位公开的真实报告，校验发现：{counted(result.outcome.counts)}。")
    _list({"工作簿": workbook, "校验结果": findings, "Word报告": report})
    return Exit.FINE


def report_name(draft: str = "") -> str:
    """The file name of the report, with the mark of a draft if it is one."""
    return f"{_REPORT}（{draft}）.docx" if draft else f"{_REPORT}.docx"


def _list(made: dict[str, Path]) -> None:
    for name, path in made.items():
        sys.stdout.write(f"{name}：{path}\n")
