"""Hidden names by which a workbook and its project sheets are known again.

The first two also stand in the document properties, since some programs drop one or the other.
"""

from typing import Final

FORM_MARK: Final = "表单标识"
VERSION_MARK: Final = "表单版本"
PROJECT_MARK: Final = "项目标识"
HIDDEN_SHEETS: Final = "首页_隐藏的表"
"""The cell of 首页 that names the sheets out of sight."""
