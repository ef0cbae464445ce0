"""What a new, blank workbook already says: the defaults of the form."""

from typing import Any

from jixiao.form.loading import Form
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.structure import build


def new_evaluation(form: Form) -> SelfEvaluation:
    """A blank self-evaluation with every default of the form filled in, such as ``无。``.

    Staff see a default as a value they may change; it is written as if typed.
    """
    content: dict[str, Any] = {}
    for cell in form.cells.values():
        if cell.field.default and not cell.path.startswith("settings."):
            _put(content, cell.path, cell.field.default)
    for path, block in form.lists.items():
        if block.default:
            _put(content, path, [{block.column[0].key: block.default}])
    return build(SelfEvaluation, content)


def _put(content: dict[str, Any], path: str, value: object) -> None:
    *parts, last = path.split(".")
    for part in parts:
        content = content.setdefault(part, {})
    content[last] = value
