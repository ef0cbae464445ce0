"""整体自评表: the two splits of its money, where staff typed over what 预决算 says.

Without corrections the figures are those of 预决算, whose sums are looked at there.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.form.definition import GridBlock
from jixiao.rules.figures import WAN, figure
from jixiao.rules.rule import Found, Outcomes
from jixiao.rules.words import money, sum_of
from jixiao.scoring.evaluation import Evaluation

_COLUMNS: Final = {"initial": "initial", "adjusted": "adjusted", "executed": "actual"}
"""Columns of 整体自评表, and of 预决算."""
_SPLITS: Final = {
    "收入性质": ("general_budget", "government_funds", "fiscal_account", "other"),
    "支出性质": ("basic", "project"),
}
_LEAST: Final = Decimal("0.01")


def corrected_sums(evaluation: Evaluation) -> Outcomes:
    """Each split makes the total in each column in which something is corrected."""
    links = dict(_links(evaluation))
    for column, linked in _COLUMNS.items():
        typed = {row: figure(evaluation, f"overall.funds.{row}.{column}") for row in links}
        if all(each.number is None for each in typed.values()):
            continue
        used = {
            row: each.number
            if each.number is not None
            else figure(evaluation, f"{links[row]}.{linked}").wan
            for row, each in typed.items()
        }
        for name, rows in _SPLITS.items():
            if any(typed[row].number is not None for row in ("total", *rows)):
                yield from _compare(
                    typed["total"].path, name, used["total"], [used[r] for r in rows]
                )


def _compare(path: str, name: str, total: Decimal | None, parts: list[Decimal | None]) -> Outcomes:
    given = [part for part in parts if part is not None]
    added = sum(given, Decimal(0))
    if total is None or not given or abs(added - total) <= _LEAST:
        return
    sums = f"{sum_of(money(part) for part in given)} = {money(added)}"
    gap = money(abs(added - total))
    yield Found(path, f"年度资金总额按{name}分 {sums} ≠ {money(total)}，差 {gap} {WAN}。")


def _links(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    """Rows of the money, and the row of 预决算 that each is linked to."""
    for block in evaluation.form.sheet("overall").blocks:
        if isinstance(block, GridBlock):
            yield from ((row.key, row.link) for row in block.row if row.link)
