"""What was noticed while a workbook was read: data for findings, not errors."""

from dataclasses import dataclass, field
from typing import Literal

from jixiao.form.loading import Form, base_form
from jixiao.model.origin import Origin
from jixiao.model.self_evaluation import SelfEvaluation

IssueKind = Literal[
    "not_a_number",  # a text that cannot be understood stands where a number belongs
    "number_as_text",  # understood, but Excel's own formulas will not count it
    "not_a_date",  # a text that cannot be understood stands where a date belongs
    "not_an_option",  # a value that the drop-down does not offer
    "formula_overwritten",  # a calculated cell holds a typed value
    "name_lost",  # a cell's name leads nowhere any more (#REF!), so its value cannot be read
    "column_lost",  # a list's header has gone or was renamed
    "control_character",  # a character that no cell can hold; the text was read without it
    "text_cut",  # longer than a cell can be; only the beginning was read
    "parameter_missing",  # a parameter on 设置 is blank or unreadable; the 规则包's own is used
    "pack_unreadable",  # what the workbook carries of its 规则包 is damaged or odd
    "pack_changed",  # it is not what the installed 规则包 of that name says
]


@dataclass(frozen=True, slots=True)
class ReadingIssue:
    """One thing noticed at one place.

    Attributes:
        kind: what was noticed.
        path: of the value in the data, such as ``projects[0].funds.total.initial``.
        label: what staff call the value.
        origin: where it stands; ``None`` if the place is gone.
        found: the text that stands there.
        expected: what belongs there: the original formula, the options, the value used instead.
    """

    kind: IssueKind
    path: str
    label: str
    origin: Origin | None
    found: str = ""
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A self-evaluation as read from a workbook.

    Attributes:
        file: name of the workbook, for messages.
        data: every value as typed.
        origins: path → place, for every cell of the form that exists in the workbook, blank ones
            included; list columns as ``unit.duties[2].text``, project values as
            ``projects[0].funds.total.initial``. Also whole lists (``unit.duties``) at their first
            row and projects (``projects[0]``) at their title.
        issues: what was noticed on the way.
        form: the form it was read by: that of its 规则包, with what its papers print.
    """

    file: str
    data: SelfEvaluation
    origins: dict[str, Origin] = field(default_factory=dict, repr=False)
    issues: tuple[ReadingIssue, ...] = ()
    form: Form = field(default_factory=base_form, repr=False)
