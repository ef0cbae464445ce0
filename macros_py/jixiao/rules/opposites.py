"""Words that turn a name into its counterpart: two names that differ by them mean two things."""

from typing import Final

_PAIRS: Final = (
    ("开工", "完工"),
    ("开工", "竣工"),
    ("开始", "结束"),
    ("启动", "完成"),
    ("受理", "办结"),
    ("申请", "批准"),
    ("收入", "支出"),
    ("城镇", "农村"),
    ("城市", "农村"),
    ("新建", "改建"),
    ("新建", "扩建"),
    ("新增", "减少"),
    ("增加", "减少"),
    ("上升", "下降"),
    ("上半年", "下半年"),
    ("男", "女"),
    ("国内", "国外"),
    ("线上", "线下"),
    ("行政", "事业"),
    ("党内", "党外"),
    ("采购", "验收"),
    ("发放", "回收"),
    ("数量", "质量"),
)


def are_opposite(one: str, other: str) -> bool:
    """Whether one name says the counterpart of what the other says in its place."""
    return any(
        (first in a and second in b and first not in b and second not in a)
        for first, second in _PAIRS
        for a, b in ((one, other), (other, one))
    )
