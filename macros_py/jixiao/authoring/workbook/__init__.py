"""The form as a workbook: laid out first, then written with XlsxWriter.

``sheets``    which sheets there are; ``columns`` their column grids
``fields``, ``grid``, ``lists``, ``overview``, ``view``, ``checks``: a module a kind of block
``project_sheet``, ``overall_sheet``, ``official``: the official forms
``cover``, ``score``, ``progress``, ``chart_data``, ``charts``: 首页
``plan``, ``items``, ``places``, ``looks``: what a sheet is made of, before it is written
``function_help``: what explains the add-in's functions
``canvas``, ``references``, ``names``, ``marks``, ``prompts``, ``printing``, ``frugal``,
``writing``: writing it
"""

from jixiao.authoring.workbook.writing import write_workbook

__all__ = ["write_workbook"]
