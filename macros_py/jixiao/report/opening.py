"""A Word template opened: refused where it is none, cut off from all that lies outside of it.

A template comes by e-mail as often as not. What Word would fetch or start when the report is opened
(a template elsewhere, DDE, files and pictures by link) has no business in it.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from lxml import etree

from jixiao.errors import JixiaoError
from jixiao.ooxml.kinds import WORD_TEMPLATE
from jixiao.ooxml.mould import Mould
from jixiao.ooxml.package import CONTENT_TYPES, Package, part_key
from jixiao.ooxml.patch import Patch
from jixiao.ooxml.relationships import OutsideLink, is_address, outside_links, relationships
from jixiao.ooxml.xml import parse
from jixiao.quoting import quoted
from jixiao.report.fields import outside_field

MAIN_PART: Final = "word/document.xml"

_DOCUMENT: Final = "wordprocessingml.document.main+xml"
_MACROS: Final = ("macroenabled", "vbaproject", "vbadata", "activex", "webextension")
"""In the type of a part: what runs something, or asks a server for it."""
_R: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_CUT_OFF: Final = {"attachedTemplate": "所附的模板", "hyperlink": "超链接"}
"""Kinds of links that are left out without loss: the words stay."""
_XML: Final = (".xml", ".rels", ".svg", ".vml")
_XML_TYPE: Final = "xml"
_MAIN_KIND: Final = "officeDocument"
_CHUNK: Final = "afchunk"
_FORGETTING: Final = ("attachedTemplate", "hyperlink", "hlinkClick", "hlinkHover")
_NAMING: Final = ("src", "href", "althref")
_TAKEN_IN: Final = {
    "altChunk": "嵌着另一份文件的文字",
    "mailMerge": "连着邮件合并的数据源",
}
"""Elements that have Word take something in when it opens the report."""
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Opened:
    """A template that leads nowhere.

    Attributes:
        mould: its parts.
        left_out: what led outside and was cut, in words for staff.
    """

    mould: Mould
    left_out: tuple[str, ...] = ()

    def notice(self, name: str) -> str:
        """What was cut off, as a sentence about the template ``name``; empty if nothing was."""
        if not self.left_out:
            return ""
        shown = "、".join(self.left_out[:_SHOWN])
        more = f"等{len(self.left_out)}处" if len(self.left_out) > _SHOWN else ""
        return f"Word模板“{name}”里指向文件以外的{shown}{more}没有带进报告，文字都在。"


def opened(content: bytes, name: str) -> Opened:
    """The template ``content``; ``name`` is the file named in messages.

    Raises:
        TemplateError: it is no .docx, is damaged, is far larger than a template can be, or takes
            in what lies outside of it.
    """
    package = Package.of(content, name, WORD_TEMPLATE)
    _check_kinds(package)
    main = next((r.target for r in relationships(package).values() if r.kind == _MAIN_KIND), "")
    if part_key(main) != MAIN_PART:
        raise WORD_TEMPLATE.refusal(
            name, f"没有正文（{MAIN_PART}）。请用 Word 打开并另存为 .docx 后再用。"
        )
    parts = {part: package.read(part) for part in package}
    links = list(outside_links(package))
    for link in links:
        if link.kind not in _CUT_OFF:
            raise _leads_outside(name, link.target)
    for part in parts:
        if part_key(part).endswith(_XML):
            _check_text(package, part)
    if links:
        patch = Patch(package)
        _cut(patch, links)
        parts = {part: patch.read(part) for part in parts}
    said = dict.fromkeys(f"{_CUT_OFF[link.kind]}“{quoted(link.target)}”" for link in links)
    return Opened(Mould(parts), tuple(said))


def _check_kinds(package: Package) -> None:
    """Refuse what is no plain document, and text of Word's that goes by the name of a picture."""
    listed = parse(package, CONTENT_TYPES) if CONTENT_TYPES in package else ()
    kinds = {
        entry.get("PartName") or f".{entry.get('Extension', '')}": entry.get("ContentType", "")
        for entry in listed
    }
    main = kinds.get(f"/{MAIN_PART}", kinds.get(".xml", ""))
    if not main.endswith(_DOCUMENT) or any(
        mark in kind.lower() for kind in kinds.values() for mark in _MACROS
    ):
        sentence = "不是普通的 Word 文档。请在 Word 中另存为“Word 文档 (*.docx)”后再用。"
        raise WORD_TEMPLATE.refusal(package.file_name, sentence)
    for named, kind in kinds.items():
        if kind.lower().endswith(_XML_TYPE) and not named.lower().endswith(_XML):
            sentence = f"{quoted(named)} 不正常。请用 Word 打开并另存为 .docx 后再用。"
            raise WORD_TEMPLATE.refusal(package.file_name, sentence)


def _check_text(package: Package, part: str) -> None:
    """Refuse fields and chunks that take something in from elsewhere."""
    name = package.file_name
    if any(link.kind.lower() == _CHUNK for link in relationships(package, part).values()):
        raise _taking_in(name, _TAKEN_IN["altChunk"])
    root = parse(package, part)
    for element in root.iter(etree.Element):
        if what := _TAKEN_IN.get(etree.QName(element).localname):
            raise _taking_in(name, what)
    if (address := _address_in(root)) is not None:
        raise _leads_outside(name, address)
    check_fields(root, name)


def check_fields(root: etree._Element, name: str) -> None:
    """Refuse a part, of a template or of a report made from it, whose fields reach outside.

    Raises:
        TemplateError: of the template ``name``.
    """
    field = outside_field(root)
    if field is not None:
        raise WORD_TEMPLATE.refusal(
            name,
            f"域“{quoted(field.strip())}”会在打开报告时取用文件以外的内容。"
            "请在 Word 中选中它，按 Ctrl+Shift+F9 变成普通文字，另存后再用。",
        )


def _address_in(root: etree._Element) -> str | None:
    """The address of a picture that names it in place, as older drawings do."""
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            if etree.QName(str(key)).localname in _NAMING and is_address(str(value)):
                return str(value)
    return None


def _taking_in(name: str, what: str) -> JixiaoError:
    return WORD_TEMPLATE.refusal(name, f"里面{what}。请在 Word 中去掉，另存为 .docx 后再用。")


def _leads_outside(name: str, target: str) -> JixiaoError:
    return WORD_TEMPLATE.refusal(
        name,
        f"引用了文件以外的内容“{quoted(target)}”。"
        "请在 Word 中删去它（链接的图片、对象改为插入），另存后再用。",
    )


def _cut(patch: Patch, links: list[OutsideLink]) -> None:
    """Take ``links`` away where they are listed, and what refers to them where they are used."""
    gone: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        gone[link.part, link.source].add(link.identity)
    for (part, source), identities in gone.items():
        listed = patch.root(part)
        for entry in [each for each in listed if each.get("Id") in identities]:
            listed.remove(entry)
        patch.changed(part)
        if source in patch.package:
            _forget(patch.package.file_name, patch.root(source), identities)
            patch.changed(source)


def _forget(name: str, root: etree._Element, gone: set[str]) -> None:
    """Take away what refers to links that are gone; a hyperlink keeps its words.

    Raises:
        TemplateError: something else than a hyperlink refers to one.
    """
    for element in list(root.iter(etree.Element)):
        used = [
            key for key, value in element.attrib.items() if _is_reference(key) and value in gone
        ]
        for key in used:
            if etree.QName(element).localname not in _FORGETTING:
                raise _leads_outside(name, str(element.get(key)))
            del element.attrib[key]
            parent = element.getparent()
            if etree.QName(element).localname == "attachedTemplate" and parent is not None:
                parent.remove(element)


def _is_reference(key: object) -> bool:
    return str(key).startswith(_R)
