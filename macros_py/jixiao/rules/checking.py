"""A workbook scored and checked with the 规则包 it was made from."""

from dataclasses import dataclass

from jixiao.assets import asset
from jixiao.errors import InputError
from jixiao.form.reading import Reading
from jixiao.profile.definition import Profile
from jixiao.profile.filling import reported_on
from jixiao.profile.loading import DEFAULT, load_profile, profiles
from jixiao.rules.finding import LEVEL_WORDS, Finding, Level, NotDecided
from jixiao.rules.registry import examine
from jixiao.scoring.evaluate import evaluate
from jixiao.scoring.evaluation import Evaluation


@dataclass(frozen=True, slots=True)
class Check:
    """What the rules say about one workbook.

    Attributes:
        evaluation: the workbook, scored.
        findings: gravest first.
        not_decided: what could not be judged, mostly for want of data.
    """

    evaluation: Evaluation
    findings: tuple[Finding, ...]
    not_decided: tuple[NotDecided, ...]

    @property
    def counts(self) -> dict[Level, int]:
        """Level → number of findings; every level is there, the gravest first."""
        return counts_of(self.findings)


def check(reading: Reading) -> Check:
    """Score ``reading`` and check it.

    Raises:
        ProfileError: its 规则包 is installed here, but broken.
    """
    evaluation = evaluate(reading)
    stamp = evaluation.data.settings.profile
    # Rules that compare with the 规则包 keep silent where it isn't installed.
    known = stamp.name in profiles()
    profile = load_profile(stamp.name, on=reported_on(evaluation.data)) if known else None
    examination = examine(evaluation, profile=profile)
    return Check(evaluation, examination.findings, examination.not_decided)


def counts_of(findings: tuple[Finding, ...]) -> dict[Level, int]:
    """Level → number of findings; every level is there, the gravest first."""
    levels = [finding.level for finding in findings]
    return {level: levels.count(level) for level in LEVEL_WORDS}


def profile_of(evaluation: Evaluation) -> Profile:
    """The installed 规则包 that ``evaluation`` was made from; without a stamp, the default one.

    Raises:
        InputError: it isn't installed here.
        ProfileError: it is broken.
    """
    name = evaluation.data.settings.profile.name or DEFAULT
    if name not in profiles():
        raise InputError(
            f"{evaluation.reading.file}：所用的规则包“{name}”这里没有安装。"
            f"请把它的文件夹放进 {asset('templates')}；已有的是：{'、'.join(profiles())}。"
        )
    return load_profile(name, on=reported_on(evaluation.data))
