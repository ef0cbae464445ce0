"""A workbook in memory, and the whole way of ``check --write`` but for the file."""

import io
import zipfile
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jixiao.binding.workbook import read
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.ooxml.package import Package
from jixiao.review_sheet.update import with_findings
from jixiao.rules.finding import Finding
from jixiao.rules.registry import examine
from jixiao.scoring.evaluate import evaluate
from jixiao.sheets.reader import snapshot_of
from jixiao.sheets.snapshot import SheetSnapshot, Snapshot

TODAY = date(2023, 8, 1)
NAME = "自评.xlsx"


@dataclass(frozen=True)
class Book:
    """A workbook file in memory, read and checked once however often it is asked."""

    data: bytes

    def sheet(self, title: str = "校验结果") -> SheetSnapshot:
        sheet = self._snapshot.sheet(title)
        assert sheet is not None
        return sheet

    @property
    def content(self) -> SelfEvaluation:
        return self._reading.data

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        return examine(evaluate(self._reading)).findings

    @cached_property
    def _package(self) -> Package:
        return Package.of(self.data, NAME)

    @cached_property
    def _snapshot(self) -> Snapshot:
        return snapshot_of(self._package)

    @cached_property
    def _reading(self) -> Reading:
        return read(self._snapshot)

    @cached_property
    def _first_check(self) -> "Book":
        return self._with(self.findings, TODAY)

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
        if findings is None and today == TODAY:
            return self._first_check
        return self._with(self.findings if findings is None else findings, today)

    def _with(self, findings: tuple[Finding, ...], today: date) -> "Book":
        return Book(with_findings(self._package, self._snapshot, self._reading, findings, today))
