"""What a rule finds."""

from dataclasses import dataclass
from typing import Final, Literal

from jixiao.model.origin import Origin

Level = Literal["error", "warning", "info"]

LEVEL_WORDS: Final[dict[Level, str]] = {"error": "必改", "warning": "需说明", "info": "建议"}
"""The levels, gravest first, in the words staff see."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right, to explain or to think about.

    Attributes:
        code: of the rule, such as ``A01``.
        level: ``error`` (必改), ``warning`` (需说明) or ``info`` (建议).
        path: of the value in the data, such as ``projects[0].funds.total.initial``.
        subject: the same without what changes when rows or sheets move: relative to the project,
            list rows by name where they have one. With code and project it is the key under which
            answers of staff are kept.
        project: hidden id of the project; ``None`` outside of projects.
        origin: the cell, or the place in a document; ``None`` if unknown.
        field: what staff call the value.
        value: what stands there, as text; ``None`` if blank.
        quote: the words of a document that are meant.
        message: one sentence saying what is wrong, with the arithmetic.
        fix: one sentence saying what to do.
        basis: the notice or the logic behind the rule.
        status, note: 处理 and 说明 as staff answered; ``None`` if they did not.
        form_sheet: title that the form gives the sheet, however it is called in the workbook.
    """

    code: str
    level: Level
    path: str
    subject: str
    project: str | None
    origin: Origin | None
    field: str | None
    value: str | None
    quote: str | None
    message: str
    fix: str
    basis: str
    status: str | None = None
    note: str | None = None
    form_sheet: str | None = None

    @property
    def key(self) -> tuple[str, str, str | None]:
        """Rule, field and project: what an answer belongs to, run after run."""
        return self.code, self.subject, self.project

    def to_json(self) -> dict[str, str | int | None]:
        """The finding as ``check`` and ``review`` print it; what does not apply is ``None``."""
        origin = self.origin
        return {
            "code": self.code,
            "level": self.level,
            "sheet": origin.sheet if origin else None,
            "cell": origin.cell if origin else None,
            "field": self.field,
            "section": origin.section if origin else None,
            "paragraph": origin.paragraph if origin else None,
            "quote": self.quote,
            "value": self.value,
            "message": self.message,
            "fix": self.fix,
            "basis": self.basis,
            "status": self.status,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class NotDecided:
    """无法判断: a rule that could not be answered at one place, and why (a Chinese sentence).

    ``fix`` says what to fill in; it is empty where there is nothing to judge, or where a finding
    says so already.
    """

    code: str
    path: str
    field: str | None
    why: str
    fix: str = ""
    origin: Origin | None = None

    def to_json(self) -> dict[str, str | None]:
        """As ``check --format json`` prints it; what does not apply is ``None``."""
        origin = self.origin
        return {
            "code": self.code,
            "sheet": origin.sheet if origin else None,
            "cell": origin.cell if origin else None,
            "field": self.field,
            "why": self.why,
            "fix": self.fix or None,
        }
