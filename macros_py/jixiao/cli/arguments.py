"""Every command of the command line, with its arguments.

Nothing of the program itself is imported here: ``jixiao --help`` must be instant.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

from jixiao import __version__
from jixiao.cli.parser import COMMAND, Parser

_SUMMARY: Final = "绩效自评工作簿：填报、校验、计分、生成报告。"
_WORKBOOK: Final = "绩效自评工作簿（.xlsx 或 .xlsm）"
_ADDIN_ACTIONS: Final = {
    "build": "制作加载项和带宏的工作簿",
    "install": "给本用户装上加载项，不要管理员权限",
    "uninstall": "卸下加载项，工作簿不受影响",
    "doctor": "逐项查加载项要用的东西在不在，并说明怎么办",
}

_TEMPLATE_ACTIONS: Final = {"facts": "列出模板里可以写的名称、意思、单位、示例值和取自哪里"}


class Command(NamedTuple):
    """One command: its name, what it does in a line, and how its arguments are declared."""

    name: str
    help: str
    declare: Callable[[Parser], Any]


def _demo(parser: Parser) -> None:
    parser.required.add_argument(
        "folder",
        metavar="文件夹",
        nargs="?",
        type=Path,
        default=Path("绩效自评示例"),
        help="放在哪个文件夹（没有会新建），不写就是“绩效自评示例”",
    )


def _new(parser: Parser) -> None:
    parser.required.add_argument(
        "out", metavar="输出.xlsm", type=Path, help="新工作簿的文件名，.xlsm 带宏，.xlsx 不带"
    )
    parser.optional.add_argument("--profile", metavar="规则包", help="用哪个规则包（见 profiles）")
    source = parser.optional.add_mutually_exclusive_group()
    source.add_argument("--sample", metavar="示例", help="填入随软件附带的示例数据")
    source.add_argument("--data", metavar="数据.json", type=Path, help="填入数据文件里的数据")
    source.add_argument(
        "--from",
        dest="last",
        metavar="上年工作簿",
        type=Path,
        help="由上年的工作簿建今年的：上年的数放到“上年”各栏，今年的数待填，文字标“沿用未改”",
    )
    parser.optional.add_argument(
        "--plain", action="store_true", help="不带宏，只用本机公式，文件名以 .xlsx 结尾"
    )
    _force(parser)


def _data(parser: Parser) -> None:
    parser.required.add_argument("file", metavar="工作簿", type=Path, help=_WORKBOOK)


def _schema(_: Parser) -> None:
    """Takes no arguments."""


def _check(parser: Parser) -> None:
    parser.required.add_argument(
        "files", metavar="工作簿", nargs="+", type=Path, help=f"{_WORKBOOK}，可以写几个"
    )
    parser.optional.add_argument(
        "--write",
        action="store_true",
        help="把问题写进工作簿的《校验结果》，填过的处理和说明保留，其他内容不动",
    )
    parser.optional.add_argument(
        "--backup", action="store_true", help="写入前把原文件另存一份（.bak），和 --write 一起用"
    )
    _format(parser)


def _score(parser: Parser) -> None:
    parser.required.add_argument("file", metavar="工作簿", type=Path, help=_WORKBOOK)
    _format(parser)


def _report(parser: Parser) -> None:
    parser.required.add_argument("file", metavar="工作簿", type=Path, help=_WORKBOOK)
    parser.required.add_argument(
        "-o", "--output", metavar="报告.docx", type=Path, required=True, help="报告的文件名"
    )
    _force(parser)


def _rules(parser: Parser) -> None:
    parser.required.add_argument(
        "code", metavar="规则号", nargs="?", help="如 A01，详细说明这一条；不写就列出全部"
    )


def _profiles(parser: Parser) -> None:
    parser.required.add_argument(
        "name", metavar="规则包", nargs="?", help="只说明这一个：材料、依据、待核对的、还做不到的"
    )


def _addin(parser: Parser) -> None:
    added = parser.add_subparsers(title=COMMAND, dest="action", metavar=COMMAND, required=True)
    for name, text in _ADDIN_ACTIONS.items():
        each = added.add_parser(name, help=text, description=f"{text}。")
        if name == "build":
            each.optional.add_argument(
                "-o",
                "--output",
                metavar="文件夹",
                type=Path,
                help="放在哪个文件夹（没有会新建），不写就放在源代码的 workbook 和 xl_addin/dist",
            )
        _debug(each)


def _template(parser: Parser) -> None:
    added = parser.add_subparsers(title=COMMAND, dest="action", metavar=COMMAND, required=True)
    for name, text in _TEMPLATE_ACTIONS.items():
        each = added.add_parser(name, help=text, description=f"{text}。")
        each.optional.add_argument(
            "--profile", metavar="规则包", help="按哪个规则包的表单和小数位（见 profiles）"
        )
        _format(each)
        _debug(each)


COMMANDS: Final = (
    Command("demo", "从工作簿、校验到报告，用示例数据做一遍", _demo),
    Command("new", "新建工作簿", _new),
    Command("data", "把工作簿里的数据写成 JSON", _data),
    Command("schema", "显示数据文件的格式说明（JSON Schema）", _schema),
    Command("check", "校验工作簿，列出问题", _check),
    Command("score", "算出得分和等级", _score),
    Command("report", "生成 Word 报告", _report),
    Command("rules", "列出校验规则，或说明其中一条", _rules),
    Command("profiles", "列出可用的规则包，或说明其中一个", _profiles),
    Command("template", "列出 Word 模板里可以写的数据", _template),
    Command("addin", "制作、安装、检查 Excel 加载项", _addin),
)


def build_parser() -> Parser:
    """The parser of the whole line; ``command`` of its result is the command's name."""
    parser = Parser(prog="jixiao", description=_SUMMARY)
    parser.optional.add_argument(
        "--version", action="version", version=__version__, help="显示版本号"
    )
    added = parser.add_subparsers(title=COMMAND, dest="command", metavar=COMMAND, required=True)
    for command in COMMANDS:
        each = added.add_parser(command.name, help=command.help, description=f"{command.help}。")
        command.declare(each)
        _debug(each)
    return parser


def _debug(parser: Parser) -> None:
    parser.optional.add_argument("--debug", action="store_true", help="出错时显示程序内部的经过")


def _format(parser: Parser) -> None:
    parser.optional.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text 给人看（不写就是它），json 给程序读",
    )


def _force(parser: Parser) -> None:
    parser.optional.add_argument("--force", action="store_true", help="文件已有时覆盖它")
