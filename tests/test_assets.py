from pathlib import Path

import pytest

from jixiao import assets
from jixiao.errors import JixiaoError

ROOT = Path(__file__).resolve().parents[1]


def test_a_checkout_finds_its_data_beside_the_package() -> None:
    assert assets.asset("workbook", "form") == ROOT / "workbook" / "form"


def test_an_installed_package_uses_the_data_it_carries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried = tmp_path / "templates"
    carried.mkdir()
    monkeypatch.setattr(assets, "_INSTALLED", tmp_path)
    assert assets.asset("templates") == carried


def test_missing_data_is_reported_with_its_place_and_what_to_do() -> None:
    with pytest.raises(JixiaoError, match=r"缺少“.*没有\.toml”。请重新安装"):
        assets.asset("workbook", "没有.toml")
