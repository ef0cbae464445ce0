"""绩效指标 of a form, as a report tells them."""

from collections.abc import Callable
from typing import Final

from jixiao.facts.fact import Fact, S
from jixiao.facts.texts import bare
from jixiao.scoring.evaluation import FormScore, IndicatorScore

LEVELS: Final = {
    "成本": "成本指标",
    "产出": "产出指标",
    "效益": "效益指标",
    "满意度": "满意度指标",
}


def indicator_lists(
    path: str, form: Callable[[S], FormScore | None], prefix: str = ""
) -> tuple[Fact[S], ...]:
    """The indicators of a form: those of each 一级指标, and all of them.

    Args:
        path: need path of the indicators.
        form: gets the form, ``None`` where there is none.
        prefix: of the names of the lists.
    """
    levels = tuple(
        _listed(f"{prefix}{short}", path, form, level, f"{level}，一个指标一项")
        for short, level in LEVELS.items()
    )
    return (*levels, _listed(f"{prefix}指标", path, form, None, "全部绩效指标，一个指标一项"))


def _listed(
    name: str, path: str, form: Callable[[S], FormScore | None], level: str | None, meaning: str
) -> Fact[S]:
    def value(source: S) -> list[IndicatorScore]:
        scored = form(source)
        rows = scored.indicators if scored else ()
        return [row for row in rows if level is None or row.level1 == level]

    paths = (path, f"{path}.level1") if level else (path,)
    return Fact(name, "list", meaning, paths, value, needed=(path,), items=_items(path))


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
