import subprocess
import sys
from decimal import Decimal
from types import SimpleNamespace

import pytest
import xlwings as xw
from hypothesis import given
from hypothesis import strategies as st
from xlwings import conversion

import jixiao.excel.functions as served_module
from jixiao.excel.functions import served
from jixiao.excel.values import NOT_AVAILABLE, UnknownValueError, from_excel, to_excel
from jixiao.functions.function import function
from jixiao.functions.registry import Function, Parameter, exported
from jixiao.functions.values import Argument, Value

NOT_AVAILABLE_IN_CELLS = -2146826246  # what pywin32 makes of #N/A
ONE = Parameter("数")
RANGE = Parameter("一列", is_range=True)

in_cells = st.one_of(
    st.none(),
    st.text(max_size=8),
    st.floats(allow_nan=False, allow_infinity=False, width=64),
    st.sampled_from(["—", "/", "６场", "≥90%", "元", NOT_AVAILABLE_IN_CELLS, True]),
)
ranges = st.lists(in_cells, min_size=1, max_size=4).map(lambda column: tuple((v,) for v in column))


def call(name: str, *arguments: object) -> object:
    return getattr(served_module, name)(*arguments)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.1 + 0.2, Decimal("0.3")),
        (95.0, Decimal(95)),
        (None, None),
        ("", ""),
        ("６场", "６场"),
    ],
)
def test_a_cell_arrives_as_the_core_knows_it(value: object, expected: object) -> None:
    assert from_excel(value, ONE) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (((1.0,), (None,), ("—",)), (Decimal(1), None, "—")),
        (((1.0, 2.0),), (Decimal(1), Decimal(2))),
        (((1.0, "a"), (2.0, "b")), ((Decimal(1), "a"), (Decimal(2), "b"))),
        ((1.0, 2.0), (Decimal(1), Decimal(2))),
        (3.0, (Decimal(3),)),
        (None, (None,)),
    ],
)
def test_a_range_arrives_as_its_values_and_a_table_as_its_rows(
    value: object, expected: object
) -> None:
    assert from_excel(value, RANGE) == expected


@pytest.mark.parametrize(
    "value", [NOT_AVAILABLE_IN_CELLS, True, ((1.0,), (-2146826281,)), object()]
)
def test_errors_and_logical_values_are_for_the_native_formula(value: object) -> None:
    with pytest.raises(UnknownValueError):
        from_excel(value, RANGE)


def test_blank_goes_back_as_an_empty_text_and_not_as_0() -> None:
    assert [to_excel(each) for each in (None, Decimal("0.95"), "非数")] == ["", 0.95, "非数"]


def test_a_number_larger_than_a_cell_holds_is_left_to_the_native_formula() -> None:
    assert to_excel(Decimal("-1E+614")) == NOT_AVAILABLE
    assert call("JX_EXEC_RATE", 1e300, 1e-300) == NOT_AVAILABLE


def test_every_exported_function_is_served_under_its_name() -> None:
    for each in exported():
        assert call(each.excel_name) == NOT_AVAILABLE or not each.parameters
    assert len(exported()) >= 12


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("JX_EXEC_RATE", (95.2, 100.0), 0.952),
        ("JX_EXEC_RATE", (None, 100.0), ""),
        ("JX_EXEC_RATE", ("暂缺", 100.0), "非数"),
        ("JX_EXEC_RATE", (1.0, 0.0), "—"),
        ("JX_EXEC_RATE", (NOT_AVAILABLE_IN_CELLS, 100.0), NOT_AVAILABLE),
        ("JX_WAN", (1234500.0, "元"), 123.45),
        ("JX_GRADE", (90.0, 90.0, 80.0, 60.0), "优"),
        ("JX_SUM_CHECK", (265.58, ((179.63,), (85.85,)), 0.005), "不符，差0.10"),
        ("JX_WEIGHTED", (((90.0,), (80.0,)), ((1.0,), (3.0,)), 2.0), 82.5),
    ],
)
def test_functions_answer_what_excel_hands_over(
    name: str, arguments: tuple[object, ...], expected: object
) -> None:
    assert call(name, *arguments) == expected


@given(st.data())
def test_whatever_stands_in_cells_a_function_answers_and_never_raises(data: st.DataObject) -> None:
    each = data.draw(st.sampled_from(exported()))
    arguments = [data.draw(ranges if p.is_range else in_cells) for p in each.parameters]
    answer = call(each.excel_name, *arguments)
    assert isinstance(answer, float | str)


@given(st.data())
def test_the_answer_is_the_core_s(data: st.DataObject) -> None:
    each = data.draw(st.sampled_from(exported()))
    plain = st.one_of(st.none(), st.integers(-999, 999).map(float), st.sampled_from(["—", "x"]))
    column = st.lists(plain, min_size=2, max_size=2)
    typed, given_ = [], []
    for parameter in each.parameters:
        value = data.draw(column if parameter.is_range else plain)
        is_list = isinstance(value, list)
        typed.append(tuple((v,) for v in value) if is_list else value)
        given_.append(tuple(map(as_decimal, value)) if is_list else as_decimal(value))
    assert call(each.excel_name, *typed) == core_answer(each, given_)


def as_decimal(value: float | str | None) -> Value:
    return Decimal(int(value)) if isinstance(value, float) else value


def core_answer(each: Function, arguments: list[Argument]) -> object:
    try:
        return to_excel(each(*arguments))
    except Exception:  # noqa: BLE001 - such a core would be shown as "not available"
        return NOT_AVAILABLE


def test_repeated_arguments_are_all_taken() -> None:
    @function("JOINED", "相连", Parameter("间隔"), Parameter("文字", many=True), twin=None)
    def joined(between: Value, *texts: Value) -> Value:
        return str(between).join(map(str, texts))

    assert served(joined)("-", "a", "b", "c") == "a-b-c"
    assert served(joined)("-") == ""


def test_it_loads_neither_excel_nor_what_only_the_rest_of_the_product_needs() -> None:
    heavy = ["lxml", "jinja2", "xlsxwriter", "python_calamine", "rich", "docxtpl", "openpyxl"]
    code = (
        "import sys, xlwings; before = set(sys.modules); import jixiao.excel.functions;"
        f"print(*[name for name in {heavy} if name in set(sys.modules) - before])"
    )
    done = subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert done.stdout.split() == []


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel's engine, which xlwings has on Windows only; the conversions are the same."""
    impl = SimpleNamespace(prepare_xl_data_element=lambda value, _: value)
    engine = SimpleNamespace(impl=impl, type="desktop")
    monkeypatch.setitem(xw.engines.engines_by_name, "excel", engine)


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("value", [95.2, None, "６场", NOT_AVAILABLE_IN_CELLS, ((1.0,), (None,))])
def test_xlwings_hands_arguments_through_as_excel_sent_them(value: object) -> None:
    assert conversion.read(None, value, {"convert": "raw"}) == value


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("answer", [0.952, "", "非数", NOT_AVAILABLE])
def test_xlwings_hands_answers_back_as_a_single_cell(answer: float | str) -> None:
    assert conversion.write(answer, None, {}) == [[answer]]
