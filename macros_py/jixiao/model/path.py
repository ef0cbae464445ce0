"""Values of the data by path, such as ``projects[0].funds.total.initial``."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from jixiao.model.keyed import Keyed

_PART: Final = re.compile(r"(\w+)|\[(\d+)\]|\.")


def value_at(data: object, path: str) -> object:
    """The value at ``path`` below ``data``; ``None`` below a key that it does not have.

    Raises:
        AttributeError: the model has no such field.
        IndexError: a list has fewer entries.
    """
    for part in _parts(path):
        if isinstance(data, Keyed):
            if part not in data:
                return None
            data = data[str(part)]
        else:
            data = data[part] if isinstance(part, int) else getattr(data, part)  # type: ignore[index]
    return data


@lru_cache(maxsize=4096)
def _parts(path: str) -> tuple[str | int, ...]:
    return tuple(_split(path))


def _split(path: str) -> Iterator[str | int]:
    for match in _PART.finditer(path):
        name, index = match.groups()
        if index is not None:
            yield int(index)
        elif name is not None:
            yield name
