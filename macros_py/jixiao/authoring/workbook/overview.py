"""项目清单: one row per ready project, every column a formula, the name a link."""

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.heading import link_name
from jixiao.authoring.workbook.items import Computed
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import ListArea
from jixiao.authoring.workbook.plan import Plan
from jixiao.form.definition import OverviewBlock
from jixiao.form.formula import parse
from jixiao.functions.references import Context


def project_title(number: int) -> str:
    """The tab of a project sheet; ``number`` counts from 0."""
    return f"项目{number + 1:02d}"


def project_link(number: int) -> str:
    """The name of the first cell of a project sheet; ``number`` counts from 0."""
    return link_name(project_title(number))


def lay_out_overview(plan: Plan, block: OverviewBlock, matter: Matter, projects: int) -> None:
    """Lay out the rows of ``projects`` projects under the head line."""
    plan.head(block.title)
    columns = {column.key: offset for offset, column in enumerate(block.column)}
    last = len(columns) - 1
    area = ListArea(plan.title, plan.row, plan.row + 1, plan.row + projects, columns, 0, last)
    matter.layout.overview = area
    for column in block.column:
        plan.text(columns[column.key], columns[column.key], column.label, looks.SUBHEAD)
    plan.next_row(24)
    for number in range(projects):
        for column in block.column:
            look = looks.of_field(looks.COMPUTED, column)
            place = area.cell(column.key, number)
            link = project_link(number) if column.key == "name" else ""
            context = Context(project=number)
            plan.add(Computed(place, parse(column.formula), context, look, link))
        plan.next_row()
    plan.next_row()
