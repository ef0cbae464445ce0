"""Findings written into the workbooks they are about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from jixiao.cli.checking import Checked, Outcome, checked
from jixiao.cli.inputs import place_of
from jixiao.errors import JixiaoError, OutputError
from jixiao.output import check_writable
from jixiao.review_sheet.update import with_findings
from jixiao.sheets.patching.replacing import backup_of, replace_workbook

_NAMED: Final = 10


@dataclass(frozen=True, slots=True)
class Looked:
    """A workbook that was checked, without its content unless it is the only one.

    Attributes:
        outcome: what there is to say.
        digest: of the file as it was read.
        is_new: whether writing the findings would change it.
        kept: the workbook and its new content, to be written without reading it again.
    """

    outcome: Outcome
    digest: bytes = b""
    is_new: bool = False
    kept: tuple[Checked, bytes] | None = None


def today() -> date:
    """The day here."""
    return datetime.now(UTC).astimezone().date()


def with_its_findings(result: Checked, day: date) -> bytes:
    """The file of ``result`` with its findings, those that are new dated ``day``.

    Raises:
        InputError: the workbook has no room for them.
    """
    reading = result.evaluation.reading
    return with_findings(result.package, result.snapshot, reading, result.outcome.findings, day)


def looked_at(files: Sequence[Path], day: date | None, *, backup: bool) -> dict[str, Looked]:
    """Each of ``files`` checked, one in memory at a time; one given twice is read once.

    Args:
        files: as they were given.
        day: of the writing, which is tried here so that all that can go wrong does so before
            any file is replaced; ``None`` if none is to be written.
        backup: whether each file that is replaced is to be kept.

    Returns:
        Where each file lies → what was found in it, in the order given.

    Raises:
        InputError: a workbook cannot be read, or has no room for its findings.
        OutputError: a workbook cannot be replaced.
    """
    distinct: dict[str, Path] = {}
    for path in files:
        distinct.setdefault(place_of(path), path)
    keep = len(distinct) == 1
    return {place: _look(path, day, backup=backup, keep=keep) for place, path in distinct.items()}


def _look(path: Path, day: date | None, *, backup: bool, keep: bool) -> Looked:
    result = checked(path)
    if day is None:
        return Looked(result.outcome)
    data = with_its_findings(result, day)
    is_new = data != result.package.data
    if is_new:
        check_writable(path, overwrite=True)
        if backup:
            backup_of(path, result.package)
    kept = (result, data) if keep else None
    return Looked(result.outcome, sha256(result.package.data).digest(), is_new, kept)


def write_findings(looked: Iterable[Looked], day: date, *, backup: bool) -> list[str]:
    """Write the findings of each workbook into its 校验结果; a sentence about each comes back.

    A file in which nothing would change is left alone.

    Args:
        looked: the workbooks, each once.
        day: on which they were looked at.
        backup: keep each file that is replaced.

    Raises:
        OutputError: a workbook cannot be replaced, or was changed since; of several, the message
            says which ones are written already.
    """
    left = list(looked)
    several = len(left) > 1
    said: list[str] = []
    written: list[str] = []
    while left:
        each = left[0]
        try:
            said.append(_write(each, day, backup=backup))
        except JixiaoError as error:
            if not several:
                raise
            rest = [other.outcome.file for other in left if other.is_new]
            raise OutputError(
                f"{error}已写入的：{_named(written)}；没有写入的：{_named(rest)}。"
            ) from error
        if each.is_new:
            written.append(each.outcome.file)
        left.pop(0)
    return said


def _write(each: Looked, day: date, *, backup: bool) -> str:
    file = each.outcome.file
    if not each.is_new:
        return f"{file}：《校验结果》与上次相同，文件没有改动。"
    result, data = each.kept or _read_again(each, day)
    kept = replace_workbook(Path(file), result.package, data, backup=backup)
    saved = f"，原文件另存为 {kept.name}" if kept else ""
    return f"{file}：已写入《校验结果》{saved}。"


def _read_again(each: Looked, day: date) -> tuple[Checked, bytes]:
    result = checked(Path(each.outcome.file))
    if sha256(result.package.data).digest() != each.digest:
        raise OutputError(f"{each.outcome.file}：校验期间文件被改动过，没有写入。请再校验一次。")
    return result, with_its_findings(result, day)


def _named(files: Sequence[str]) -> str:
    shown = "、".join(files[:_NAMED]) or "无"
    return f"{shown}等{len(files)}份" if len(files) > _NAMED else shown
