"""What the papers handed in print of a value: by that it is asked, and rules speak about it."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jixiao.facts.working import why_working
from jixiao.form.definition import Field
from jixiao.model.needs import ALWAYS, Need, Needs, need_path
from jixiao.rules.inputs import inputs_of
from jixiao.rules.place import Place
from jixiao.rules.places import cell_of, list_of
from jixiao.scoring.evaluation import Evaluation

_PROJECTS: Final = "projects"
_COVER: Final = "cover."
_SETTINGS: Final = "settings."
_GROUP: Final = 2
"""So many parts of a path name what is reported together: ``budget.three_public``."""


def need_of(path: str, evaluation: Evaluation) -> Need | None:
    """What the papers handed in do with the value at ``path``; ``None`` if none prints it."""
    return Asked(evaluation).need(path)


@dataclass(frozen=True)
class Asked:
    """What the papers handed in print of one self-evaluation."""

    evaluation: Evaluation

    def need(self, path: str) -> Need | None:
        """Whether a paper handed in needs the value at ``path``, prints it if given, or not at all.

        Of a calculated value it goes by what it is calculated from. Without a list of what is
        printed the form itself says what is needed.
        """
        needs = self.evaluation.form.needs
        if needs is None:
            return self._own_need(path)
        found = {needs.need(each, self._ticked) for each in self._sources(path)}
        return "required" if "required" in found else "given" if "given" in found else None

    def is_required(self, path: str, without: Collection[str] = ()) -> bool:
        """Whether a paper handed in, other than those ``without``, is incomplete without it.

        A working field is not, whatever is calculated from it.
        """
        needs = self.evaluation.form.needs
        if why_working(need_path(path)):
            return False
        if needs is None:
            return self._own_need(path) == "required"
        ticked = [key for key in self._ticked if key not in without]
        return needs.need(path, ticked) == "required"

    def counts(self, path: str) -> bool:
        """Whether rules speak about the value at ``path``.

        They do where a paper handed in prints it. A working field, which no paper could print, and
        what only explains something else go by what they belong to: list, project or block.
        """
        needs = self.evaluation.form.needs
        if needs is None or not path or path.startswith(_SETTINGS) or self.need(path):
            return True
        field = self._field(path)
        explains = field is not None and field.need == "conditional"
        if field is not None and not explains and not all(map(why_working, self._sources(path))):
            return False
        return self._group(path) in self._groups

    def papers(self, path: str) -> tuple[str, ...]:
        """What staff call the papers handed in that print the value at ``path``, in order."""
        needs, names = self.evaluation.form.needs or Needs(), self.evaluation.form.papers
        sources = self._sources(path)
        printed = {paper for each in sources for paper in needs.papers_with(each)}
        return tuple(names.get(key, key) for key in self._ticked if key in printed)

    @cached_property
    def _ticked(self) -> tuple[str, ...]:
        return self.evaluation.data.settings.ticked

    @cached_property
    def _groups(self) -> frozenset[str]:
        """All that something is printed of, by the papers handed in."""
        needs = self.evaluation.form.needs or Needs()
        told = (
            each.path
            for paper, told in needs.papers
            if paper == ALWAYS or paper in self._ticked
            for each in told
        )
        return frozenset(group for path in told for group in _groups_of(path))

    def _sources(self, path: str) -> tuple[str, ...]:
        """Under what need paths the value at ``path`` may be printed.

        What every paper prints, such as the year, tells nothing of what is calculated with it.
        """
        inputs = inputs_of(path, self.evaluation.form)
        return (need_path(path), *(each for each in inputs if not each.startswith(_COVER)))

    def _group(self, path: str) -> str:
        place, block = Place.of(path), list_of(path, self.evaluation.form)
        if block is not None:
            return f"{_PROJECTS}.{block.path}" if place.project is not None else block.path
        if place.project is not None:
            return _PROJECTS
        return _first_parts(need_path(path))

    def _field(self, path: str) -> Field | None:
        form, place = self.evaluation.form, Place.of(path)
        if (cell := cell_of(path, form)) is not None:
            return cell.field
        block = list_of(path, form)
        columns = block.column if block else ()
        return next((each for each in columns if each.key == place.column), None)

    def _own_need(self, path: str) -> Need:
        """As the form marks it."""
        block, field = list_of(path, self.evaluation.form), self._field(path)
        is_list = block is not None and not Place.of(path).list
        own = block.need if block and is_list else field.need if field else ""
        return "required" if own == "required" else "given"


def _groups_of(path: str) -> tuple[str, ...]:
    """What a printed path belongs to: its list or row of a grid, its block, its project."""
    parts = path.split(".")
    above = tuple(".".join(parts[:length]) for length in range(_GROUP, len(parts) + 1))
    return (_PROJECTS, *above) if parts[0] == _PROJECTS else (_first_parts(path), *above)


def _first_parts(path: str) -> str:
    """``budget.three_public`` of ``budget.three_public.total.actual``; ``cover`` of the cover."""
    parts = path.split(".")
    return ".".join(parts[:_GROUP]) if len(parts) > _GROUP else parts[0]
