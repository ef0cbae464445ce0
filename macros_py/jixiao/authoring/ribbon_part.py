"""The ribbon's XML, refused where Excel would show a dead or empty button without a word."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from jixiao.authoring.vba_project import Module
from jixiao.errors import AddinError

CALLBACKS: Final[Mapping[str, int]] = {"onLoad": 1, "onAction": 1, "getEnabled": 2}
"""Attribute that names a callback → how many arguments Excel calls it with."""

_NEEDED: Final = (
    ("label", 40),
    ("imageMso", 60),
    ("screentip", 1024),
    ("supertip", 1024),
    ("keytip", 3),
    ("onAction", 60),
)
_SUB: Final = re.compile(
    r"^Public Sub (?P<name>\w+)\((?P<arguments>[^)]*)\)\n(?P<body>.*?)^End Sub$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Callback:
    """A public Sub: how many arguments it takes, and its statements without comments."""

    arguments: int
    statements: tuple[str, ...]


def read_ribbon(path: Path, pictures: Path, modules: Iterable[Module]) -> bytes:
    """The ribbon in ``path``, as the package carries it.

    Args:
        path: customUI XML of Office 2010 and later.
        pictures: file with the known names of Office's pictures, one a line.
        modules: the VBA the ribbon calls.

    Raises:
        AddinError: with all faults: an id used twice, a picture not known, a callback that does
            not exist, is empty or takes other arguments, a button without its texts.
    """
    try:
        root = etree.parse(path).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        raise AddinError(f"{path}：读不出来（{error}）。") from error
    known = {line for line in pictures.read_text(encoding="utf-8").split("\n") if line[:1] != "#"}
    callbacks = _subs(modules)
    elements = list(root.iter("{*}*"))
    faults = [
        *_repeated(element.get("id", "") for element in elements),
        *(fault for element in elements for fault in _faults(element, known, callbacks)),
    ]
    if faults:
        raise AddinError(f"{path}：\n" + "\n".join(faults))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _subs(modules: Iterable[Module]) -> dict[str, Callback]:
    found = {}
    for module in modules:
        for sub in _SUB.finditer(module.source):
            lines = [line.strip() for line in sub["body"].splitlines()]
            statements = tuple(line for line in lines if line and not line.startswith("'"))
            arguments = len([each for each in sub["arguments"].split(",") if each.strip()])
            found[sub["name"]] = Callback(arguments, statements)
    return found


def _repeated(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for each in filter(None, ids):
        if each in seen:
            yield f"id“{each}”用了不止一次。"
        seen.add(each)


def _faults(
    element: etree._Element, pictures: set[str], callbacks: Mapping[str, Callback]
) -> Iterator[str]:
    name = str(element.get("id") or etree.QName(element).localname)
    if etree.QName(element).localname == "button":
        for attribute, longest in _NEEDED:
            if not 0 < len(element.get(attribute, "")) <= longest:
                yield f"{name}：{attribute} 要有，且不超过 {longest} 个字符。"
    picture = element.get("imageMso")
    if picture and picture not in pictures:
        yield f"{name}：imageMso“{picture}”不在已知图标之列。"
    for key, value in element.attrib.items():
        is_callback = str(key).startswith(("get", "on"))
        if is_callback and (fault := _callback_fault(str(key), str(value), callbacks)):
            yield f"{name}：{fault}"


def _callback_fault(attribute: str, sub: str, callbacks: Mapping[str, Callback]) -> str | None:
    if attribute not in CALLBACKS:
        return f"{attribute} 的参数个数未知，请补进 CALLBACKS。"
    callback = callbacks.get(sub)
    if callback is None:
        return f"{attribute}“{sub}”在 VBA 里没有同名的 Public Sub。"
    if callback.arguments != CALLBACKS[attribute]:
        return f"{attribute}“{sub}”应有 {CALLBACKS[attribute]} 个参数。"
    return None if callback.statements else f"{attribute}“{sub}”是空的。"
