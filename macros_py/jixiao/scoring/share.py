"""占比."""

from decimal import Decimal

from jixiao.numbers import quotient


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """``part ÷ whole`` as a ratio, such as 项目支出占比; ``None`` on a whole of 0."""
    if part is None or whole is None:
        return None
    return quotient(part, whole)
