"""Layouts read from the folder of a 规则包."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from jixiao.errors import ProfileError
from jixiao.form.layout import Layout
from jixiao.model import toml_text
from jixiao.papers.checking import check_shape
from jixiao.papers.drawing import drawn


def read_layout(path: Path) -> Layout:
    """The layout at ``path``.

    Raises:
        ProfileError: it can't be read or is broken; the message names folder, file and reason.
    """
    place = f"规则包“{path.parent.name}”的 {path.name}"
    try:
        content = toml_text.content(path)
    except OSError as error:
        raise ProfileError(f"{place}：读不出来。请检查规则包的文件夹。") from error
    except toml_text.NotTomlError as error:
        raise ProfileError(f"{place}：{error.place}{error}。请改正后再用。") from error
    return layout_of(content, place)


def layout_of(content: dict[str, Any], place: str) -> Layout:
    """The layout that ``content`` says; ``place`` names it in messages.

    Raises:
        ProfileError: it is none.
    """
    try:
        layout = msgspec.convert(_plain(content), Layout)
        check_shape(layout)
        drawn(layout, lambda _: 1)
    except msgspec.ValidationError as error:
        raise ProfileError(f"{place}：版式写得不对（{error}）。请改正后再用。") from error
    except ProfileError as error:
        raise ProfileError(f"{place}：{error}。请改正后再用。") from error
    return layout


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    """Exact numbers as the floats that widths are."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else value
