"""What is gathered while a workbook is read."""

from dataclasses import dataclass, field

from jixiao.errors import BadCellError
from jixiao.form.loading import Form
from jixiao.model.origin import Origin
from jixiao.model.reading import IssueKind, ReadingIssue
from jixiao.sheets.binding.entries import shown_text
from jixiao.sheets.binding.places import Spot
from jixiao.sheets.value import CellError, Value


@dataclass(slots=True)
class Notes:
    """Origins and issues so far.

    Attributes:
        file: name of the workbook.
        form: the form it is read by.
        prefix: goes before each path: ``projects[0].``.
        origins: by path.
        issues: in the order of the form.
    """

    file: str
    form: Form
    prefix: str = ""
    origins: dict[str, Origin] = field(default_factory=dict)
    issues: list[ReadingIssue] = field(default_factory=list)

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

    def bad_cell(self, path: str, label: str, error: CellError) -> BadCellError:
        """The refusal of a formula error that stands where a value is typed."""
        place = self.origins[self.prefix + path]
        return BadCellError(
            f"{self.file}：{place}（{label}）是错误值 {error.code}，读不出内容。"
            "请在这一格重新填写，保存后再用。"
        )

    def absorb(self, other: "Notes") -> None:
        """Take over what another one gathered."""
        self.origins.update(other.origins)
        self.issues.extend(other.issues)
