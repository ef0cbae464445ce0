"""``jixiao report``: the Word report of a workbook."""

import sys
from argparse import Namespace

from jixiao.cli.checking import checked
from jixiao.cli.exits import Exit
from jixiao.cli.inputs import refuse_same
from jixiao.errors import OutputError
from jixiao.output import check_writable, write_atomically
from jixiao.report.render import render_report, template_notice, template_of
from jixiao.rules.checking import profile_of


def run(arguments: Namespace) -> int:
    """Write the report to exactly the name given.

    Raises:
        OutputError: it can't be written there; nothing was.
        InputError: the workbook can't be read.
        TemplateError: the Word template of the 规则包 is broken.
    """
    out = arguments.output
    if out.suffix.lower() != ".docx":
        raise OutputError(f"{out}：报告是 Word 文件，文件名请以 .docx 结尾。")
    refuse_same(out, arguments.file, "要读取的工作簿")
    check_writable(out, overwrite=arguments.force)
    result = checked(arguments.file)
    profile = profile_of(result.evaluation)
    errors = result.outcome.counts["error"]
    draft = profile.wording.draft if errors else ""
    template = template_of(result.evaluation, profile)
    content = render_report(result.evaluation, template, draft=draft)
    write_atomically(out, content, overwrite=arguments.force)
    if errors:
        sys.stdout.write(
            f"还有{errors}条必改的问题，报告标为{draft}；用 jixiao check 查看，改好后重新生成。\n"
        )
    if notice := template_notice(result.evaluation, template):
        sys.stdout.write(f"{notice}\n")
    sys.stdout.write(f"报告已生成：{out}\n")
    return Exit.FINE
