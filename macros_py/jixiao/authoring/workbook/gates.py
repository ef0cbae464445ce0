"""When a check on 勾稽检查 says anything: as long as what it compares is asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.authoring.workbook.matter import Matter
from jixiao.functions.values import Value
from jixiao.model.needs import ALWAYS
from jixiao.papers.asking import inputs_behind


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition on 报送材料, and whether it is met now; ``condition`` is empty for always."""

    condition: str
    is_open: bool

    def over(self, formula: str, value: Value) -> tuple[str, Value]:
        """``formula`` and ``value`` where the condition is met, nothing elsewhere."""
        if not self.condition:
            return formula, value
        return f'IF({self.condition},{formula},"")', value if self.is_open else None


def gate_over(sources: Iterable[str], matter: Matter, *, in_project: bool) -> Gate:
    """Open while the papers handed in print something of each of ``sources``, formulas all."""
    conditions: list[str] = []
    is_open = True
    for source in sources:
        papers = _papers(source, matter, in_project=in_project)
        if papers is None:
            continue
        tests = [matter.ticks(paper) for paper in papers] or ["FALSE"]
        condition = tests[0] if len(tests) == 1 else f"OR({','.join(tests)})"
        conditions.append(condition)
        is_open = is_open and any(map(matter.is_submitted, papers))
    known = list(dict.fromkeys(conditions))
    joined = known[0] if len(known) == 1 else f"AND({','.join(known)})" if known else ""
    return Gate(joined, is_open)


def _papers(source: str, matter: Matter, *, in_project: bool) -> list[str] | None:
    """The papers that print any input of ``source``; ``None`` where that does not matter."""
    form = matter.form
    paths = inputs_behind(source, form, in_project=in_project)
    if form.needs is None or not paths:
        return None
    found = {paper for path in paths for paper in form.needs.papers_with(path)}
    return None if ALWAYS in found else [key for key in form.papers if key in found]
