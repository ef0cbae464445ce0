"""单位情况: duties, organisation, establishment (编制) and staff; all counts are whole numbers."""

from dataclasses import dataclass

from jixiao.model.amount import BLANK, Amount


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of free text; ``status`` says whether it was carried over (沿用未改)."""

    text: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """机构: internal divisions, subordinate units and their names, grass-roots offices."""

    divisions: Amount = BLANK
    subordinate_units: Amount = BLANK
    subordinate_names: str | None = None
    local_offices: Amount = BLANK


@dataclass(frozen=True, slots=True)
class Establishment:
    """编制: posts approved, in all and by kind."""

    total: Amount = BLANK
    administrative: Amount = BLANK
    institutional: Amount = BLANK
    workers: Amount = BLANK
    other: Amount = BLANK
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Staff:
    """人员: people at ``point_in_time`` (年末), in all and by kind."""

    total: Amount = BLANK
    in_post: Amount = BLANK
    in_post_administrative: Amount = BLANK
    in_post_institutional: Amount = BLANK
    in_post_workers: Amount = BLANK
    retired_veterans: Amount = BLANK
    retired: Amount = BLANK
    temporary: Amount = BLANK
    point_in_time: str | None = None
    overstaffing_note: str | None = None


@dataclass(frozen=True, slots=True)
class StaffLastYear:
    """The same counts a year earlier, for comparison."""

    establishment: Amount = BLANK
    in_post: Amount = BLANK
    retired: Amount = BLANK


@dataclass(frozen=True, slots=True)
class Unit:
    """All of 单位情况."""

    duties: tuple[Paragraph, ...] = ()
    organisation: Organisation = Organisation()
    establishment: Establishment = Establishment()
    staff: Staff = Staff()
    last_year: StaffLastYear = StaffLastYear()
