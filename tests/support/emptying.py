"""Data with one value taken out."""

from dataclasses import fields, replace
from typing import Any

from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Keyed
from jixiao.model.path import value_at
from jixiao.rules.h_structure.blanks import given


def places_of(data: object, need_path: str) -> list[str]:
    """Where the value at a need path stands in ``data``, with indexes, as far as it is filled in.

    Of the entries of a list only the first that has it.
    """
    paths = [""]
    for part in need_path.split("."):
        found = []
        for path in paths:
            whole = f"{path}.{part}".removeprefix(".")
            value = value_at(data, whole)
            last = need_path == _bare(whole)
            if isinstance(value, tuple) and not last:
                found += [f"{whole}[{index}]" for index in range(len(value))]
            else:
                found.append(whole)
        paths = found
    return [path for path in paths if given(value_at(data, path))][:1]


def emptied(data: Any, path: str) -> Any:  # noqa: ANN401 -- any record of the model
    """``data`` with nothing at ``path``."""
    head, _, rest = path.partition(".")
    name, _, index = head.removesuffix("]").partition("[")
    if isinstance(data, Keyed):
        return data.put(name, BLANK if isinstance(data[name], Amount) else "")
    value = getattr(data, name)
    if index:
        rows = list(value)
        rows[int(index)] = emptied(rows[int(index)], rest)
        return replace(data, **{name: tuple(rows)})
    if rest:
        return replace(data, **{name: emptied(value, rest)})
    blank = next(each for each in fields(data) if each.name == name)
    return replace(data, **{name: () if isinstance(value, tuple) else blank.default})


def _bare(path: str) -> str:
    return "".join(part.partition("]")[2] if "]" in part else part for part in path.split("["))
