"""Last year's parameters replaced by those of a 规则包 as it is now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from typing import Any, Final

from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper
from jixiao.profile.definition import Profile
from jixiao.profile.digest import COVERED

_BLANK: Final = "（空）"
_CHANGED: Final = "（内容有变）"

Label = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Change:
    """One parameter that is another now.

    Attributes:
        path: of the parameter: ``settings.grades.fair``.
        old, new: as they are shown.
    """

    path: str
    old: str
    new: str

    def told(self, label: Label) -> str:
        """The change in words; a list as such is only said to have changed."""
        name = label(self.path) or self.path
        return f"{name}{_CHANGED}" if self.old == self.new else f"{name}：{self.old} → {self.new}"


def renewed(data: SelfEvaluation, profile: Profile) -> tuple[SelfEvaluation, tuple[Change, ...]]:
    """``data`` under the parameters of ``profile``, and what changed by that.

    Papers stay ticked as they were, as far as the 规则包 has them; what a 规则包 leaves to the unit
    (口径, file names, switches of rules) stays as it was where the 规则包 is the same.
    """
    old, new = data.settings, profile.settings
    kept: dict[str, Any] = {"papers": _papers(old.papers, new.papers)}
    if old.profile.name == profile.name:
        left = {each.name for each in fields(new)} - {*COVERED, "papers", "profile"}
        kept |= {name: getattr(old, name) for name in left}
    changes = [
        change
        for name in COVERED
        for change in _changes(f"settings.{name}", getattr(old, name), getattr(new, name))
    ]
    return replace(data, settings=replace(new, **kept)), tuple(changes)


def _papers(old: Keyed[Paper], new: Keyed[Paper]) -> Keyed[Paper]:
    """Ticked as last year; numbers and titles are those of the 规则包, which may say others now."""
    return Keyed(
        {
            key: replace(paper, submitted=old[key].submitted) if key in old else paper
            for key, paper in new.items()
        }
    )


def _changes(path: str, old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401 - any parameter
    if old == new:
        return
    if is_dataclass(new):
        for each in fields(new):
            name = each.name
            yield from _changes(f"{path}.{name}", getattr(old, name), getattr(new, name))
    elif isinstance(new, tuple):
        yield Change(path, "", "")
    else:
        yield Change(path, _shown(old), _shown(new))


def _shown(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return str(value) if value not in (None, "") else _BLANK
