"""A Word template, compiled once and filled many times."""

import errno
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import jinja2

from jixiao.errors import JixiaoError, TemplateError
from jixiao.files import read_regular, why_unreadable
from jixiao.ooxml.kinds import WORD_TEMPLATE
from jixiao.ooxml.xml import parsed
from jixiao.report import cache, faults
from jixiao.report.compiled import Filters, Sources, compiled, environment
from jixiao.report.formats import METER
from jixiao.report.last_section import with_last_page
from jixiao.report.meter import MOST_BREAKS, MOST_CHARACTERS, Meter
from jixiao.report.opening import Opened, check_fields, opened
from jixiao.report.paragraphs import split_paragraphs
from jixiao.report.properties import APP_PROPERTIES, APP_XML, CORE_PROPERTIES, core_xml
from jixiao.report.refused import Refused
from jixiao.report.values import PARAGRAPH_END

_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES: Final = "word/styles.xml"
_WORDS: Final = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
# A cell must hold a paragraph: one that lost its last paragraph to a condition gets an empty one.
_MOST_WORDS: Final = 4 * 1024 * 1024  # of one part; the longest shipped one has 60 KB
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
            xml = _written(self.parts[part], context)
        except JixiaoError:
            raise
        except Exception as exc:  # noqa: BLE001 - whatever a template may do is the template's fault
            faults.render_fault(exc, self.sources.parts[part], part, self.name, context)
        if xml.count(PARAGRAPH_END) > MOST_BREAKS:
            raise TemplateError(
                f"报告里换行的地方超过{MOST_BREAKS}处，一份报告写不下。"
                "请检查工作簿里填的长文字，删去多余的空行和换行后再生成。"
            )
        xml = with_last_page(_EMPTY_CELL.sub(r"\1<w:p/>", xml))
        try:
            check_fields(parsed(xml.encode()), self.name)
            return (_DECLARATION + split_paragraphs(xml)).encode()
        except SyntaxError as exc:  # lxml's own
            raise faults.structure_fault(part, self.name) from exc


def _written(part: jinja2.Template, context: Mapping[str, object]) -> str:
    """What ``part`` says with the values of ``context``, as long as it stays within bounds."""
    pieces, length = [], 0
    for piece in part.generate({**context, METER: Meter()}):
        pieces.append(piece)
        length += len(piece)
        if length > MOST_CHARACTERS:
            raise Refused("填入数据后的报告太长；请减少循环的层数")
    return "".join(pieces)


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
        content = read_regular(path, WORD_TEMPLATE.limits.file_bytes)
    except OSError as exc:
        if exc.errno == errno.EFBIG:
            raise WORD_TEMPLATE.too_large(path.name) from exc
        raise TemplateError(
            f"Word模板“{path}”读不出来：{why_unreadable(exc)}。请检查规则包的文件夹。"
        ) from exc
    return _compiled(content, path.name, tuple(sorted(filters.items())))


@lru_cache(maxsize=8)
def _compiled(content: bytes, name: str, filters: tuple[tuple[str, object], ...]) -> WordTemplate:
    document = opened(content, name)
    sources = cache.recall(content)
    if sources is None or not _fits(sources, document.mould.parts):
        sources = _translated(document.mould.parts, name)
        cache.keep(content, sources)
    env = environment(dict(filters), sources.styles)  # type: ignore[arg-type]
    parts: dict[str, jinja2.Template] = {}
    for part, source in sources.parts.items():
        try:
            parts[part] = compiled(source, env)
        except jinja2.TemplateSyntaxError as exc:
            faults.syntax_fault(exc, source, part, name)
        except Refused as exc:
            faults.refused(exc, source, part, name, getattr(exc, "line", 0))
    return WordTemplate(name, document, sources, parts)


def _fits(sources: Sources, document: Mapping[str, bytes]) -> bool:
    """Whether what the cache held is of the kind that was put there."""
    texts = (*sources.parts.values(), *sources.styles.values())
    return all(isinstance(text, str) for text in texts) and sources.parts.keys() <= set(
        _with_words(document)
    )


def _with_words(document: Mapping[str, bytes]) -> list[str]:
    """The parts that may hold placeholders; what reviewers write beside the text is none."""
    return [part for part in document if _WORDS.fullmatch(part)]


def _translated(document: Mapping[str, bytes], name: str) -> Sources:
    # Loads docxtpl and python-docx: only on the first meeting with a template.
    from jixiao.report.marks import check_marks  # noqa: PLC0415
    from jixiao.report.source import jinja_source, style_ids  # noqa: PLC0415

    parts: dict[str, str] = {}
    for part in _with_words(document):
        data = _bounded(document, part, name)
        check_marks(data, part, name)
        source = jinja_source(data)
        if source is not None:
            parts[part] = source
    if _STYLES not in document:
        return Sources(parts, {})
    return Sources(parts, style_ids(_bounded(document, _STYLES, name)))


def _bounded(document: Mapping[str, bytes], part: str, name: str) -> bytes:
    data = document[part]
    if len(data) > _MOST_WORDS:
        raise WORD_TEMPLATE.too_large(name, f"{faults.part_name(part)}大得")
    return data
