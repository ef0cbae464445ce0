"""A package written many times over, each time with other content in some of its parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jixiao.ooxml.writing import appended


@dataclass(frozen=True, slots=True)
class Mould:
    """The parts that documents are made from, in their order.

    Attributes:
        parts: part name (``word/document.xml``) → its bytes.
    """

    parts: Mapping[str, bytes]
    _frames: dict[frozenset[str], bytes] = field(default_factory=dict, repr=False, compare=False)

    def filled(self, changed: Mapping[str, bytes]) -> bytes:
        """The package with the parts in ``changed`` replaced or added; same input, same bytes.

        The parts that stay are compressed once for all documents made from this mould.
        """
        names = frozenset(changed)
        frame = self._frames.get(names)
        if frame is None:
            kept = ((name, data) for name, data in self.parts.items() if name not in names)
            frame = self._frames[names] = appended(b"", kept)
        # The content types come first where they are unchanged; Word itself asks for no order.
        return appended(frame, sorted(changed.items()))
