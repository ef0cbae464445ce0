"""The engine xlwings works through, over any kind of :class:`~jixiao.hosts.document.Document`."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import xlwings
from xlwings.main import Engine as XlwingsEngine

from jixiao.hosts.app import Apps
from jixiao.hosts.document import Document, Seen
from jixiao.sheets.value import CellError

_PARTS: Final = ("year", "month", "day", "hour", "minute", "second", "microsecond")


class Engine:
    """What xlwings asks of an engine.

    Attributes:
        name: by which ``xlwings.engines`` knows it.
        type: ``desktop``, as Excel on Windows is.
        opened: opens a workbook in this host.
        apps: its one application.
    """

    type: Final = "desktop"

    def __init__(self, name: str, opened: Callable[[Path], Document]) -> None:
        self.name: Final = name
        self.opened: Final = opened
        self.apps: Final = Apps(self)

    @staticmethod
    def prepare_xl_data_element(value: object, options: object) -> object:
        """A value on its way into a cell; what it becomes there is the cell's matter."""
        del options
        return value

    @staticmethod
    def clean_value_data(
        data: Iterable[Iterable[Seen]],
        datetime_builder: Callable[..., object],
        empty_as: object,
        number_builder: Callable[[float], object] | None,
        err_to_str: bool,  # noqa: FBT001 - xlwings gives it by position
    ) -> list[list[object]]:
        """What cells show, as the options of a reading ask for it."""

        def clean(value: Seen) -> object:
            if value is None:
                return empty_as
            if isinstance(value, CellError):
                return value.code if err_to_str else None
            if isinstance(value, datetime):
                parts: dict[str, Any] = {part: getattr(value, part) for part in _PARTS}
                return datetime_builder(**parts, tzinfo=None)
            if isinstance(value, float) and number_builder is not None:
                return number_builder(value)
            return value

        return [[clean(value) for value in row] for row in data]


def engine_over(name: str, opened: Callable[[Path], Document]) -> XlwingsEngine:
    """An engine for xlwings that opens workbooks with ``opened``, made the active one.

    Args:
        name: under which ``xlwings.engines`` lists it; an engine of that name is replaced.
        opened: opens the workbook at a path.
    """
    engine = XlwingsEngine(impl=Engine(name, opened))
    known = xlwings.engines.engines
    known[:] = [other for other in known if other.name != name]
    xlwings.engines.add(engine)
    engine.activate()
    return engine
