"""What stands in the way is told in a sentence: what, where, what to do. Nothing was written."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlwings as xw

from jixiao.excel.buttons import press, started_work
from jixiao.excel.session import Session
from support.live import pressed_in

CLOUD = "https://contoso-my.sharepoint.com/personal/zhang/Documents/绩效自评.xlsm"


def protected(source: Path, target: Path, *, sheet: str = "", structure: bool = False) -> Path:
    """The workbook with a sheet of that title, or its structure, protected."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        book = package.read("xl/workbook.xml").decode()
        titles = [part.split('"')[0] for part in book.split('<sheet name="')[1:]]
        part = f"xl/worksheets/sheet{titles.index(sheet) + 1}.xml" if sheet else ""
        for info in package.infolist():
            text = package.read(info)
            if info.filename == part:
                text = text.replace(b"</sheetData>", b'</sheetData><sheetProtection sheet="1"/>', 1)
            if info.filename == "xl/workbook.xml" and structure:
                text = text.replace(
                    b"<bookViews>", b'<workbookProtection lockStructure="1"/><bookViews>'
                )
            copy.writestr(info, text)
    return target


@pytest.fixture(params=["over_files", "over_libreoffice"])
def host(request: pytest.FixtureRequest) -> None:
    request.getfixturevalue(request.param)


def opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[xw.Book, list[object]]:
    """The workbook, and what is written into it from now on."""
    book = pressed_in(path)
    written: list[object] = []
    for name in ("write", "show", "insert_rows"):
        monkeypatch.setattr(
            book.impl.document, name, lambda *given, **named: written.append((given, named))
        )
    return book, written


@pytest.mark.usefixtures("host")
@pytest.mark.parametrize(("command", "title"), [("check", "校验结果"), ("preview", "报告预览")])
def test_a_protected_sheet_is_named_with_the_way_to_unprotect_it(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, title: str
) -> None:
    book, written = opened(protected(path, tmp_path / "保护.xlsm", sheet=title), monkeypatch)
    message = press(command)
    assert message.startswith(f"《{title}》设了工作表保护")
    assert "审阅 → 撤消工作表保护" in message
    assert written == []
    app = book.app
    assert (app.calculation, app.screen_updating, app.status_bar) == ("automatic", True, False)


@pytest.mark.usefixtures("over_files")  # LibreOffice does not tell of it when it opens the file
def test_a_protected_structure_is_told_before_a_sheet_is_shown(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, written = opened(protected(path, tmp_path / "保护.xlsm", structure=True), monkeypatch)
    message = press("add_project")
    assert message.startswith("保护.xlsm：设了工作簿保护")
    assert "审阅 → 保护工作簿" in message
    assert written == []


def test_protection_elsewhere_is_no_obstacle(book: xw.Book) -> None:
    assert book.sheets["勾稽检查"].api.ProtectContents
    assert not book.sheets["校验结果"].api.ProtectContents
    assert press("check").startswith("校验完成")


def test_settings_that_are_hidden_are_told(book: xw.Book) -> None:
    book.sheets["设置"].visible = False
    assert press("settings").startswith("《设置》隐藏着")


@pytest.fixture
def in_the_cloud(book: xw.Book, monkeypatch: pytest.MonkeyPatch) -> xw.Book:
    def fails(_: object) -> str:
        raise xw.XlwingsError("Couldn't find your SharePoint file locally")

    monkeypatch.setattr(type(book.impl), "fullname", property(fails))
    return book


def test_a_workbook_in_the_cloud_is_to_be_saved_here_before_its_report(
    in_the_cloud: xw.Book,
) -> None:
    message = press("report")
    assert message.startswith(f"{in_the_cloud.name}：是在云端")
    assert "请先另存到本机" in message


@pytest.mark.usefixtures("in_the_cloud")
@pytest.mark.parametrize(
    "command", ["check", "next_finding", "next_blank", "clear_marks", "preview", "add_project"]
)
def test_what_needs_no_folder_works_in_the_cloud(command: str) -> None:
    message = press(command)
    assert "没有做成" not in message
    assert "云端" not in message


@pytest.mark.parametrize("answers", [["1", CLOUD], [CLOUD]])
def test_a_place_in_the_cloud_is_refused(book: xw.Book, answers: list[Any]) -> None:
    book.app.api.answers.extend(answers)
    message = press("new" if answers[0] == "1" else "import")
    assert message.startswith(f"{CLOUD}：在云端，不在本机")
    assert started_work() == ""


def test_a_path_longer_than_excel_opens_is_refused(book: xw.Book, path: Path) -> None:
    folder = path.parent / ("层" * 60) / ("层" * 60)
    folder.mkdir(parents=True)
    place = folder / f"{'长' * (230 - len(str(folder)))}.xlsm"
    book.app.api.answers.extend(["1", str(place)])
    message = press("new")
    assert "Excel 最多能打开 218 个字符的" in message
    assert started_work() == ""


def test_a_workbook_closed_meanwhile_is_told(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closes(*_: object) -> object:
        book.close()
        raise RuntimeError("-2147417848, disconnected")

    monkeypatch.setattr("jixiao.excel.commands.next_blank.read", closes)
    assert press("next_blank") == "工作簿中途关闭了，这一步没有做完。请重新打开它，再点一次。"


def test_a_workbook_that_cannot_even_be_asked_has_been_closed(
    book: xw.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> str:
        raise RuntimeError("-2147417848, disconnected")

    session = Session()
    assert session.book.name == book.name
    assert not session.has_lost_its_book
    for name in ("name", "fullname"):
        monkeypatch.setattr(type(book.impl), name, property(fails))
    assert session.has_lost_its_book
    assert press("report").startswith("工作簿中途关闭了")


def test_a_report_that_is_read_only_is_left_alone(book: xw.Book, path: Path) -> None:
    assert "报告已生成" in press("report")
    [made] = path.parent.glob("*.docx")
    before = made.read_bytes()
    made.chmod(0o444)
    book.app.api.answers.append("yes")
    message = press("report")
    assert "文件是只读的，没有覆盖。请取消“只读”属性" in message
    assert str(made) in message
    assert made.read_bytes() == before


def test_a_report_that_is_open_in_word_is_to_be_closed_there(
    book: xw.Book, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "报告已生成" in press("report")
    [made] = path.parent.glob("*.docx")
    before = made.read_bytes()

    def in_use(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", in_use)
    book.app.api.answers.append("yes")
    message = press("report")
    assert "可能正在 Excel、Word 或 WPS 中打开" in message
    assert "请关闭该文件后重试" in message
    assert made.read_bytes() == before
    assert [*path.parent.glob("*.tmp")] == []
