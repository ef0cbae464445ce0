"""Parameters that no notice prescribes: the same bounds hold for a data file as for a workbook."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.errors import DataError
from jixiao.form.labels import label_of
from jixiao.form.loading import base_form
from jixiao.model.data import load
from jixiao.model.ranges import Range, ranges_of
from jixiao.model.settings import Settings, Thresholds
from jixiao.model.structure import Slot, leaves, nested

NUMBERS = [(path, slot) for path, slot in leaves(Settings) if slot.kind == "number"]


@pytest.mark.parametrize("path", [path for path, _ in NUMBERS])
@pytest.mark.parametrize("number", ["1e15", "1E300", "-1", "500000000000"])
def test_every_parameter_has_bounds_and_keeps_them(path: str, number: str) -> None:
    entries = {"settings": nested({path: number})}
    text = json.dumps(entries).replace(f'"{number}"', number)
    with pytest.raises(DataError, match=r"应是\d+到\d+的整数|应在\d+到\d+之间"):
        load(text)


@pytest.mark.parametrize("slot", [slot for _, slot in NUMBERS], ids=[path for path, _ in NUMBERS])
def test_every_default_lies_within_its_bounds(slot: Slot) -> None:
    assert slot.range is not None
    assert slot.default is None or not slot.range.why_not(slot.default)


def test_says_which_parameter_what_it_may_be_and_what_it_is() -> None:
    with pytest.raises(DataError) as caught:
        load(
            '{"settings": {"display": {"score_places": 500}}}',
            file_name="单位.json",
            label=lambda path: label_of(path, base_form()),
        )
    assert str(caught.value) == (
        "单位.json：“《设置》得分小数位”（settings.display.score_places）应是0到6的整数，现在是500。"
    )


def test_lists_of_settings_have_bounds_too() -> None:
    with pytest.raises(DataError, match=r"caps\[0\]\.limit应在0到1000之间，现在是1E\+300"):
        load('{"settings": {"caps": [{"rate": 0.8, "limit": 1E300}]}}')


@given(st.decimals(allow_nan=True, allow_infinity=True))
def test_a_range_says_no_to_whatever_is_no_number_of_it(number: Decimal) -> None:
    reason = Range(0, 6, whole=True).why_not(number)
    assert (not reason) == (number in set(map(Decimal, range(7))) if number.is_finite() else False)
    assert len(reason) < 50


def test_thresholds_know_their_bounds_by_name() -> None:
    assert ranges_of(Thresholds)["last_month"] == Range(1, 12, whole=True)
