"""Word templates that lead outside of themselves."""

from jixiao.ooxml.writing import pack, unpacked

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def linked(content: bytes, part: str, link: str, change: tuple[str, str] = ("", "")) -> bytes:
    """The template ``content`` with one more link of ``part``, and its text changed.

    Args:
        content: a .docx.
        part: that gets the link ``rIdX``.
        link: the attributes of the link.
        change: a piece of the part, and what comes in its place.
    """
    parts = unpacked(content)
    folder, _, base = part.rpartition("/")
    listed = f"{folder}/_rels/{base}.rels"
    empty = f'<Relationships xmlns="{_LINKS}"></Relationships>'.encode()
    closing = b"</Relationships>"
    whole = f'<Relationship Id="rIdX" {link}/>'.encode() + closing
    parts[listed] = parts.get(listed, empty).replace(closing, whole)
    parts[part] = parts[part].replace(change[0].encode(), change[1].encode(), 1)
    return pack(parts)


def with_hyperlink(content: bytes, target: str) -> bytes:
    """The template ``content`` with the first run of its text made a link to ``target``."""
    text = unpacked(content)["word/document.xml"].decode()
    run = text[text.index("<w:r>") : text.index("</w:r>") + len("</w:r>")]
    inside = f'<w:hyperlink xmlns:r="{OFFICE}" r:id="rIdX">{run}</w:hyperlink>'
    link = f'Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"'
    return linked(content, "word/document.xml", link, (run, inside))
