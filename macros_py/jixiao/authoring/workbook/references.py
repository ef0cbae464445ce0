"""What a reference of the form is called in an Excel formula."""

from jixiao.authoring.workbook.matter import Matter
from jixiao.form.formula import Ref
from jixiao.functions.references import (
    CellTarget,
    ColumnTarget,
    Context,
    RowTarget,
    TableTarget,
)
from jixiao.functions.render import Resolve

_NOTHING = '""'


def resolver(matter: Matter, sheet: str, context: Context) -> Resolve:
    """Names what references lead to, for a formula on ``sheet`` that stands at ``context``.

    Cells of other sheets that stand once go by their names, which say what they are; all others by
    address, so that the formulas of a copied project sheet stay on the copy.
    """

    def resolve(ref: Ref) -> str:
        target = matter.calculator.locate(ref, context)
        if isinstance(target, RowTarget):
            index = context.index - target.above
            rows = matter.layout.lists[context.project, target.block.path]
            return _NOTHING if index < 0 else rows.address(target.field.key, index)
        project = context.project if target.in_project else None
        match target:
            case CellTarget(cell):
                path = cell.unit_path if ref.wan else cell.path
                return _cell(matter, sheet, path, project) if path else ""
            case ColumnTarget(block, field):
                area = matter.layout.lists[project, block.path].column(field.key)
                return area.seen_from(sheet, area.range)
            case TableTarget(block):
                area = matter.layout.lists[project, block.path].body
                return area.seen_from(sheet, area.range)

    return resolve


def _cell(matter: Matter, sheet: str, path: str, project: int | None) -> str:
    area = matter.layout.cells[project, path]
    if area.sheet != sheet and project is None:
        return matter.form.cells[path].name
    return area.seen_from(sheet, area.anchor)
