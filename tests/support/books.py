"""A workbook in memory, and the whole way of ``check --write`` but for the file."""

import io
import zipfile
from dataclasses import dataclass
from datetime import date

from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.rules.finding import Finding
from jixiao.rules.registry import examine
from jixiao.scoring.evaluate import evaluate
from jixiao.sheets.binding.workbook import read
from jixiao.sheets.package import Package
from jixiao.sheets.reader import snapshot_of
from jixiao.sheets.review.update import with_findings
from jixiao.sheets.snapshot import SheetSnapshot

TODAY = date(2023, 8, 1)
NAME = "自评.xlsx"


@dataclass(frozen=True)
class Book:
    """A workbook file in memory."""

    data: bytes

    def sheet(self, title: str = "校验结果") -> SheetSnapshot:
        sheet = snapshot_of(Package.of(self.data, NAME)).sheet(title)
        assert sheet is not None
        return sheet

    @property
    def content(self) -> SelfEvaluation:
        return read(snapshot_of(Package.of(self.data, NAME))).data

    @property
    def findings(self) -> tuple[Finding, ...]:
        return examine(evaluate(read(snapshot_of(Package.of(self.data, NAME))))).findings

    def part(self, name: str) -> str:
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.read(name).decode()

    def edited(self, name: str, *changes: tuple[str, str]) -> "Book":
        """With some text of a part replaced, once each."""
        text = self.part(name)
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        buffer = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(self.data)) as source,
            zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for info in source.infolist():
                target.writestr(info, text if info.filename == name else source.read(info))
        return Book(buffer.getvalue())

    def checked(self, today: date = TODAY, findings: tuple[Finding, ...] | None = None) -> "Book":
        """With its findings written in."""
        package = Package.of(self.data, NAME)
        snapshot = snapshot_of(package)
        reading = read(snapshot)
        found = examine(evaluate(reading)).findings if findings is None else findings
        return Book(with_findings(package, snapshot, reading, found, today))
