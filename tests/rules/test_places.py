import pytest

from jixiao.form.loading import base_form
from jixiao.form.reading import Reading
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.rules.place import Place, record_of, subject_of
from jixiao.rules.places import label_of, sheet_of
from jixiao.scoring.evaluate import evaluate
from support.rules import FILE, data_of

DATA = data_of(
    {
        "projects": [
            {"id": "P1", "indicators": [{"name": "宣传场次"}, {"name": "同名"}, {"name": "同名"}]}
        ],
        "budget": {"variances": [{"category": "本年追加"}]},
    }
)
ROW = "projects[0].indicators"


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("unit.establishment.administrative", "行政编制"),
        ("budget.income.total.initial", "收入总计（年初预算）"),
        ("projects[0].funds.appropriation.adjusted", "当年财政拨款（全年预算数）"),
        (f"{ROW}[0].actual", "实际完成值（宣传场次）"),
        (f"{ROW}[1].actual", "实际完成值（第2行）"),
        ("budget.variances[0].amount", "金额（第1行）"),
        ("unit.duties", "主要职责"),
    ],
)
def test_calls_a_value_what_staff_call_it(path: str, label: str) -> None:
    assert label_of(path, evaluate(Reading(FILE, DATA))) == label


@pytest.mark.parametrize(
    ("path", "subject"),
    [
        ("projects[0].funds.total.initial", "funds.total.initial"),
        (f"{ROW}[0].actual", "indicators[宣传场次].actual"),
        (f"{ROW}[1].actual", "indicators[1].actual"),
        ("budget.income.total.initial", "budget.income.total.initial"),
    ],
)
def test_keys_answers_by_what_stays_when_rows_move(path: str, subject: str) -> None:
    place = subject_of(path, DATA)
    assert place == subject


def test_takes_a_row_of_a_list_for_one_record() -> None:
    assert record_of(f"{ROW}[3].actual") == record_of(f"{ROW}[3].score") == f"{ROW}[3]"
    assert record_of("cover.year") == "cover.year"


def test_finds_every_cell_and_list_of_the_form_on_its_sheet() -> None:
    form, blank = base_form(), evaluate(Reading(FILE, SelfEvaluation()))
    for path in (*form.cells, *form.lists):
        assert sheet_of(path, form) is not None, path
        assert label_of(path, blank), path
    for path in (*form.project_cells, *form.project_lists):
        assert sheet_of(f"projects[0].{path}", form) == form.sheet("project")


def test_takes_paths_apart() -> None:
    assert Place.of(f"{ROW}[3].actual") == Place(
        0, "indicators[3].actual", "indicators", 3, "actual"
    )
    assert Place.of("projects[12]") == Place(12, "")
    assert Place.of("settings.caps[1].rate").list == "settings.caps"
