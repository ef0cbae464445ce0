"""Staff's filter while 校验结果 is written, with Excel's filter object played."""

from dataclasses import dataclass, field
from typing import Any

import pytest
import xlwings as xw

from jixiao.excel.buttons import press
from jixiao.excel.filtering import unfiltered
from jixiao.hosts.sheet import Table

VALUES = ("=必改", "=需说明")


class UntoldError(Exception):
    """What COM raises when it is asked for days."""


@dataclass
class ColumnFilter:
    Operator: int = 0
    Criteria1: Any = None
    Criteria2: Any = None
    On: bool = True


class Days(ColumnFilter):
    def __getattribute__(self, name: str) -> object:
        if name == "Criteria1":
            raise UntoldError
        return super().__getattribute__(name)


OFF = ColumnFilter(On=False)


@dataclass
class ExcelList:
    """A ``ListObject`` with its ``AutoFilter``, which is here the same object."""

    columns: list[ColumnFilter] = field(default_factory=list)
    done: list[Any] = field(default_factory=list)

    @property
    def AutoFilter(self) -> "ExcelList":  # noqa: N802
        return self

    Filters = Range = property(lambda self: _Filters(self))  # noqa: PLW0108 - it stands below

    @property
    def FilterMode(self) -> bool:  # noqa: N802
        return any(column.On for column in self.columns)

    def ShowAllData(self) -> None:  # noqa: N802
        self.done.append("all shown")
        self.columns = [OFF for _ in self.columns]


@dataclass
class _Filters:
    owner: ExcelList

    @property
    def Count(self) -> int:  # noqa: N802
        return len(self.owner.columns)

    def Item(self, number: int) -> ColumnFilter:  # noqa: N802
        return self.owner.columns[number - 1]

    def AutoFilter(self, **condition: object) -> None:  # noqa: N802
        self.owner.done.append(condition)


@pytest.mark.parametrize(
    ("column", "again"),
    [
        (ColumnFilter(0, "=必改"), {"Criteria1": "=必改"}),
        (ColumnFilter(7, VALUES), {"Criteria1": VALUES, "Operator": 7}),
        (
            ColumnFilter(2, *VALUES),
            {"Criteria1": "=必改", "Criteria2": "=需说明", "Operator": 2},
        ),
    ],
)
def test_all_rows_show_while_written_and_the_filter_is_applied_again(
    column: ColumnFilter, again: dict[str, Any]
) -> None:
    excel = ExcelList([OFF, column])
    with unfiltered(excel):
        excel.done.append("written")
    assert excel.done == ["all shown", "written", {"Field": 2, **again}]


@pytest.mark.parametrize("untold", [ColumnFilter(8, 255), Days(7)])
def test_a_filter_that_cannot_be_told_shows_all_rows(untold: ColumnFilter) -> None:
    excel = ExcelList([ColumnFilter(0, "=必改"), untold])
    with unfiltered(excel):
        excel.done.append("written")
    assert excel.done == ["all shown", "written"]


def test_without_a_filter_nothing_is_touched() -> None:
    excel = ExcelList([OFF])
    with unfiltered(excel):
        excel.done.append("written")
    assert excel.done == ["written"]


def test_the_filter_is_there_again_though_the_writing_failed() -> None:
    excel = ExcelList([ColumnFilter(0, "=必改")])
    with pytest.raises(ZeroDivisionError), unfiltered(excel):
        raise ZeroDivisionError
    assert excel.done == ["all shown", {"Field": 1, "Criteria1": "=必改"}]


def test_a_check_writes_with_the_filter_off(book: xw.Book, monkeypatch: pytest.MonkeyPatch) -> None:
    excel = ExcelList([OFF, ColumnFilter(0, "=必改")])
    monkeypatch.setattr(Table, "AutoFilter", excel)
    document = book.impl.document
    write = document.write

    def noted(*cells: Any) -> None:  # noqa: ANN401
        excel.done.append("written")
        write(*cells)

    monkeypatch.setattr(document, "write", noted)
    press("check")
    assert excel.done[0] == "all shown"
    assert excel.done[-1] == {"Field": 2, "Criteria1": "=必改"}
    assert "written" in excel.done[1:-1]
