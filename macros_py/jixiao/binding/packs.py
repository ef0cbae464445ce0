"""The 规则包 at hand, as the reader needs them: it does not know where they come from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from jixiao.errors import JixiaoError
from jixiao.form.loading import Form


@dataclass(frozen=True, slots=True)
class Packs:
    """What is installed.

    Attributes:
        names: the names of all.
        form: the form of the one of that name, ``None`` if there is none of it.
    """

    names: Callable[[], Iterable[str]]
    form: Callable[[str], Form | None]

    def sound(self, name: str) -> Form | None:
        """As ``form``; a broken one is as good as none: a workbook is read without it."""
        try:
            return self.form(name)
        except JixiaoError:
            return None


NO_PACKS: Final = Packs(names=tuple, form=lambda _: None)
