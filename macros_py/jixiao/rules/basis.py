"""What rules rest on."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Basis:
    """A notice, or the logic of figures.

    Attributes:
        text: the 文号, the form, or the logic in words.
        verified: whether somebody compared the rule with the notice itself; if not, it is shown as
            待核对通知 and never quoted as law.
        for_projects: whether it rules projects alone, and says nothing of whole departments.
    """

    text: str
    verified: bool = True
    for_projects: bool = False

    def __str__(self) -> str:
        """The basis as findings and lists print it."""
        return self.text if self.verified else f"{self.text}（待核对通知）"


ARITHMETIC: Final = Basis("算术勾稽")
CONSISTENCY: Final = Basis("前后一致")
REVIEW: Final = Basis("审核经验")
FORM: Final = Basis("财预〔2020〕10号所附自评表", verified=False, for_projects=True)
SELF_EVALUATION: Final = Basis("财预〔2020〕10号", verified=False, for_projects=True)
INDICATORS: Final = Basis("财预〔2021〕101号", verified=False, for_projects=True)
FRAMEWORK: Final = Basis("财预〔2013〕53号", verified=False)
OUTLINE: Final = Basis("当地自评报告提纲", verified=False)
DISCLOSURE: Final = Basis("部门预决算公开规程", verified=False)
BUDGET_LAW: Final = Basis("预算法", verified=False)
NOTICE: Final = Basis("当地自评通知", verified=False)
WORKBOOK: Final = Basis("本工作簿填报要求")

_ON_PROJECTS: Final = ("财预〔2020〕10号", "财预〔2021〕101号")
"""Notices that rule 项目支出 alone; for a unit's whole spending each place has its own."""
_PROJECTS: Final = "projects"


def basis_for(source: str, path: str) -> str:
    """``source`` as the basis of a finding at ``path``: what rules projects is no basis elsewhere.

    Settings apply to both, and keep the source that stands there.
    """
    about_whole = not path.startswith((_PROJECTS, "settings"))
    if about_whole and any(number in source for number in _ON_PROJECTS):
        return str(NOTICE)
    return source
