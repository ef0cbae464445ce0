"""What the papers of a workbook print, as a plain list: what is printed is what is asked.

The list is made once, from layouts and Word templates, and travels with the workbook; rules,
progress and 缺 go by it and know neither Word nor TOML.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

Need = Literal["required", "given"]
"""``required``: a paper is not complete without it; ``given``: printed where it is filled in."""

ALWAYS: Final = ""
"""In the place of a paper's key: what every paper needs, such as whose it is."""

_INDEX: Final = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Told:
    """One value that a paper prints.

    Attributes:
        path: need path: as in the data, without indexes; a list as such (``unit.duties``) or one of
            its columns (``unit.duties.text``); values of projects begin with ``projects.``.
        required: whether the paper is incomplete without it; of a list, whether it needs an entry;
            of a column, whether each entry needs it.
    """

    path: str
    required: bool = False


@dataclass(frozen=True)
class Needs:
    """What each paper prints.

    Attributes:
        papers: key of the paper, or :data:`ALWAYS` → what it prints, each path once.
    """

    papers: tuple[tuple[str, tuple[Told, ...]], ...] = field(default=())

    @cached_property
    def by_path(self) -> Mapping[str, Mapping[str, Need]]:
        """Need path → paper → what the paper does with it."""
        found: dict[str, dict[str, Need]] = {}
        for paper, told in self.papers:
            for each in told:
                needs = found.setdefault(each.path, {})
                if each.required or paper not in needs:
                    needs[paper] = "required" if each.required else "given"
        return found

    def need(self, path: str, ticked: Collection[str]) -> Need | None:
        """What the papers handed in do with the value at ``path``; ``None`` if none prints it.

        Args:
            path: of the data, with or without indexes.
            ticked: keys of the papers handed in.
        """
        needs = self.by_path.get(need_path(path), {})
        said = {need for paper, need in needs.items() if paper == ALWAYS or paper in ticked}
        return "required" if "required" in said else "given" if said else None

    def papers_with(self, path: str) -> tuple[str, ...]:
        """The papers that print the value at ``path``, ticked or not."""
        return tuple(self.by_path.get(need_path(path), {}))


def need_path(path: str) -> str:
    """``path`` of the data without indexes: ``projects.indicators.actual``."""
    return _INDEX.sub("", path)
