from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from jixiao.assets import asset
from jixiao.binding.workbook import read
from jixiao.errors import BadCellError, ForeignWorkbookError, InputError, NewerFormError
from jixiao.form.reading import Reading, ReadingIssue
from jixiao.model.amount import BLANK, Amount
from jixiao.model.data import load
from jixiao.model.path import value_at
from jixiao.sheets.address import from_a1
from jixiao.sheets.snapshot import DefinedName, Snapshot
from jixiao.sheets.value import CellError, Value
from strategies import self_evaluations
from support.laid_out import changed, laid_out

SAMPLE = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
WORKBOOK = laid_out(SAMPLE)
BEFORE = read(WORKBOOK)


def with_value(path: str, value: Value) -> Snapshot:
    """The workbook with ``value`` typed where ``path`` stands."""
    origin = BEFORE.origins[path]
    return changed(WORKBOOK, origin.sheet or "", {from_a1(origin.cell or ""): value})


def with_names(*names: DefinedName) -> Snapshot:
    """The workbook with ``names`` in place of those called the same."""
    said = {(name.scope, name.name) for name in names}
    kept = [name for name in WORKBOOK.names if (name.scope, name.name) not in said]
    return replace(WORKBOOK, names=(*kept, *names))


def only_issue(reading: Reading) -> ReadingIssue:
    """The one thing that was noticed."""
    (issue,) = reading.issues
    return issue


@settings(max_examples=60)
@given(self_evaluations())
def test_reads_what_was_written(data: object) -> None:
    assert read(laid_out(data)).data == data  # type: ignore[arg-type]


def test_says_where_each_value_stands_blank_and_calculated_ones_too() -> None:
    assert str(BEFORE.origins["cover.unit_name"]) == "《首页》B3"
    for path in ("cover.phone", "unit.staff.control_rate", "unit.duties[2].status", "unit.duties"):
        assert BEFORE.origins[path].file == "工作簿.xlsx"
    assert BEFORE.origins["projects[0]"].sheet == "项目01"
    assert BEFORE.origins["projects[0].indicators[1].computed_score"].sheet == "项目01"
    assert not BEFORE.issues


@pytest.mark.parametrize(
    ("path", "typed", "meant"),
    [
        ("budget.income.total.initial", "１１５", "115"),
        ("budget.income.total.initial", "115万元", "115"),
        ("budget.income.total.initial", " 1,234.50 ", "1234.5"),
        ("budget.income.total.initial", "1.2亿元", "12000"),
        ("budget.three_public.total.actual", "2.74元", "0.000274"),
        ("projects[0].funds.total.initial", "1150000元", "115"),
        ("unit.staff.in_post", "57人", "57"),
        ("cover.year", "2022年", "2022"),
        ("settings.bands.achieved", "80%", "0.8"),
    ],
)
def test_understands_numbers_typed_as_text_and_notes_them(
    path: str, typed: str, meant: str
) -> None:
    reading = read(with_value(path, typed))
    value = value_at(reading.data, path)
    assert value in (Amount(Decimal(meant)), Decimal(meant))
    issue = only_issue(reading)
    assert (issue.kind, issue.path, issue.found) == ("number_as_text", path, typed)
    assert issue.expected == meant
    assert issue.origin == BEFORE.origins[path]


def test_converts_money_into_the_unit_of_its_block() -> None:
    origin = BEFORE.origins["budget.income.money_unit"]
    workbook = changed(
        with_value("budget.income.total.initial", "115万元"),
        origin.sheet or "",
        {from_a1(origin.cell or ""): "元"},
    )
    data = read(workbook).data
    assert data.budget.income.total.initial == Amount(Decimal(1_150_000))
    assert data.budget.income.money_unit == "元"


@pytest.mark.parametrize("mark", ["/", "—", "-", "——"])
def test_keeps_marks_apart_from_blank_and_from_0(mark: str) -> None:
    reading = read(with_value("budget.procurement.works.actual", mark))
    assert reading.data.budget.procurement.works.actual == Amount(text=mark)
    assert not reading.issues


@pytest.mark.parametrize("typed", [None, "", " ", "　\n"])
def test_white_space_is_blank(typed: str | None) -> None:
    assert (
        read(with_value("budget.income.total.initial", typed)).data.budget.income.total.initial
        == BLANK
    )
    assert read(with_value("cover.unit_name", typed)).data.cover.unit_name is None


@pytest.mark.parametrize("typed", ["约115", "见附件", "115-120", "12美元", "TRUE"])
def test_keeps_what_is_no_number_as_typed_and_notes_it(typed: str) -> None:
    reading = read(with_value("budget.income.total.initial", typed))
    assert reading.data.budget.income.total.initial == Amount(text=typed)
    assert only_issue(reading).kind == "not_a_number"


@pytest.mark.parametrize(
    "typed",
    [
        "2023-8-8",
        "2023年8月8日",
        "2023.8.8",
        "2023/08/08",
        "２０２３年８月８日",
        Decimal(20230808),
        Decimal(45146),
    ],
)
def test_understands_dates_however_written(typed: Value) -> None:
    reading = read(with_value("cover.reported_on", typed))
    assert reading.data.cover.reported_on == "2023-08-08"
    assert not reading.issues


@pytest.mark.parametrize("typed", ["2023年8月", "八月八日", "2023-2-30", "20231301"])
def test_keeps_what_is_no_day_as_typed_and_notes_it(typed: str) -> None:
    reading = read(with_value("cover.reported_on", typed))
    assert reading.data.cover.reported_on == typed
    assert only_issue(reading).kind == "not_a_date"


def test_keeps_a_choice_that_is_not_offered_and_notes_it() -> None:
    reading = read(with_value("cover.unit_kind", "三级预算单位"))
    assert reading.data.cover.unit_kind == "三级预算单位"
    issue = only_issue(reading)
    assert (issue.kind, issue.expected) == ("not_an_option", "一级预算单位、二级预算单位")
    assert not read(with_value("cover.unit_kind", " 二级预算单位 ")).issues


@pytest.mark.parametrize(
    ("typed", "text"), [(Decimal(6), "6"), (Decimal("0.5"), "0.5"), (True, "TRUE")]
)
def test_writes_out_numbers_that_stand_in_text_cells(typed: Value, text: str) -> None:
    reading = read(with_value("projects[0].indicators[0].target", typed))
    assert reading.data.projects[0].indicators[0].target == text


def test_keeps_texts_exactly() -> None:
    text = "　　缩进。\n第二行 "
    assert (
        read(with_value("performance.conclusion.overall", text)).data.performance.conclusion.overall
        == text
    )


def test_refuses_a_formula_error_where_a_value_is_typed() -> None:
    place = r"《预决算》B4（收入总计（上年决算））是错误值 #REF!，读不出内容。请在这一格重新填写"
    path = "budget.income.total.last_year"
    place = place.replace("B4", str(BEFORE.origins[path].cell))
    with pytest.raises(BadCellError) as refusal:
        read(with_value(path, CellError("#REF!")))
    assert place in str(refusal.value)


def test_does_not_mind_a_formula_error_where_the_tool_calculates() -> None:
    origin = BEFORE.origins["unit.staff.control_rate"]
    sheet = WORKBOOK.sheet(origin.sheet or "")
    assert sheet is not None
    values = {**sheet.values, from_a1(origin.cell or ""): CellError("#DIV/0!")}
    sheets = tuple(replace(s, values=values) if s is sheet else s for s in WORKBOOK.sheets)
    assert not read(replace(WORKBOOK, sheets=sheets)).issues


def test_notes_a_figure_typed_over_a_formula() -> None:
    issue = only_issue(read(with_value("unit.staff.control_rate", Decimal(1))))
    assert (issue.kind, issue.path) == ("formula_overwritten", "unit.staff.control_rate")
    assert issue.label == "在职人员控制率（在职÷编制）"
    assert issue.expected == "由“在职人员”“编制总数”自动计算"


def test_says_which_row_still_has_the_formula() -> None:
    path = "projects[0].indicators[0].computed_score"
    issue = only_issue(read(with_value(path, Decimal(9))))
    below = BEFORE.origins["projects[0].indicators[1].computed_score"].cell
    assert issue.kind == "formula_overwritten"
    assert issue.expected.endswith(f"，可从 {below} 复制公式")


@pytest.mark.parametrize(
    ("path", "typed", "default"),
    [
        ("settings.grades.good", None, "80"),
        ("settings.grades.good", "八十", "80"),
        ("settings.overshoot.method", "随便", "不扣分"),
        ("settings.display.score_places", Decimal(500), "2"),
        ("settings.display.score_places", Decimal("1.5"), "2"),
        ("settings.display.rate_places", Decimal(-1), "1"),
        ("settings.display.amount_places", "９", "2"),
        ("settings.weights.execution", Decimal("1E15"), "10"),
        ("settings.thresholds.itemise_from", Decimal("1E300"), "50"),
        ("settings.thresholds.last_month", Decimal(13), "9"),
    ],
)
def test_a_parameter_that_is_gone_or_impossible_is_the_default(
    path: str, typed: Value, default: str
) -> None:
    reading = read(with_value(path, typed))
    assert value_at(reading.data, path) == value_at(SAMPLE, path)
    issue = only_issue(reading)
    assert (issue.kind, issue.path, issue.expected) == ("parameter_missing", path, default)


def test_finds_a_field_by_its_label_where_its_name_is_lost() -> None:
    assert read(with_names(DefinedName("单位名称", None, "#REF!"))) == BEFORE


def test_finds_a_figure_by_row_and_column_where_its_name_is_lost() -> None:
    lost = [name.name for name in WORKBOOK.names if name.name.startswith("收入_收入总计")]
    reading = read(with_names(*(DefinedName(name, None, "#REF!") for name in lost)))
    assert reading == BEFORE


def test_finds_a_whole_block_by_its_headers_where_all_its_names_are_lost() -> None:
    lost = [name.name for name in WORKBOOK.names if name.name.startswith("三公_")]
    reading = read(with_names(*(DefinedName(name, None, "#REF!") for name in lost)))
    assert reading == BEFORE


def test_notes_a_field_that_is_gone() -> None:
    workbook = with_names(DefinedName("单位名称", None, "#REF!"))
    origin = BEFORE.origins["cover.unit_name"]
    row, column = from_a1(origin.cell or "")
    reading = read(changed(workbook, "首页", {(row, column): None, (row, column - 1): None}))
    assert reading.data.cover.unit_name is None
    issue = only_issue(reading)
    assert (issue.kind, issue.path, issue.origin) == ("name_lost", "cover.unit_name", None)


def test_names_that_a_copied_sheet_brings_along_do_not_disturb() -> None:
    budget = WORKBOOK.sheet("预决算")
    assert budget is not None
    copy = replace(budget, title="预决算 (2)", values={})
    names = [
        DefinedName(name.name, copy.title, name.refers_to.replace("预决算", "'预决算 (2)'"))
        for name in WORKBOOK.names
        if name.refers_to.startswith("预决算!")
    ]
    workbook = replace(WORKBOOK, sheets=(copy, *WORKBOOK.sheets), names=(*names, *WORKBOOK.names))
    assert read(workbook).data == SAMPLE


def test_reads_a_copied_sheet_whose_original_was_deleted() -> None:
    sheets = tuple(
        replace(sheet, title="预决算 (2)") if sheet.title == "预决算" else sheet
        for sheet in WORKBOOK.sheets
    )
    names = []
    for name in WORKBOOK.names:
        if name.refers_to.startswith("预决算!"):
            copied = name.refers_to.replace("预决算", "'预决算 (2)'")
            names.append(DefinedName(name.name, "预决算 (2)", copied))
            names.append(replace(name, refers_to="#REF!"))
        else:
            names.append(name)
    tables = {
        f"{key}_2" if table.reference.sheet == "预决算" else key: replace(
            table, reference=replace(table.reference, sheet="预决算 (2)")
        )
        if table.reference.sheet == "预决算"
        else table
        for key, table in WORKBOOK.tables.items()
    }
    workbook = replace(WORKBOOK, sheets=sheets, names=tuple(names), tables=tables)
    reading = read(workbook)
    assert reading.data == SAMPLE
    assert reading.origins["budget.income.total.initial"].sheet == "预决算 (2)"


def test_refuses_a_workbook_without_one_of_its_sheets() -> None:
    kept = tuple(sheet for sheet in WORKBOOK.sheets if sheet.title != "单位情况")
    tables = {
        name: table
        for name, table in WORKBOOK.tables.items()
        if table.reference.sheet != "单位情况"
    }
    with pytest.raises(InputError, match=r"^工作簿\.xlsx：缺少工作表《单位情况》"):
        read(replace(WORKBOOK, sheets=kept, tables=tables))


def test_does_without_the_sheets_that_the_tool_writes() -> None:
    kept = tuple(s for s in WORKBOOK.sheets if s.title not in ("勾稽检查", "基础数据表"))
    assert read(replace(WORKBOOK, sheets=kept)).data == SAMPLE


def test_refuses_a_foreign_workbook() -> None:
    names = tuple(name for name in WORKBOOK.names if name.name != "表单标识")
    with pytest.raises(ForeignWorkbookError, match="不是用本工具生成的绩效自评工作簿"):
        read(replace(WORKBOOK, names=names))


@pytest.mark.parametrize("version", ["1E+99999999", "1E999999999999999999", "9" * 5_000])
def test_a_version_of_any_size_is_a_newer_one_and_never_written_out(version: str) -> None:
    names = tuple(name for name in WORKBOOK.names if name.name != "表单版本")
    with pytest.raises(NewerFormError, match=r"由更新的版本制作（表单版本.{5,41}，本工具"):
        read(replace(WORKBOOK, names=names, properties={"表单版本": version}))


@pytest.mark.parametrize("version", ["NaN", "-Infinity", "一", "", "1E-99999999"])
def test_a_version_that_says_nothing_is_this_one(version: str) -> None:
    names = tuple(name for name in WORKBOOK.names if name.name != "表单版本")
    assert read(replace(WORKBOOK, names=names, properties={"表单版本": version})).data == SAMPLE


def test_knows_the_form_by_its_document_properties_too() -> None:
    names = tuple(name for name in WORKBOOK.names if name.name not in ("表单标识", "表单版本"))
    properties = {"表单标识": "jixiao", "表单版本": "2"}
    assert read(replace(WORKBOOK, names=names, properties=properties)).data == SAMPLE
    properties["表单版本"] = "3"
    with pytest.raises(NewerFormError, match="表单版本3，本工具只认识到2"):
        read(replace(WORKBOOK, names=names, properties=properties))
