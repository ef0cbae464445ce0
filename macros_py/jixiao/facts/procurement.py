"""政府采购: planned, bought, of it from small firms, and last year."""

from collections.abc import Iterator
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, gap, ratio
from jixiao.scoring.evaluation import Evaluation

_BLOCK: Final = Place[Evaluation]("budget.procurement", lambda e: e.data.budget.procurement)
_ROWS: Final = {"合计": "total", "货物": "goods", "工程": "works", "服务": "services"}


def _facts() -> Iterator[Fact[Evaluation]]:
    for name, row in _ROWS.items():
        of = "" if name == "合计" else name
        what = f"政府采购{of}"
        actual = _BLOCK.money(f"采购.{name}", f"{row}.actual", f"{what}，实际采购")
        budget = _BLOCK.money(f"采购.{of}预算", f"{row}.budget", f"{what}，采购预算")
        small = _BLOCK.money(f"采购.{of}中小企业", f"{row}.small_firms", f"{what}，授予中小企业")
        before = _BLOCK.money(f"采购.{of}上年", f"{row}.last_year", f"{what}，上年实际采购")
        yield from (actual, budget, small, before)
        yield ratio(f"采购.{of}执行率", actual, budget, f"{what}，实际采购÷采购预算")
        yield ratio(f"采购.{of}中小企业占比", small, actual, f"{what}，授予中小企业的比例")
        yield gap(f"采购.{of}比上年", actual, before, f"{what}，实际采购比上年增减")


FACTS: Final = tuple(_facts())
