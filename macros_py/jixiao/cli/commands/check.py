"""``jixiao check``: the findings of one or more workbooks."""

import sys
from argparse import Namespace

from jixiao.cli.as_json import print_json
from jixiao.cli.checking import Checked, checked
from jixiao.cli.exits import Exit
from jixiao.cli.parser import UsageError
from jixiao.cli.writing import write_findings


def run(arguments: Namespace) -> int:
    """Check every workbook before anything is printed or written; one unreadable, and nothing is.

    Raises:
        UsageError: a backup of what is not written was asked for.
        InputError: a workbook cannot be read, or has no room for its findings.
        OutputError: a workbook cannot be replaced.
    """
    if arguments.backup and not arguments.write:
        raise UsageError("--backup 要和 --write 一起用：不写入就没有要备份的。")
    results = [checked(path) for path in arguments.files]
    notes = write_findings(results, backup=arguments.backup) if arguments.write else []
    if arguments.format == "json":
        objects = [result.to_json() for result in results]
        print_json(objects[0] if len(objects) == 1 else objects)
    else:
        _print(results)
        sys.stdout.writelines(f"{note}\n" for note in notes)
    return Exit.FINDINGS if any(result.counts["error"] for result in results) else Exit.FINE


def _print(results: list[Checked]) -> None:
    from jixiao.cli.terminal import console, counted, findings_table  # noqa: PLC0415 - loads rich

    out = console()
    for result in results:
        if result.findings:
            out.print(findings_table(result.findings, out.width))
        undecided = len({each.code for each in result.not_decided})
        rest = f"；另有{undecided}条规则因缺少数据无法判断" if undecided else ""
        out.print(f"{result.file}：{counted(result.counts)}{rest}。")
