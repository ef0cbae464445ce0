"""Each twin gives what its core gives, in LibreOffice and in formualizer."""

import itertools
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao.functions.registry import FUNCTIONS, named
from jixiao.functions.values import Value
from support import formulas, libreoffice
from support.indicator_texts import ALPHABET, DATES, SEEN
from support.twins import Case, differences

FIGURES: tuple[Value, ...] = (
    *(None, "", "/", "—", "不适用", "约5万", "12", " "),
    *map(Decimal, ("0", "1", "-3.5", "2.675", "1.005", "0.1", "0.3", "265.58")),
    *map(Decimal, ("12345678.91", "98765432109.87", "0.00000001")),
)
LEVELS: tuple[Value, ...] = (
    *(None, "", "产出指标", "产出指标（50分）", "产出指标\n（50分）", "满意度 指标(10)", "(50分)"),
    *("效益指标（30分）等", "产出（质量）指标", "产出指标（）", "产出指标(9.5分）", "产出(A)(5分)"),
    *("产出　指标（50分）", "产出\u00a0指标", "（", "指标（5", " "),
)
UNITS: tuple[Value, ...] = (None, "", "元", "万元", "亿元")
PLACES = Decimal(2)
YEAR = Decimal(2022)


def of(function: str, *choices: Iterable[object]) -> list[Case]:
    return [Case(function, row) for row in itertools.product(*choices)]


def rates() -> Iterator[Case]:
    for function in ("EXEC_RATE", "SHARE", "CHANGE", "CONTROL_RATE", "DIFFERENCE", "SUM_PARTS"):
        yield from of(function, FIGURES, FIGURES)
    totals = (None, "", "约", *map(Decimal, ("0", "-1", "98.5", "100", "100.01")))
    yield from of("USED_TOTAL", totals, (None, "", Decimal(97)), totals[:2] + totals[6:7], totals)
    for function in ("OR_ELSE", "NUMBER_OR", "IF_FILLED"):
        yield from of(function, FIGURES[:10], FIGURES[:10])
    yield from of("LINK", FIGURES)
    yield from of("NTH_CHOSEN", (None, "", Decimal(2)), (None, "甲"), (None, "", "是"), ("", "是"))
    signs, figures = (None, "≥", "定性"), (None, "90", "优良", Decimal(90), Decimal("2.5"))
    yield from of("JOIN_TARGET", signs, figures, (None, "%", "场"))
    yield from of("WAN", FIGURES, UNITS)
    yield from of("SUM_PARTS", FIGURES[::3], FIGURES[::3], FIGURES[::3])
    for column in itertools.combinations(FIGURES, 3):
        yield Case("SUM_COLUMN", (column,))
    some = (None, "", "/", "约5", Decimal(0), Decimal("60.3"), Decimal("100.1"))
    for function in ("KNOWN_SUM", "OPEN_SUM"):
        yield from of(function, some, some, some, some)
    few = (None, "/", Decimal(80), Decimal(0))
    for function in ("FUND_PARTS", "SOURCE_PARTS"):
        rest = (
            (None,),
            (None, "约5"),
            (Decimal("0.1"),),
            (None, Decimal(7)),
            few,
            (None, Decimal(3)),
        )
        yield from of(function, few, (None, Decimal(9)), few[1:], few, *rest)
    yield from of("FUND_TOTAL", FIGURES, FIGURES)
    yield from of("FIRST_LEVEL", LEVELS, (None, "", "产出指标"))


def totals() -> Iterator[Case]:
    budgets = (
        None,
        "",
        "/",
        "约5",
        Decimal(0),
        Decimal("95.2"),
        Decimal(100),
        Decimal("265.58"),
        Decimal(-5),
    )
    yield from of(
        "EXEC_SCORE",
        budgets,
        budgets,
        (Decimal(10), Decimal(20), None),
        (Decimal(1), Decimal("0.95"), Decimal("0.952")),
        ("折算为100分", "给满分"),
        (PLACES, Decimal(0)),
    )
    used = [
        (Decimal("9.5"), Decimal(10), "", None),
        ("待评", Decimal("20.005"), Decimal("2.675"), ""),
        ("待评", "待评", "", ""),
        (None, "", "", None),
        (Decimal("0.1"), Decimal("0.2"), Decimal("0.3"), Decimal(0)),
    ]
    levels = [
        ("产出指标", "产出指标", "满意度指标", "满意度指标"),
        ("产出指标", "效益指标", "", None),
        ("满意度指标", "效益指标", "效益指标", "效益指标"),
    ]
    weights = [
        (Decimal(10), Decimal(20), None, "/"),
        (Decimal("9.5"), Decimal("70.5"), None, Decimal(0)),
        (Decimal(40), Decimal(20), Decimal(20), Decimal(10)),
        (Decimal(60), Decimal(30), "", Decimal(10)),
        (Decimal(50), Decimal(30), Decimal(0), None),
        (None, None, None, None),
    ]
    on_form = (
        (None, Decimal(9), "/"),
        ("", "—", Decimal("9.52")),
        (Decimal(10), Decimal(0)),
    )
    yield from of(
        "TOTAL_SCORE",
        *on_form,
        weights,
        used,
        levels,
        [(None, None, None, None), ("", "是", None, "是"), (None, "是", "否", "")],
        (Decimal(10), Decimal(0)),
        ("并入效益", "折算为100分"),
        (Decimal(100), None),
        (PLACES,),
    )
    yield from of("SO_FAR", (None, Decimal(90)), *on_form, weights, used, (PLACES,))
    yield from of("WEIGHT_TOTAL", (Decimal(10), None), weights, used)
    groups = [("产出指标", "效益指标", "满意度指标"), ("满意度", None, "服务对象满意度指标")]
    points = [(Decimal(50), Decimal(30), Decimal(10)), (None, None, None), (None, "", Decimal(5))]
    some = (None, "", Decimal(0), Decimal(10))
    kinds = [(None, None, None), (None, "甲", "乙"), ("甲", "", "甲"), ("乙", "甲", "乙")]
    yield from of("FULL_MARKS", some, some, points, kinds)
    yield from of("SATISFACTION_POINTS", groups, points, kinds, (None, "", "甲", "乙", "丙", "*"))
    yield from of("KIND_OF", (None, "", "项目类别", "项目类型"), (None, "甲"), (None, "", "乙"))
    yield from of("MAXIMUM", (*some, Decimal(100)), (*some, Decimal(100)))
    yield from of("GRADABLE", (*some, Decimal(92)), (*some, Decimal(100)), (*some, Decimal(100)))
    edges = (
        Decimal(100),
        Decimal(90),
        Decimal("89.99"),
        Decimal(80),
        Decimal("79.995"),
        Decimal(60),
        Decimal("59.9"),
        Decimal(0),
        None,
        "",
        "x",
        "/",
    )
    yield from of("GRADE", edges, (Decimal(90), Decimal(0), None), (Decimal(80),), (Decimal(60),))


def means() -> Iterator[Case]:
    numbers = [
        (Decimal(90), Decimal("85.5"), Decimal(70)),
        (Decimal(90), None, Decimal(70)),
        (None, None, None),
    ]
    money = [
        (Decimal(100), Decimal("0.5"), Decimal(0)),
        (Decimal(0), Decimal(0), Decimal(0)),
        (Decimal("1.1"), Decimal("2.2"), None),
    ]
    yield from of("WEIGHTED", numbers, money, (PLACES,))


def checks() -> Iterator[Case]:
    yield from of("CHECK_EQUAL", FIGURES, FIGURES, (Decimal("0.005"), Decimal(0)))
    yield Case("CHECK_EQUAL", (Decimal("0.30"), Decimal("0.305"), Decimal("0.005")))
    yield Case("CHECK_EQUAL", (Decimal("100.1"), Decimal(100), Decimal("0.1")))
    yield from of("CHECK_LIMIT", FIGURES, (Decimal(1), None))
    yield from of("FILLED", FIGURES, ("是", "否", None))
    for column in itertools.combinations(FIGURES[:9], 3):
        yield Case("FILLED_COUNT", (column,))
        yield Case("FILLED_COUNT", column)
        yield from of("SUM_CHECK", (Decimal("1.005"), None), [column], (Decimal("0.005"),))
    levels = ("必改", "需说明", "建议", "必改", None, "")
    yield from of("COUNT_LEVEL", [levels], ("必改", "需说明", "建议", "关闭"))


def scores() -> Iterator[Case]:
    numbers = (
        None,
        "",
        "多值",
        Decimal(0),
        Decimal(5),
        Decimal("6.5"),
        Decimal(-2),
        Decimal("96.35"),
    )
    steps = [(Decimal("0.9"), Decimal("0.8"), Decimal("0.6"), None), (None, None, None, None)]
    shares = [(Decimal(1), Decimal("0.8"), Decimal("0.5"), None)]
    for method in ("按比例", "分档"):
        yield from of(
            "SCORE",
            ("定量",),
            ("≥", "≤", "=", ""),
            numbers,
            numbers,
            (None,),
            (None,),
            (None,),
            (Decimal("7.5"),),
            (None,),
            ("满意度指标",),
            ("比例法", "线性法"),
            (method,),
            steps,
            shares,
            (PLACES,),
        )
    days = (None, "", "不明", Decimal(20221231), Decimal(20221230))
    yield from of(
        "SCORE",
        ("日期", "定性", "多值", None),
        (None,),
        (Decimal(6),),
        (Decimal(6),),
        days,
        days,
        (None, "按时完成", "完成了"),
        (Decimal(10), "/"),
        ("达成", "部分达成"),
        ("产出指标",),
        ("比例法",),
        ("按比例",),
        steps[:1],
        shares,
        (PLACES,),
    )
    yield from of(
        "OVERSHOOT",
        (Decimal("7.33"), "", Decimal(0)),
        (Decimal(10),),
        (
            *(None, "—", Decimal("-0.3"), Decimal("-0.30000001")),
            *map(Decimal, ("0.3", "0.29999999", "0.30000001", "1.33333333", "9")),
        ),
        ("≥", "≤"),
        ("产出指标", "满意度指标"),
        ("按比例", "分档"),
        (None, "是"),
        ("不扣分", "每项扣分", "按偏离度调减"),
        (Decimal("0.3"),),
        (Decimal(2), Decimal(20)),
        (Decimal("0.5"),),
        (Decimal("0.6"),),
        ("按比例", "区间外0分"),
        (Decimal("0.7"),),
        (Decimal("1.3"),),
        (PLACES,),
    )
    yield from of("COMPLETION", ("定量", "日期", ""), numbers, numbers)
    yield from not_ruled()
    yield from of("DEVIATION", ("定量", "日期"), ("≥", "≤", "=", None), numbers, numbers)
    typed = (None, "", "/", Decimal(8))
    yield from of("USED_SCORE", ("名", None, ""), typed, typed, typed, ("是", None))
    words = ("甲", None, "")
    used = ("待评", "", Decimal(10), Decimal(8))
    amounts = (Decimal(10), None, "/")
    reasons = (None, "因")
    gaps = (None, "—", Decimal("0.3"), Decimal("-0.4"))
    yield from of(
        "NEED_REASON", words, words, words, amounts, used, gaps, reasons, (Decimal("0.3"),)
    )


def not_ruled() -> Iterator[Case]:
    """Parameters that a 规则包 leaves out: the cells of 设置 are blank."""
    steps, shares = (None, None), (None, None)
    figures = (Decimal(5), Decimal("6.5"), Decimal(0))
    yield from of(
        "SCORE",
        ("定量",),
        ("≥", "≤"),
        figures,
        figures,
        *[(None,)] * 3,
        (Decimal("7.5"),),
        (None,),
        ("满意度指标", "产出指标"),
        (None, "", "比例法"),
        (None, "", "按比例"),
        [steps],
        [shares],
        (PLACES,),
    )
    yield from of(
        "OVERSHOOT",
        (Decimal("7.33"),),
        (Decimal(10),),
        (Decimal("0.5"), Decimal("-0.5"), "—"),
        ("≥", "≤"),
        ("产出指标",),
        (None,),
        (None,),
        (None, "不扣分", "每项扣分", "按偏离度调减"),
        (None, Decimal("0.3")),
        (None, Decimal(2)),
        (None, Decimal("0.5")),
        (None, Decimal("0.6")),
        (None, "区间外0分"),
        (None, Decimal("0.7")),
        (None, Decimal("1.3")),
        (PLACES,),
    )
    yield from of(
        "NEED_REASON", *[("甲",)] * 3, (Decimal(5),), (Decimal(5),), figures, (None,), (None, "")
    )
    money = (Decimal(0), Decimal(5), None)
    yield from of("EXEC_SCORE", money, money, (Decimal(10),), (Decimal(1),), (None, ""), (PLACES,))


def parsing(texts: Iterable[str]) -> Iterator[Case]:
    """All steps of each text, each from what the cores of the steps before give."""
    for text in texts:
        clean = named("CLEAN")(text)
        signs = named("SIGNS")(clean)
        shape = named("SHAPE")(signs)
        tail = named("TAIL")(signs, shape)
        length = named("FIGURE_LENGTH")(tail)
        day = named("DAY_WRITTEN")(signs, shape, YEAR)
        date = named("PARSE_DATE")(day)
        yield Case("CLEAN", (text,))
        yield Case("SIGNS", (clean,))
        yield Case("SHAPE", (signs,))
        yield Case("TAIL", (signs, shape))
        yield Case("FIGURE_LENGTH", (tail,))
        for year in (YEAR, None, Decimal("2022.5"), Decimal(22)):
            yield Case("DAY_WRITTEN", (signs, shape, year))
        yield Case("PARSE_DATE", (day,))
        for fix in (None, "", Decimal("7.5"), "七"):
            number = named("PARSE_NUMBER")(tail, length, date, fix)
            yield Case("PARSE_NUMBER", (tail, length, date, fix))
            yield Case("PARSE_KIND", (clean, date, number, fix, None))
        number = named("PARSE_NUMBER")(tail, length, date, None)
        yield Case("PARSE_KIND", (clean, date, number, None, "定性"))
        for kind, direction in (("定量", None), ("定量", "≤"), ("定量", "="), ("定性", None)):
            yield Case("PARSE_DIRECTION", (signs, tail, kind, direction))
        yield Case("PARSE_UNIT", (tail, length, number, None))
        yield Case("PARSE_UNIT", (tail, length, number, "件"))


def thinned(cases: Iterable[Case], step: int) -> list[Case]:
    """Every ``step``th case: a prime step runs through all values of all arguments."""
    return list(itertools.islice(dict.fromkeys(cases), 0, None, step))


FAMILIES = {
    "rates": thinned(rates(), 3),
    "totals": thinned(totals(), 11),
    "means": thinned(means(), 1),
    "checks": thinned(checks(), 1),
    "scores": thinned(scores(), 7),
    "texts": thinned(parsing(SEEN), 1),
    "dates": thinned(parsing(DATES), 1),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_formualizer_calculates_what_the_core_gives(family: str, tmp_path: Path) -> None:
    assert differences(tmp_path / "a.xlsx", FAMILIES[family], formulas.evaluate) == []


def test_libreoffice_calculates_what_the_core_gives(tmp_path: Path) -> None:
    cases = list(itertools.chain(*FAMILIES.values()))
    assert differences(tmp_path / "a.xlsx", cases, libreoffice.recalculate) == []


def test_every_twin_is_among_the_cases() -> None:
    tested = {case.function for family in FAMILIES.values() for case in family}
    names = {function.name for function in FUNCTIONS.values() if function.twin is not None}
    assert names - tested == {"VERSION"}  # its twin says that no program answers


AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
POSITIVE = st.decimals(min_value=0, max_value=10**6, places=2)
FAST = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@FAST
@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=60))
def test_rates_of_any_amounts_agree(tmp_path: Path, rows: list[tuple[Decimal, Decimal]]) -> None:
    functions = ("EXEC_RATE", "CHANGE", "DIFFERENCE", "SUM_PARTS")
    cases = [Case(function, row) for function in functions for row in rows]
    assert differences(tmp_path / "a.xlsx", cases, formulas.evaluate) == []


@FAST
@given(
    st.lists(
        st.tuples(
            st.sampled_from("≥≤="), POSITIVE, POSITIVE, st.sampled_from(["比例法", "线性法"])
        ),
        min_size=1,
        max_size=60,
    )
)
def test_scores_of_any_results_agree(
    tmp_path: Path, rows: list[tuple[str, Decimal, Decimal, str]]
) -> None:
    cases = [
        Case(
            "SCORE",
            (
                *("定量", direction, target, actual, None, None, None, Decimal(10), None, None),
                *(reverse, "按比例", (None,), (None,), PLACES),
            ),
        )
        for direction, target, actual, reverse in rows
    ]
    assert differences(tmp_path / "a.xlsx", cases, formulas.evaluate) == []


@FAST
@given(st.lists(st.text(ALPHABET, min_size=1, max_size=14), min_size=1, max_size=30))
def test_any_text_is_understood_alike(tmp_path: Path, texts: list[str]) -> None:
    assert differences(tmp_path / "a.xlsx", parsing(texts), formulas.evaluate) == []
