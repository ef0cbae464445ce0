"""E10."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from jixiao.model.levels import group_of, is_satisfaction
from jixiao.model.settings import Group, ProjectField, Settings, Weights
from jixiao.rules.basis import SELF_EVALUATION
from jixiao.rules.forms import called
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import listed, plain
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore
from jixiao.scoring.redistribution import applicable_groups

_FIELDS: Final[Mapping[ProjectField, str]] = {"项目类别": "category", "项目类型": "kind"}

_Rows = dict[str | None, list[IndicatorScore]]


@rule(
    "E10",
    title="一级指标分值与规定不同",
    level="warning",
    basis=SELF_EVALUATION,
    parameter="groups",
    requires=("A17",),
    checks="各一级指标下面各行分值之和，等于规则包规定的分值；没有单独规定分值的几个一级指标，"
    "合计等于共用的分值。分值随项目类别或类型不同的，按项目表上填的取。没有满意度指标的，按规定并入效益、分到其余指标或折算。",
    why="一级指标分值是统一规定的，另行分配要有依据。",
    example="产出指标合计 60 分，规定 50 分。",
    fix="按规定的分值调整三级指标；当地另有规定的，在《校验结果》的“说明”里写明依据。",
)
def level1_weight(evaluation: Evaluation) -> Outcomes:
    """The weights below each first-level indicator make the points the 规则包 gives it."""
    settings = evaluation.data.settings
    for form in evaluation.forms:
        weights_path = f"{form.path}.foot.weights"
        weighted = [row for row in form.indicators if row.weight is not None]
        blank = [row for row in form.indicators if row.weight is None]
        if not weighted or (blank and form.weights_total != form.full_marks):
            yield Undecided(weights_path, f"{called(form)}的分值没有填全")
            continue
        if form.groups is None:
            yield _unknown(form, settings.weights)
            continue
        rows = _by_group(weighted, form.groups)
        if None in rows:
            names = listed(row.name for row in rows[None])
            yield Undecided(weights_path, f"“{names}”没有填一级指标，或不是规定的一级指标")
            continue
        yield from _fixed(form, form.groups, rows, settings)
        yield from _free(form.groups, rows, settings)


def _unknown(form: FormScore, weights: Weights) -> Undecided:
    """Why nothing can be said of a form whose points depend on what is not known."""
    if form.path == "overall" or weights.by is None:
        return Undecided(
            f"{form.path}.foot.weights", f"规则包没有规定{called(form)}各一级指标的分值"
        )
    why = f"{called(form)}的{weights.by}没有填，或不是规则包规定的，不知道各一级指标应是多少分"
    return Undecided(f"{form.path}.head.{_FIELDS[weights.by]}", why)


def _by_group(weighted: list[IndicatorScore], groups: tuple[Group, ...]) -> _Rows:
    rows: _Rows = {}
    for row in weighted:
        group = group_of(row.level1, groups)
        rows.setdefault(group.name if group else None, []).append(row)
    return rows


def _fixed(form: FormScore, groups: tuple[Group, ...], rows: _Rows, settings: Settings) -> Outcomes:
    """Each group with points of its own."""
    has_satisfaction = any(is_satisfaction(row.level1) for row in form.indicators)
    usual = {group.name: group.points for group in groups}
    for group in applicable_groups(groups, settings.scoring, has_satisfaction=has_satisfaction):
        if group.points is None or group.name not in rows:
            continue
        given = _sum(rows[group.name])
        if given != group.points:
            yield _found(group, rows[group.name], given, usual.get(group.name))


def _found(
    group: Group, rows: list[IndicatorScore], given: Decimal, usual: Decimal | None
) -> Found:
    right = group.points or Decimal(0)
    message = f"{group.name}各行分值合计 {plain(given)}，规定 {plain(right)}"
    if usual is not None and usual != right:
        moved = f"{plain(usual)} + {plain(right - usual)} = {plain(right)}"
        message += f"（没有满意度指标，其分值并入：{moved}）"
    covers = tuple(f"{row.path}.weight" for row in rows[1:])
    return Found(f"{rows[0].path}.weight", f"{message}。", value=plain(given), covers=covers)


def _free(groups: tuple[Group, ...], rows: _Rows, settings: Settings) -> Outcomes:
    """Groups that share points, where others have their own: else the total says it (A17)."""
    free = [group.name for group in groups if group.points is None]
    shared = [row for name in free for row in rows.get(name, ())]
    if not settings.weights.free or len(free) == len(groups) or not shared:
        return
    given = _sum(shared)
    if given != settings.weights.free:
        names = "、".join(str(name) for name in free)
        message = f"{names}各行分值合计 {plain(given)}，规定共 {plain(settings.weights.free)}。"
        covers = tuple(f"{row.path}.weight" for row in shared[1:])
        yield Found(f"{shared[0].path}.weight", message, value=plain(given), covers=covers)


def _sum(rows: list[IndicatorScore]) -> Decimal:
    return sum((row.weight or Decimal(0) for row in rows), Decimal(0))
