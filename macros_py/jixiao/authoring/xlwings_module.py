"""What the add-in takes from the VBA module of xlwings: the way to its DLL, and nothing else.

The DLL, its Python side and this module must be of one version, so the declarations and the two
procedures that call the DLL are taken from the installed xlwings, under its licence notice. All
other procedures stay behind: any cell of any workbook could call them (``=RunPython("…")``), and
among them are some that run programs, start ``cmd.exe``, or read and write files.
"""

import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from jixiao.authoring.vba_project import Module
from jixiao.errors import AddinError

CHANGES: Final = (
    ("'Version: ", "'Changed for jixiao: only what calls the DLL is here.\n'Version: "),
    # By this command the DLL knows which Python is meant.
    ('Public Const PROJECT_NAME As String = "myaddin"', "Private startedBy As String"),
    (
        "Function XLPy()\n    XLPyLoadDLL\n",
        "Function XLPy()\n    XLPyLoadDLL\n    startedBy = XLPyCommand()\n",
    ),
    ("XLPyDLLActivateAuto(XLPy, XLPyCommand, 1)", "XLPyDLLActivateAuto(XLPy, startedBy, 1)"),
    # The configuration may name another Python by now, or one that is gone.
    ("Sub KillPy()\n    XLPyLoadDLL\n", "Sub KillPy()\n"),
    (
        "XLPyDLLActivateAuto(unused, XLPyCommand, -1)",
        "XLPyDLLActivateAuto(unused, startedBy, -1)",
    ),
    ('Attribute VB_Name = "xlwings"\n', 'Attribute VB_Name = "xlwings"\nOption Private Module\n'),
)
"""What stands in what is taken → what stands in ours instead; each is there exactly once."""

REPLACED: Final[Mapping[str, str]] = {
    # No shell, no workbook, no folder, nothing of the configuration but where Python is; and with
    # -P no module is taken from the folder Excel happens to be in.
    "XLPyCommand": """\
Function XLPyCommand() As String
    XLPyCommand = Chr(34) & JxInterpreter() & Chr(34) & _
        " -P -B -c ""import xlwings; xlwings.serve('$(CLSID)')\"""
End Function
""",
    # Without a folder Windows would look for the DLL in the current one, too.
    "XLPyLoadDLL": """\
Private Sub XLPyLoadDLL()
    Dim folder As String
    folder = JxInterpreterFolder()
    If LoadLibrary(folder & "\\" & XLPyDLLName) <> 0 Then Exit Sub ' Standard installation
    If LoadLibrary(JxParentFolder(folder) & "\\" & XLPyDLLName) <> 0 Then Exit Sub ' Virtualenv
    Err.Raise 1, Description:="Could not load " & XLPyDLLName & " from " & folder
End Sub
""",
}
"""Procedures that are ours under the name of theirs."""

_TAKEN: Final = ("XLPyCommand", "XLPyLoadDLL", "XLPy", "KillPy")
_DECLARED: Final = frozenset({"XLPyDLLActivateAuto", "LoadLibrary"})
_FILE: Final = "xlwings_custom_addin.bas"
_APP: Final = re.compile(r"^#Const App .*\n", re.MULTILINE)
_DECLARE: Final = re.compile(
    r"^(?P<indent> *)(?:Private )?(?P<rest>Declare (?:PtrSafe )?Function (?P<name>\w+) .*\n)",
    re.MULTILINE,
)
_EMPTY: Final = re.compile(r"^ *#If Mac Then\n *#End If\n", re.MULTILINE)
_PROCEDURE: Final = re.compile(
    r"^(?:Public |Private )?(?P<kind>Sub|Function) (?P<name>\w+)\(.*?^End (?P=kind)\n",
    re.MULTILINE | re.DOTALL,
)


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
    """What is taken, with our changes.

    Raises:
        AddinError: xlwings is not installed, or is a version this was not written for.
    """
    path = xlwings_folder() / _FILE
    try:
        source = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise AddinError(f"{path}：读不出来（{error}）。请重新安装 xlwings。") from error
    taken = _taken(source)
    if taken is None or any(taken.count(old) != 1 for old, _ in CHANGES):
        raise AddinError(
            f"{path}：与本工具不配套的 xlwings 版本。请运行：pip install jixiao[excel]"
        )
    for old, new in CHANGES:
        taken = taken.replace(old, new)
    return Module.checked("xlwings", taken)


def _taken(source: str) -> str | None:
    """Declarations and procedures of ours; ``None`` where one of them is missing."""
    procedures = {match["name"]: match[0] for match in _PROCEDURE.finditer(source)}
    first = _PROCEDURE.search(source)
    if first is None or not procedures.keys() >= {*_TAKEN}:
        return None
    head = _DECLARE.sub(_declared, _APP.sub("", source[: first.start()]))
    bodies = (REPLACED.get(name, procedures[name]) for name in _TAKEN)
    return _EMPTY.sub("", head) + "\n".join(bodies)


def _declared(match: re.Match[str]) -> str:
    """A declaration for this module alone; nothing if it is of no use here."""
    return f"{match['indent']}Private {match['rest']}" if match["name"] in _DECLARED else ""
