"""What a cell function is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jixiao.functions.values import Argument, Value

PREFIX: Final = "JX_"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument as the help shows it.

    Attributes:
        label: what it is, in Chinese.
        unit: of a number; empty for texts and ratios.
        example: what staff may type; for a range its cells, with ``、`` between them.
        many: whether the last argument may be repeated.
        is_range: whether a range of cells is expected.
    """

    label: str
    unit: str = ""
    example: str = ""
    many: bool = False
    is_range: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the cells.

    Attributes:
        name: as the form's formulas call it, without ``JX_``.
        summary: what it gives, in Chinese.
        parameters: its arguments, in order.
        core: from values to a value; never raises.
        twin: from the arguments' formula texts to a native formula without ``=``; ``None`` where
            Excel has no such formula.
        exported: whether ``JX_name`` exists in the .xlsm.
    """

    name: str
    summary: str
    parameters: tuple[Parameter, ...]
    core: Callable[..., Value]
    twin: Callable[..., str] | None
    exported: bool

    @property
    def excel_name(self) -> str:
        """The name in Excel: ``JX_EXEC_RATE``."""
        return PREFIX + self.name

    def __call__(self, *arguments: Argument) -> Value:
        """The value of the core."""
        return self.core(*arguments)


def function(
    name: str,
    summary: str,
    *parameters: Parameter,
    twin: Callable[..., str] | None,
    exported: bool = False,
) -> Callable[[Callable[..., Value]], Function]:
    """Make a :class:`Function` of the core below; ``twin`` is always named, if only as ``None``."""

    def make(core: Callable[..., Value]) -> Function:
        return Function(name, summary, parameters, core, twin, exported)

    return make
