"""A rule over a few typed values: ``check("A01", {"budget": …})``."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jixiao.form.reading import Reading, ReadingIssue
from jixiao.model.data import load
from jixiao.model.origin import Origin
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.rules.finding import Finding
from jixiao.rules.registry import examine
from jixiao.scoring.evaluate import evaluate

WorkbookPatch = Mapping[str, Any]
FILE: Final = "自评.xlsx"


@dataclass(frozen=True)
class Answer:
    """What one rule says."""

    findings: list[Finding]
    undecided: list[str]

    @property
    def only(self) -> Finding:
        assert len(self.findings) == 1, self.messages
        return self.findings[0]

    @property
    def messages(self) -> list[str]:
        return [each.message for each in self.findings]

    @property
    def passes(self) -> bool:
        return not self.findings


Check = Callable[..., Answer]
Make = Callable[..., WorkbookPatch]


def data_of(patch: WorkbookPatch) -> SelfEvaluation:
    return load(json.dumps(patch, ensure_ascii=False))


def examined(code: str, data: SelfEvaluation, *issues: ReadingIssue, **others: object) -> Answer:
    """What the rule ``code`` says of ``data``, the whole catalogue at work."""
    origins = {"cover.year": Origin(FILE, "首页", "C4")} if issues else {}
    result = examine(evaluate(Reading(FILE, data, origins, issues)), **others)
    return Answer(
        [each for each in result.findings if each.code == code],
        [each.why for each in result.not_decided if each.code == code],
    )
