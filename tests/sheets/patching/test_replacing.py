"""A workbook is replaced whole or not at all, and never under somebody's hands."""

import errno
import os
from pathlib import Path

import pytest

from jixiao.errors import OutputError
from jixiao.ooxml.package import Package
from jixiao.sheets.opening import open_package
from jixiao.sheets.patching.replacing import replace_workbook
from support.packages import workbook_parts, zipped

OLD = zipped(workbook_parts('<row r="1"><c r="A1"><v>1</v></c></row>'))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "自评.xlsx"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def package(path: Path) -> Package:
    return open_package(path)


def test_the_new_file_takes_the_place_and_the_rights_of_the_old(
    path: Path, package: Package
) -> None:
    path.chmod(0o640)
    assert replace_workbook(path, package, b"new") is None
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_backup_is_the_old_file_and_never_replaces_another(path: Path, package: Package) -> None:
    earlier = path.with_name("自评.xlsx.bak")
    earlier.write_bytes(b"earlier")
    kept = replace_workbook(path, package, b"new", backup=True)
    assert kept == path.with_name("自评.xlsx.bak2")
    assert kept.read_bytes() == OLD
    assert earlier.read_bytes() == b"earlier"


def test_a_backup_keeps_the_rights_and_the_time_of_the_old_file(
    path: Path, package: Package
) -> None:
    path.chmod(0o640)
    os.utime(path, (1_600_000_000, 1_600_000_000))
    kept = replace_workbook(path, package, b"new", backup=True)
    assert kept is not None
    assert (kept.stat().st_mode & 0o777, kept.stat().st_mtime) == (0o640, 1_600_000_000)


def test_a_backup_that_an_interrupted_run_left_is_not_made_twice(
    path: Path, package: Package
) -> None:
    left = path.with_name("自评.xlsx.bak")
    left.write_bytes(OLD)
    assert replace_workbook(path, package, b"new", backup=True) == left
    assert sorted(path.parent.iterdir()) == [path, left]


def test_a_backup_whose_name_is_too_long_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    path = tmp_path / f"{'长' * 83}.xlsx"  # 254 bytes of 255
    path.write_bytes(OLD)
    with pytest.raises(OutputError, match="文件名太长"):
        replace_workbook(path, open_package(path), b"new", backup=True)
    assert path.read_bytes() == OLD
    assert replace_workbook(path, open_package(path), b"new") is None
    assert path.read_bytes() == b"new"


def test_where_the_file_cannot_be_replaced_its_backup_goes_again(
    path: Path, package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace

    def held(draft: Path, target: Path) -> Path:  # as Windows holds what Excel has open
        if Path(target) == path:
            raise PermissionError(errno.EACCES, "held")
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(OutputError, match="写不进去"):
        replace_workbook(path, package, b"new", backup=True)
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]


def test_behind_a_link_the_file_itself_is_replaced(path: Path, package: Package) -> None:
    link = path.with_name("快捷方式.xlsx")
    link.symlink_to(path)
    replace_workbook(link, package, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("owner", ["~$自评.xlsx", ".~lock.自评.xlsx#"])
def test_a_workbook_that_is_open_is_left_alone(path: Path, package: Package, owner: str) -> None:
    path.with_name(owner).write_bytes(b"who")
    with pytest.raises(
        OutputError, match=r"正在 Excel、Word、WPS 或 LibreOffice 中打开.*请关闭后重试"
    ):
        replace_workbook(path, package, b"new", backup=True)
    assert path.read_bytes() == OLD
    assert len(list(path.parent.iterdir())) == 2


def test_a_workbook_saved_in_the_meantime_is_left_alone(path: Path, package: Package) -> None:
    path.write_bytes(b"saved by a colleague")
    with pytest.raises(OutputError, match="校验期间文件被改动过"):
        replace_workbook(path, package, b"new")
    assert path.read_bytes() == b"saved by a colleague"


def test_a_workbook_that_went_away_is_not_made_again(path: Path, package: Package) -> None:
    path.unlink()
    with pytest.raises(OutputError, match="校验期间文件被改动过"):
        replace_workbook(path, package, b"new")
    assert not path.exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_a_disk_that_refuses_leaves_the_old_file(
    path: Path, package: Package, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="请"):
        replace_workbook(path, package, b"new")
    assert path.read_bytes() == OLD
    assert list(path.parent.iterdir()) == [path]
