"""xlwings' ``Apps``, ``App`` and ``Books``: one application a host."""

import itertools
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jixiao.hosts.book import Book
from jixiao.hosts.cells import Cells

if TYPE_CHECKING:
    from jixiao.hosts.engine import Engine

_NUMBERS: Final = itertools.count(1)
_DECLINED: Final = {"yes_no": "no", "ok_cancel": "cancel", "yes_no_cancel": "cancel"}


class WorksheetFunction:
    """Excel's ``WorksheetFunction``, for what buttons ask of it."""

    def CountA(self, cells: Cells) -> float:  # noqa: N802
        """How many cells hold something; those of hidden rows count."""
        return float(cells.sheet.book.document.filled(cells.block))


class Application:
    """Excel's own ``Application``: its dialogs, in a host without a window, and its functions.

    Attributes:
        WorksheetFunction: functions over cells.
        answers: what will be answered, first asked, first served; without one, every dialog is
            declined.
        asked: the texts that were shown.
    """

    WorksheetFunction: Final = WorksheetFunction()

    def __init__(self) -> None:
        self.answers: Final[deque[Any]] = deque()
        self.asked: Final[list[str]] = []

    def answer(self, text: str, declined: object) -> Any:  # noqa: ANN401
        """Show ``text`` and take the next answer."""
        self.asked.append(text)
        return self.answers.popleft() if self.answers else declined

    def GetOpenFilename(self, FileFilter: str = "", FilterIndex: int = 1, Title: str = "") -> Any:  # noqa: ANN401, ARG002, N802, N803
        """The path of a file to open, or ``False``."""
        return self.answer(Title, declined=False)

    def GetSaveAsFilename(  # noqa: N802
        self,
        InitialFilename: str = "",  # noqa: ARG002, N803
        FileFilter: str = "",  # noqa: ARG002, N803
        FilterIndex: int = 1,  # noqa: ARG002, N803
        Title: str = "",  # noqa: N803
    ) -> Any:  # noqa: ANN401
        """The path of a file to write, or ``False``."""
        return self.answer(Title, declined=False)

    def InputBox(self, Prompt: str, Title: str = "", Default: str = "", Type: int = 2) -> Any:  # noqa: ANN401, ARG002, N802, N803
        """What the user types, or ``False``."""
        return self.answer(Prompt, declined=False)


class App:
    """The application: its workbooks, its dialogs, and switches that a window would follow."""

    def __init__(self, apps: "Apps") -> None:
        self.apps = apps
        self.engine = apps.engine
        self.pid = next(_NUMBERS)
        self.books = Books(self)
        self.api = Application()
        self.visible = False
        self.display_alerts = True
        self.enable_events = True
        self.interactive = True
        self.status_bar: str | bool | None = False
        self.version = "16.0"
        self._calculation = "automatic"
        self._updating = True

    @property
    def calculation(self) -> str:
        """``automatic`` or ``manual``."""
        return self._calculation

    @calculation.setter
    def calculation(self, value: str) -> None:
        self._calculation = value
        for book in self.books:
            book.document.set_automatic(automatic=value == "automatic")

    @property
    def screen_updating(self) -> bool:
        """Whether the window follows each change."""
        return self._updating

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        self._updating = value
        for book in self.books:
            book.document.set_updating(updating=value)

    @property
    def selection(self) -> Cells:
        """The selected cells of the workbook in front."""
        return self.books.active.selection

    def calculate(self) -> None:
        """Calculate all workbooks."""
        for book in self.books:
            book.document.calculate()

    def alert(
        self,
        prompt: object,
        title: object,
        buttons: str | None,
        mode: object,
        callback: object,
    ) -> str:
        """Ask; without a prepared answer the careful one is given."""
        del title, mode, callback
        declined = _DECLINED.get(buttons or "ok", "ok")
        answer: str = self.api.answer(str(prompt), declined)
        return answer

    def activate(self, steal_focus: bool = False) -> None:  # noqa: FBT001, FBT002
        """Nothing to do without a window."""

    def quit(self) -> None:
        """Close all workbooks."""
        for book in list(self.books):
            book.close()

    def kill(self) -> None:
        """Close all workbooks."""
        self.quit()


class Apps:
    """The one application of a host."""

    def __init__(self, engine: "Engine") -> None:
        self.engine = engine
        self._app = App(self)

    def keys(self) -> list[int]:
        """Its number."""
        return [self._app.pid]

    def add(self, **options: object) -> App:
        """The one application again."""
        del options
        return self._app

    def __iter__(self) -> Iterator[App]:
        yield self._app

    def __len__(self) -> int:
        return 1

    def __getitem__(self, pid: int) -> App:
        return self._app


class Books:
    """The open workbooks; the one opened or activated last is in front."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.api = self
        self._books: list[Book] = []

    @property
    def active(self) -> Book:
        """The workbook in front."""
        return self._books[-1]

    def open(self, fullname: str, *options: object) -> Book:
        """Open a workbook."""
        del options
        book = Book(self, self.app.engine.opened(Path(fullname).resolve()))
        self._books.append(book)
        return book

    def activate(self, book: Book) -> None:
        """Bring ``book`` to the front."""
        self._books.remove(book)
        self._books.append(book)

    def forget(self, book: Book) -> None:
        """``book`` was closed."""
        self._books.remove(book)

    def __call__(self, name_or_index: str | int) -> Book:
        """The workbook of a name or number."""
        if isinstance(name_or_index, int):
            return self._books[name_or_index - 1]
        for book in self._books:
            if name_or_index in {book.name, book.fullname}:
                return book
        raise KeyError(name_or_index)

    def __len__(self) -> int:
        return len(self._books)

    def __iter__(self) -> Iterator[Book]:
        return iter(tuple(self._books))
