"""What a reference of the form is called in an Excel formula."""

from xlsxwriter.utility import quote_sheetname

from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
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

    def cell(path: str, name: str, project: int | None) -> str:
        area = matter.layout.cells[project, path]
        if area.sheet != sheet and project is None:
            return name
        return area.seen_from(sheet, area.anchor)

    def resolve(ref: Ref) -> str:
        match locate(matter.form, Ref(ref.target), context):
            case CellTarget(found, project):
                if not ref.wan:
                    return cell(found.path, found.name, project)
                if not found.unit_path:
                    return ""
                known = matter.form.cells if project is None else matter.form.project_cells
                unit = known[found.unit_path]
                return cell(unit.path, unit.name, project)
            case RowTarget(block, field, index, project):
                if index < 0:
                    return _NOTHING
                place = matter.layout.lists[project, block.path].cell(field.key, index)
                return place.anchor.replace("$", "")
            case ColumnTarget(block, field, project):
                area = matter.layout.lists[project, block.path].column(field.key)
                return _range(area, sheet)
            case TableTarget(block, project):
                return _range(matter.layout.lists[project, block.path].body, sheet)

    return resolve


def _range(area: Area, sheet: str) -> str:
    return area.range if area.sheet == sheet else f"{quote_sheetname(area.sheet)}!{area.range}"
