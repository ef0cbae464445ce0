"""The rules for people: rows of a table, the page of one rule, the catalogue as a document."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from jixiao.rules.finding import LEVEL_WORDS
from jixiao.rules.registry import catalogue
from jixiao.rules.rule import Rule

HEADER: Final = ("规则号", "程度", "查出的问题", "依据")

FAMILIES: Final = {
    "A": "加总与比率",
    "B": "预算执行",
    "C": "跨处一致",
    "D": "单位与数字",
    "E": "评分与权重",
    "F": "指标质量",
    "G": "人员、“三公”、采购、资产",
    "H": "结构与完整",
    "J": "工作簿",
    "K": "时间",
    "T": "文字与公开",
}

_INTRODUCTION: Final = """\
# 校验规则

本页由程序按规则目录生成，请勿手工修改。程度有三档：必改、需说明、建议；
在《设置》的“规则开关”里可以改程度或关闭，并写明理由。
依据后面注“待核对通知”的，还没有与文件原文核对，不作为法定依据引用。
界线、分值等参数都在《设置》和规则包里，不写死在程序中。
"""


def rows(rules: Iterable[Rule] | None = None) -> Iterator[tuple[str, str, str, str]]:
    """One row a rule, under ``HEADER``."""
    for rule in catalogue().values() if rules is None else rules:
        yield rule.code, LEVEL_WORDS[rule.level], rule.title, str(rule.basis)


def family(rule: Rule) -> str:
    """The family of ``rule`` in words."""
    return FAMILIES[rule.code[0]]


def document() -> str:
    """The whole catalogue in Markdown: a table, then a page for each rule."""
    parts = [_INTRODUCTION]
    for letter, group in groupby(catalogue().values(), key=lambda rule: rule.code[0]):
        rules = list(group)
        parts.append(f"## {letter} {FAMILIES[letter]}\n")
        parts.append(_table(rules))
        parts.extend(_page(rule) for rule in rules)
    return "\n".join(parts)


def _table(rules: Iterable[Rule]) -> str:
    lines = [HEADER, ("---",) * len(HEADER), *rows(rules)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _page(rule: Rule) -> str:
    texts = "".join(f"- **{heading}**：{text}\n" for heading, text in rule.explanation())
    return f"### {rule.code} {rule.title}\n\n{texts}"


if __name__ == "__main__":
    sys.stdout.write(document())
