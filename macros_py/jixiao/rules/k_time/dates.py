"""The dates of the cover, as far as they can be read."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from jixiao.rules.rule import Undecided
from jixiao.scoring.evaluation import Evaluation

_NAMES: Final = {"reported_on": "报送日期", "filled_on": "填报日期"}


def cover_dates(evaluation: Evaluation) -> Iterator[tuple[str, str, int, dt.date] | Undecided]:
    """Path, name, year evaluated and date, of each date that is filled in."""
    cover = evaluation.data.cover
    year = cover.year.number
    for key, name in _NAMES.items():
        path, typed = f"cover.{key}", getattr(cover, key)
        if not typed:
            continue
        try:
            date = dt.date.fromisoformat(typed)
        except ValueError:
            yield Undecided(path, f"{name}“{typed}”读不出日期")
            continue
        if year is None or not dt.MINYEAR <= year < dt.MAXYEAR:
            yield Undecided(path, f"评价年度没有填或不是年份，{name}无从核对")
        else:
            yield path, name, int(year), date


def in_words(date: dt.date) -> str:
    """The date as reports print it: ``2023年8月8日``."""
    return f"{date.year}年{date.month}月{date.day}日"
