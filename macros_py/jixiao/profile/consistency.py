"""Whether the parameters of a 规则包 agree; each one is already of the right type and size."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final

from jixiao.model.settings import NO_GRADES, Settings
from jixiao.profile.file_name import is_file_name
from jixiao.quoting import quoted
from jixiao.scoring.full_marks import full_of, groups_for, kinds_of
from jixiao.scoring.overshoot import DEDUCTION_NEEDS

Fault = tuple[str, str]
"""The key in ``profile.toml``, and a Chinese half-sentence saying what is wrong."""

_FULL: Final = Decimal(100)
_SIGNS: Final = frozenset("*?~<>=")
"""What the native formulas would take for more than a letter."""
_BLANKS: Final = ("年度", "单位", "标题")


def contradictions(settings: Settings) -> Iterator[Fault]:
    """What does not agree, in the order of the file."""
    for check in (_papers, _weights, _grades, _bands, _scoring, _overshoot, _thresholds):
        yield from check(settings)
    for each in (_caps, _steps, _other):
        yield from each(settings)


def _papers(settings: Settings) -> Iterator[Fault]:
    for name, paper in settings.papers.items():
        if paper.submitted == "是" and not paper.title:
            yield f"papers.{name}.title", "要报送的材料须写标题"


def _weights(settings: Settings) -> Iterator[Fault]:
    points = [group.points for group in settings.groups]
    names = [(group.name, group.kind) for group in settings.groups]
    if not names:
        yield "groups.rows", "要写出一级指标，至少一行"
    if len(set(names)) < len(names) or not _is_told_apart(settings):
        yield "groups.rows", "一级指标名称有重复"
    if settings.weights.free and None not in points:
        yield "weights.free", "各一级指标都写了分值，就没有共用的分值；应为0或不写"
    yield from _kinds(settings)
    for kind in kinds_of(settings.groups) or (None,):
        groups = groups_for(settings.groups, kind)
        full = full_of(settings.weights, groups)
        if full not in (None, _FULL):
            given = [group.points for group in groups if group.points is not None]
            terms = [settings.weights.execution, *given]
            terms += [settings.weights.free] if settings.weights.free else []
            added = "+".join(str(weight) for weight in terms)
            where = f"“{kind}”的" if kind else ""
            reason = f"预算执行率和{where}各一级指标的分值合计应为100分，现在是{added}={full}"
            yield "[groups]", reason


def _is_told_apart(settings: Settings) -> bool:
    """Whether no group holds for all kinds of projects and for some of them besides."""
    common = {group.name for group in settings.groups if group.kind is None}
    return not any(group.name in common for group in settings.groups if group.kind is not None)


def _kinds(settings: Settings) -> Iterator[Fault]:
    kinds = kinds_of(settings.groups)
    if kinds and settings.weights.by is None:
        yield "weights.by", "一级指标分值随项目不同的，须写明随哪一项：项目类别 或 项目类型"
    if settings.weights.by is not None and not kinds:
        yield "groups.rows", f"分值随{settings.weights.by}不同的，须在各行写明 kind"
    for kind in kinds:
        if set(kind) & _SIGNS or kind != kind.strip():
            reason = f"kind 首尾不能有空格，也不能用*?~<>=这些符号，现在是“{quoted(kind)}”"
            yield "groups.rows", reason
    open_ = {all(group.points is None for group in groups_for(settings.groups, k)) for k in kinds}
    if len(open_) > 1 and not settings.weights.free:
        yield "groups.rows", "各类项目要么都写分值，要么都不写"


def _grades(settings: Settings) -> Iterator[Fault]:
    grades = settings.grades
    if grades == NO_GRADES:
        return
    if not _FULL >= grades.excellent > grades.good > grades.fair > 0:
        lines = f"{grades.excellent}、{grades.good}、{grades.fair}"
        yield "[grades]", f"优、良、中三条线应从高到低，都在0到100之间，现在是{lines}"


def _bands(settings: Settings) -> Iterator[Fault]:
    bands = settings.bands
    if bands.achieved is None and bands.partly is None:
        return
    if bands.achieved is None or bands.partly is None:
        yield "[bands]", "达成、部分达成两条线要么都写，要么都不写"
    elif not 1 >= bands.achieved > bands.partly > 0:
        lines = f"{bands.achieved}、{bands.partly}"
        yield "[bands]", f"达成、部分达成两条线应从高到低，都在0到1之间，现在是{lines}"


def _scoring(settings: Settings) -> Iterator[Fault]:
    scoring = settings.scoring
    if not 0 < scoring.full_marks_from <= 1:
        yield "scoring.full_marks_from", f"应大于0、不超过1，现在是{scoring.full_marks_from}"
    if scoring.satisfaction_method == "分档" and not settings.satisfaction_steps:
        yield "satisfaction_steps.rows", "满意度按“分档”计分，须写出分档"
    if scoring.result_method == "区间外0分":
        for key in ("lowest_completion", "highest_completion"):
            if getattr(scoring, key) is None:
                yield f"scoring.{key}", "按“区间外0分”计分，须写上"


def _overshoot(settings: Settings) -> Iterator[Fault]:
    overshoot = settings.overshoot
    edges = (overshoot.hint, overshoot.explain, overshoot.serious)
    lines = [line for line in edges if line is not None]
    if lines != sorted(lines):
        shown = "、".join(map(str, lines))
        yield "[overshoot]", f"提示、说明、严重三条线应从低到高，现在是{shown}"
    if overshoot.floor is not None and not 0 <= overshoot.floor <= 1:
        yield "overshoot.floor", f"应在0到1之间，现在是{overshoot.floor}"
    for key in DEDUCTION_NEEDS.get(overshoot.method or "", ()):
        if getattr(overshoot, key) is None:
            yield f"overshoot.{key}", f"按“{overshoot.method}”计分，须写上"


def _thresholds(settings: Settings) -> Iterator[Fault]:
    thresholds = settings.thresholds
    if thresholds.low_execution is not None and thresholds.low_execution > 1:
        yield "thresholds.low_execution", f"应不超过1，现在是{thresholds.low_execution}"
    hint, explain = thresholds.adjustment_hint, thresholds.adjustment_explain
    if hint is not None and explain is not None and hint > explain:
        lines = f"{hint}、{explain}"
        yield "thresholds.adjustment_hint", f"提示线不能高于说明线，现在是{lines}"


def _caps(settings: Settings) -> Iterator[Fault]:
    pairs = [(cap.rate, cap.limit) for cap in settings.caps if cap.rate and cap.limit]
    if any(not 0 < rate <= 1 or not 0 < limit <= _FULL for rate, limit in pairs) or len(
        pairs
    ) < len(settings.caps):
        yield "caps.rows", "执行率应在0到1之间，总分最高应在0到100之间"
    elif not _falling(pairs):
        yield "caps.rows", "应从高到低写：执行率越低，总分最高越低"


def _steps(settings: Settings) -> Iterator[Fault]:
    steps = settings.satisfaction_steps
    pairs = [(step.rate or Decimal(0), step.share or Decimal(0)) for step in steps]
    if any(not (0 <= rate <= 1 and 0 <= share <= 1) for rate, share in pairs):
        yield "satisfaction_steps.rows", "满意度和得分比例都应在0到1之间"
    elif not _falling(pairs):
        yield "satisfaction_steps.rows", "应从高到低写：满意度越低，得分比例越低"


def _other(settings: Settings) -> Iterator[Fault]:
    pattern = settings.filename_pattern
    for name in _BLANKS:
        pattern = pattern.replace(f"{{{name}}}", name)
    if "{" in pattern or "}" in pattern or not is_file_name(pattern):
        known = "".join(f"{{{name}}}" for name in _BLANKS)
        reason = f"只能用{known}和文件名允许的字，现在是“{quoted(settings.filename_pattern)}”"
        yield "other.filename_pattern", reason


def _falling(pairs: list[tuple[Decimal, Decimal]]) -> bool:
    """Whether both numbers fall strictly from row to row."""
    return all(one > two and left > right for (one, left), (two, right) in pairwise(pairs))
