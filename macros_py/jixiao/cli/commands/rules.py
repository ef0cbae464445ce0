"""``jixiao rules``: the catalogue, or one rule explained."""

from argparse import Namespace
from difflib import get_close_matches

from rich.text import Text

from jixiao.cli.exits import Exit
from jixiao.cli.parser import UsageError
from jixiao.cli.terminal import COLOURS, console, table
from jixiao.rules.finding import LEVEL_WORDS
from jixiao.rules.registry import catalogue
from jixiao.rules.rule import Rule


def run(arguments: Namespace) -> int:
    """Print one rule if its code is given, else all.

    Raises:
        UsageError: there is no rule of that code.
    """
    rules = catalogue()
    if arguments.code is None:
        _print_all(list(rules.values()))
        return Exit.FINE
    code = arguments.code.upper()
    if code not in rules:
        near = get_close_matches(code, rules, n=3)
        hint = f"，是不是{'、'.join(near)}" if near else ""
        raise UsageError(f"没有规则“{arguments.code}”{hint}。全部规则见 jixiao rules。")
    _print_one(rules[code])
    return Exit.FINE


def _print_all(rules: list[Rule]) -> None:
    shown = table("规则", "程度")
    shown.add_column("查出的问题", overflow="fold", ratio=1)
    shown.add_column("依据", overflow="fold", max_width=30)
    for rule in rules:
        level = Text(LEVEL_WORDS[rule.level], COLOURS[rule.level])
        shown.add_row(rule.code, level, rule.title, str(rule.basis))
    out = console()
    out.print(shown)
    out.print(f"共{len(rules)}条规则。用 jixiao rules 规则号 看其中一条的说明。")


def _print_one(rule: Rule) -> None:
    out = console()
    out.print(f"{rule.code} {rule.title}", style="bold")
    for heading, text in rule.explanation():
        out.print()
        out.print(heading, style="bold cyan")
        out.print(text)
