"""One line of what the self-test says."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Status: TypeAlias = Literal["正常", "注意", "异常"]


@dataclass(frozen=True, slots=True)
class Line:
    """What was looked at.

    Attributes:
        status: 正常; 注意 if it works with a limit; 异常 if the add-in cannot work so.
        what: what was found, in Chinese.
        advice: what to do; empty if nothing.
    """

    status: Status
    what: str
    advice: str = ""

    def __str__(self) -> str:
        return f"[{self.status}] {self.what}" + (f" → {self.advice}" if self.advice else "")
