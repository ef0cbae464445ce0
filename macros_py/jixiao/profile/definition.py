"""What a 规则包 says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from jixiao.model.settings import Settings

REPORT: Final = "report"
"""The key of the narrative report."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a parameter comes from.

    Attributes:
        basis: the 文号 or the notice, such as ``财预〔2020〕10号``.
        since: the day from which the value is used.
        verified: whether somebody compared the value with the notice itself; if not, it is shown
            as 待核对通知 and never quoted as law.
        note: what the bureau wants to be known about it.
    """

    basis: str
    since: date
    verified: bool
    note: str = ""

    def __str__(self) -> str:
        """The basis as findings and lists print it."""
        return self.basis if self.verified else f"{self.basis}（待核对通知）"


@dataclass(frozen=True, slots=True)
class PaperSource:
    """What a paper is made from.

    Attributes:
        key: of the paper, under which it stands in 报送材料 and in data files.
        name: what staff call it: 项目自评表.
        file: its name in the folder: a Word template (``.docx``), or a layout (``.toml``).
    """

    key: str
    name: str
    file: str

    @property
    def is_narrative(self) -> bool:
        """Whether it is a report in words, not a table."""
        return self.file.endswith(".docx")


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that differ from place to place.

    Attributes:
        draft: the mark on a report that still has 必改.
    """

    draft: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A 规则包, read and checked.

    Attributes:
        name: of its folder; what ``--profile`` takes.
        title, version, document_number: what it is for, which edition, on which 文号 it rests.
        settings: every parameter, stamped with the 规则包's name, version and digest.
        sources: parameter, by its path below ``settings`` (``weights.execution``, ``caps``) → where
            it comes from.
        papers: what the papers are made from, in the order in which they are handed in.
        applies_to: whose form it is, in a line.
        not_made: what of the place's papers it does not make, a line each.
        wording: words that differ from place to place.
        folder: where it lies.
    """

    name: str
    title: str
    version: str
    document_number: str
    settings: Settings
    sources: Mapping[str, Source] = field(repr=False)
    papers: tuple[PaperSource, ...] = field(repr=False)
    applies_to: str = field(repr=False)
    not_made: tuple[str, ...] = field(repr=False)
    wording: Wording
    folder: Path

    def template(self, paper: str = REPORT) -> Path | None:
        """The Word template of a paper; whether it is sound shows when it is used.

        ``None`` if the 规则包 has no such paper, or it is a table.
        """
        found = (each for each in self.papers if each.key == paper and each.is_narrative)
        return next((self.folder / each.file for each in found), None)

    def source(self, key: str) -> Source | None:
        """Where the parameter ``key`` comes from: its own source, else that of what holds it."""
        while key and key not in self.sources:
            key = key.rpartition(".")[0]
        return self.sources.get(key)
