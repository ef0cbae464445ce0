from decimal import Decimal

import pytest

from jixiao.model.levels import group_of, groups_of_v1, level_name, level_points
from jixiao.model.settings import USUAL_GROUPS, Group, Weights


@pytest.mark.parametrize(
    ("printed", "name", "points"),
    [
        ("产出指标", "产出指标", None),
        ("产出指标（50分）", "产出指标", 50),
        ("产出指标\n(12.5分)", "产出指标", Decimal("12.5")),
        ("满意度 指标(10)", "满意度指标", 10),
        ("(50分)", "(50分)", 50),
        ("产出（质量）指标", "产出（质量）指标", None),
        (None, None, None),
        ("", "", None),
    ],
)
def test_a_level_is_its_name_and_its_points(
    printed: str | None, name: str | None, points: Decimal | None
) -> None:
    assert (level_name(printed), level_points(printed)) == (name, points)


@pytest.mark.parametrize(
    ("level", "name"),
    [
        ("产出指标", "产出指标"),
        ("产出", "产出指标"),
        ("社会效益指标", "效益指标"),
        ("满意度指标（10分）", "满意度指标"),
        ("过程", None),
        (None, None),
    ],
)
def test_a_level_belongs_to_the_group_it_names(level: str | None, name: str | None) -> None:
    group = group_of(level, USUAL_GROUPS)
    assert (group and group.name) == name


def test_five_weights_of_the_first_version_are_groups_now() -> None:
    weights, groups = groups_of_v1({"execution": Decimal(10), "cost": Decimal(0)})
    assert (weights, groups) == (Weights(), USUAL_GROUPS)
    given = {"cost": Decimal(20), "output": Decimal(40), "benefit": Decimal(20)}
    weights, groups = groups_of_v1(given)
    assert [(group.name, group.points) for group in groups] == [
        ("成本指标", 20),
        ("产出指标", 40),
        ("效益指标", 20),
        ("满意度指标", 10),
    ]
    assert all(isinstance(group, Group) for group in groups)
