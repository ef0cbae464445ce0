from collections.abc import Callable
from decimal import Decimal

import pytest

from jixiao.numbers import format_rate
from jixiao.scoring.change import change
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.execution_rate import execution_rate
from jixiao.scoring.share import share

D = Decimal
Rate = Callable[[Decimal | None, Decimal | None], Decimal | None]
RATES = [execution_rate, share, change, control_rate]


@pytest.mark.parametrize(
    ("rate", "first", "second", "printed"),
    [
        pytest.param(execution_rate, "265.58", "265.58", "100%", id="项目执行率"),
        pytest.param(execution_rate, "265.58", "115", "230.94%", id="对年初预算执行率"),
        pytest.param(execution_rate, "86.183", "100", "86.18%", id="普陀"),
        pytest.param(change, "265.58", "115", "130.94%", id="项目调整率"),
        pytest.param(change, "827.32", "748.2", "10.57%", id="基本支出增长"),
        pytest.param(change, "1092.90", "863.2", "26.61%", id="总支出增长"),
        pytest.param(control_rate, "57", "62", "91.94%", id="在职人员控制率"),
        pytest.param(control_rate, "2.74", "3", "91.33%", id="三公控制率"),
        pytest.param(share, "894", "917", "97.49%", id="调解成功率"),
        pytest.param(share, "29", "34", "85.29%", id="复议办结率"),
        pytest.param(share, "295.41", "1581.89", "18.67%", id="资产负债率"),
        pytest.param(share, "827.32", "1092.90", "75.70%", id="基本支出占比"),
        pytest.param(share, "265.58", "1092.90", "24.30%", id="项目支出占比"),
        pytest.param(share, "1561.69", "1561.69", "100%", id="资产使用率"),
    ],
)
def test_gives_the_figures_of_a_county_report(
    rate: Rate, first: str, second: str, printed: str
) -> None:
    value = rate(D(first), D(second))
    assert value is not None
    assert format_rate(value, 2) == printed


@pytest.mark.parametrize("rate", RATES)
def test_gives_blank_for_a_blank(rate: Rate) -> None:
    assert rate(None, D(1)) is None
    assert rate(D(1), None) is None


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("numerator", ["0", "150.58"])
def test_is_not_defined_on_a_base_of_zero(rate: Rate, numerator: str) -> None:
    assert rate(D(numerator), D("0.00")) is None


def test_gives_a_fall_a_negative_sign() -> None:
    assert change(D("95"), D("100")) == D("-0.05")
