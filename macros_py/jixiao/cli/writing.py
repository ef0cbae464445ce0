"""Findings written into the workbooks they are about."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from jixiao.cli.checking import Checked
from jixiao.sheets.patching.replacing import check_replaceable, replace_workbook
from jixiao.sheets.review.update import with_findings


def write_findings(results: Iterable[Checked], *, backup: bool) -> list[str]:
    """Write the findings of each workbook into its 校验结果; a sentence about each comes back.

    All is made ready before the first file is replaced. A file in which nothing would change is
    left alone.

    Args:
        results: of the check.
        backup: keep each file that is replaced.

    Raises:
        InputError: a workbook has no room for its findings.
        OutputError: a workbook cannot be replaced.
    """
    ready: dict[Path, tuple[Checked, bytes]] = {}
    for result in results:
        data = with_its_findings(result)
        path = Path(result.file)
        if data != result.package.data:
            check_replaceable(path)
        ready.setdefault(path.resolve(), (result, data))
    return [_write(result, data, backup=backup) for result, data in ready.values()]


def with_its_findings(result: Checked) -> bytes:
    """The file of ``result`` with its findings, those that are new dated today.

    Raises:
        InputError: the workbook has no room for them.
    """
    today = datetime.now(UTC).astimezone().date()
    reading = result.evaluation.reading
    return with_findings(result.package, result.snapshot, reading, result.findings, today)


def _write(result: Checked, data: bytes, *, backup: bool) -> str:
    if data == result.package.data:
        return f"{result.file}：《校验结果》与上次相同，文件没有改动。"
    kept = replace_workbook(Path(result.file), result.package, data, backup=backup)
    saved = f"，原文件另存为 {kept.name}" if kept else ""
    return f"{result.file}：已写入《校验结果》{saved}。"
