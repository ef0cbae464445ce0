"""F07."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import REVIEW
from jixiao.rules.forms import called
from jixiao.rules.likeness import Wording
from jixiao.rules.opposites import are_opposite
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import listed, quoted
from jixiao.scoring.evaluation import Evaluation, IndicatorScore

_NAMED: Final = 3
"""How many of the earlier indicators that one repeats a message names."""

_CHARACTERS: Final = 4_000_000
"""What is compared in one run, in characters; a second or two of work. A group of a thousand
indicators whose names have no likeness, or names of ten thousand characters, would ask for more."""

Earlier = dict[str, tuple[IndicatorScore, Wording]]


@dataclass(slots=True)
class _Work:
    """The comparing still allowed in this run, in characters, and whether any was left undone."""

    left: int = _CHARACTERS
    undone: bool = False

    def take(self, one: Wording, other: Wording) -> bool:
        """Use up one comparison; whether there was enough left for it."""
        self.left -= len(other.text) * (1 + len(one.text) // 256)
        self.undone = self.undone or self.left < 0
        return self.left >= 0


@rule(
    "F07",
    title="两个指标近义重复",
    level="warning",
    basis=REVIEW,
    parameter="thresholds.likeness",
    checks="同一二级指标下，名称近似度达到界线、指标值又相同的两个指标；“开工”与“完工”等相对的不算。",
    why="一件事评两次，等于给它双份的分。",
    example="“各项中心工作按时完成”与“各项业务工作按时完成”，指标值都是“2022年底前”。",
    fix="合并成一个，或改写清楚两者各指什么。",
)
def near_duplicate(evaluation: Evaluation) -> Outcomes:
    """Indicators of one kind with like names and the same target, each once, the later ones."""
    least = evaluation.data.settings.thresholds.likeness
    if least is None:
        return
    work = _Work()
    for form in evaluation.forms:
        if not any(row.row.name for row in form.indicators):
            yield Undecided(f"{form.path}.foot.weights", f"{called(form)}没有填三级指标")
        groups: dict[tuple[str | None, str | None, str], Earlier] = {}
        for row in form.indicators:
            target = tidy(row.row.target or "")
            if row.row.name and target:
                earlier = groups.setdefault((row.level1, row.level2, target), {})
                repeated = _repeated(row, earlier, least, work)
                if repeated:
                    yield _found(row, repeated)
        if work.undone:
            work.undone = False
            why = f"{called(form)}的指标太多或名称太长，没有两两比完是否近义"
            yield Undecided(f"{form.path}.foot.weights", why)


def _repeated(
    row: IndicatorScore, earlier: Earlier, least: Decimal, work: _Work
) -> list[IndicatorScore]:
    """The indicators of ``earlier`` that ``row`` repeats, no more than can be told apart.

    ``row`` joins them, unless its very name is there.
    """
    name = Wording.of(row.name)
    same = earlier.get(name.text)
    if same is not None:
        return [same[0]] if least <= 1 else []
    found: list[IndicatorScore] = []
    for other in _like(name, earlier, least, work):
        found.append(other)
        if len(found) > _NAMED:
            break
    earlier[name.text] = row, name
    return found


def _like(name: Wording, earlier: Earlier, least: Decimal, work: _Work) -> Iterator[IndicatorScore]:
    for row, other in earlier.values():
        if other.may_be_like(name, least):
            if not work.take(other, name):
                return
            if other.likeness(name) >= least and not are_opposite(other.text, name.text):
                yield row


def _found(row: IndicatorScore, repeated: list[IndicatorScore]) -> Found:
    named = repeated[:_NAMED]
    others = listed(quoted(other.name) for other in named)
    more = "等" if len(repeated) > len(named) else ""
    message = (
        f"{quoted(row.name)}与{others}{more}近义重复，指标值都是{quoted(named[0].row.target)}。"
    )
    return Found(f"{row.path}.name", message, covers=tuple(f"{each.path}.name" for each in named))
