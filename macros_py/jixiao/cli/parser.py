"""An argparse parser whose help, usage and errors are Chinese."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NoReturn
from unicodedata import east_asian_width

from jixiao.errors import JixiaoError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

COMMAND: Final = "命令"
"""The place of the command in the line."""

_ARGUMENT: Final = r"argument (?P<name>.+?): "
_TRANSLATIONS: Final = (
    (r"the following arguments are required: (?P<names>.+)", "还要写明“{names}”"),
    (r"unrecognized arguments: (?P<what>.+)", "不认识“{what}”"),
    (
        rf"{_ARGUMENT}invalid choice: (?P<given>.+) \(choose from (?P<choices>.+)\)",
        "{name} 没有{given}这一种，可用的有：{choices}",
    ),
    (rf"{_ARGUMENT}expected one argument", "{name} 后面要写内容"),
    (rf"{_ARGUMENT}expected at least one argument", "{name} 至少要写一个"),
    (rf"{_ARGUMENT}not allowed with argument (?P<other>.+)", "{name} 和 {other} 只能用一个"),
    (rf"{_ARGUMENT}ignored explicit argument (?P<given>.+)", "{name} 后面不用写{given}"),
    (
        r"ambiguous option: (?P<given>.+) could match (?P<choices>.+)",
        "“{given}”不止一种意思：{choices}，请写全",
    ),
)


class UsageError(JixiaoError):
    """The command was not understood; nothing was done."""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help under Chinese headings, its columns aligned though Chinese is twice as wide."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put 用法 where argparse puts ``usage``."""
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def add_argument(self, action: argparse.Action) -> None:
        """Reserve the width the argument has on the terminal, commands below it indented."""
        super().add_argument(action)
        if action.help is argparse.SUPPRESS:
            return
        self._reserve(action)
        for each in self._iter_indented_subactions(action):
            self._reserve(each)

    def _reserve(self, action: argparse.Action) -> None:
        invocation = self._format_action_invocation(action)
        columns = len(invocation) + _wide_in(invocation) + self._current_indent
        self._action_max_length = max(self._action_max_length, columns)

    def format_help(self) -> str:
        """Align, and end headings with a Chinese colon."""
        text = re.sub(rf"^ +{COMMAND}\n", "", super().format_help(), flags=re.MULTILINE)
        text = re.sub(r"^(\S+):$", r"\1：", text, flags=re.MULTILINE)
        return re.sub(r"^( +\S.*?)( {2,})(?=\S)", _aligned, text, flags=re.MULTILINE)


def _aligned(line: re.Match[str]) -> str:
    return line[1] + line[2][: max(2, len(line[2]) - _wide_in(line[1]))]


def _wide_in(text: str) -> int:
    """How many characters of ``text`` take two columns."""
    return sum(east_asian_width(each) in "WF" for each in text)


class Parser(argparse.ArgumentParser):
    """A parser of the whole line or of one command.

    Attributes:
        required: the group of arguments that must be given.
        optional: the group of those that may.
    """

    def __init__(self, *, prog: str, description: str, **_: object) -> None:
        # What else argparse hands on to the parsers of commands differs from Python to Python.
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.required = self.add_argument_group("参数")
        self.optional = self.add_argument_group("选项")
        self.optional.add_argument("-h", "--help", action="help", help="显示本说明")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Print; argparse would keep quiet about a help that could not be shown."""
        (file or sys.stderr).write(message)

    def error(self, message: str) -> NoReturn:
        """Refuse the line.

        Raises:
            UsageError: always; it says what is wrong and how to get help.
        """
        said = in_chinese(message)
        raise UsageError(f"{said}。用法见 {self.prog} --help。")


def in_chinese(message: str) -> str:
    """What argparse complains about, in Chinese, without a full stop."""
    for pattern, translation in _TRANSLATIONS:
        if found := re.fullmatch(pattern, message):
            return translation.format(**_quoted(found.groupdict()))
    return f"命令写得不对（{message}）"


def _quoted(groups: dict[str, str]) -> dict[str, str]:
    """Names as they stand in the help, and argparse's quotes as Chinese ones."""
    return {
        key: re.sub(r"'([^']*)'", r"“\1”", text).replace(", ", "、") for key, text in groups.items()
    }
