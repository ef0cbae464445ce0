"""Long work for tests: counts, until it is stopped if it is told to wait."""

import itertools

from jixiao.errors import InputError
from jixiao.excel.longwork.progress import Progress


def work(progress: Progress, how: str) -> str:
    """Do what ``how`` says."""
    if how == "refuse":
        raise InputError("甲.xlsx：读不出来。")
    if how == "fail":
        raise ValueError("unforeseen")
    for number in itertools.count(1):
        progress.step(number, 3, f"第 {number} 个")
        if how == "count" and number == 3:
            break
    return "共 3 个，\n都好了。"
