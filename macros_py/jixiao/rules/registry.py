"""Collects the rules and runs them."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from jixiao import rules
from jixiao.form.loading import Form
from jixiao.form.reading import Reading
from jixiao.model.path import value_at
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.definition import Profile
from jixiao.rules.abridging import abridged
from jixiao.rules.answers import with_answers
from jixiao.rules.asked import Asked
from jixiao.rules.basis import NOTICE, basis_for
from jixiao.rules.finding import LEVEL_WORDS, Finding, Level, NotDecided
from jixiao.rules.place import Place, record_of, subject_of
from jixiao.rules.places import label_of, order_of, origin_of, sheet_of
from jixiao.rules.rule import Found, Rule, Undecided
from jixiao.rules.words import shown
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation

OFF = "关闭"
_LAST: Final = "undecided"

_LEVELS: Mapping[str, Level] = {word: level for level, word in LEVEL_WORDS.items()}
_RANK = list(LEVEL_WORDS)


@dataclass(frozen=True, slots=True)
class Examination:
    """What came out: findings in order, abridged, and what could not be decided."""

    findings: tuple[Finding, ...]
    not_decided: tuple[NotDecided, ...]


@cache
def catalogue() -> Mapping[str, Rule]:
    """All rules by code, in order of code: every :class:`Rule` in the packages below this one."""
    found = {}
    for module in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        if module.name.count(".") > rules.__name__.count(".") + 1:
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Rule):
                    found[value.code] = value
    return {code: found[code] for code in sorted(found)}


def run(evaluation: Evaluation | None = None, **others: object) -> list[Finding]:
    """The findings of all rules that have what they need, gravest first, then by sheet and cell.

    Args:
        evaluation: of the workbook checked, if there is one.
        others: further inputs by the names rules ask for: ``profile`` (the installed 规则包),
            ``document``, ``last_year``; ``None`` counts as not given.
    """
    return list(examine(evaluation, **others).findings)


def examine(evaluation: Evaluation | None = None, **others: object) -> Examination:
    """As :func:`run`, with what could not be decided."""
    given = {name: value for name, value in others.items() if value is not None}
    if evaluation is not None:
        given["evaluation"] = evaluation
    session = _Session(evaluation or evaluate(Reading("", SelfEvaluation())), given)
    last = [rule for rule in catalogue().values() if _LAST in rule.takes]
    for rule in _in_order(catalogue()):
        if rule not in last:
            session.apply(rule)
    session.given = given | {_LAST: session.left_open()}
    for rule in last:
        session.apply(rule)
    form = session.evaluation.form
    findings = sorted(session.findings, key=lambda finding: _order(finding, form))
    answered = with_answers(findings, session.evaluation.data.review)
    return Examination(tuple(abridged(answered)), tuple(session.not_decided))


def _in_order(all_rules: Mapping[str, Rule]) -> Iterator[Rule]:
    """The rules, each behind those it requires."""
    done: set[str] = set()

    def visit(rule: Rule) -> Iterator[Rule]:
        if rule.code not in done:
            done.add(rule.code)
            for code in rule.requires:
                yield from visit(all_rules[code])
            yield rule

    for rule in all_rules.values():
        yield from visit(rule)


def _order(finding: Finding, form: Form) -> tuple[object, ...]:
    place = order_of(finding.path, finding.origin, form)
    return _RANK.index(finding.level), *place, finding.code


class _Session:
    """One run: collects findings and remembers which values each rule has spoken about."""

    def __init__(self, evaluation: Evaluation, given: Mapping[str, object]) -> None:
        self.evaluation = evaluation
        self.asked = Asked(evaluation)
        self.given = given
        self.findings: list[Finding] = []
        self.not_decided: list[NotDecided] = []
        switches = evaluation.data.settings.rule_switches
        self.switched = {switch.code: switch.level for switch in switches if switch.code}
        self.spoken: dict[str, set[str]] = {}
        self.told: set[str] = set()

    def apply(self, rule: Rule) -> None:
        if not rule.needs <= self.given.keys() or self.switched.get(rule.code) == OFF:
            return
        before: set[str] = set().union(*(self.spoken.get(code, set()) for code in rule.requires))
        spoken: set[str] = set()
        for outcome in rule.check(**{n: v for n, v in self.given.items() if n in rule.takes}):
            if not (rule.always or self.asked.counts(outcome.path)):
                continue
            if isinstance(outcome, Undecided):
                self._undecided(rule, outcome.path, outcome.why, outcome.fix)
                continue
            about = {record_of(path) for path in (outcome.path, *outcome.covers)}
            if about & before:
                self._undecided(rule, outcome.path, f"先处理{'、'.join(rule.requires)}指出的问题")
                continue
            spoken |= about
            self.told |= {outcome.path, *outcome.covers}
            self.findings.append(self._finding(rule, outcome))
        self.spoken[rule.code] = spoken

    def left_open(self) -> tuple[NotDecided, ...]:
        """What staff must look at themselves, each place once: no finding speaks about it."""
        places: dict[str, NotDecided] = {}
        for each in self.not_decided:
            if each.fix and each.path not in self.told:
                places.setdefault(each.path, each)
        return tuple(places.values())

    def _undecided(self, rule: Rule, path: str, why: str, fix: str = "") -> None:
        label, origin = label_of(path, self.evaluation), origin_of(path, self.evaluation)
        self.not_decided.append(NotDecided(rule.code, path, label, why, fix, origin))

    def _finding(self, rule: Rule, found: Found) -> Finding:
        data, path = self.evaluation.data, found.path
        project, sheet = Place.of(path).project, sheet_of(path, self.evaluation.form)
        switched = _LEVELS.get(self.switched.get(rule.code) or "")
        return Finding(
            code=rule.code,
            level=switched or found.level or rule.level,
            path=path,
            subject=subject_of(path, data),
            project=None if project is None else data.projects[project].id,
            origin=origin_of(path, self.evaluation),
            field=label_of(path, self.evaluation),
            value=found.value if found.value is not None else _value(data, path),
            quote=None,
            message=found.message,
            fix=found.fix or rule.fix,
            basis=self._basis(rule, path),
            form_sheet=sheet.title if sheet else None,
        )

    def _basis(self, rule: Rule, path: str) -> str:
        profile = self.given.get("profile")
        if rule.parameter and isinstance(profile, Profile):
            source = profile.source(rule.parameter)
            if source is not None:
                return basis_for(str(source), path)
        of_project = Place.of(path).project is not None
        return str(rule.basis if of_project or not rule.basis.for_projects else NOTICE)


def _value(data: SelfEvaluation, path: str) -> str | None:
    """The value at ``path`` as text; ``None`` if blank, or calculated and not part of the data."""
    try:
        return shown(value_at(data, path))
    except (AttributeError, IndexError):
        return None
