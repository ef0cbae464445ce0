"""Staff's filter on a list: off while rows are written, then on again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_SINGLE: Final = 0
_PAIRS: Final = (1, 2)  # xlAnd, xlOr
_VALUES: Final = 7  # xlFilterValues


@contextmanager
def unfiltered(owner: Any) -> Iterator[None]:  # noqa: ANN401 - Excel's own object
    """Show all rows within; afterwards filter again, by what stands in them then.

    What is written to a block must not depend on which of its rows happen to show. A filter that
    cannot be told, such as one by colour or by days, shows all rows until staff set it again: no
    finding may be hidden by mistake. Rows hidden by hand stay hidden.

    Args:
        owner: Excel's ``ListObject``, or ``Worksheet`` where the list is no table.
    """
    before = owner.AutoFilter
    if before is None or not before.FilterMode:
        yield
        return
    told = _told(before)
    before.ShowAllData()
    try:
        yield
    finally:
        for condition in told:
            owner.AutoFilter.Range.AutoFilter(**condition)


def _told(auto_filter: Any) -> tuple[dict[str, Any], ...]:  # noqa: ANN401
    """Each column's filter as ``Range.AutoFilter`` takes it; none if one of them cannot be told."""
    filters = auto_filter.Filters
    found = []
    for number in range(1, filters.Count + 1):
        column = filters.Item(number)
        if not column.On:
            continue
        kind = int(column.Operator)
        if kind not in {_SINGLE, *_PAIRS, _VALUES}:
            return ()
        condition: dict[str, Any] = {"Field": number}
        try:
            condition["Criteria1"] = column.Criteria1
            if kind in _PAIRS:
                condition["Criteria2"] = column.Criteria2
        except Exception:  # noqa: BLE001 - whatever COM raises: Excel does not tell days
            return ()
        found.append(condition | ({"Operator": kind} if kind else {}))
    return tuple(found)
