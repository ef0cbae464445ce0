from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
import xlwings as xw
from lxml import etree

from jixiao.assets import asset
from jixiao.excel.buttons import COMMANDS, NOT_YET, press


@dataclass
class Sheet:
    name: str
    names: set[str] = field(default_factory=set)
    visible: bool = True
    is_active: bool = False

    def activate(self) -> None:
        self.is_active = True


class Sheets(list[Sheet]):
    def __getitem__(self, title: str) -> Sheet:
        return next(sheet for sheet in self if sheet.name == title)


@dataclass
class Book:
    sheets: Sheets
    name: str = "绩效自评.xlsm"
    api: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(ProtectStructure=False))


@pytest.fixture
def simple(monkeypatch: pytest.MonkeyPatch) -> Book:
    project = {"项目标识"}
    sheets = Sheets(
        [
            Sheet("首页"),
            Sheet("项目01", project),
            Sheet("项目02", project, visible=False),
            Sheet("项目03", project, visible=False),
            Sheet("清单", visible=False),
            Sheet("设置"),
        ]
    )
    pressed_in = Book(sheets)
    monkeypatch.setattr(xw.Book, "caller", lambda: pressed_in)
    return pressed_in


def test_each_button_of_the_ribbon_has_its_command() -> None:
    ribbon = etree.parse(asset("xl_addin", "ribbon", "customUI14.xml"))
    ids = {str(each.get("id")) for each in ribbon.iter("{*}button")}
    assert ids == {f"jx_{command}" for command in (*COMMANDS, *NOT_YET)}
    assert not COMMANDS.keys() & NOT_YET.keys()


@pytest.mark.parametrize("command", sorted((*COMMANDS, *NOT_YET)))
def test_each_button_answers_in_a_clear_sentence_with_no_workbook_open(command: str) -> None:
    message = press(command)
    assert 5 < len(message) < 1000  # what a message box shows
    assert any("一" <= sign <= "鿿" for sign in message)


def test_settings_shows_that_sheet(simple: Book) -> None:
    assert press("settings") == ""
    assert simple.sheets["设置"].is_active


def test_settings_in_a_workbook_without_that_sheet_says_so(simple: Book) -> None:
    simple.sheets.pop()
    assert press("settings") == "绩效自评.xlsm：没有《设置》这张表，可能被改名或删除。"


def test_add_project_shows_the_next_ready_sheet_and_no_other(simple: Book) -> None:
    assert press("add_project") == ""
    assert simple.sheets["项目02"].visible
    assert simple.sheets["项目02"].is_active
    assert not simple.sheets["项目03"].visible
    press("add_project")
    assert "备用的项目表已经用完" in press("add_project")
    assert not simple.sheets["清单"].visible


def test_what_fails_unforeseen_is_told_and_kept_in_the_log(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails() -> object:
        raise RuntimeError("no registry")

    monkeypatch.setattr("jixiao.excel.commands.doctor.doctor", fails)
    log = home / ".jixiao" / "jixiao.log"
    assert press("doctor") == f"这一步没有做成，原因记在：{log}。请把它发给单位的信息人员。"
    assert "RuntimeError: no registry" in log.read_text(encoding="utf-8")
    assert str(log) in press("log")


def test_a_log_that_cannot_be_written_stops_no_button(home: Path, simple: Book) -> None:
    (home / ".jixiao").write_text("in the way", encoding="utf-8")
    assert press("settings") == ""
    assert simple.sheets["设置"].is_active


def test_a_command_no_button_has_is_an_unforeseen_failure(home: Path) -> None:
    assert "没有做成" in press("dance")
    assert (home / ".jixiao" / "jixiao.log").is_file()
