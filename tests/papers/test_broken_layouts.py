"""A layout that can't be drawn, or names what there is not, is refused: where and why."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.authoring.packs import form_of
from jixiao.cli.commands.profiles import run
from jixiao.errors import ProfileError
from jixiao.profile.loading import read_profile

FILE = "项目自评表.toml"
BROKEN = {
    "a cell nobody has": (
        'path = "head.name"',
        'path = "head.nom"',
        "第1部分：公式里的“{head.nom}”没有对应的单元格",
    ),
    "a column nobody has": (
        'key = "reason"',
        'key = "raison"',
        "第4部分：清单“indicators”没有“raison”这一列",
    ),
    "a list nobody has": (
        'path = "indicators"',
        'path = "targets"',
        "第4部分：没有“targets”这个清单",
    ),
    "a list in a cell": (
        '{ path = "foot.weights" }',
        '{ path = "indicators" }',
        "第5部分：“indicators”是一个清单",
    ),
    "a row too short": (
        '{ path = "head.name", need = "required", wide = 7 }',
        '{ path = "head.name", need = "required", wide = 6 }',
        "第1部分第1行的格子没有正好排满版面的9列",
    ),
    "a cell as wide as the sea": (
        '{ path = "head.name", need = "required", wide = 7 }',
        '{ path = "head.name", need = "required", wide = 1000000000 }',
        "第1部分“head.name”的 wide 或 high 超出了版面",
    ),
    "columns too few": (
        '{ key = "score", head = "得分" },',
        "",
        "第4部分的各列合起来不是版面的9列",
    ),
    "a column twice": ('key = "score"', 'key = "weight"', "第4部分有一列写了两次"),
    "ready rows without end": ("rows = 24", "rows = 1000000000", "第4部分的 rows 应在0到500之间"),
    "widths too few": ("columns = [7, 11,", "columns = [7,", "mm 应有8列的宽度，现在是9列"),
    "a width that is none": ("mm = [7,", "mm = [nan,", "mm 的宽度应大于0"),
    "a word nobody knows": ("sheet = ", "sheat = ", "版式写得不对"),
    "a function nobody has": (
        '{ path = "foot.weights" }',
        '{ value = "SUM_PARTS({funds.total.initial}" }',
        "第5部分：公式“SUM_PARTS({funds.total.initial}”",
    ),
    "an own cell where there can be none": (
        "[[part]]",
        '[[own]]\npath = "cover.motto"\nfield = { key = "motto", label = "口号" }\n\n[[part]]',
        "own：这张表上不能另设“cover.motto”",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN)
def test_says_where_and_why(old: str, new: str, said: str, copied: Callable[[str], Path]) -> None:
    folder = copied("项目-通用")
    text = (folder / FILE).read_text(encoding="utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        form_of(read_profile(folder))
    message = str(caught.value)
    assert message.startswith(f"规则包“本县”的 {FILE}：")
    assert said in message
    assert message.endswith("。请改正后再用。")


def test_a_layout_that_is_not_there_is_named(copied: Callable[[str], Path]) -> None:
    folder = copied("项目-通用")
    (folder / FILE).unlink()
    with pytest.raises(ProfileError, match=FILE):
        form_of(read_profile(folder))


def test_profiles_shows_what_is_wrong_with_a_layout(
    copied: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copied("项目-通用")
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text.replace("head.name", "head.nom"), encoding="utf-8")
    own = read_profile(folder)
    monkeypatch.setattr("jixiao.cli.commands.profiles.profiles", lambda: ("本县",))
    monkeypatch.setattr("jixiao.cli.commands.profiles.load_profile", lambda _: own)
    with pytest.raises(ProfileError, match=r"项目自评表.*第1部分"):
        run(Namespace(name=None))
