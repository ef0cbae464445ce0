"""Faces of official documents, mapped for rendering onto what a Linux machine has.

The real faces (方正小标宋, 仿宋_GB2312 …) may not be shipped. Fandol has a 仿宋, 楷体, 黑体 and
宋体 of its own; without it the Noto faces keep the text readable, and the pages only look plainer.
"""

from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass(frozen=True, slots=True)
class _Style:
    """Names that documents use for one style of type, and what shows it here."""

    names: str
    noto: str
    fandol: str | None = None
    bold: bool = False


_SERIF = "Noto Serif CJK SC"
_SANS = "Noto Sans CJK SC"
_STYLES = (
    _Style("仿宋_GB2312 仿宋 FangSong_GB2312 FangSong 方正仿宋_GBK 华文仿宋", _SERIF, "FandolFang"),
    _Style("楷体_GB2312 楷体 KaiTi_GB2312 KaiTi 方正楷体_GBK 华文楷体", _SERIF, "FandolKai"),
    _Style("黑体 SimHei 方正黑体_GBK 华文黑体", _SANS, "FandolHei"),
    _Style("宋体 SimSun NSimSun 新宋体 华文宋体", _SERIF, "FandolSong"),
    _Style("微软雅黑 MicrosoftYaHei 等线 DengXian", _SANS),
    _Style("方正小标宋简体 方正小标宋_GBK FZXiaoBiaoSong-B05S 小标宋", _SERIF, bold=True),
)
_FANDOL_FOLDERS = (
    Path("/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"),
    Path("/usr/share/texmf/fonts/opentype/public/fandol"),
    Path("/usr/share/fonts/opentype/fandol"),
)
_BOLD = '<edit name="weight" mode="assign"><const>bold</const></edit>'


def write_font_map(folder: Path) -> Path:
    """Write a fontconfig file (for ``FONTCONFIG_FILE``) into a folder, which also caches fonts."""
    fandol = [each for each in _FANDOL_FOLDERS if each.is_dir()]
    target = folder / "fonts.conf"
    lines = [
        '<?xml version="1.0"?>',
        '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
        "<fontconfig>",
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
        f"<cachedir>{escape(str(folder / 'font-cache'))}</cachedir>",
        *(f"<dir>{escape(str(each))}</dir>" for each in fandol),
        *(
            _match(name, (style.fandol if fandol else None) or style.noto, bold=style.bold)
            for style in _STYLES
            for name in style.names.split()
        ),
        "</fontconfig>",
    ]
    target.write_text("\n".join(lines), encoding="utf-8")
    return target


def _match(name: str, at_hand: str, *, bold: bool) -> str:
    return (
        f'<match target="pattern"><test name="family" qual="any"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="same"><string>{at_hand}</string></edit>'
        f"{_BOLD if bold else ''}</match>"
    )
