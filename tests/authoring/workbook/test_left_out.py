"""What a 规则包 does not rule is neither computed nor printed, and nothing is invented."""

import io
import re
import shutil
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from docx import Document

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.workbook import read_workbook
from jixiao.errors import ProfileError
from jixiao.form.reading import Reading
from jixiao.model.data import dump, load
from jixiao.model.path import value_at
from jixiao.model.settings import NO_GRADES, QualitativeBands, Settings, Thresholds
from jixiao.profile.definition import Profile
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import read_profile
from jixiao.report.render import render_report, template_of
from jixiao.rules.registry import catalogue, examine
from jixiao.scoring.evaluate import evaluate
from support.cells import stored_values

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")

SEED = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
GROUPS = {
    name: kind
    for name, kind in get_type_hints(Settings).items()
    if is_dataclass(kind) and name != "profile"
}
OPTIONAL = [
    f"{group}.{name}"
    for group, kind in GROUPS.items()
    for name, hint in get_type_hints(kind).items()
    if type(None) in get_args(hint) and group != "bands"
] + ["three_public_basis"]
WHOLE = (
    *("bands", "overshoot", "thresholds", "grades"),
    *("caps", "satisfaction_steps", "rule_switches", "fixed_rows"),
)
NEEDED = {"weights", "scoring", "display", "groups", "papers"}


def pack(folder: Path, *left_out: str, change: tuple[str, str] = ("", "")) -> Profile:
    """The county's 规则包 without parameters, or whole tables, of its file."""
    copied = Path(shutil.copytree(asset("templates", "湖南-县级"), folder / "本县"))
    file = copied / "profile.toml"
    tables = re.split(r"(?m)^(?=\[)", file.read_text(encoding="utf-8"))
    for path in left_out:
        group, _, name = path.rpartition(".")
        if path in WHOLE:
            tables = [table for table in tables if not table.startswith(f"[{path}]")]
            continue
        head = f"[{group or 'other'}]"
        tables = [
            re.sub(rf"(?m)^{name} = .*\n", "", table) if table.startswith(head) else table
            for table in tables
        ]
    text = "".join(tables)
    assert change[0] in text
    file.write_text(text.replace(*change) if change[0] else text, encoding="utf-8")
    return read_profile(copied)


def test_every_group_is_among_those_left_out() -> None:
    lists = {each.name for each in fields(Settings) if each.name not in GROUPS}
    single = {"profile", "three_public_basis", "assets_rate_name", "filename_pattern"}
    assert {*WHOLE} | NEEDED | single == {*GROUPS, *lists}


SEVERAL = {"B03", "E03", "E10", "E13", "E14", "E18", "E20", "H11", "K03"}
"""Rules that look at more than one parameter, and go on with the others."""


def made(profile: Profile, folder: Path) -> Reading:
    """The seed under ``profile``, through a workbook."""
    path = folder / "自评.xlsx"
    path.write_bytes(write_workbook(with_profile(SEED, profile), form_of(profile)))
    return read_workbook(path)


def codes(reading: Reading) -> set[str]:
    return {finding.code for finding in examine(evaluate(reading)).findings}


def printed(reading: Reading, profile: Profile) -> str:
    evaluation = evaluate(reading)
    content = render_report(evaluation, template_of(evaluation, profile))
    return "\n".join(each.text for each in Document(io.BytesIO(content)).paragraphs)


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """Codes found and lines printed where all is ruled."""
    folder = tmp_path_factory.mktemp("ganz")
    profile = pack(folder)
    reading = made(profile, folder)
    return codes(reading), set(printed(reading, profile).splitlines())


@pytest.mark.parametrize("path", [*OPTIONAL, *WHOLE])
def test_what_is_left_out_is_nothing_from_file_to_report(
    path: str, tmp_path: Path, ruled: tuple[set[str], set[str]]
) -> None:
    profile = pack(tmp_path, path)
    reading = made(profile, tmp_path)
    assert reading.data.settings.profile == profile.settings.profile
    assert value_at(reading.data.settings, path) == value_at(profile.settings, path)
    assert reading.issues == ()
    if path in OPTIONAL:
        assert value_at(reading.data.settings, path) is None
        assert value_at(load(dump(reading.data)).settings, path) is None
    found = codes(reading)
    assert found <= ruled[0]
    by_it = {code for code, rule in catalogue().items() if rule.parameter.startswith(path)}
    assert not found & (by_it - SEVERAL)
    text = printed(reading, profile)
    assert "None" not in text
    assert {line for line in text.splitlines() if "等级" in line} <= ruled[1] or path == "grades"


def test_a_place_that_rules_next_to_nothing_gives_no_score_it_does_not_rule(
    tmp_path: Path,
) -> None:
    profile = pack(tmp_path, *OPTIONAL, *WHOLE)
    settings = profile.settings
    assert settings.grades == NO_GRADES
    assert settings.bands == QualitativeBands(None, None)
    assert settings.caps == settings.satisfaction_steps == settings.fixed_rows == ()
    assert {getattr(settings.thresholds, each.name) for each in fields(Thresholds)} == {None}
    reading = made(profile, tmp_path)
    shown = list(stored_values(tmp_path / "自评.xlsx").items())
    bands = ("achieved", "partly")
    said = [sheet for (sheet, _), value in shown if value == "未规定"]
    assert said == ["设置"] * len((*OPTIONAL, *bands))
    (form, *_) = evaluate(reading).projects
    by_name = {row.name: row for row in form.indicators}
    assert by_name["群众满意率"].computed_score is None
    assert by_name["法治宣传场次"].computed_score is not None
    assert form.grade == reading.data.projects[0].foot.grade


@pytest.mark.parametrize(
    ("left_out", "old", "new", "reason"),
    [
        ("overshoot.points", '"不扣分"', '"每项扣分"', "overshoot.points"),
        ("overshoot.floor", '"不扣分"', '"按偏离度调减"', "overshoot.floor"),
        (
            "scoring.lowest_completion",
            'result_method = "按比例"',
            'result_method = "区间外0分"',
            "lowest",
        ),
        (
            "satisfaction_steps",
            'satisfaction_method = "按比例"',
            'satisfaction_method = "分档"',
            "分档",
        ),
        ("bands.partly", "achieved = 0.8", "achieved = 0.8", "要么都写，要么都不写"),
        ("scoring.full_marks_from", "achieved = 0.8", "achieved = 0.8", "没有写"),
        ("display.score_places", "achieved = 0.8", "achieved = 0.8", "没有写"),
        ("grades.fair", "achieved = 0.8", "achieved = 0.8", "没有写"),
    ],
)
def test_what_a_method_cannot_do_without_is_asked_for(
    left_out: str, old: str, new: str, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(ProfileError, match=reason):
        pack(tmp_path, left_out, change=(old, new))
