"""``jixiao check``: the findings of one or more workbooks."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace

from jixiao.cli.as_json import print_json
from jixiao.cli.checking import Outcome
from jixiao.cli.exits import Exit
from jixiao.cli.inputs import place_of
from jixiao.cli.parser import UsageError
from jixiao.cli.writing import looked_at, today, write_findings
from jixiao.quoting import harmless


def run(arguments: Namespace) -> int:
    """Check every workbook before anything is printed or written; one unreadable, and nothing is.

    Raises:
        UsageError: a backup of what is not written was asked for.
        InputError: a workbook cannot be read, or has no room for its findings.
        OutputError: a workbook cannot be replaced.
    """
    if arguments.backup and not arguments.write:
        raise UsageError("--backup 要和 --write 一起用：不写入就没有要备份的。")
    files, backup = arguments.files, arguments.backup
    day = today() if arguments.write else None
    looked = looked_at(files, day, backup=backup)
    notes = write_findings(looked.values(), day, backup=backup) if day else []
    outcomes = [replace(looked[place_of(path)].outcome, file=str(path)) for path in files]
    if arguments.format == "json":
        objects = [outcome.to_json() for outcome in outcomes]
        print_json(objects[0] if len(objects) == 1 else objects)
    else:
        _print(outcomes)
        sys.stdout.writelines(f"{harmless(note)}\n" for note in notes)
    return Exit.FINDINGS if any(outcome.counts["error"] for outcome in outcomes) else Exit.FINE


def _print(outcomes: Sequence[Outcome]) -> None:
    from jixiao.cli.terminal import console, counted, findings_table  # noqa: PLC0415 - loads rich

    out = console()
    for outcome in outcomes:
        if outcome.findings:
            out.print(findings_table(outcome.findings, out.width))
        codes = len({each.code for each in outcome.undecided})
        rest = f"；另有{codes}条规则因缺少数据无法判断（逐处见 --format json）" if codes else ""
        out.print(f"{harmless(outcome.file)}：{counted(outcome.counts)}{rest}。")
