"""等级."""

from decimal import Decimal
from typing import Literal

from jixiao.model.settings import Grades

Grade = Literal["优", "良", "中", "差"]


def grade(total: Decimal | None, grades: Grades) -> Grade | None:
    """The grade of ``total`` points, lower edges included: with 90/80/60, 90 is 优, 89.99 is 良.

    ``None`` without a total, and where the lines are 0: then the place gives no grades.
    Source: 财预〔2020〕10号.
    """
    if total is None or grades.excellent <= 0:
        return None
    if total >= grades.excellent:
        return "优"
    if total >= grades.good:
        return "良"
    return "中" if total >= grades.fair else "差"
