"""一级指标 as forms print them, and the weights of workbooks before they had names."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from jixiao.model.settings import Group, Weights

SATISFACTION: Final = "满意度"
"""What the name of a group of satisfaction holds; nothing else tells it from the others."""
BENEFIT: Final = "效益"
"""The same of the group that the points of an absent satisfaction go to."""

_ENDING: Final = "指标"
BLANKS: Final = " \u3000\u00a0\n"
"""What forms put between the letters of a name to fit it into its cell."""
_WITHOUT_BLANKS: Final = str.maketrans("", "", BLANKS)
_POINTS: Final = re.compile(r"([^（(]*)[（(](?=[0-9])(.*)[）)]")
_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_V1_NAMES: Final = {
    "cost": "成本指标",
    "output": "产出指标",
    "benefit": "效益指标",
    "satisfaction": "满意度指标",
}


def level_name(text: str | None) -> str | None:
    """``text`` without blanks and without the points behind it: ``产出指标（50分）`` is 产出指标.

    A text that is nothing but points stays as it is.
    """
    if not text:
        return text
    bare = text.translate(_WITHOUT_BLANKS)
    match = _POINTS.fullmatch(bare)
    return (match and match[1]) or bare


def level_points(text: str | None) -> Decimal | None:
    """The points printed behind the name: 50 of ``产出指标（50分）``."""
    match = _POINTS.fullmatch((text or "").translate(_WITHOUT_BLANKS))
    number = _NUMBER.match(match[2]) if match else None
    return Decimal(number[0]) if number else None


def group_of(level: str | None, groups: Iterable[Group]) -> Group | None:
    """The group that ``level`` names, by its whole name or by its stem: 产出 of 产出指标."""
    name = level_name(level)
    if not name:
        return None
    named = [group for group in groups if group.name]
    exact = (group for group in named if group.name == name)
    alike = (group for group in named if (group.name or "").removesuffix(_ENDING) in name)
    return next(exact, None) or next(alike, None)


def is_satisfaction(level: str | None) -> bool:
    """Whether a first level is that of satisfaction."""
    return SATISFACTION in (level or "")


def groups_of_v1(
    weights: Mapping[str, Decimal | None],
) -> tuple[Weights, tuple[Group, ...]]:
    """What the five weights of form version 1 are now; those not written had these values.

    A cost of 0 meant that 成本 was no first-level indicator.
    """
    usual = {"execution": 10, "cost": 0, "output": 50, "benefit": 30, "satisfaction": 10}
    given = {
        key: Decimal(default) if (own := weights.get(key)) is None else own
        for key, default in usual.items()
    }
    groups = tuple(
        Group(name, given[key]) for key, name in _V1_NAMES.items() if key != "cost" or given[key]
    )
    return Weights(given["execution"]), groups
