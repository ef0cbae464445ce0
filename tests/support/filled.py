"""A self-evaluation in which everything is filled in, each value another one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jixiao.model.amount import BLANK, Amount
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper, Settings
from jixiao.model.structure import Slot, slots_of

_ENTRIES = 2
_LARGEST = 10**7
_DATES = frozenset({"as_of", "counted_on", "issued_on", "reported_on", "filled_on"})
_FIRST_YEAR = 1000
_WEIGHTS = (20, 30, 20, 10, 10)  # with those of the execution rate 100
_TITLE = "{年度}年度{单位}自评"
_OF_THE_COVER = tuple(
    f"projects.{path}"
    for path in (
        *("head.authority", "head.implementer"),
        *("foot.preparer", "foot.phone", "foot.head", "foot.filled_on"),
    )
)
"""What a project has from 首页 where it says nothing else."""
_FIXES = ("kind_fix", "direction_fix", "unit_fix", "band", "demand_driven", "not_applicable")
_LEVELS = ("成本指标", "产出指标", "效益指标", "满意度指标", "管理指标")


def filled(*, papers: tuple[str, ...] = ("report",)) -> SelfEvaluation:
    """Every value given; indicators of each level; ``papers`` handed in."""
    maker = _Maker()
    data: SelfEvaluation = maker.record(SelfEvaluation, "")
    data = replace(
        data,
        settings=Settings(papers=Keyed({key: Paper("是", None, _TITLE) for key in papers})),
        projects=tuple(
            _with_levels(_with_total(project, 91 + order))
            for order, project in enumerate(data.projects)
        ),
        overall=_with_levels(_with_total(data.overall, 95)),
        cover=replace(data.cover, score=Amount(Decimal(96))),
    )
    staff = replace(data.unit.staff, in_post=Amount(Decimal(_LARGEST)))  # more than posts
    data = replace(data, unit=replace(data.unit, staff=staff))
    first, second = blanked(data.spending, "items.itemised").items
    article, paragraph = data.problems.measures
    measures = (replace(article, level="条"), replace(paragraph, level="款"))
    data = replace(data, problems=replace(data.problems, measures=measures))
    items = (first, replace(second, itemised="否"))
    data = replace(data, spending=replace(data.spending, items=items))
    return replace(data, cover=replace(data.cover, year=Amount(Decimal(2022))))


def changed(record: Any, changes: Mapping[str, Any]) -> Any:  # noqa: ANN401
    """``record`` with values at need paths, in each entry of a list; figures as texts."""
    for path, value in changes.items():
        record = _set(record, path, value)
    return record


def _set(record: Any, path: str, value: Any) -> Any:  # noqa: ANN401
    name, _, rest = path.partition(".")
    before = getattr(record, name)
    if rest and isinstance(before, tuple):
        return replace(record, **{name: tuple(_set(entry, rest, value) for entry in before)})
    if rest:
        return replace(record, **{name: _set(before, rest, value)})
    given = Amount.of(value) if isinstance(before, Amount) else value
    return replace(record, **{name: given})


def blanked(record: Any, path: str) -> Any:  # noqa: ANN401 - any record of the model
    """``record`` without the values at the need path ``path``, in each entry of a list."""
    name, _, rest = path.partition(".")
    value = getattr(record, name)
    if isinstance(value, tuple):
        entries = tuple(blanked(entry, rest) for entry in value) if rest else ()
        return replace(record, **{name: entries})
    if rest:
        return replace(record, **{name: blanked(value, rest)})
    return replace(record, **{name: BLANK if isinstance(value, Amount) else None})


def corrected_less_and_less(data: SelfEvaluation) -> Iterator[SelfEvaluation]:
    """``data``, then with ever less typed over what is calculated."""
    yield data
    for paths in (
        ("cover.signature", "budget.assets.as_of", *_OF_THE_COVER),
        ("cover.score", "cover.grade"),
        ("overall.foot.grade", "projects.foot.grade"),
        ("overall.foot.total", "projects.foot.total"),
        (
            *("overall.funds.execution_score", "projects.funds.execution_score"),
            *("overall.indicators.score", "projects.indicators.score"),
            "projects.notes.adjustment_amount",
        ),
        tuple(f"overall.funds.total.{key}" for key in ("initial", "adjusted", "executed")),
    ):
        for path in paths:
            data = blanked(data, path)
        yield data


def _with_total(form: Any, total: int) -> Any:  # noqa: ANN401 - a project or the whole
    """A total that a form can have: another is not told."""
    return replace(form, foot=replace(form.foot, total=Amount(Decimal(total))))


def _with_levels(form: Any) -> Any:  # noqa: ANN401 - a project or the whole
    first = form.indicators[0]
    rows = tuple(
        replace(
            first,
            level1=level,
            name=f"{first.name}{order}",
            target=f"≥{20 + order}个",
            actual=f"{10 + order}个",
            **dict.fromkeys(_FIXES),
            target_fix=BLANK,
            actual_fix=BLANK,
            weight=Amount(Decimal(_WEIGHTS[order])),
            score=Amount(Decimal(5 + order)),
        )
        for order, level in enumerate(_LEVELS)
    )
    return replace(form, indicators=rows)


class _Maker:
    """Counts the values it gives."""

    def __init__(self) -> None:
        self._count = 100

    def record(self, kind: type[Any], path: str) -> Any:  # noqa: ANN401
        values = {slot.name: self._value(slot, f"{path}.{slot.name}") for slot in slots_of(kind)}
        return kind(**{key: value for key, value in values.items() if value is not None})

    def _value(self, slot: Slot, path: str) -> Any:  # noqa: ANN401
        self._count += 1
        value: Any = None
        match slot.kind:
            case "record" if slot.name != "settings":
                value = self.record(slot.record, path)
            case "list":
                value = tuple(self.record(slot.record, path) for _ in range(_ENTRIES))
            case "amount":
                value = Amount(Decimal(_LARGEST // self._count))
            case "text" if slot.name in _DATES:
                value = f"{_FIRST_YEAR + self._count}-03-01"
            case "text":
                value = "万元" if slot.name == "money_unit" else f"文字{self._count}"
        return value
