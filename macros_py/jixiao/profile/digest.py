"""The 校验码 of the parameters: the same values give the same one, however they are written."""

import hashlib
import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Final

from jixiao.model.settings import Settings

COVERED: Final = (
    "weights",
    "groups",
    "fixed_rows",
    "grades",
    "bands",
    "scoring",
    "overshoot",
    "thresholds",
    "caps",
    "satisfaction_steps",
    "display",
)
"""The parts of 设置 a 规则包 prescribes; the rest is the unit's own choice."""

_LENGTH: Final = 12


def digest(settings: Settings) -> str:
    """Twelve hexadecimal digits over what the 规则包 prescribes."""
    plain = {name: _plain(getattr(settings, name)) for name in COVERED}
    written = json.dumps(plain, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:_LENGTH]


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")  # 10, 10.0 and 1E+1 are one value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value
