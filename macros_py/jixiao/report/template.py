"""A Word template, compiled once and filled many times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.parsers import expat

import jinja2

from jixiao.errors import JixiaoError, TemplateError
from jixiao.report import cache, faults
from jixiao.report.compiled import Filters, Sources, environment
from jixiao.report.opening import Opened, opened
from jixiao.report.properties import APP_PROPERTIES, APP_XML, CORE_PROPERTIES, core_xml
from jixiao.report.values import PARAGRAPH_END

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A cell must hold a paragraph: one that lost its last paragraph to a condition gets an empty one.
_EMPTY_CELL: Final = re.compile(r"(<w:tc>|</w:tcPr>|<w:tcPr/>)(?=\s*</w:tc>)")


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A compiled template; ``load`` makes it.

    Attributes:
        name: its file name, for messages.
        document: the .docx it came from.
        sources: its parts with placeholders, as jinja2 sources.
        parts: the same parts compiled.
    """

    name: str
    document: Opened
    sources: Sources
    parts: Mapping[str, jinja2.Template]

    def render(self, context: Mapping[str, object], *, title: str = "", creator: str = "") -> bytes:
        """The report as .docx; the same input gives the same bytes.

        Args:
            context: what the placeholders name: texts, numbers, lists, mappings, ``Table``.
            title: document property 标题.
            creator: document property 作者: the unit, not a person.

        Raises:
            TemplateError: a placeholder has no data or can't be filled, or the result would not
                be a readable document; the message names file, place and placeholder.
        """
        changed = {name: self._filled(name, context) for name in self.parts}
        if CORE_PROPERTIES in self.document.mould.parts:
            changed[CORE_PROPERTIES] = core_xml(title, creator)
        if APP_PROPERTIES in self.document.mould.parts:
            changed[APP_PROPERTIES] = APP_XML
        return self.document.mould.filled(changed)

    def _filled(self, part: str, context: Mapping[str, object]) -> bytes:
        """One part with its placeholders filled."""
        try:
            xml = self.parts[part].render(context)
        except JixiaoError:
            raise
        except Exception as exc:  # noqa: BLE001 - whatever a template may do is the template's fault
            faults.render_fault(exc, self.sources.parts[part], part, self.name, context)
        xml = _EMPTY_CELL.sub(r"\1<w:p/>", xml)
        content = (_DECLARATION + _split(xml)).encode() if PARAGRAPH_END in xml else b""
        content = content or (_DECLARATION + xml).encode()
        try:
            expat.ParserCreate().Parse(content, True)  # noqa: FBT003 - the C signature
        except expat.ExpatError as exc:
            raise faults.structure_fault(part, self.name) from exc
        return content


def load(path: Path, filters: Filters) -> WordTemplate:
    """The template at ``path``, compiled; kept in memory and, translated, in the user's cache.

    Args:
        path: a .docx with placeholders in docxtpl's language.
        filters: name → function for what follows a ``|`` in a placeholder (``万元``). Besides
            them ``表格``, ``其中``, ``去句号`` and the test ``有`` are known.

    Raises:
        TemplateError: the file can't be read, is no .docx, or a placeholder is written wrongly.
    """
    try:
        content = path.read_bytes()
    except OSError as exc:
        raise TemplateError(
            f"Word模板“{path}”读不出来：文件不存在，或没有读取权限。请检查规则包的文件夹。"
        ) from exc
    return _compiled(content, path.name, tuple(sorted(filters.items())))


@lru_cache(maxsize=8)
def _compiled(content: bytes, name: str, filters: tuple[tuple[str, object], ...]) -> WordTemplate:
    document = opened(content, name)
    sources = cache.recall(content)
    if sources is None:
        sources = _translated(document.mould.parts)
        cache.keep(content, sources)
    env = environment(dict(filters), sources.styles)  # type: ignore[arg-type]
    parts: dict[str, jinja2.Template] = {}
    for part, source in sources.parts.items():
        try:
            parts[part] = env.from_string(source)
        except jinja2.TemplateSyntaxError as exc:
            faults.syntax_fault(exc, source, part, name)
    return WordTemplate(name, document, sources, parts)


def _translated(document: Mapping[str, bytes]) -> Sources:
    # Loads docxtpl, python-docx and lxml: only on the first meeting with a template.
    from jixiao.report.source import jinja_source, style_ids  # noqa: PLC0415

    parts: dict[str, str] = {}
    for part, data in document.items():
        if part.startswith("word/") and part.endswith(".xml") and part.count("/") == 1:
            source = jinja_source(data)
            if source is not None:
                parts[part] = source
    styles = document.get("word/styles.xml")
    return Sources(parts, style_ids(styles) if styles else {})


def _split(xml: str) -> str:
    # Loads lxml: only where a value holds a line break.
    from jixiao.report.paragraphs import split_paragraphs  # noqa: PLC0415

    return split_paragraphs(xml)
