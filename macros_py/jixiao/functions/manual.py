"""The functions of the add-in for people: the page ``docs/functions.md``."""

import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from jixiao.functions.examples import example_result
from jixiao.functions.registry import Function, Parameter, exported
from jixiao.functions.values import Value

_INTRODUCTION: Final = """\
# 单元格函数

本页由程序按函数目录生成，请勿手工修改。装了加载项，带宏的工作簿（.xlsm）里就能用这些函数，
自己在其中添的表上也能用；《函数说明》表里有可以改着看的示例。

没有装加载项时，工作簿的格子改用写在旁边的本机公式，得数一样；
自己写的格子请同样写成 `=IFERROR(JX_函数(…),本机公式)`。
空着的进、空着的出；该填数的地方填了文字得“非数”；算不出的比率得“—”。
"""


def document() -> str:
    """All exported functions in Markdown: a table, then a section for each."""
    functions = exported()
    table = _table(("函数", "作用"), ((each.excel_name, each.summary) for each in functions))
    return "\n".join([_INTRODUCTION, table, *map(_section, functions)])


def _section(function: Function) -> str:
    parts = [f"## {function.excel_name}\n", f"{function.summary}。\n"]
    if function.parameters:
        parts += [_table(("参数", "单位", "示例"), map(_row, function.parameters))]
        parts += [f"示例得：{_shown(example_result(function))}\n"]
    if function.twin is None:
        parts += ["没有对应的本机公式，要装加载项才有结果。\n"]
    return "\n".join(parts)


def _row(parameter: Parameter) -> tuple[str, str, str]:
    label = parameter.label + ("（一片单元格）" if parameter.is_range else "")
    return label, parameter.unit, parameter.example


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _shown(value: Value) -> str:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value or "（空）"


if __name__ == "__main__":
    sys.stdout.write(document())
