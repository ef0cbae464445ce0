"""``jixiao score``: scores and grades, of each project and of the whole."""

from argparse import Namespace
from collections.abc import Mapping
from decimal import Decimal

from jixiao.cli.as_json import print_json
from jixiao.cli.checking import scored
from jixiao.cli.exits import Exit
from jixiao.model.settings import Display
from jixiao.numbers.display import format_amount, format_rate
from jixiao.scoring.evaluation import Evaluation, FormScore, IndicatorScore

_NONE = "—"


def run(arguments: Namespace) -> int:
    """Print them as a table, or as JSON."""
    evaluation = scored(arguments.file)
    if arguments.format == "json":
        print_json(
            {
                "projects": [_form(project) for project in evaluation.projects],
                "overall": _form(evaluation.overall) if evaluation.overall else None,
            }
        )
    else:
        _print(evaluation)
    return Exit.FINE


def _form(form: FormScore) -> Mapping[str, object]:
    return {
        "id": form.id,
        "name": form.name,
        "execution_rate": form.execution_rate,
        "execution_score": form.execution_score,
        "indicators": [_indicator(each) for each in form.indicators],
        "total": form.total,
        "computed_total": form.computed_total,
        "grade": form.grade,
    }


def _indicator(each: IndicatorScore) -> Mapping[str, object]:
    return {
        "name": each.name,
        "weight": each.weight,
        "target": each.row.target,
        "actual": each.row.actual,
        "completion": each.completion,
        "deviation": each.deviation,
        "score": each.score,
        "computed_score": each.computed_score,
    }


def _print(evaluation: Evaluation) -> None:
    from jixiao.cli.terminal import console  # noqa: PLC0415 - loads rich

    out = console()
    if not evaluation.forms:
        out.print(f"{evaluation.reading.file}：还没有填写项目自评表，没有得分。")
    for form in evaluation.forms:
        out.print(_table(form, evaluation.data.settings.display))
        out.print(_summary(form, evaluation.data.settings.display))


def _table(form: FormScore, display: Display) -> object:
    from jixiao.cli.terminal import table  # noqa: PLC0415 - loads rich

    shown = table()
    shown.add_column("三级指标", overflow="fold", ratio=1)
    shown.add_column("指标值", overflow="fold", max_width=14)
    shown.add_column("完成值", overflow="fold", max_width=14)
    for name in ("完成率", "分值", "得分", "测算"):
        shown.add_column(name, justify="right", no_wrap=True)
    shown.add_row(
        "预算执行率",
        "",
        "",
        _rate(form.execution_rate, display),
        "",
        _points(form.execution_score, display),
        _points(form.computed_execution_score, display),
    )
    for each in form.indicators:
        shown.add_row(
            each.name,
            each.row.target or "",
            each.row.actual or "",
            _rate(each.completion, display),
            _points(each.weight, display),
            _points(each.score, display),
            _points(each.computed_score, display),
        )
    return shown


def _summary(form: FormScore, display: Display) -> str:
    name = "部门整体支出" if form.path == "overall" else form.name or "（未填项目名称）"
    if form.so_far:
        return f"{name}：{form.so_far}，还不能定总分和等级。"
    total = _points(form.total, display)
    computed = form.computed_total
    by_sum = f"（测算{_points(computed, display)}分）" if computed != form.total else ""
    return f"{name}：得分{total}{by_sum}，等级{form.grade or _NONE}。"


def _points(points: Decimal | None, display: Display) -> str:
    return _NONE if points is None else format_amount(points, int(display.score_places), trim=True)


def _rate(ratio: Decimal | None, display: Display) -> str:
    return _NONE if ratio is None else format_rate(ratio, int(display.rate_places))
