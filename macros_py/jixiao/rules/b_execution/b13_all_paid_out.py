"""B13."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import money, quoted, rate
from jixiao.scoring.evaluation import Evaluation

_ALL_PAID: Final = re.compile(
    r"(?:资金|经费|预算)[^，。；,;]{0,8}(?:已)?(?:全部|全额)(?:拨付|支付|执行|支出|使用)(?!到位)"
)


@rule(
    "B13",
    title="文字说全部拨付而执行率不到100%",
    level="error",
    basis=CONSISTENCY,
    checks="项目表的文字里写资金“全部拨付”“全部支付”等，而全年执行数小于全年预算数。“拨付到位”说的是到位，不查。",
    why="文字和数字矛盾；拨给下级不等于已经支出。",
    example="文字写“资金已全部拨付”，执行率90.50%。",
    fix="按实际支出改文字或改执行数，“拨付”与“支出”分开写。",
)
def all_paid_out(evaluation: Evaluation) -> Outcomes:
    """Texts of a project that say all was paid agree with its execution rate."""
    for form in evaluation.projects:
        for path, text in _texts(evaluation, form.path):
            match = _ALL_PAID.search(text)
            if match is None:
                continue
            if form.execution_rate is None:
                yield Undecided(path, "预算数或执行数没有填，无法与文字核对")
            elif form.execution_rate < 1:
                spent, budget = (
                    money(form.executed or Decimal(0)),
                    money(form.adjusted or Decimal(0)),
                )
                sums = f"{spent} ÷ {budget} = {rate(form.execution_rate)}"
                yield Found(path, f"文字写{quoted(match[0])}，执行率却是 {sums}。")


def _texts(evaluation: Evaluation, path: str) -> Iterator[tuple[str, str]]:
    project = evaluation.data.projects[int(path[len("projects[") : -1])]
    several = {
        "goal.actual": project.goal.actual,
        "foot.conclusion": project.foot.conclusion,
        "notes.low_execution_reason": project.notes.low_execution_reason,
    }
    yield from ((f"{path}.{name}", text) for name, text in several.items() if text)
