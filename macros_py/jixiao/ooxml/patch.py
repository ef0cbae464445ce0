"""A package being changed: which parts were opened, and which of them are other than before."""

from dataclasses import dataclass, field

from lxml import etree

from jixiao.ooxml.package import Package, part_key
from jixiao.ooxml.rewriting import rewritten
from jixiao.ooxml.xml import parse, serialised


@dataclass(slots=True)
class Patch:
    """Changes to a package, put together in the end by :meth:`to_bytes`.

    Only parts that were named to :meth:`changed` are written again, so whoever alters the XML of
    a part says so.
    """

    package: Package
    _roots: dict[str, etree._Element] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _dropped: set[str] = field(default_factory=set)

    def root(self, part: str) -> etree._Element:
        """The XML of a part, read once.

        Raises:
            JixiaoError: of the package's kind: there is no such part, or it is damaged.
        """
        key = part_key(part)
        if key not in self._roots:
            self._roots[key] = parse(self.package, part, whole=True)
        return self._roots[key]

    def changed(self, part: str) -> None:
        """Say that the XML of a part was altered."""
        self._changed.add(part_key(part))

    def drop(self, part: str) -> None:
        """Leave a part out."""
        self._dropped.add(part_key(part))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed so far."""
        return not self._changed and not self._dropped

    def read(self, part: str) -> bytes:
        """The bytes of a part as it is now."""
        key = part_key(part)
        return serialised(self._roots[key]) if key in self._changed else self.package.read(part)

    def to_bytes(self) -> bytes:
        """The package with all changes; if there are none, the very bytes it was read from."""
        if self.is_empty:
            return self.package.data
        contents = {part: self.read(part) for part in self._changed - self._dropped}
        return rewritten(self.package, contents, self._dropped)
