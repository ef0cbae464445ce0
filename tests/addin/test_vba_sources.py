import re
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest
from vbalidator import precheck

from jixiao.assets import asset
from jixiao.authoring.addin import addin_modules, workbook_modules
from jixiao.authoring.vba_project import Module, read_modules
from jixiao.authoring.xlwings_module import CHANGES, REPLACED, xlwings_folder, xlwings_module
from jixiao.errors import AddinError

PROJECTS = {"addin": addin_modules, "workbook": workbook_modules}


def written(folder: Path, modules: tuple[Module, ...]) -> Path:
    for module in modules:
        suffix = ".bas" if module.kind == "standard" else ".cls"
        (folder / (module.name + suffix)).write_text(module.source, encoding="ascii")
    return folder


@pytest.mark.parametrize("windows", [{"VBA7": True, "WIN64": True}, {"VBA7": True}, {}])
@pytest.mark.parametrize("project", PROJECTS)
def test_a_linter_finds_no_fault_in_our_modules(
    tmp_path: Path, project: str, windows: dict[str, bool]
) -> None:
    # xlwings' own module is read along, for the names it defines; what is said of it is wrong
    # throughout: Declare statements under #If and names they declare are not understood.
    folder = written(tmp_path, PROJECTS[project]())
    found = precheck(str(folder), host="excel", defines=windows)
    assert [issue for issue in found.issues if issue["file"] != "xlwings.bas"] == []
    assert found.files_scanned == len(PROJECTS[project]())


def test_the_linter_would_find_a_misspelt_name(tmp_path: Path) -> None:
    modules = read_modules(asset("xl_addin", "vba", "workbook"))
    [support] = modules
    broken = Module(support.name, support.source.replace("functionName,", "functionNam,"))
    found = precheck(str(written(tmp_path, (broken,))), host="excel")
    assert any("functionNam" in issue["message"] for issue in found.issues)


@pytest.mark.parametrize("project", PROJECTS)
def test_every_module_declares_its_variables(project: str) -> None:
    for module in PROJECTS[project]():
        assert ("Option Explicit" in module.source) == (module.name != "xlwings")


def test_no_calculation_can_stop_at_a_message() -> None:
    # JxCall and all it calls: the rest of the add-in runs on a button press.
    [python] = [each for each in addin_modules() if each.name == "JxPython"]
    subs = dict(re.findall(r"(?:Sub|Function) (\w+)\((.*?)\nEnd ", python.source, re.DOTALL))
    for name in ("JxCall", "TryCall", "Launch"):
        assert "JxSay" not in subs[name]
        assert "MsgBox" not in subs[name]
    for module in workbook_modules():
        assert "MsgBox" not in module.source


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Attribute VB_Name = "JxA"\nPublic Const A = "中"\n', "第2行有中文"),
        ('Attribute VB_Name = "JxB"\n', "与文件名不同"),
        ("Option Explicit\n", "缺少 Attribute VB_Name"),
        (f'Attribute VB_Name = "JxA"\n\'{"x" * 1023}\n', "第2行超过 1023 个字符"),
    ],
)
def test_a_source_vba_could_not_keep_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "JxA.bas"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AddinError, match=said):
        Module.read(path)


PROCEDURE = re.compile(
    r"^(?:Public |Private )?(Sub|Function) (\w+)\(.*?^End \1\n", re.MULTILINE | re.DOTALL
)


def procedures_of(source: str) -> dict[str, str]:
    return {match[2]: match[0] for match in PROCEDURE.finditer(source)}


def test_what_is_taken_of_xlwings_is_as_installed_but_for_our_changes() -> None:
    text = (xlwings_folder() / "xlwings_custom_addin.bas").read_text(encoding="ascii")
    ours = xlwings_module().source
    assert "Redistribution and use in source and binary forms" in ours
    for old, new in reversed(CHANGES):
        assert ours.count(new) == 1
        ours = ours.replace(new, old)
    found = procedures_of(ours)
    assert list(found) == ["XLPyCommand", "XLPyLoadDLL", "XLPy", "KillPy"]
    for name, body in found.items():
        assert body == REPLACED.get(name, procedures_of(text)[name])
    before = ours[: ours.index("Function XLPyCommand")]
    lines = [line.strip().removeprefix("Private ") for line in before.splitlines()]
    installed = {line.strip().removeprefix("Private ") for line in text.splitlines()}
    assert set(lines) <= installed


def test_no_cell_can_reach_what_runs_programs_or_opens_files() -> None:
    # Any public function of an add-in can be called from any cell of any workbook, even one
    # without macros, and a picture's click may call any procedure.
    sources = {module.name: module.source for module in addin_modules()}
    assert "Option Private Module" in sources["xlwings"]
    for name, source in sources.items():
        for word in ("cmd", "WScript", "Shell", "Conda", "Exec", "RunPython", "Eval", "GetConfig"):
            assert word not in re.sub(r"(?m)^\s*'.*$", "", source), (name, word)
    declares = re.findall(r"^.*Declare .*$", sources["xlwings"], re.MULTILINE)
    assert declares
    assert all(line.strip().startswith("Private Declare ") for line in declares)
    assert not any("Declare " in sources[name] for name in sources if name != "xlwings")
    opening = [
        name for name, source in sources.items() if re.search(r"^\s*Open ", source, re.MULTILINE)
    ]
    assert opening == ["JxConfiguration"]
    [opened] = re.findall(r"^\s*Open (.*)$", sources["JxConfiguration"], re.MULTILINE)
    assert opened == "JxConfigurationPath() For Input As #number"


def test_what_a_picture_of_any_workbook_could_call_takes_no_folder_and_no_command() -> None:
    # A click can hand over texts and numbers, and no objects.
    harmless = {
        "JxWorkLook()",
        "JxWorkAsk()",
        "JxWorkForget()",
        "JxReset()",
        "JxHelpNow()",
        "JxRibbonRefresh()",
        "JxWatch()",
        "KillPy()",
        "JxSay(ByVal message As String)",
    }
    taking_objects = r"ByVal \w+ As (Object|Workbook|IRibbonControl|IRibbonUI)"
    for module in addin_modules():
        if module.kind != "standard":
            continue
        for subroutine in re.findall(r"^(?:Public )?Sub (.*)$", module.source, re.MULTILINE):
            assert subroutine in harmless or re.search(taking_objects, subroutine), subroutine


def test_no_workbook_name_or_folder_takes_part_in_starting_python() -> None:
    sources = {module.name: module.source for module in addin_modules()}
    for name in ("xlwings", "JxConfiguration", "JxPython"):
        for word in ("ActiveWorkbook", "ThisWorkbook", "FullName", "CurDir", "PYTHONPATH"):
            assert word not in sources[name], (name, word)


def test_xlwings_module_and_the_pinned_version_agree() -> None:
    assert f'XLWINGS_VERSION As String = "{version("xlwings")}"' in xlwings_module().source
    pinned = Path(__file__).parents[2] / "pyproject.toml"
    assert f'"xlwings=={version("xlwings")}"' in pinned.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "'Version: 9.9.9\n",
        lambda text: text.replace("Sub KillPy()", "Sub EndPy()"),
        lambda text: text.replace("XLPyDLLActivateAuto(unused", "XLPyDLLActivate(unused"),
    ],
)
def test_another_version_of_xlwings_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change: Callable[[str], str]
) -> None:
    text = (xlwings_folder() / "xlwings_custom_addin.bas").read_text(encoding="ascii")
    (tmp_path / "xlwings_custom_addin.bas").write_text(change(text))
    monkeypatch.setattr("jixiao.authoring.xlwings_module.xlwings_folder", lambda: tmp_path)
    with pytest.raises(AddinError, match=r"pip install jixiao\[excel\]"):
        xlwings_module()


def test_every_text_vba_asks_for_is_there_and_none_besides() -> None:
    texts = tomllib.loads(asset("xl_addin", "texts.toml").read_text(encoding="utf-8"))
    source = "".join(module.source for module in addin_modules())
    assert set(re.findall(r'JxText\("(\w+)"', source)) == set(texts)
