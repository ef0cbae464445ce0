"""The VBA module of xlwings for an add-in of one's own, from the installed xlwings.

Its DLL, its Python side and this module must be of one version, so it is taken from where the
other two come from. It keeps its licence notice; what is changed in it stands in :data:`CHANGES`.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from jixiao.authoring.vba_project import Module
from jixiao.errors import AddinError

PROJECT_NAME: Final = "jixiao"

CHANGES: Final = (
    # Where the configuration lies: %USERPROFILE%\.jixiao\jixiao.conf
    ('PROJECT_NAME As String = "myaddin"', f'PROJECT_NAME As String = "{PROJECT_NAME}"'),
    # Only there: a workbook, or a file lying beside it, must not choose what program is started.
    (
        'Optional default As String = "", Optional source As String = "")',
        'Optional default As String = "", Optional source As String = "user")',
    ),
    (
        "'Version: ",
        "'Changed for jixiao: PROJECT_NAME; GetConfig reads the file of the user only.\n'Version: ",
    ),
)
"""What stands in the module → what stands in ours instead; each is there exactly once."""

_FILE: Final = "xlwings_custom_addin.bas"


def xlwings_folder() -> Path:
    """Where xlwings is installed; it is not imported.

    Raises:
        AddinError: it is not installed.
    """
    spec = find_spec("xlwings")
    if spec is None or not spec.submodule_search_locations:
        raise AddinError("没有安装 xlwings，做不出加载项。请运行：pip install jixiao[excel]")
    return Path(spec.submodule_search_locations[0])


def xlwings_module() -> Module:
    """The module with our changes.

    Raises:
        AddinError: xlwings is not installed, or is a version this was not written for.
    """
    path = xlwings_folder() / _FILE
    try:
        source = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise AddinError(f"{path}：读不出来（{error}）。请重新安装 xlwings。") from error
    for old, new in CHANGES:
        if source.count(old) != 1:
            raise AddinError(
                f"{path}：与本工具不配套的 xlwings 版本。请运行：pip install jixiao[excel]"
            )
        source = source.replace(old, new)
    return Module.checked("xlwings", source)
