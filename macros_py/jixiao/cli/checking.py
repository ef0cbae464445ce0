"""A workbook read, scored and checked."""

from dataclasses import dataclass, field
from pathlib import Path

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read, read_workbook
from jixiao.model.version import FORM_VERSION
from jixiao.ooxml.package import Package
from jixiao.rules.checking import check, counts_of
from jixiao.rules.finding import Finding, Level, NotDecided
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation
from jixiao.sheets.opening import open_package
from jixiao.sheets.reader import snapshot_of
from jixiao.sheets.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Outcome:
    """What ``check`` has to say about one workbook; nothing of the file itself is held.

    Attributes:
        file: as it was given.
        profile: the name of its 规则包, "" if it has none.
        findings: gravest first.
        undecided: what could not be judged, mostly for want of data.
    """

    file: str
    profile: str
    findings: tuple[Finding, ...]
    undecided: tuple[NotDecided, ...]

    @property
    def counts(self) -> dict[Level, int]:
        """Level → number of findings; every level is there, the gravest first."""
        return counts_of(self.findings)

    def to_json(self) -> dict[str, object]:
        """The form in which ``check --format json`` prints it."""
        return {
            "file": self.file,
            "profile": self.profile or None,
            "form_version": FORM_VERSION,
            "summary": self.counts,
            "findings": [finding.to_json() for finding in self.findings],
            "undecided": [each.to_json() for each in self.undecided],
        }


@dataclass(frozen=True, slots=True)
class Checked:
    """A workbook in memory, and what was found in it.

    Attributes:
        outcome: what there is to say.
        evaluation: the workbook, scored.
        package, snapshot: the file as it was read.
    """

    outcome: Outcome
    evaluation: Evaluation
    package: Package = field(repr=False)
    snapshot: Snapshot = field(repr=False)


def scored(path: Path) -> Evaluation:
    """The workbook at ``path``, read and scored.

    Raises:
        InputError: it cannot be read, or is none of ours.
    """
    return evaluate(read_workbook(path, INSTALLED))


def checked(path: Path) -> Checked:
    """The workbook at ``path``, read, scored and checked.

    Raises:
        InputError: it cannot be read, or is none of ours.
        ProfileError: its 规则包 is installed here, but broken.
    """
    package = open_package(path)
    snapshot = snapshot_of(package)
    result = check(read(snapshot, INSTALLED))
    outcome = Outcome(
        str(path),
        result.evaluation.data.settings.profile.name,
        result.findings,
        result.not_decided,
    )
    return Checked(outcome, result.evaluation, package, snapshot)
