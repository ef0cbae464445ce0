"""帮助: the functions of the cells, a line each."""

from jixiao.excel.session import Session
from jixiao.functions.registry import exported


def run(session: Session) -> str:
    """Say where help on buttons is, and name the functions."""
    del session
    lines = [f"{each.excel_name}　{each.summary.split('，')[0]}" for each in exported()]
    head = "把鼠标停在按钮上，可以看到它的用法。单元格函数（公式 → 插入函数 → 绩效自评）："
    return "\n".join([head, *lines])
