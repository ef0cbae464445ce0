"""J05."""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.form.cells import Cell
from jixiao.form.loading import Form
from jixiao.model.path import value_at
from jixiao.profile.definition import Profile
from jixiao.profile.digest import COVERED
from jixiao.rules.basis import Basis
from jixiao.rules.places import cell_of, label_of
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, rate
from jixiao.scoring.evaluation import Evaluation

_LISTS = ("groups", "fixed_rows", "caps", "satisfaction_steps")


@rule(
    "J05",
    title="参数与规则包不同",
    level="warning",
    basis=Basis("规则包"),
    always=True,
    checks="《设置》里的分值、等级线、界线等参数，与本机安装的同名规则包一致，没有空着，也没有不能用的。",
    why="参数决定得分和校验结果，改了就与别的单位不可比。",
    example="“优（不低于）”现在是 85，规则包是 90。",
    fix="改回规则包的值；确需改动的，在《校验结果》的“说明”里写明依据。",
)
def parameter_changed(evaluation: Evaluation, profile: Profile | None = None) -> Outcomes:
    """Parameters that travel with the workbook are those of the installed 规则包."""
    missing = set()
    for issue in evaluation.reading.issues:
        if issue.kind == "parameter_missing":
            missing.add(issue.path)
            used = f"，现按 {issue.expected} 计算" if issue.expected else ""
            found = f"填的{quoted(issue.found)}不能用" if issue.found else "空着"
            yield Found(issue.path, f"参数“{issue.label}”{found}{used}。", value=issue.found)
    stamp = evaluation.data.settings.profile
    if profile is None:
        yield Undecided("settings.profile.name", "没有给出规则包，参数无从比较")
    elif stamp.name != profile.name:
        names = f"“{stamp.name}”" if stamp.name else "（没有写明）"
        why = f"工作簿用的规则包是{names}，与“{profile.name}”不是同一个，参数无从比较"
        yield Undecided("settings.profile.name", why)
    else:
        yield from _changes(evaluation, profile, missing)


def _changes(evaluation: Evaluation, profile: Profile, missing: set[str]) -> Outcomes:
    for path in _parameters(evaluation.form):
        now, right = value_at(evaluation.data, path), _installed(profile, path)
        if now != right and path not in missing:
            label = label_of(path, evaluation)
            cell = cell_of(path, evaluation.form)
            shown, wanted = _shown(cell, now), _shown(cell, right)
            yield Found(path, f"参数“{label}”现在是 {shown}，规则包是 {wanted}。", value=shown)
    for key in _LISTS:
        path = f"settings.{key}"
        if value_at(evaluation.data, path) != _installed(profile, path) and path not in missing:
            yield Found(path, f"“{label_of(path, evaluation)}”与规则包不同。")


def _parameters(form: Form) -> Iterator[str]:
    """The single parameters that a 规则包 prescribes, as they stand on 设置."""
    for path, cell in form.cells.items():
        formula = cell.field.formula
        if path.startswith("settings.") and path.split(".")[1] in COVERED and not formula:
            yield path


def _installed(profile: Profile, path: str) -> object:
    return value_at(profile.settings, path.removeprefix("settings."))


def _shown(cell: Cell | None, value: object) -> str:
    if isinstance(value, Decimal):
        return rate(value) if cell is not None and cell.field.type == "rate" else plain(value)
    return "空着" if value is None else str(value)
