"""A press of a button: the workbook it happened in, and what the user sees meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Final

import xlwings as xw

from jixiao.errors import InputError
from jixiao.sheets.snapshot import Snapshot

TITLE: Final = "绩效自评"

_LONGEST_STATUS: Final = 240
"""Excel's status bar shows no more than 255 characters."""


@dataclass
class Session:
    """What a command works on.

    Attributes:
        today: the day of the press.
    """

    today: date = field(default_factory=date.today)

    @cached_property
    def book(self) -> xw.Book:
        """The workbook whose ribbon was pressed.

        Raises:
            InputError: there is none.
        """
        try:
            return xw.Book.caller()
        except Exception as error:
            raise InputError("没有打开的工作簿。请先打开绩效自评工作簿，再点这个按钮。") from error

    @property
    def app(self) -> xw.App:
        """The Excel that it is open in; with no workbook, the one in front.

        Raises:
            InputError: there is no Excel.
        """
        try:
            return self.book.app
        except InputError:
            engine: object = xw.engines.active  # ``None`` off Windows, whatever xlwings declares
            app = xw.apps.active if engine else None
            if app is None:
                raise
            return app

    @cached_property
    def snapshot(self) -> Snapshot:
        """The values of the workbook."""
        from jixiao.excel.live import snapshot_of_book  # noqa: PLC0415 - not every press reads

        return snapshot_of_book(self.book)

    @property
    def path(self) -> Path:
        """Where the workbook lies.

        Raises:
            InputError: it was never saved, or lies in a cloud folder that this PC does not have.
        """
        book = self.book
        try:
            path = Path(book.fullname)
        except Exception as error:  # whatever xlwings raises for a cloud folder it cannot find here
            if self.has_lost_its_book:
                raise
            raise InputError(
                f"{book.name}：是在云端（OneDrive、SharePoint）打开的，本机找不到它所在的文件夹，"
                "不知道结果放在哪里。请先另存到本机，再点一次。"
            ) from error
        if not path.parent.is_dir() or not path.is_absolute():
            raise InputError(
                f"{book.name}：还没有保存到本机的文件夹，不知道结果放在哪里。请先另存到本机。"
            )
        return path

    @property
    def has_lost_its_book(self) -> bool:
        """Whether the workbook that was worked on has been closed meanwhile."""
        book = self.__dict__.get("book")
        if book is None:
            return False
        try:
            return book.name not in [other.name for other in book.app.books]
        except Exception:  # noqa: BLE001 - whatever COM raises about what is no longer there
            return True

    def tell(self, text: str) -> None:
        """Show ``text`` in the status bar."""
        line = " ".join(text.split())
        is_long = len(line) > _LONGEST_STATUS
        self.app.status_bar = f"{line[: _LONGEST_STATUS - 1]}…" if is_long else line

    def ask(self, question: str) -> bool:
        """Whether the user says yes."""
        return self.app.alert(question, TITLE, buttons="yes_no") == "yes"

    def choose_file(self, title: str, kinds: str) -> Path | None:
        """The file the user chooses to open; ``None`` if they think better of it.

        Args:
            title: of the dialog.
            kinds: as Excel's dialogs take it: ``说明,*.xlsx;*.xlsm``.

        Raises:
            InputError: it lies in a cloud folder that this PC does not have.
        """
        return _on_this_pc(self.app.api.GetOpenFilename(FileFilter=kinds, Title=title))

    def name_file(self, title: str, kinds: str, suggested: str) -> Path | None:
        """The file the user wants written; one that exists is asked about.

        Args:
            title: of the dialog.
            kinds: as for :meth:`choose_file`.
            suggested: the name it starts with.

        Raises:
            InputError: it would lie in a cloud folder that this PC does not have.
        """
        dialog = self.app.api.GetSaveAsFilename
        path = _on_this_pc(dialog(InitialFilename=suggested, FileFilter=kinds, Title=title))
        return path if path is not None and self.may_write(path) else None

    def may_write(self, path: Path) -> bool:
        """Whether ``path`` is free, or the user lets the file there be replaced."""
        return not path.exists() or self.ask(f"{path.name} 已经有了，要覆盖吗？\n\n{path.parent}")

    @contextmanager
    def working(self, text: str) -> Iterator[None]:
        """Work with a quiet Excel: ``text`` in the status bar, no flicker, no calculation.

        Everything is as it was afterwards, whatever happens, and calculated.
        """
        app = self.app
        updating, calculation = app.screen_updating, app.calculation
        try:
            self.tell(text)
            app.screen_updating = False
            app.calculation = "manual"
            yield
        finally:
            app.calculation = calculation
            app.screen_updating = updating
            app.status_bar = False
        app.calculate()


def _on_this_pc(chosen: object) -> Path | None:
    """What a dialog answered: a path, or ``None`` if the user thought better of it."""
    if not isinstance(chosen, str):
        return None
    if "://" in chosen:
        raise InputError(
            f"{chosen}：在云端，不在本机。请选本机的文件夹；要用云端的文件，请先下载。"
        )
    return Path(chosen)
