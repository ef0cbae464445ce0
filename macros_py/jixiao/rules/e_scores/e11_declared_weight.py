"""E11."""

import re
from decimal import Decimal
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import FORM
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, sum_of
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore

_DECLARED: Final = re.compile(r"\(([0-9]+(?:\.[0-9]+)?)分?\)")


@rule(
    "E11",
    title="下级分值之和不等于上级标明的分值",
    level="error",
    basis=FORM,
    checks="一级、二级指标名称里标了分值的（如“产出指标（50分）”），下面各行分值之和等于它。",
    why="上下级分值不合，总分就不是100。",
    example="产出指标（50分）：20 + 20 + 5 = 45 ≠ 50。",
    fix="调整三级指标分值，使合计等于上级标明的分值。",
)
def declared_weight(evaluation: Evaluation) -> Outcomes:
    """Points printed behind the name of a level are the sum of the weights below it."""
    for form in evaluation.forms:
        for level in ("level1", "level2"):
            yield from _check(form, level)


def _check(form: FormScore, level: str) -> Outcomes:
    groups: dict[str, list[IndicatorScore]] = {}
    for row in form.indicators:
        groups.setdefault(getattr(row, level) or "", []).append(row)
    for name, rows in groups.items():
        match = _DECLARED.search(tidy(name))
        if match is None:
            continue
        path, declared = f"{rows[0].path}.{level}", Decimal(match[1])
        weights = [row.weight for row in rows]
        if None in weights:
            yield Undecided(path, f"{quoted(name)}下面有分值没有填")
            continue
        given = [weight for weight in weights if weight is not None]
        added = sum(given, Decimal(0))
        if added != declared:
            terms = f"{sum_of(plain(weight) for weight in given)} = {plain(added)}"
            message = f"{quoted(name)}下面各行分值 {terms} ≠ {plain(declared)}。"
            yield Found(path, message, value=name)
