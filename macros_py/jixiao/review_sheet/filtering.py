"""Staff's filter on 校验结果, applied again to the rows that stand there now."""

from collections.abc import Sequence

from lxml import etree

from jixiao.review_sheet.area import ReviewArea
from jixiao.rules.review import ReviewRow
from jixiao.sheets.formula import block
from jixiao.sheets.patching.filters import conditions, is_filtered, passes
from jixiao.sheets.patching.patch import WorkbookPatch, table_part


def apply_filter(
    patch: WorkbookPatch, part: str, area: ReviewArea, rows: Sequence[ReviewRow], last: int
) -> None:
    """Hide the rows that the filter, if there is one, does not let pass, and show the others.

    A filter that cannot be told, such as one by colour or over a column of staff's own, shows all
    rows until it is applied again: no finding may be hidden by mistake. Without a filter, rows
    stay as staff hid them.
    """
    found = _filter_of(patch, part, area)
    reach = block(found.get("ref", ""), area.sheet.title) if found is not None else None
    if found is None or reach is None or not is_filtered(found):
        return
    keys = {column - reach.first_column: key for key, column in area.columns.items()}
    filtered = conditions(found)
    is_known = filtered is not None and all(column in keys for column, _ in filtered)
    worksheet = patch.worksheet(part)
    below = area.first + len(rows)
    for number in (*range(area.first, below), *worksheet.existing(below, last)):
        entry = rows[number - area.first].entry if number < below else None
        texts = {column: getattr(entry, key, None) or "" for column, key in keys.items()}
        shown = not is_known or filtered is None or passes(filtered, texts.__getitem__)
        _show(worksheet.row_element(number), shown=shown)


def _filter_of(patch: WorkbookPatch, part: str, area: ReviewArea) -> etree._Element | None:
    if area.table is None:
        return patch.root(part).find("{*}autoFilter")
    return patch.root(table_part(patch.package, part, area.table.name)).find("{*}autoFilter")


def _show(row: etree._Element, *, shown: bool) -> None:
    if shown:
        row.attrib.pop("hidden", "")
    else:
        row.set("hidden", "1")
