"""Data of earlier form versions as today's, before they are bound to the model.

Documents are dictionaries within dictionaries, as JSON has them or as a workbook was read: figures
are ``Decimal``, decimal texts or :class:`Amount`. What a step does not know it leaves alone, for
the binding to accept or to refuse.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from jixiao.model.amount import Amount
from jixiao.model.entries import is_decimal
from jixiao.model.levels import groups_of_v1
from jixiao.model.version import FORM_VERSION

Document = dict[str, Any]

_GROUPS: Final = ("cost", "output", "benefit", "satisfaction")
_WEIGHTS: Final = ("execution", *_GROUPS)
_USUALLY_TICKED: Final = ("report", "project_tables")


def upgraded(document: Document, version: int | None) -> Document:
    """``document`` of form ``version`` as one of today's; the one given is not changed.

    Args:
        document: the whole of the data.
        version: ``None`` if it does not say; each step then does what the content asks for, so a
            document of today stays as it is.
    """
    for step in range(version or 1, FORM_VERSION):
        document = _STEPS[step](document, version is not None)
    return document


def _from_1(document: Document, is_said: bool) -> Document:  # noqa: FBT001 - one caller
    """Version 2: 一级指标 have names, papers go by key, a 规则包 names the template itself.

    ``settings.report_template`` goes. The five weights become ``settings.weights.execution`` and
    ``settings.groups``. Papers keep their keys; the two that version 1 took as handed in where a
    stamped document said nothing are said.
    """
    settings = document.get("settings")
    if not isinstance(settings, dict):
        return document
    settings = {key: value for key, value in settings.items() if key != "report_template"}
    weights = settings.get("weights")
    if isinstance(weights, dict) and any(key in weights for key in _GROUPS):
        settings |= _weights(weights, settings.get("groups"))
    papers, profile = settings.get("papers", {}), settings.get("profile")
    if is_said and isinstance(papers, dict) and isinstance(profile, dict) and profile.get("name"):
        usual = {key: {"submitted": "是"} for key in _USUALLY_TICKED if key not in papers}
        settings["papers"] = papers | usual
    return document | {"settings": settings}


def _weights(weights: Mapping[str, Any], groups: object) -> Document:
    numbers = {key: _number(weights[key]) for key in _WEIGHTS if key in weights}
    if groups or any(number is None and _is_said(weights[key]) for key, number in numbers.items()):
        return {}  # for the binding to refuse
    execution, named = groups_of_v1(numbers)
    others = {key: value for key, value in weights.items() if key not in _WEIGHTS}
    return {
        "weights": others | {"execution": execution.execution},
        "groups": [{"name": group.name, "points": group.points} for group in named],
    }


def _is_said(value: object) -> bool:
    return value not in (None, "", Amount())


def _number(value: object) -> Decimal | None:
    if isinstance(value, Amount):
        return value.number
    if isinstance(value, str) and is_decimal(value.strip()) and len(value) < 40:  # noqa: PLR2004 - no weight is as long
        return Decimal(value.strip())
    return value if isinstance(value, Decimal) else None


_STEPS: Final[Mapping[int, Callable[[Document, bool], Document]]] = {1: _from_1}
