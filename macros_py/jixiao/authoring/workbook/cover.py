"""首页: who evaluates which year, and the dashboard."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from jixiao.authoring.workbook import looks
from jixiao.authoring.workbook.common import cells_in
from jixiao.authoring.workbook.fields import lay_out_field
from jixiao.authoring.workbook.heading import link_name
from jixiao.authoring.workbook.items import Link, Native, Text
from jixiao.authoring.workbook.looks import LABEL, STATUS, SUBHEAD, Look
from jixiao.authoring.workbook.matter import Matter
from jixiao.authoring.workbook.places import Area
from jixiao.authoring.workbook.plan import Plan
from jixiao.authoring.workbook.progress import Progress, lay_out_progress
from jixiao.authoring.workbook.score import Score, score_of
from jixiao.form.definition import FieldsBlock
from jixiao.form.marks import HIDDEN_SHEETS
from jixiao.papers.folding import hidden_line

_RIGHT: Final = 5
_CHART_ROWS: Final = 12
_BIG: Final = Look(size=24, bold=True, color="1F4E79", line="BFC7D1", align="center")
_STEP: Final = replace(looks.SUBHEAD, size=12, color="0563C1", underline=True)
_STEP_SPANS: Final = ((0, 0), (1, 1), (2, 5), (6, 8), (9, 11))
_LEVELS: Final = (("必改", "9C0006"), ("需说明", "9C5700"), ("建议", "1F4E79"))


def lay_out_cover(
    plan: Plan,
    matter: Matter,
    progress: Mapping[str, Sequence[Progress]],
    hidden: Sequence[str],
    *,
    addin: bool,
) -> Area:
    """Lay out the whole sheet; ``hidden`` are the sheets that nobody needs to fill in now.

    The result is where the charts begin.
    """
    steps = plan.row
    plan.row += 4
    top = plan.row
    block = next(b for b in plan.sheet.blocks if isinstance(b, FieldsBlock))
    plan.add(Text(plan.area(0, 3), block.title, looks.HEAD))
    plan.next_row(24)
    for cell in cells_in(plan.sheet, block):
        lay_out_field(plan, cell, matter)
    own = lay_out_progress(plan, matter)
    shown: dict[str, Sequence[Progress]] = {plan.title: [own]} if own else {}
    shown |= progress
    bottom = plan.row
    score = score_of(matter)
    plan.row = top
    _figures(plan, matter, score)
    total = _progress(plan, matter, shown)
    _hidden(plan, matter, hidden)
    _engine(plan, matter, addin=addin)
    plan.row = steps
    _steps(plan, matter, total, addin=addin)
    plan.row = max(bottom, plan.row) + 1
    charts = plan.area(0, plan.columns.last)
    for _ in range(_CHART_ROWS):
        plan.next_row()
    return charts


def _figures(plan: Plan, matter: Matter, score: Score) -> None:
    plan.add(Text(plan.area(_RIGHT, 11), "得分与问题", looks.HEAD))
    plan.next_row(24)
    spans = ((5, 5), (6, 7), (8, 9), (10, 10), (11, 11))
    for (left, right), text in zip(
        spans, ("自评得分", "等级", *(level for level, _ in _LEVELS)), strict=True
    ):
        plan.add(Text(plan.area(left, right), text, SUBHEAD))
    plan.next_row()
    row = plan.row
    places = [Area(plan.title, row, left, row + 1, right) for left, right in spans]
    plan.add(Native(places[0], score.formula, score.value, replace(_BIG, number="0.00")))
    grade, grade_value = score.grade(places[0].anchor)
    plan.add(Native(places[1], grade, grade_value, _BIG))
    for place, (level, color) in zip(places[2:], _LEVELS, strict=True):
        count = sum(entry.level == level for entry in matter.data.review)
        formula = f'COUNTIF(结果_程度,"{level}")'
        plan.add(Native(place, formula, Decimal(count), replace(_BIG, number="0", color=color)))
    plan.row += 2
    look = replace(LABEL, size=9, color="7F7F7F", align="center")
    plan.add(Native(plan.area(_RIGHT, 11), score.basis_formula, score.basis, look))
    plan.next_row()


def _progress(
    plan: Plan, matter: Matter, progress: Mapping[str, Sequence[Progress]]
) -> tuple[Area, Area, int, int]:
    headers = (
        ((5, 5), "填报进度"),
        ((6, 6), "已填"),
        ((7, 7), "应填"),
        ((8, 10), "完成比例"),
        ((11, 11), "去填"),
    )
    for (left, right), text in headers:
        plan.add(Text(plan.area(left, right), text, SUBHEAD))
    plan.next_row()
    first = plan.row
    filled_total = needed_total = 0
    for title, parts in progress.items():
        filled, needed = sum(p.filled for p in parts), sum(p.needed for p in parts)
        filled_total += filled
        needed_total += needed
        places = [
            "+".join(area.seen_from(plan.title, area.anchor) for area in areas)
            for areas in ([p.filled_at for p in parts], [p.needed_at for p in parts])
        ]
        plan.add(Text(plan.area(5), title, LABEL))
        for column, formula, value in zip((6, 7), places, (filled, needed), strict=True):
            plan.add(
                Native(plan.area(column), formula, Decimal(value), replace(STATUS, number="0"))
            )
        _share(plan, filled, needed)
        target = parts[0].filled_at.sheet
        plan.add(
            Link(
                plan.area(11),
                "去填",
                link_name(target),
                replace(looks.LINK, line="BFC7D1", align="center"),
            )
        )
        plan.next_row()
    plan.add(Text(plan.area(5), "合计", replace(LABEL, bold=True)))
    for column, value in ((6, filled_total), (7, needed_total)):
        cells = Area(plan.title, first, column, plan.row - 1, column).range
        plan.add(
            Native(
                plan.area(column),
                f"SUM({cells})",
                Decimal(value),
                replace(STATUS, number="0", bold=True),
            )
        )
    _share(plan, filled_total, needed_total)
    plan.add(Text(plan.area(11), "", LABEL))
    matter.layout.extras["progress"] = Area(plan.title, first, 8, plan.row, 8)
    total = plan.area(6), plan.area(7), filled_total, needed_total
    plan.next_row()
    return total


def _hidden(plan: Plan, matter: Matter, titles: Sequence[str]) -> None:
    """Which sheets are out of sight, and how to see them; the button 按报送材料整理 rewrites it."""
    matter.layout.named[HIDDEN_SHEETS] = plan.area(_RIGHT)
    text = hidden_line(list(titles))
    plan.text(_RIGHT, 11, text, replace(LABEL, size=9, color="7F7F7F"))
    plan.next_row()


def _share(plan: Plan, filled: int, needed: int) -> None:
    one, other = plan.area(6).anchor, plan.area(7).anchor
    value = Decimal(round(filled / needed * 100)) / 100 if needed else None
    formula = f'IF({other}=0,"",ROUND({one}/{other},2))'
    plan.add(Native(plan.area(8, 10), formula, value, replace(STATUS, number="0%")))


def _engine(plan: Plan, matter: Matter, *, addin: bool) -> None:
    look = replace(LABEL, size=9, color="595959")
    names = [matter.form.cells[f"settings.profile.{key}"].name for key in ("title", "version")]
    values = [matter.value(f"settings.profile.{key}") or "" for key in ("title", "version")]
    formula = f'{names[0]}&IF({names[1]}="","","　版本"&{names[1]})'
    shown = str(values[0]) + (f"　版本{values[1]}" if values[1] else "")
    plan.add(Text(plan.area(5), "规则包", LABEL), Native(plan.area(6, 11), formula, shown, look))
    plan.next_row()
    engine = 'IFERROR(JX_VERSION(),"本机公式")' if addin else '"本机公式"'
    plan.add(
        Text(plan.area(5), "计算方式", LABEL), Native(plan.area(6, 11), engine, "本机公式", look)
    )
    plan.next_row()


def _steps(plan: Plan, matter: Matter, total: tuple[Area, Area, int, int], *, addin: bool) -> None:
    plan.add(Text(plan.area(0, 11), "五步完成自评", looks.HEAD))
    plan.next_row(24)
    filled, needed, filled_now, needed_now = total
    found = len([entry for entry in matter.data.review if entry.level])
    errors = sum(entry.level == "必改" for entry in matter.data.review)
    must = 'COUNTIF(结果_程度,"必改")'
    date = matter.form.cells["cover.reported_on"].name
    reported = matter.value("cover.reported_on")
    unseen, passed = "看《勾稽检查》，再做校验", "《校验结果》里没有必改"
    report = "点“绩效自评”选项卡的“生成报告”" if addin else "用加载项或命令行生成 Word 报告"
    steps = (
        (
            "1　填报",
            link_name("单位情况"),
            f'"已填 "&{filled.anchor}&" / "&{needed.anchor}',
            f"已填 {filled_now} / {needed_now}",
        ),
        (
            "2　校验",
            link_name("勾稽检查"),
            f'IF(COUNTA(结果_程度)=0,"{unseen}","校验结果 "&COUNTA(结果_程度)&" 条")',
            f"校验结果 {found} 条" if found else unseen,
        ),
        (
            "3　修改",
            link_name("校验结果"),
            f'IF({must}=0,"{passed}","必改 "&{must}&" 条")',
            f"必改 {errors} 条" if errors else passed,
        ),
        ("4　生成报告", link_name("设置"), f'"{report}"', report),
        (
            "5　报送",
            date,
            f'IF({date}="","先填报送日期","报送日期 "&TEXT({date},"yyyy-mm-dd"))',
            f"报送日期 {reported}" if reported else "先填报送日期",
        ),
    )
    for (left, right), (text, target, formula, value) in zip(_STEP_SPANS, steps, strict=True):
        plan.add(Link(plan.area(left, right), text, target, _STEP))
        below = plan.area(left, right, row=plan.row + 1)
        plan.add(Native(below, formula, value, replace(LABEL, size=9, align="center")))
    plan.next_row(28)
    plan.next_row(22)
    plan.next_row(10)
