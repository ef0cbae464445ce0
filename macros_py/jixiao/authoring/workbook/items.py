"""What a sheet is made of, before any of it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from jixiao.authoring.workbook.looks import Look
from jixiao.authoring.workbook.places import Area, Layout
from jixiao.form.definition import Field
from jixiao.form.formula import Expression
from jixiao.functions.references import Context
from jixiao.functions.values import Value


@dataclass(frozen=True, slots=True)
class Text:
    """A fixed text."""

    area: Area
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell that staff fill, with what stands there already."""

    area: Area
    field: Field
    value: Value
    look: Look


@dataclass(frozen=True, slots=True)
class Computed:
    """A formula of the form, that stands at ``context``.

    Attributes:
        link: name of the cell that a click leads to.
        gate: path of a cell without which this one stays blank.
    """

    area: Area
    expression: Expression
    context: Context
    look: Look
    link: str = ""
    gate: str = ""


@dataclass(frozen=True, slots=True)
class Native:
    """A formula of the workbook's own, and the value it has now."""

    area: Area
    formula: str | Callable[[Layout], str]
    value: Value
    look: Look


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to a named cell."""

    area: Area
    text: str
    target: str
    look: Look


@dataclass(frozen=True, slots=True)
class Prompt:
    """Drop-down and input prompt of ``field`` over ``area``."""

    area: Area
    field: Field


Item: TypeAlias = Text | Entry | Computed | Native | Link | Prompt
