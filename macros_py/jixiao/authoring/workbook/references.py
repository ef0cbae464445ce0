"""What a reference of the form is called in an Excel formula."""

from jixiao.authoring.workbook.matter import Matter
from jixiao.form.formula import Ref
from jixiao.functions.references import (
    CellTarget,
    ColumnTarget,
    Context,
    RowTarget,
    TableTarget,
    locate,
)
from jixiao.functions.render import Resolve

_NOTHING = '""'


def resolver(matter: Matter, sheet: str, context: Context) -> Resolve:
    """Names what references lead to, for a formula on ``sheet`` that stands at ``context``.

    Cells of other sheets that stand once go by their names, which say what they are; all others by
    address, so that the formulas of a copied project sheet stay on the copy.
    """

    def resolve(ref: Ref) -> str:
        match locate(matter.form, Ref(ref.target), context):
            case CellTarget(cell, project):
                path = cell.unit_path if ref.wan else cell.path
                return _cell(matter, sheet, path, project) if path else ""
            case RowTarget(block, field, index, project):
                place = matter.layout.lists[project, block.path].cell(field.key, index)
                return _NOTHING if index < 0 else place.anchor.replace("$", "")
            case ColumnTarget(block, field, project):
                area = matter.layout.lists[project, block.path].column(field.key)
                return area.seen_from(sheet, area.range)
            case TableTarget(block, project):
                area = matter.layout.lists[project, block.path].body
                return area.seen_from(sheet, area.range)

    return resolve


def _cell(matter: Matter, sheet: str, path: str, project: int | None) -> str:
    area = matter.layout.cells[project, path]
    if area.sheet != sheet and project is None:
        return matter.form.cells[path].name
    return area.seen_from(sheet, area.anchor)
