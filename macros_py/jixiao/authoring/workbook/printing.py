"""Paper, print area, footer: every sheet prints on A4, one page wide."""

from typing import Any, Final

from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan

_A4: Final = 9
_WIDE: Final = 100
"""Widths in characters from which landscape reads better."""


def set_up_page(worksheet: Any, plan: Plan) -> None:  # noqa: ANN401
    """Set paper, margins, print area, repeated rows and footer of a sheet."""
    area = plan.print_area or Area(plan.title, 0, 0, max(plan.heights), plan.columns.last)
    width = plan.columns.width(area.left, area.right)
    worksheet.set_paper(_A4)
    if plan.sheet.landscape or (width > _WIDE and plan.sheet.tab != "print"):
        worksheet.set_landscape()
    else:
        worksheet.set_portrait()
    worksheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    worksheet.fit_to_pages(1, 1 if plan.sheet.key == "cover" else 0)
    worksheet.center_horizontally()
    worksheet.print_area(area.top, area.left, area.bottom, area.right)
    if plan.repeat:
        worksheet.repeat_rows(*plan.repeat)
    if plan.print_area:
        # Official forms are yellow on the screen, black on white on paper.
        worksheet.print_black_and_white()
    worksheet.set_footer("&L&9&A&R&9第 &P 页，共 &N 页")
