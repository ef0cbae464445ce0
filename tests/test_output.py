import errno
import os
from pathlib import Path

import pytest

from jixiao.errors import OutputError
from jixiao.output import check_writable, write_atomically


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_file_is_not_replaced_silently(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"old")
    with pytest.raises(OutputError, match="文件已存在，没有覆盖"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_a_file_marked_read_only_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "定稿.docx"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(OutputError, match="只读"):
        write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "words"),
    [("没有/报告.docx", "不存在"), (".", "这是文件夹"), ("长" * 300, "文件名太长")],
)
def test_a_place_that_cannot_hold_the_file_is_told_early(
    tmp_path: Path, name: str, words: str
) -> None:
    with pytest.raises(OutputError, match=words):
        check_writable(tmp_path / name)


OPEN = {
    "自评.xlsx": ("~$自评.xlsx", ".~lock.自评.xlsx#"),
    "报告.docx": ("~$报告.docx", ".~lock.报告.docx#"),
    "某单位自评报告.docx": ("~$单位自评报告.docx", "~$某单位自评报告.docx"),  # 7 letters
    "某单位的自评报告.docx": ("~$位的自评报告.docx",),
}


@pytest.mark.parametrize(
    ("name", "owner"), [(name, owner) for name, owners in OPEN.items() for owner in owners]
)
def test_a_file_that_somebody_has_open_is_not_replaced(
    tmp_path: Path, name: str, owner: str
) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / owner).write_bytes(b"who")
    with pytest.raises(
        OutputError, match=r"正在 Excel、Word、WPS 或 LibreOffice 中打开"
    ) as refusal:
        write_atomically(path, b"new", overwrite=True)
    assert owner in str(refusal.value)
    assert path.read_bytes() == b"old"


def test_a_workbook_is_not_open_because_one_of_a_longer_name_is(tmp_path: Path) -> None:
    path = tmp_path / "某单位的自评工作簿.xlsx"
    path.write_bytes(b"old")
    (tmp_path / "~$位的自评工作簿.xlsx").write_bytes(b"who")
    write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_the_longest_name_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / f"{'长' * 83}.xlsx"
    for content in (b"old", b"new"):
        write_atomically(path, content, overwrite=True)
    assert path.read_bytes() == b"new"


def test_behind_a_link_the_file_itself_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "别处").mkdir()
    path, link = tmp_path / "别处" / "报告.docx", tmp_path / "快捷方式.docx"
    link.symlink_to(path)
    for content in (b"new", b"newer"):  # the first time nothing is there yet
        write_atomically(link, content, overwrite=True)
        assert link.is_symlink()
        assert path.read_bytes() == content
    path.with_name("~$报告.docx").write_bytes(b"who")
    with pytest.raises(OutputError, match="打开"):
        write_atomically(link, b"newest", overwrite=True)


def test_a_link_that_leads_round_in_circles_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "报告.docx"
    link.symlink_to(link)
    with pytest.raises(OutputError, match="链接绕成了圈"):
        write_atomically(link, b"new", overwrite=True)
    assert link.is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_pipe_is_no_place_for_a_file(tmp_path: Path, *, overwrite: bool) -> None:
    path = tmp_path / "报告.docx"
    os.mkfifo(path)
    with pytest.raises(OutputError, match="不是普通文件"):
        write_atomically(path, b"new", overwrite=overwrite)
    assert path.is_fifo()


def test_one_that_is_replaced_hands_on_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new", overwrite=True)
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "磁盘空间不足"),
        (errno.EACCES, "正在 Excel、Word 或 WPS 中打开"),
        (errno.EROFS, "磁盘是只读的"),
        (errno.EFBIG, "磁盘空间不足"),
        (errno.ENOENT, "文件夹不存在或已被删除"),
        (errno.EIO, "写不进去"),
    ],
)
def test_a_failure_midway_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)
    with pytest.raises(OutputError, match=words) as refusal:
        write_atomically(path, b"new", overwrite=True)
    assert "请" in str(refusal.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "报告.docx", b"new")
    assert list(tmp_path.iterdir()) == []
