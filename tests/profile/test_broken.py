"""A broken 规则包 is refused with file, key and reason."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.errors import ProfileError
from jixiao.profile.loading import load_profile, profiles, read_profile
from jixiao.scoring.grade import grade

BROKEN = {
    "weights short of 100": (
        'name = "产出指标", points = 50',
        'name = "产出指标", points = 40',
        "[groups]预算执行率和各一级指标的分值合计应为100分，现在是10+40+30+10=90",
    ),
    "a negative weight": (
        "execution = 10 ",
        "execution = -1 ",
        "weights.execution（分值·预算执行率）应在0到1000之间，现在是-1",
    ),
    "a text for a number": (
        "execution = 10 ",
        'execution = "三十" ',
        "应填数字（百分比写成小数，如 0.9 表示90%），现在是“三十”",
    ),
    "a number that is none": ("achieved = 0.8 ", "achieved = nan ", "现在是“NaN”"),
    "a switch for a number": ("execution = 10 ", "execution = true ", "现在是“true”"),
    "a slip of the pen": (
        "execution = 10 ",
        "exection = 10 ",
        "weights.exection 这一项不认识（是不是“execution”）",
    ),
    "a group twice": ('"效益指标"', '"产出指标"', "groups.rows一级指标名称有重复"),
    "points nobody can share": ("free = 0 ", "free = 10 ", "就没有共用的分值"),
    "a table nobody reads": ("[other]", "[additional]\n[other]", "additional 这一项不认识"),
    "a missing parameter": ("fair = 60 ", "#", "grades.fair（等级线·中（不低于））没有写"),
    "a missing table": ("[grades]", "[grade]", "grade 这一项不认识（是不是“grades”）"),
    "grades out of order": ("good = 80 ", "good = 95 ", "优、良、中三条线应从高到低"),
    "bands out of order": ("partly = 0.6 ", "partly = 0.9 ", "达成、部分达成两条线应从高到低"),
    "a percentage for a ratio": (
        "achieved = 0.8 ",
        "achieved = 80 ",
        "都在0到1之间，现在是80、0.6",
    ),
    "hints above demands": ("\nhint = 0.2 ", "\nhint = 0.4 ", "提示、说明、严重三条线应从低到高"),
    "an unknown method": (
        'method = "不扣分"',
        'method = "全扣"',
        "只能是“不扣分”、“每项扣分”、“按偏离度调减”之一",
    ),
    "places in fractions": ("rate_places = 1 ", "rate_places = 1.5 ", "应是0到6的整数，现在是1.5"),
    "half a character": (
        "reason_length = 0 ",
        "reason_length = 0.5 ",
        "应是0到32767的整数，现在是0.5",
    ),
    "a basis without a name": (
        'basis = "县级部门整体支出绩效自评通知"',
        'basis = " "',
        "papers.basis应填文字，写在引号里，且不能空着",
    ),
    "a date in words": (
        'basis = "县级部门整体支出绩效自评通知"\nsince = 2023-01-01',
        'basis = "通知"\nsince = "2023年"',
        "papers.since应填日期，如 2020-02-25，现在是“2023年”",
    ),
    "a moment for a date": (
        'basis = "县级部门整体支出绩效自评通知"\nsince = 2023-01-01',
        'basis = "通知"\nsince = 2023-01-01T08:00:00',
        "papers.since应填日期",
    ),
    "a paper without a title": (
        'number = "附件一", title = "{年度}年度部门整体支出绩效评价基础数据表"',
        'number = "附件一"',
        "papers.basic_table.title（报送材料·基础数据表）要报送的材料须写标题",
    ),
    "a parameter without its value": (
        "value = 50, ",
        "",
        "thresholds.itemise_from（须说明的界线·项目分项说明线）没有写 value",
    ),
    "caps that rise": (
        "rows = []                           # 例：rows = [{ rate",
        "rows = [{ rate = 0.7, limit = 79 }, { rate = 0.8, limit = 89 }] # [{ rate",
        "caps.rows应从高到低写",
    ),
    "a cap without its limit": (
        "rows = []                           # 例：rows = [{ rate",
        "rows = [{ rate = 0.7 }] # [{ rate",
        "caps.rows 第1行.limit没有写",
    ),
    "a list that is none": (
        "rows = []                           # 例：rows = [{ rate",
        "rows = 0.8 # [{ rate",
        "caps.rows应是若干行，每行写成 { … }，现在是“0.8”",
    ),
    "steps that rise": (
        "{ rate = 0.8, share = 0.8 }",
        "{ rate = 0.95, share = 0.8 }",
        "满意度越低，得分比例越低",
    ),
    "a template elsewhere": (
        '"report.docx"',
        '"../report.docx"',
        "papers.report.file应是规则包文件夹里一个 .docx 或 .toml 的文件名",
    ),
    "a file name nobody can fill": (
        '"{年度}年度{单位}{标题}"',
        '"{年度}{局长}"',
        "只能用{年度}{单位}{标题}",
    ),
    "a paper under a Chinese key": (
        "report = { name",
        '"报告" = { name',
        "papers.报告材料的名称只能用小写英文字母、数字和下划线",
    ),
    "a paper that says what nobody reads": (
        'file = "report.docx", ',
        'file = "report.docx", copies = 3, ',
        "papers.report.copies 这一项不认识",
    ),
    "an open quote": (
        'draft = "草稿" ',
        'draft = "草稿 ',
        "写法有误，多半是少了引号、等号或括号",
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), BROKEN.values(), ids=BROKEN)
def test_says_where_and_why(
    old: str, new: str, said: str, edited: Callable[[str, str], Path]
) -> None:
    with pytest.raises(ProfileError) as caught:
        read_profile(edited(old, new))
    message = str(caught.value)
    assert message.startswith("规则包“本县”的 profile.toml：")
    assert said in message
    assert message.endswith("。请改正后再用。")


def test_says_in_which_line_the_writing_fails(edited: Callable[[str, str], Path]) -> None:
    folder = edited('draft = "草稿"', "draft = 草稿")
    lines = (folder / "profile.toml").read_text(encoding="utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, start=1) if line.startswith("draft"))
    with pytest.raises(ProfileError, match=f"第{number}行写法有误"):
        read_profile(folder)


def test_a_file_saved_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "profile.toml").write_bytes('title = "规则包"'.encode("gb18030"))
    with pytest.raises(ProfileError, match="不是 UTF-8 编码，请用记事本另存为 UTF-8"):
        read_profile(tmp_path)


def test_the_mark_that_notepad_adds_does_no_harm(edited: Callable[[str, str], Path]) -> None:
    file = edited('draft = "草稿"', 'draft = "草稿" ') / "profile.toml"
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert read_profile(file.parent).wording.draft == "草稿"


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(
        ProfileError, match="没有名为“江苏”的规则包。可用的有：" + "、".join(profiles())
    ):
        load_profile("江苏")


@pytest.mark.parametrize("name", ["", ".", "..", "../templates/项目-通用"])
def test_a_name_is_no_path(name: str) -> None:
    with pytest.raises(ProfileError, match="没有名为"):
        load_profile(name)


def test_a_bureau_s_own_folder_comes_first(edited: Callable[[str, str], Path]) -> None:
    own = edited("itemise_from = { value = 50", "itemise_from = { value = 20")
    assert profiles(own.parent) == ("本县", *profiles())
    profile = load_profile("本县", own.parent)
    assert profile.settings.thresholds.itemise_from == 20
    assert profile.template() == own / "report.docx"
    assert load_profile("项目-通用", own.parent).name == "项目-通用"


def test_a_place_without_grades_leaves_their_lines_out(
    edited: Callable[[str, str], Path],
) -> None:
    folder = edited("[grades]", "[other_grades]")
    text = (folder / "profile.toml").read_text(encoding="utf-8")
    begin, end = text.index("[other_grades]"), text.index("[bands]")
    (folder / "profile.toml").write_text(text[:begin] + text[end:], encoding="utf-8")
    profile = read_profile(folder)
    assert grade(Decimal(95), profile.settings.grades) is None
