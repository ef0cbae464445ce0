"""VBA text into a workbook package.

Sources are ASCII files as the VBA editor exports them. Anything else would be garbled on a system
with another code page, so Chinese never stands in them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Self

from pyopenvba import ExcelFile, VBAModuleKind

from jixiao.errors import AddinError
from jixiao.private import private_folder

WORKBOOK_MODULE: Final = "ThisWorkbook"
"""The module of the workbook itself, which every project has."""

Kind = Literal["standard", "class", "workbook"]

_NAME: Final = re.compile(r'^Attribute VB_Name = "(\w+)"$', re.MULTILINE)
_LONGEST_LINE: Final = 1023
_LONGEST_NAME: Final = 31


@dataclass(frozen=True, slots=True)
class Module:
    r"""One module of a project.

    Attributes:
        name: unique in the project.
        source: its text with ``\n`` line ends; of a workbook module the code alone.
        kind: a standard module, a class, or the code of the workbook.
    """

    name: str
    source: str
    kind: Kind = "standard"

    @classmethod
    def read(cls, path: Path) -> Self:
        """The module in a ``.bas`` or ``.cls`` file of the same name.

        Raises:
            AddinError: the file calls its module otherwise, or VBA could not keep its text.
        """
        try:
            source = path.read_text(encoding="ascii")
        except UnicodeDecodeError as error:
            line = path.read_bytes()[: error.start].count(b"\n") + 1
            raise AddinError(
                f"{path}：第{line}行有中文或其他非 ASCII 字符，VBA 会把它变成乱码。"
                "请把文字移到 texts.toml，或用 ChrW 写。"
            ) from error
        kind: Kind = "standard" if path.suffix == ".bas" else "class"
        if path.stem == WORKBOOK_MODULE:
            return cls.checked(path.stem, source, "workbook")
        declared = _NAME.search(source)
        if declared is None or declared[1] != path.stem:
            raise AddinError(f'{path}：缺少 Attribute VB_Name = "{path.stem}"，或与文件名不同。')
        return cls.checked(path.stem, source, kind)

    @classmethod
    def checked(cls, name: str, source: str, kind: Kind = "standard") -> Self:
        """A module that VBA can keep as it is.

        Raises:
            AddinError: its name or a line of it is too long, or it is not ASCII.
        """
        if not source.isascii():
            raise AddinError(f"VBA 模块 {name} 有非 ASCII 字符，VBA 会把它变成乱码。")
        if len(name) > _LONGEST_NAME:
            raise AddinError(f"VBA 模块名 {name} 超过 {_LONGEST_NAME} 个字符。")
        for number, line in enumerate(source.splitlines(), 1):
            if len(line) > _LONGEST_LINE:
                raise AddinError(f"VBA 模块 {name} 第{number}行超过 {_LONGEST_LINE} 个字符。")
        return cls(name, source, kind)

    @property
    def stored(self) -> str:
        """The text as a project stores it."""
        return self.source.replace("\r\n", "\n").replace("\n", "\r\n")


def read_modules(folder: Path) -> tuple[Module, ...]:
    """All modules in a folder, by name.

    Raises:
        AddinError: one of them cannot be kept by VBA.
    """
    paths = [*folder.glob("*.bas"), *folder.glob("*.cls")]
    return tuple(Module.read(path) for path in sorted(paths, key=lambda path: path.stem))


def add_project(package: bytes, modules: Iterable[Module]) -> bytes:
    """A workbook package with a VBA project of these modules; same input, same bytes.

    Args:
        package: an .xlsx as XlsxWriter writes it, without a project. Its content type stays what
            it is: say :mod:`jixiao.authoring.macro_package` what the file is to be.
        modules: what stands in the project, beside the empty modules of workbook and sheets.
    """
    with private_folder("jixiao-vba-") as folder:
        path = folder / "workbook.xlsm"
        path.write_bytes(package)
        with ExcelFile(path) as file:
            project = file.add_vba_project()
            for module in modules:
                if module.kind == "workbook":
                    file.set_module(WORKBOOK_MODULE, module.stored)
                    continue
                kind = VBAModuleKind.standard
                if module.kind == "class":
                    kind = VBAModuleKind.other
                project.add_module(module.name, module.stored, kind=kind)
            file.save()
        return path.read_bytes()
