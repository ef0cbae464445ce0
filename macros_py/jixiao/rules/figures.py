"""Figures of the data that know their unit and what staff call them."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.form.definition import Field
from jixiao.model.amount import BLANK, Amount
from jixiao.model.path import value_at
from jixiao.numbers.money import to_wan
from jixiao.numbers.text import tidy
from jixiao.rules.place import Place
from jixiao.rules.places import cell_of, column_of, label_of
from jixiao.scoring.evaluation import Evaluation

WAN: Final = "万元"
YUAN: Final = "元"

_MARKS: Final = frozenset({"/", "-", "—", "——", "--", "―", "", "无", "不适用"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as typed.

    Attributes:
        path: of the value in the data.
        label: what staff call it.
        amount: as typed.
        unit: 元 or 万元 for money, else the unit of its field; empty for bare numbers.
    """

    path: str
    label: str
    amount: Amount
    unit: str

    @property
    def number(self) -> Decimal | None:
        """The number in its own unit; ``None`` for a blank, a mark or an unreadable text."""
        return self.amount.number

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.unit in (WAN, YUAN)

    @property
    def wan(self) -> Decimal | None:
        """Money in 万元, other figures as they are."""
        number = self.number
        return to_wan(number, self.unit) if number is not None and self.is_money else number

    @property
    def unreadable(self) -> str | None:
        """Why it cannot be counted, or ``None``; a blank and a mark such as "/" count as 0."""
        text = self.amount.text
        if text is None or is_mark(text):
            return None
        return f"“{self.label}”填的“{text}”不是数字"


def is_mark(text: str) -> bool:
    """Whether ``text`` says that there is nothing to fill in, such as "/"."""
    return tidy(text) in _MARKS


def figure(evaluation: Evaluation, path: str) -> Figure:
    """The figure at ``path``; blank where nothing is typed."""
    value = value_at(evaluation.data, path)
    amount = value if isinstance(value, Amount) else BLANK
    label = label_of(path, evaluation) or ""
    return Figure(path, label, amount, _unit(evaluation, path))


def figures(evaluation: Evaluation, *paths: str) -> tuple[Figure, ...]:
    """The figures at ``paths``, in order."""
    return tuple(figure(evaluation, path) for path in paths)


def first_unreadable(*several: Figure) -> str | None:
    """Why one of ``several`` cannot be counted; ``None`` if all can."""
    return next((why for each in several if (why := each.unreadable)), None)


def _unit(evaluation: Evaluation, path: str) -> str:
    cell, place = cell_of(path, evaluation.form), Place.of(path)
    if cell is None:
        return _own_unit(column_of(path, evaluation.form))
    if cell.unit_path:
        prefix = path.removesuffix(place.path)
        typed = value_at(evaluation.data, prefix + cell.unit_path)
        return YUAN if typed == YUAN else WAN
    return _own_unit(cell.field)


def _own_unit(field: Field | None) -> str:
    if field is None:
        return ""
    return field.unit or (WAN if field.type == "money" else "")
