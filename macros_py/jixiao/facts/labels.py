"""What staff call the inputs behind a fact."""

from jixiao.form.cells import Cell
from jixiao.form.definition import ListBlock, Sheet
from jixiao.form.labels import cell_label, plain
from jixiao.form.loading import Form

_PROJECTS = "projects"


def input_label(path: str, form: Form) -> str:
    """The label of the input at the need path ``path``: ``《预决算》收入总计（年初预算）``.

    A column stands behind its list: ``《单位情况》主要职责“内容”``. Empty if ``form`` does not ask
    for it.
    """
    if path == _PROJECTS:
        return "《项目》各表"
    in_project = path.startswith(f"{_PROJECTS}.")
    inner = path.removeprefix(f"{_PROJECTS}.") if in_project else path
    cell = (form.project_cells if in_project else form.cells).get(inner)
    if cell is not None:
        return _of_cell(cell)
    lists = form.project_lists if in_project else form.lists
    block = lists.get(inner)
    if block is not None:
        return _of_list(form.sheet_of(inner, project=in_project), block)
    owner, _, key = inner.rpartition(".")
    block = lists.get(owner)
    label = next((each.label for each in block.column if each.key == key), "") if block else ""
    if block is None or not label:
        return ""
    whole = _of_list(form.sheet_of(owner, project=in_project), block)
    return f"{whole}“{plain(label)}”"


def _of_cell(cell: Cell) -> str:
    return f"《{cell.sheet.title}》{cell_label(cell)}"


def _of_list(sheet: Sheet, block: ListBlock) -> str:
    return f"《{sheet.title}》{plain(block.title)}"
