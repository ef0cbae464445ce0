"""From a package and its findings to the file with 校验结果 filled in."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from jixiao.errors import InputError
from jixiao.form.loading import base_form
from jixiao.form.marks import PROJECT_MARK
from jixiao.form.reading import Reading
from jixiao.ooxml.package import Package
from jixiao.review_sheet.area import ReviewArea, find_area
from jixiao.review_sheet.counts import counted
from jixiao.review_sheet.filtering import apply_filter
from jixiao.review_sheet.numbering import number_rows
from jixiao.review_sheet.writing import RowWriter
from jixiao.rules.finding import Finding
from jixiao.rules.review import ReviewRow, review_rows
from jixiao.sheets.patching.growth import Growth, grow_worksheet
from jixiao.sheets.patching.patch import WorkbookPatch, sheet_parts, table_part
from jixiao.sheets.patching.workbook_part import (
    forget_calculation_order,
    grow_names,
    recalculate_on_load,
    set_constant,
)
from jixiao.sheets.snapshot import Snapshot

_FORMULAS: Final = "calculatedColumnFormula"


def with_findings(
    package: Package,
    snapshot: Snapshot,
    reading: Reading,
    findings: Sequence[Finding],
    today: date,
) -> bytes:
    """The workbook with ``findings`` in 校验结果; the very same bytes if they stand there already.

    Only the parts of 校验结果 change, and those that depend on it: results of the cells that count
    findings, names of longer lists, and the mark that has Excel calculate anew. A project sheet
    that is a copy, and so shares its 项目标识 with another, is given its own, by which its cells
    are marked.

    Args:
        package: the workbook file.
        snapshot: its values.
        reading: its data.
        findings: of the check.
        today: 首次发现 of new findings.

    Raises:
        InputError: 校验结果 has gone, or more rows are needed than there is room for.
        NotAWorkbookError: a part is damaged.
    """
    area = find_area(snapshot, reading, base_form())
    rows = review_rows(findings, reading.data.review, today, area.remarked)
    patch = WorkbookPatch(package)
    parts = sheet_parts(package)
    part = parts[area.sheet.title]
    worksheet = patch.worksheet(part)
    before = worksheet.formulas()
    _give_identities(patch, snapshot, reading)
    growth = _growth(area, len(rows), snapshot)
    writer = RowWriter(area, worksheet, frozenset(sheet.title for sheet in snapshot))
    is_changed = writer.write(rows)
    if growth is not None:
        _grow(patch, part, area, growth)
    last = growth.end if growth else area.last
    numbered = number_rows(area, worksheet, [bool(row.entry.level) for row in rows], last, growth)
    if is_changed:
        apply_filter(patch, part, area, rows, last)
    if is_changed or numbered or growth is not None:
        patch.changed(part)
    _count(patch, snapshot, parts, area, rows)
    if not patch.is_empty:
        recalculate_on_load(patch)
    if worksheet.formulas() != before:
        forget_calculation_order(patch)
    return patch.to_bytes()


def _growth(area: ReviewArea, count: int, snapshot: Snapshot) -> Growth | None:
    """How the list must grow to hold ``count`` rows, and those typed below it.

    Raises:
        InputError: something else stands there.
    """
    end = max(area.header + count, area.last, *area.entries)
    if end == area.last:
        return None
    own = set(area.entries)
    totals = area.table.total_rows if area.table else 0
    below = area.last + 1
    taken = [row for row, _ in area.sheet.values if below <= row <= end and row not in own]
    others = [
        table.reference.first_row
        for table in snapshot.tables.values()
        if table is not area.table
        and table.reference.sheet == area.sheet.title
        and below <= table.reference.first_row <= end
    ]
    if totals or taken or others:
        row = min([*taken, *others, *([below] if totals else [])])
        raise InputError(
            f"{snapshot.file_name}：《{area.sheet.title}》第{row}行有其他内容，"
            f"表格只剩{area.last - area.header}行，放不下{count}条校验结果。"
            "请把它移到别处，或在表格里插入空行，保存后再校验。"
        )
    return Growth(area.sheet.title, area.first, area.last, end)


def _grow(patch: WorkbookPatch, part: str, area: ReviewArea, growth: Growth) -> None:
    """Make the table longer, and all that is as long as the table."""
    grow_worksheet(patch.root(part), growth)
    grow_names(patch, growth)
    if area.table is not None:
        name = table_part(patch.package, part, area.table.name)
        table = patch.root(name)
        table.set("ref", growth.area(table.get("ref", "")))
        for element in table.iterfind("{*}autoFilter"):
            element.set("ref", growth.area(element.get("ref", "")))
        for element in table.iterfind(f"{{*}}tableColumns/{{*}}tableColumn/{{*}}{_FORMULAS}"):
            element.text = growth.inside(element.text or "")
        patch.changed(name)


def _count(
    patch: WorkbookPatch,
    snapshot: Snapshot,
    parts: Mapping[str, str],
    area: ReviewArea,
    rows: Sequence[ReviewRow],
) -> None:
    """Give the cells that count findings their results."""
    levels = [row.entry.level for row in rows if row.entry.level]
    for sheet in snapshot:
        if sheet.title == area.sheet.title:
            continue
        for cell, formula in sheet.formulas.items():
            result = counted(formula, levels)
            if result is not None and sheet.value(*cell) != result:
                patch.worksheet(parts[sheet.title]).write_result(*cell, result)
                patch.changed(parts[sheet.title])


def _give_identities(patch: WorkbookPatch, snapshot: Snapshot, reading: Reading) -> None:
    for index, project in enumerate(reading.data.projects):
        origin = reading.origins.get(f"projects[{index}]")
        if origin is None or origin.sheet is None or project.id is None:
            continue
        name = snapshot.name(PROJECT_MARK, origin.sheet)
        is_own = name is not None and name.scope is not None
        known = snapshot.named_value(PROJECT_MARK, origin.sheet) if is_own else None
        if str(known) != project.id:
            set_constant(patch, PROJECT_MARK, origin.sheet, project.id)
