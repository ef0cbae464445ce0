"""Long work for tests: counts, until it is stopped if it is told to wait; and its reader."""

import itertools
from pathlib import Path

from jixiao.errors import InputError
from jixiao.excel.longwork.progress import Progress, Report


def work(progress: Progress, given: bytes, how: str) -> Report:
    """Do what ``how`` says."""
    if how == "size":
        return Report("done", message=str(len(given.decode())))
    if how == "refuse":
        raise InputError("甲.xlsx：读不出来。")
    if how == "fail":
        raise ValueError("unforeseen")
    for number in itertools.count(1):
        progress.step(number, 3, f"第 {number} 个")
        if how == "count" and number == 3:
            break
    return Report("done", 3, 3, "共 3 个，\n\n都好了。", opens="汇总.xlsx")


def told_in(folder: Path) -> list[str]:
    """What the add-in reads there: state, steps, workbook to open, message."""
    return (folder / "progress.txt").read_bytes().decode("utf-16").split("\r\n", 3)
