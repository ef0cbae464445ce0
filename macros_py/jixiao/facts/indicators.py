"""绩效指标 of a form, as a report tells them."""

from collections.abc import Callable
from typing import Final

from jixiao.facts.fact import Fact, S
from jixiao.facts.texts import bare
from jixiao.scoring.evaluation import FormScore, IndicatorScore

LEVELS: Final = {
    "成本": ("成本",),
    "产出": ("产出",),
    "效益": ("效益", "效果"),
    "满意度": ("满意度",),
}
"""What a template calls the four usual groups, and what the names of their 一级指标 hold."""

Belongs = Callable[[str | None], bool]
"""Whether an indicator of that 一级指标 is told in a list."""


def indicator_lists(
    path: str, form: Callable[[S], FormScore | None], prefix: str = ""
) -> tuple[Fact[S], ...]:
    """The indicators of a form: those of each 一级指标, and all of them.

    Args:
        path: need path of the indicators.
        form: gets the form, ``None`` where there is none.
        prefix: of the names of the lists.
    """
    told = {
        **{short: (_holding(stems), f"{short}指标") for short, stems in LEVELS.items()},
        "其他指标": (_is_another, "不属于成本、产出、效益、满意度的指标"),
        "指标": (_is_any, "全部绩效指标"),
    }
    return tuple(
        _listed(prefix + name, path, form, belongs, f"{meaning}，一个指标一项")
        for name, (belongs, meaning) in told.items()
    )


def _listed(
    name: str,
    path: str,
    form: Callable[[S], FormScore | None],
    belongs: Belongs,
    meaning: str,
) -> Fact[S]:
    def value(source: S) -> list[IndicatorScore]:
        scored = form(source)
        return [row for row in scored.indicators if belongs(row.level1)] if scored else []

    paths = (path,) if belongs is _is_any else (path, f"{path}.level1")
    return Fact(name, "list", meaning, paths, value, needed=(path,), items=_items(path))


def _holding(stems: tuple[str, ...]) -> Belongs:
    return lambda level: any(stem in (level or "") for stem in stems)


def _is_another(level: str | None) -> bool:
    return not any(stem in (level or "") for stems in LEVELS.values() for stem in stems)


def _is_any(_: str | None) -> bool:
    return True


def _items(path: str) -> tuple[Fact[IndicatorScore], ...]:
    def at(*keys: str) -> tuple[str, ...]:
        return tuple(f"{path}.{key}" for key in keys)

    judged = at("weight", "target", "actual")
    return (
        Fact("一级", "text", "一级指标", at("level1"), lambda row: row.level1, needed=()),
        Fact("二级", "text", "二级指标", at("level2"), lambda row: row.level2, needed=()),
        Fact("名称", "text", "三级指标，句末不带标点", at("name"), lambda row: bare(row.name)),
        Fact("指标值", "text", "年度指标值", at("target"), lambda row: row.row.target),
        Fact("完成值", "text", "实际完成值", at("actual"), lambda row: row.row.actual),
        Fact("完成率", "rate", "完成率", at("target", "actual"), lambda row: row.completion),
        Fact("偏差率", "rate", "偏差率", at("target", "actual"), lambda row: row.deviation),
        Fact("分值", "points", "分值", at("weight"), lambda row: row.weight),
        Fact(
            "得分",
            "points",
            "得分，没有填的用测算得分",
            (*at("score"), *judged),
            lambda row: row.score,
            needed=judged,
        ),
        Fact("原因", "text", "偏差原因分析及改进措施", at("reason"), lambda row: row.row.reason),
    )
