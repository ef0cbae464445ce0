from pathlib import Path

from jixiao.rules.registry import catalogue
from jixiao.rules.table import FAMILIES, HEADER, document, family, rows

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_has_a_row_for_every_rule() -> None:
    table = list(rows())
    assert [row[0] for row in table] == list(catalogue())
    assert all(len(row) == len(HEADER) for row in table)


def test_names_the_family_of_every_rule() -> None:
    assert all(family(rule) in FAMILIES.values() for rule in catalogue().values())


def test_titles_name_different_bad_patterns() -> None:
    titles = [rule.title for rule in catalogue().values()]
    assert len(set(titles)) == len(titles)


def test_shipped_page_is_the_catalogue_as_it_is() -> None:
    """To write it anew: ``python -m jixiao.rules.table > docs/rules.md``."""
    assert PAGE.read_text(encoding="utf-8") == document()
