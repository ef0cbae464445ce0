"""The VBA functions of a workbook, written from the registry.

Each is a line: it hands its name and its arguments' values to ``JxRun``, in order. xlwings' own
generator would write Python's address and the text of an error into every workbook instead.
"""

from collections.abc import Iterable
from inspect import Parameter, signature
from typing import Final

from jixiao.authoring.vba_project import Module
from jixiao.errors import AddinError
from jixiao.functions.registry import Function

MODULE_NAME: Final = "JxFunctions"

_HEAD: Final = f"""\
Attribute VB_Name = "{MODULE_NAME}"
Option Explicit

' Written by the build from the registry of functions: do not change by hand.
"""

_KEYWORDS: Final = (
    " abs addressof alias and any as attribute boolean byref byte byval call case cbool cbyte"
    " ccur cdate cdbl cdec cint circle clng const csng cstr currency cvar date debug decimal"
    " declare dim do double each else elseif empty end endif enum eqv erase error event exit"
    " false fix for friend function get global gosub goto if imp implements in input int"
    " integer is lbound len let like line lock long longlong longptr loop lset me mid mod new"
    " next not nothing null object on open option optional or paramarray preserve print"
    " private property pset public put raiseevent redim rem resume return rset scale seek"
    " select set sgn shared single spc static step stop string sub tab then to true type"
    " typeof ubound unlock until variant wend while with withevents write xor"
    " "
)


def wrappers_module(functions: Iterable[Function]) -> Module:
    """The module with a wrapper for each of ``functions``.

    Raises:
        AddinError: a name is not one VBA can have.
    """
    return Module.checked(MODULE_NAME, "\n".join([_HEAD, *map(wrapper, functions)]))


def wrapper(function: Function) -> str:
    """The VBA function that stands for ``function`` in a workbook.

    Raises:
        AddinError: its name or one of its arguments' is not one VBA can have.
    """
    name = function.excel_name
    parameters = signature(function.core).parameters.values()
    for given in (name, *(parameter.name for parameter in parameters)):
        if not given.isascii() or given.startswith("_") or f" {given.lower()} " in _KEYWORDS:
            raise AddinError(f"函数 {name}：“{given}”不能作 VBA 的名称，请在 Python 里换一个。")
    single = [p.name for p in parameters if p.kind is not Parameter.VAR_POSITIONAL]
    repeated = [p.name for p in parameters if p.kind is Parameter.VAR_POSITIONAL]
    declared = ", ".join([*single, *(f"ParamArray {each}()" for each in repeated)])
    passed = f"Array({', '.join(f'JxValue({each})' for each in single)})"
    for each in repeated:
        passed = f"JxValues({passed}, {each})"
    return (
        f"Public Function {name}({declared}) As Variant\n"
        f'    {name} = JxRun("{name}", {passed})\n'
        "End Function\n"
    )
