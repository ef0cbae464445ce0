"""Where a value came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A cell of a workbook, or a place in a document; parts that do not apply are ``None``."""

    file: str
    sheet: str | None = None
    cell: str | None = None
    section: str | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        """The place in the words of a message: ``《项目01》E12``."""
        if self.sheet is not None:
            return f"《{self.sheet}》{self.cell or ''}"
        place = self.section or ""
        return place if self.paragraph is None else f"{place}第{self.paragraph}段"
