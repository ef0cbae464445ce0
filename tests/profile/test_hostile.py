"""A 规则包 from outside that lies about its size: one short line, and no file read for nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.errors import FormError, ProfileError
from jixiao.form.loading import read_form
from jixiao.profile.loading import load_profile, profiles, read_profile

Edited = Callable[[str, str], Path]
SCORE = "execution = 10 "
TEMPLATE = '"report.docx"'
PATTERN = '"{年度}年度{单位}{标题}"'
NO_ROWS = "rows = []                           # 例：rows = [{ rate"


def refusal(folder: Path) -> str:
    with pytest.raises(ProfileError) as caught:
        read_profile(folder)
    message = str(caught.value)
    assert message.startswith(f"规则包“{folder.name}”的 profile.toml")
    assert len(message) < 250
    assert message.isprintable()
    return message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = " + "[" * 50_000, "文件里括号套得太深"),
        ("a = " + "[" * 50_000 + "]" * 50_000, "文件里括号套得太深"),
        ("a = " + "{a=" * 50_000, "文件里括号套得太深"),
        ("x = 1\na" + ".a" * 100_000 + " = 1", "第2行点太多"),
        ("[a" + ".a" * 100_000 + "]", "第1行点太多"),
        ("a = " + "9" * 50_000, "文件里有一个数太长"),
        ("a = 1." + "9" * 50_000, "文件里数“1.999"),
        ("a = 1e9999999999999999999", "文件里数“1e9999999999999999999”太长或太大"),
        ("#" * 300_000, "文件超过256KB"),
        ("长" * 50_000 + " = 1", "写法有误"),
        ('"' + "长" * 50_000 + '" = 1', "长… 这一项不认识"),
        (r'"\u0007\u202e" = 1', "�� 这一项不认识"),
    ],
    ids=range(12),
)
def test_what_is_built_to_break_the_reader_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "profile.toml").write_text(text, encoding="utf-8")
    assert said in refusal(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            SCORE,
            "execution = 0x" + "f" * 50_000,
            "weights.execution（分值·预算执行率）应在0到1000之间",
        ),
        (SCORE, "execution = 1e15", "应在0到1000之间，现在是1E+15"),
        (SCORE, "execution = 50.00000000000000001", "有19位有效数字"),
        ("score_places = 2 ", "score_places = 500 ", "应是0到6的整数，现在是500"),
        ("score_places = 2 ", "score_places = -1 ", "应是0到6的整数，现在是-1"),
        ("last_month = 9 ", "last_month = 13 ", "应是1到12的整数，现在是13"),
        ('method = "不扣分"', 'method = "' + "长" * 50_000 + '"', "现在是“长长"),
        ('draft = "草稿"', r'draft = "\u0007"', "看不见的控制字符（U+0007）"),
        ('draft = "草稿"', 'draft = "' + "长" * 33_000 + '"', "有33000个字，超过"),
        (NO_ROWS, "rows = [\n" + "{rate=0.5,limit=1},\n" * 5_000 + "] #", "有5000行，最多300行"),
        (TEMPLATE, '"/etc/report.docx"', "应是规则包文件夹里一个 .docx 或 .toml 的文件名"),
        (TEMPLATE, '"..docx"', "应是规则包文件夹里一个 .docx 或 .toml 的文件名"),
        (TEMPLATE, '"con.docx"', "应是规则包文件夹里一个 .docx 或 .toml 的文件名"),
        (TEMPLATE, '"LPT1.报告.docx"', "应是规则包文件夹里一个 .docx 或 .toml 的文件名"),
        (TEMPLATE, '"' + "长" * 300 + '.docx"', "应是规则包文件夹里一个 .docx 或 .toml 的文件名"),
        (PATTERN, '"' + "{" * 30_000 + '"', "只能用{年度}{单位}{标题}"),
        (PATTERN, '"{年度.__class__}"', "只能用{年度}{单位}{标题}"),
        (PATTERN, '"{年度:>99999999}"', "只能用{年度}{单位}{标题}"),
    ],
    ids=range(18),
)
def test_a_value_that_no_notice_prescribes_is_refused(
    edited: Edited, old: str, new: str, said: str
) -> None:
    assert said in refusal(edited(old, new))


def test_a_file_of_any_size_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "profile.toml").open("wb") as file:
        file.truncate(1 << 40)  # a hole: it takes no room on the disk
    assert "文件超过256KB" in refusal(tmp_path)


def test_links_that_lead_round_are_no_profiles(tmp_path: Path) -> None:
    loop, folder = tmp_path / "环", tmp_path / "文件"
    loop.symlink_to(loop)
    folder.mkdir()
    (folder / "profile.toml").symlink_to(folder / "profile.toml")
    (tmp_path / "不是文件夹").write_text("", encoding="utf-8")
    assert profiles(tmp_path) == profiles()
    assert "读不出来" in refusal(loop)
    assert "读不出来" in refusal(folder)
    assert "读不出来" in refusal(tmp_path / "不是文件夹")


def test_a_name_of_any_length_is_quoted_in_part() -> None:
    with pytest.raises(ProfileError, match=r"没有名为“长+…”的规则包") as caught:
        load_profile("长" * 10_000)
    assert len(str(caught.value)) < 200


def test_a_form_definition_is_read_within_the_same_bounds(tmp_path: Path) -> None:
    (tmp_path / "01_首页.toml").write_text("a = " + "[" * 50_000, encoding="utf-8")
    with pytest.raises(FormError, match=r"01_首页\.toml 读不出来：括号套得太深"):
        read_form(tmp_path)
