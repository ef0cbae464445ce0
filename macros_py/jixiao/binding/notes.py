"""What is gathered while a workbook is read."""

from dataclasses import dataclass, field
from typing import Final

from jixiao.binding.entries import shown_text
from jixiao.binding.places import Spot
from jixiao.errors import BadCellError
from jixiao.form.loading import Form
from jixiao.form.reading import IssueKind, ReadingIssue
from jixiao.model.origin import Origin
from jixiao.sheets.value import CellError, Value

_NAMED: Final = 10


@dataclass(slots=True)
class Notes:
    """Origins and issues so far.

    Attributes:
        file: name of the workbook.
        form: the form it is read by.
        prefix: goes before each path: ``projects[0].``.
        origins: by path.
        issues: in the order of the form.
        errors: formula errors where values are typed: path, label, code.
    """

    file: str
    form: Form
    prefix: str = ""
    origins: dict[str, Origin] = field(default_factory=dict)
    issues: list[ReadingIssue] = field(default_factory=list)
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    def place(self, path: str, spot: Spot) -> None:
        """Say where the value of ``path`` stands."""
        self.origins[self.prefix + path] = Origin(self.file, spot.sheet.title, spot.address)

    def note(
        self, kind: IssueKind, path: str, label: str, found: Value = None, expected: str = ""
    ) -> None:
        """Say what was noticed about the value of ``path``, whose place was said before."""
        path = self.prefix + path
        origin = self.origins.get(path)
        self.issues.append(ReadingIssue(kind, path, label, origin, shown_text(found), expected))

    def refuse(self, path: str, label: str, error: CellError) -> None:
        """Say that a formula error stands where the value of ``path`` is typed."""
        self.errors.append((self.prefix + path, label, error.code))

    def check(self) -> None:
        """Pass what can be read.

        Raises:
            BadCellError: there are formula errors; the message names the first of them.
        """
        if not self.errors:
            return
        named = [
            f"{self.origins[path]}（{label}）是错误值 {code}"
            for path, label, code in self.errors[:_NAMED]
        ]
        is_one = len(self.errors) == 1
        more = "" if len(self.errors) <= _NAMED else f"……共{len(self.errors)}格"
        places = "这一格" if is_one else "这些格子里"
        raise BadCellError(
            f"{self.file}：{'、'.join(named)}{more}，读不出内容。请在{places}重新填写，保存后再用。"
        )

    def absorb(self, other: "Notes") -> None:
        """Take over what another one gathered."""
        self.origins.update(other.origins)
        self.issues.extend(other.issues)
        self.errors.extend(other.errors)
