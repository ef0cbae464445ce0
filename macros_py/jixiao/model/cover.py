"""首页: who evaluates which year, and who signs."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount


@dataclass(frozen=True, slots=True)
class Cover:
    """The unit, the year and the signatures; dates are ISO (``2023-08-08``) where understood.

    ``notice`` is the notice that asked for the self-evaluation, name and 文号 as printed;
    ``score`` (points) and ``grade`` are typed only to overrule the computed ones.
    """

    year: Amount = BLANK
    unit_name: str | None = None
    self_reference: str | None = None
    unit_code: str | None = None
    unit_kind: str | None = None
    authority: str | None = None
    notice: str | None = None
    reported_on: str | None = None
    signature: str | None = None
    preparer: str | None = None
    phone: str | None = None
    head: str | None = None
    finance_head: str | None = None
    filled_on: str | None = None
    score: Amount = BLANK
    grade: str | None = None
