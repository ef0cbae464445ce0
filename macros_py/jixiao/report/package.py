"""A .docx as a set of parts: read with clear refusals, written the same way every time."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Self

from jixiao.errors import TemplateError

CONTENT_TYPES: Final = "[Content_Types].xml"
CORE_PROPERTIES: Final = "docProps/core.xml"
APP_PROPERTIES: Final = "docProps/app.xml"

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_OLE_HEADER: Final = b"\xd0\xcf\x11\xe0"
_DOCUMENT: Final = b"wordprocessingml.document.main+xml"
_OTHER_WORD_KINDS: Final = (b"wordprocessingml.template.main+xml", b"macroEnabled")
_MAX_PARTS: Final = 2_000
_MAX_BYTES: Final = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document, in their order.

    Attributes:
        parts: part name (``word/document.xml``) → its bytes.
    """

    parts: Mapping[str, bytes]
    _frames: dict[frozenset[str], bytes] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def read(cls, content: bytes, name: str) -> Self:
        """The parts of the .docx ``content``; ``name`` is the file named in messages.

        Raises:
            TemplateError: it is no .docx, is damaged, or is far larger than a template can be.
        """
        if content.startswith(_OLE_HEADER):
            raise TemplateError(
                f"Word模板“{name}”是旧版 .doc 文档或设了打开密码。"
                "请在 Word 中去掉密码，另存为 .docx 后再用。"
            )
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                entries = [entry for entry in archive.infolist() if not entry.is_dir()]
                total = sum(entry.file_size for entry in entries)
                if len(entries) > _MAX_PARTS or total > _MAX_BYTES:
                    raise TemplateError(
                        f"Word模板“{name}”展开后过大，不像一份文字模板。"
                        "请删去图片等大件，另存为 .docx 后再用。"
                    )
                parts = {entry.filename: archive.read(entry) for entry in entries}
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as exc:
            raise TemplateError(
                f"Word模板“{name}”打不开：文件损坏，或不是 .docx 文档。"
                "请用 Word 打开检查，另存为 .docx 后再用。"
            ) from exc
        kinds = parts.get(CONTENT_TYPES, b"")
        if _DOCUMENT not in kinds or any(kind in kinds for kind in _OTHER_WORD_KINDS):
            raise TemplateError(
                f"Word模板“{name}”不是普通的 Word 文档。"
                "请在 Word 中另存为“Word 文档 (*.docx)”后再用。"
            )
        return cls(parts)

    def filled(self, changed: Mapping[str, bytes]) -> bytes:
        """The .docx with the parts in ``changed`` replaced or added; same input, same bytes.

        The parts that stay are compressed once for all documents made from this package.
        """
        names = frozenset(changed)
        frame = self._frames.get(names)
        if frame is None:
            kept = ((name, data) for name, data in self.parts.items() if name not in names)
            frame = self._frames[names] = _appended(b"", kept)
        # The content types come first where they are unchanged; Word itself asks for no order.
        return _appended(frame, sorted(changed.items()))


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The .docx holding ``parts`` in the order given; same input, same bytes."""
    return _appended(b"", parts.items())


def _appended(frame: bytes, parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The archive ``frame`` with ``parts`` written behind what it holds."""
    buffer = io.BytesIO()
    buffer.write(frame)
    with zipfile.ZipFile(buffer, "a" if frame else "w") as archive:
        for name, data in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # the same on every system
            archive.writestr(entry, data)
    return buffer.getvalue()
