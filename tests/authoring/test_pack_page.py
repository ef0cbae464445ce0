"""The pages of the 规则包: current, with a picture of each of their tables."""

from pathlib import Path

from jixiao.authoring.pack_page import pages
from jixiao.profile.loading import load_profile, profiles

FOLDER = Path(__file__).parents[2] / "docs" / "规则包"


def test_shipped_pages_are_the_packs_as_they_are() -> None:
    """To write them anew: ``python -m jixiao.authoring.pack_page docs/规则包``."""
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages()


def test_every_table_has_its_picture() -> None:
    """To draw them anew: ``python -m support.pack_pictures docs/规则包/表样``."""
    wanted = {
        f"{name}-{paper.key}.png"
        for name in profiles()
        for paper in load_profile(name).papers
        if not paper.is_narrative
    }
    assert {path.name for path in (FOLDER / "表样").iterdir()} == wanted


def test_a_source_is_told_once_and_another_where_it_stands() -> None:
    page = pages()["四川-项目.md"]
    assert page.count("办法只要求按偏离度适度调减") == 1
    assert "| 没有满意度指标时 | 分到其余指标 | 通行做法" in page


def test_what_is_asked_stands_with_the_papers_that_print_it() -> None:
    page = pages()["四川-项目.md"]
    assert "| 评价年度 | 各份材料*、自评报告、项目自评表 |" in page
    assert "| 项目实施内容及过程概述 | 项目自评表* |" in page
