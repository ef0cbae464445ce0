"""``jixiao new``: a new workbook, blank or filled."""

import sys
from argparse import Namespace
from pathlib import Path

from jixiao.authoring.packs import INSTALLED
from jixiao.authoring.preparing import Prepared, begun, blank, filled
from jixiao.authoring.workbook import write_workbook
from jixiao.binding.begun import begun_from
from jixiao.cli.exits import Exit
from jixiao.cli.inputs import refuse_same
from jixiao.cli.samples import sample
from jixiao.errors import OutputError
from jixiao.form.labels import label_of
from jixiao.form.loading import Form, base_form
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.output import check_writable, write_atomically
from jixiao.quoting import harmless


def run(arguments: Namespace) -> int:
    """Write the workbook to exactly the name given.

    Raises:
        OutputError: it can't be written there, or is no workbook; nothing was written.
        InputError: last year's workbook is none of ours.
        DataError: the data file is none, or there is no such sample.
        ProfileError: there is no such 规则包, or it is broken.
    """
    out = arguments.out
    with_macros = _has_macros(out, plain=arguments.plain)
    check_writable(out, overwrite=arguments.force)
    prepared = _prepared(arguments)
    make = _with_functions if with_macros else write_workbook
    write_atomically(out, make(prepared.data, prepared.form), overwrite=arguments.force)
    sys.stdout.writelines(f"{harmless(note)}\n" for note in prepared.notes)
    used = prepared.data.settings.profile
    sys.stdout.write(f"工作簿已生成：{out}（规则包“{used.name}”{used.version}）\n")
    return Exit.FINE


def _prepared(arguments: Namespace) -> Prepared:
    asked = arguments.profile
    if arguments.sample:
        return filled(sample(arguments.sample), asked)
    if arguments.data:
        refuse_same(arguments.out, arguments.data, "数据文件")
        catalogue = base_form()
        data = load(arguments.data, label=lambda path: label_of(path, catalogue))
        return filled(data, asked)
    if arguments.last:
        refuse_same(arguments.out, arguments.last, "上年的工作簿")
        return begun(*begun_from(arguments.last, INSTALLED), asked)
    return blank(asked)


def _has_macros(out: Path, *, plain: bool) -> bool:
    match out.suffix.lower():
        case ".xlsx":
            return False
        case ".xlsm" if plain:
            raise OutputError(f"{out}：写了 --plain 就不带宏，文件名请以 .xlsx 结尾。")
        case ".xlsm":
            return True
        case _:
            raise OutputError(f"{out}：工作簿的文件名请以 .xlsx（不带宏）或 .xlsm 结尾。")


def _with_functions(data: SelfEvaluation, form: Form) -> bytes:
    # What packs VBA takes as long to load as all the rest: only for those who ask for it.
    from jixiao.authoring.addin import build_workbook_xlsm  # noqa: PLC0415

    return build_workbook_xlsm(data, form)
