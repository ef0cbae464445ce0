"""How large a parameter may be: stated once, beside its type, for all that read one.

The bounds keep out what no notice prescribes and no formula survives, such as 500 decimal places;
what a notice may well say is left to the checks of the 规则包.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Final, TypeAlias, get_args, get_origin, get_type_hints

from jixiao.quoting import quoted

_LONGEST: Final = 20


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers from ``lowest`` to ``highest``, both included; only whole ones if ``whole``."""

    lowest: int
    highest: int
    whole: bool = False

    def why_not(self, number: Decimal) -> str:
        """Why ``number`` is none of them, as a half-sentence for staff; "" if it is one."""
        fits = number.is_finite() and self.lowest <= number <= self.highest
        if fits and not (self.whole and number != number.to_integral_value()):
            return ""
        shown = quoted(str(number), _LONGEST)
        if self.whole:
            return f"应是{self.lowest}到{self.highest}的整数，现在是{shown}"
        return f"应在{self.lowest}到{self.highest}之间，现在是{shown}"


Places: TypeAlias = Annotated[Decimal, Range(0, 6, whole=True)]
"""Decimal places."""
Points: TypeAlias = Annotated[Decimal, Range(0, 1000)]
"""分值 and 得分."""
Ratio: TypeAlias = Annotated[Decimal, Range(0, 1000)]
"""A plain ratio; 1 is 100 %."""
Money: TypeAlias = Annotated[Decimal, Range(0, 10**9)]
"""万元."""
Count: TypeAlias = Annotated[Decimal, Range(0, 32_767, whole=True)]
"""Things, or characters of a cell."""
Month: TypeAlias = Annotated[Decimal, Range(1, 12, whole=True)]


def ranges_of(record: type[Any]) -> Mapping[str, Range]:
    """The fields of a record that have bounds."""
    hints = get_type_hints(record, include_extras=True)
    found = {name: _range(hint) for name, hint in hints.items()}
    return {name: bounds for name, bounds in found.items() if bounds is not None}


def _range(hint: Any) -> Range | None:  # noqa: ANN401 -- a type hint has no type
    if get_origin(hint) is Annotated:
        return next((each for each in hint.__metadata__ if isinstance(each, Range)), None)
    return next(filter(None, map(_range, get_args(hint))), None)
