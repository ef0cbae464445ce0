"""All facts there are, by name."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from jixiao.facts import (
    accounts,
    assets,
    basic_expenditure,
    cover,
    explanations,
    problems,
    procurement,
    projects,
    results,
    spending,
    three_public,
    unit,
)
from jixiao.facts.fact import Fact, nested
from jixiao.scoring.evaluation import Evaluation

FACTS: Final[tuple[Fact[Evaluation], ...]] = (
    *cover.FACTS,
    *unit.FACTS,
    *accounts.FACTS,
    *explanations.FACTS,
    *three_public.FACTS,
    *procurement.FACTS,
    *assets.FACTS,
    *basic_expenditure.FACTS,
    *spending.FACTS,
    *results.FACTS,
    *projects.FACTS,
    *problems.FACTS,
)
"""In the order of a report."""

Tree: TypeAlias = "Mapping[str, Fact[Any] | Tree]"
"""Facts by the parts of their names, as a template takes them apart."""


@cache
def tree() -> Tree:
    """All facts of an evaluation."""
    return tree_of(FACTS)


def tree_of(facts: tuple[Fact[Any], ...]) -> Tree:
    """``facts`` by the parts of their names."""
    return nested((fact.name, fact) for fact in facts)


def told(evaluation: Evaluation) -> dict[str, Any]:
    """Every fact of ``evaluation``, as templates name it."""
    return nested((fact.name, fact.told(evaluation)) for fact in FACTS)


def everything() -> Iterator[tuple[str, Fact[Any]]]:
    """Each fact with its full name, items behind their list: ``项目.产出.指标值``."""
    for fact in FACTS:
        yield from _with_items(fact.name, fact)


def _with_items(name: str, fact: Fact[Any]) -> Iterator[tuple[str, Fact[Any]]]:
    yield name, fact
    for item in fact.items:
        if item.name:
            yield from _with_items(f"{name}.{item.name}", item)
