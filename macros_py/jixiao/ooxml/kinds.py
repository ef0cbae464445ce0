"""What a package is meant to be, and the words in which one is refused that isn't."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jixiao.errors import JixiaoError, NotAWorkbookError, TemplateError
from jixiao.ooxml.limits import TEMPLATE_LIMITS, WORKBOOK_LIMITS, Limits
from jixiao.ooxml.recognition import why_not_a_package, why_not_a_template
from jixiao.quoting import quoted

_LONGEST_NAME: Final = 255
_LONGEST_DETAIL: Final = 150
"""Characters; what a file says of itself may be of any length."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of package.

    Attributes:
        error: what is raised.
        limits: how much one may ask of the machine.
        subject: begins every sentence; ``{}`` stands for the file's name.
        mend: what to do about a damaged one.
        shrink: what to do about one that is too large.
        why_not: the sentence, without the subject, about content that is no package at all.
    """

    error: type[JixiaoError]
    limits: Limits
    subject: str
    mend: str
    shrink: str
    why_not: Callable[[bytes, str], str]

    def refusal(self, file_name: str, sentence: str) -> JixiaoError:
        """The error that says ``sentence`` of the file."""
        return self.error(self.subject.format(quoted(file_name, _LONGEST_NAME)) + sentence)

    def no_package(self, data: bytes, file_name: str) -> JixiaoError:
        """The error about content that does not even begin as a package does."""
        return self.refusal(file_name, self.why_not(data, file_name))

    def damaged(self, file_name: str, detail: str) -> JixiaoError:
        """The error about a part that cannot be understood; ``detail`` says which and why."""
        detail = quoted(detail, _LONGEST_DETAIL)
        return self.refusal(file_name, f"文件不完整或已损坏（{detail}）。{self.mend}")

    def too_large(self, file_name: str, what: str = "文件解开后大得") -> JixiaoError:
        """The error about a file beyond the limits; ``what`` is beyond them."""
        what = quoted(what, _LONGEST_DETAIL)
        return self.refusal(file_name, f"{what}不正常，为避免占满内存没有读取。{self.shrink}")


WORKBOOK: Final = Kind(
    error=NotAWorkbookError,
    limits=WORKBOOK_LIMITS,
    subject="{}：",
    mend="请重新取一份；如果 Excel 能打开并修复它，请修复后另存为 .xlsx 再用。",
    shrink="请核对文件来源；确是填报用的工作簿，请删去多余的工作表、空行和图片后另存。",
    why_not=why_not_a_package,
)
WORD_TEMPLATE: Final = Kind(
    error=TemplateError,
    limits=TEMPLATE_LIMITS,
    subject="Word模板“{}”：",
    mend="请用 Word 打开检查，另存为 .docx 后再用。",
    shrink="请删去图片等大件，另存为 .docx 后再用。",
    why_not=why_not_a_template,
)
