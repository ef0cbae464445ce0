"""得分 and 等级 of the forms, and 整体自评表.

Nothing states a total or a grade that is not there: both are blank while a form has no total.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.indicators import indicator_lists
from jixiao.facts.place import Place
from jixiao.model.amount import Amount
from jixiao.model.project import Goal
from jixiao.scoring.evaluation import Evaluation, FormScore
from jixiao.scoring.execution_rate import execution_rate
from jixiao.scoring.full_marks import full_marks
from jixiao.scoring.money import in_wan
from jixiao.scoring.total import is_possible

OVERALL_TABLE: Final = "overall_table"
"""The key of 整体自评表."""

_WHOLE: Final = "部门整体支出"
_SCORED: Final = ("foot.total", "funds.execution_score", "indicators.score")
_JUDGED: Final = ("indicators", "indicators.weight", "indicators.target", "indicators.actual")
_PROJECT_MONEY: Final = ("funds.total.adjusted", "funds.total.executed")
_WHOLE_MONEY: Final = ("budget.expenditure.total.adjusted", "budget.expenditure.total.actual")


def project_score_paths() -> tuple[str, ...]:
    """What the total of a project comes from."""
    return tuple(f"projects.{key}" for key in (*_SCORED, *_JUDGED, *_PROJECT_MONEY))


def project_score_needs() -> tuple[str, ...]:
    """What of it must be filled in, where nothing is typed over what is computed."""
    return tuple(f"projects.{key}" for key in (*_JUDGED, *_PROJECT_MONEY))


_WHOLE_CORRECTED: Final = ("overall.funds.total.adjusted", "overall.funds.total.executed")
_OVERALL_PATHS: Final = (
    *(f"overall.{key}" for key in (*_SCORED, *_JUDGED)),
    *_WHOLE_CORRECTED,
    *_WHOLE_MONEY,
)
_OVERALL_NEEDS: Final = (*(f"overall.{key}" for key in _JUDGED), *_WHOLE_MONEY)
_PROJECT_PATHS: Final = project_score_paths()
_GRADE: Final = "projects.foot.grade"


def grade_of(form: FormScore) -> str | None:
    """等级; ``None`` without a total."""
    return None if form.total is None else form.grade


def _name(form: FormScore) -> str | None:
    return _WHOLE if form.path == "overall" else form.name


def _scored(evaluation: Evaluation) -> Sequence[FormScore]:
    """The projects, and the whole where its table is handed in: that table asks for it."""
    whole = evaluation.overall if evaluation.hands_in(OVERALL_TABLE) else None
    forms = (*((whole,) if whole else ()), *evaluation.projects)
    return [form for form in forms if form.total is not None]


def _main(evaluation: Evaluation) -> FormScore | None:
    """The form whose result is the unit's: the whole if handed in, or the only project."""
    if evaluation.overall is not None and evaluation.hands_in(OVERALL_TABLE):
        return evaluation.overall
    return evaluation.projects[0] if len(evaluation.projects) == 1 else None


def _is_unfinished(evaluation: Evaluation) -> bool:
    """Whether a form that counts is scored in part: then no score of the unit is stated."""
    whole = evaluation.overall if evaluation.hands_in(OVERALL_TABLE) else None
    return any(form.so_far for form in ((whole,) if whole else evaluation.projects))


def _score(evaluation: Evaluation) -> Decimal | None:
    if _is_unfinished(evaluation):
        return None
    typed, form = evaluation.data.cover.score.number, _main(evaluation)
    if typed is not None:
        return typed if is_possible(typed, full_marks(evaluation.data.settings)) else None
    return None if form is None else form.total


def _grade(evaluation: Evaluation) -> str | None:
    form = _main(evaluation)
    if _score(evaluation) is None:
        return None
    return evaluation.data.cover.grade or (grade_of(form) if form else None)


_OVERALL: Final = Place[Evaluation]("overall", lambda e: e.data.overall)
_GOAL: Final = Place[Goal]("overall.goals", lambda goal: goal)


def _corrected(evaluation: Evaluation, key: str, linked: str) -> Decimal | None:
    """A figure of 整体自评表: that of 预决算 unless it was corrected."""
    typed = getattr(evaluation.data.overall.funds.total, key)
    if isinstance(typed, Amount) and not typed.is_blank:
        return typed.number
    block = evaluation.data.budget.expenditure
    return in_wan(getattr(block.total, linked), block.money_unit)


def _overall_money(name: str, key: str, linked: str, meaning: str) -> Fact[Evaluation]:
    needed = (f"budget.expenditure.total.{linked}",)
    return Fact(
        name,
        "money",
        meaning,
        (f"overall.funds.total.{key}", *needed),
        lambda evaluation: _corrected(evaluation, key, linked),
        needed=needed,
    )


def _overall_rate(evaluation: Evaluation) -> Decimal | None:
    return execution_rate(
        _corrected(evaluation, "executed", "actual"),
        _corrected(evaluation, "adjusted", "adjusted"),
    )


FACTS: Final = (
    Fact[Evaluation](
        "自评",
        "list",
        "有总分的自评表：报送的整体自评表在前，再是各项目；总分还算不出来的不在里面",
        _PROJECT_PATHS,
        _scored,
        needed=(),
        items=(
            Fact[FormScore](
                "名称",
                "text",
                "部门整体支出，或项目名称",
                ("projects.head.name",),
                _name,
            ),
            Fact[FormScore]("得分", "points", "总分", _PROJECT_PATHS, lambda f: f.total, needed=()),
            Fact[FormScore]("等级", "text", "等级", (_GRADE, *_PROJECT_PATHS), grade_of, needed=()),
            Fact[FormScore](
                "执行率",
                "rate",
                "预算执行率",
                tuple(f"projects.{key}" for key in _PROJECT_MONEY),
                lambda form: form.execution_rate,
                needed=(),
            ),
        ),
    ),
    Fact[Evaluation](
        "自评得分",
        "points",
        "单位的自评总分：整体自评表的，只有一个项目时是它的；算不出来为空",
        ("cover.score", *_PROJECT_PATHS),
        _score,
        needed=(),
    ),
    Fact[Evaluation](
        "自评等级",
        "text",
        "自评总分的等级；没有总分为空",
        ("cover.grade", _GRADE, *_PROJECT_PATHS),
        _grade,
        needed=(),
    ),
    _OVERALL.text("整体.概述", "summary", "部门职能、绩效概述"),
    _overall_money("整体.年初预算", "initial", "initial", "整体支出年初预算"),
    _overall_money("整体.全年预算", "adjusted", "adjusted", "整体支出全年预算"),
    _overall_money("整体.执行数", "executed", "actual", "整体支出全年执行数"),
    Fact[Evaluation](
        "整体.执行率",
        "rate",
        "整体支出预算执行率",
        (*_WHOLE_CORRECTED, *_WHOLE_MONEY),
        _overall_rate,
        needed=_WHOLE_MONEY,
    ),
    Fact[Evaluation](
        "整体.执行率得分",
        "points",
        "整体支出执行率得分",
        ("overall.funds.execution_score", *_WHOLE_CORRECTED, *_WHOLE_MONEY),
        lambda e: e.overall.execution_score if e.overall else None,
        needed=_WHOLE_MONEY,
    ),
    _OVERALL.text("整体.执行率偏低原因", "foot.low_execution_reason", "整体支出执行率偏低的原因"),
    Fact[Evaluation](
        "整体.目标",
        "list",
        "年度总体目标，一个目标一项",
        ("overall.goals",),
        lambda e: e.data.overall.goals,
        items=(
            _GOAL.text("预期目标", "expected", "预期目标"),
            _GOAL.text("完成情况", "actual", "实际完成情况"),
        ),
    ),
    *indicator_lists("overall.indicators", lambda e: e.overall, "整体."),
    Fact[Evaluation](
        "整体.得分",
        "points",
        "整体自评表的总分，算不出来为空",
        _OVERALL_PATHS,
        lambda e: e.overall.total if e.overall else None,
        needed=_OVERALL_NEEDS,
    ),
    Fact[Evaluation](
        "整体.等级",
        "text",
        "整体自评表的等级，没有总分为空",
        ("overall.foot.grade", *_OVERALL_PATHS),
        lambda e: grade_of(e.overall) if e.overall else None,
        needed=_OVERALL_NEEDS,
    ),
    Fact[Evaluation](
        "上年自评.得分",
        "points",
        "上年自评总分",
        ("last_year.total",),
        lambda e: e.data.last_year.total.number,
    ),
    Fact[Evaluation](
        "上年自评.等级",
        "text",
        "上年自评等级",
        ("last_year.grade",),
        lambda e: e.data.last_year.grade,
    ),
)
