"""How cells look: one meaning for each colour, as named looks."""

from dataclasses import dataclass, fields, replace
from typing import Any, Final

from jixiao.form.definition import Field

SCREEN_FONT: Final = "微软雅黑"
FORM_FONT: Final = "宋体"
FORM_SIZE: Final = 10.5

_DARK: Final = "1F4E79"
_LINE: Final = "BFC7D1"
_INPUT: Final = "FFF8DB"
_COMPUTED: Final = "F3F4F6"


@dataclass(frozen=True, slots=True)
class Look:
    """The format of a cell; colours are RRGGBB, empty for none.

    With ``sides`` set, only the sides have lines, so that cells below each other look like one.
    """

    font: str = SCREEN_FONT
    size: float = 10
    color: str = "000000"
    fill: str = ""
    line: str = ""
    number: str = "General"
    align: str = "left"
    valign: str = "vcenter"
    indent: int = 0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    wrap: bool = False
    locked: bool = True
    sides: str = ""

    def properties(self) -> dict[str, Any]:
        """The same in XlsxWriter's words."""
        properties: dict[str, Any] = {
            "font_name": self.font,
            "font_size": self.size,
            "font_color": f"#{self.color}",
            "num_format": self.number,
            "align": self.align,
            "valign": self.valign,
            "indent": 0 if self.align == "center" else self.indent,
            "bold": self.bold,
            "italic": self.italic,
            "underline": int(self.underline),
            "text_wrap": self.wrap,
            "locked": self.locked,
        }
        if self.fill:
            properties["bg_color"] = f"#{self.fill}"
        if self.sides:
            return properties | {"left": 1, "right": 1, "border_color": f"#{self.line}"}
        if self.line:
            properties |= {"border": 1, "border_color": f"#{self.line}"}
        return properties

    def key(self) -> tuple[Any, ...]:
        """What makes two looks the same."""
        return tuple(getattr(self, field.name) for field in fields(self))


BASE: Final = Look()
TITLE: Final = Look(size=16, bold=True, color=_DARK)
HINT: Final = Look(color="595959")
LINK: Final = Look(color="0563C1", underline=True)
HEAD: Final = Look(bold=True, size=11, color="FFFFFF", fill=_DARK, indent=1)
SUBHEAD: Final = Look(bold=True, fill="DCE6F1", line=_LINE, align="center", wrap=True)
LABEL: Final = Look(line=_LINE, wrap=True, indent=1)
NOTE: Final = Look(size=9, color="7F7F7F", line=_LINE, wrap=True, indent=1)
ASIDE: Final = Look(
    indent=1, size=9, color="7F7F7F", fill="F7F9FC", line="E3E8EE", wrap=True, valign="top"
)
STATUS: Final = Look(line=_LINE, align="center", color="595959")
INPUT: Final = Look(fill=_INPUT, line=_LINE, wrap=True, indent=1, locked=False)
COMPUTED: Final = Look(fill=_COMPUTED, line=_LINE, wrap=True, indent=1)
LOCKED: Final = Look(fill="E7E9EC", line=_LINE, wrap=True, indent=1, locked=False)
VIEW: Final = Look(line=_LINE, wrap=True, indent=1)
VIEW_LINK: Final = replace(VIEW, color=LINK.color, underline=LINK.underline)
FORM_TITLE: Final = Look(font="黑体", size=18, align="center")
FORM_LABEL: Final = Look(
    font=FORM_FONT, size=FORM_SIZE, line="000000", align="center", wrap=True, indent=1
)
FORM_INPUT: Final = replace(FORM_LABEL, fill=_INPUT, align="left", locked=False)
FORM_COMPUTED: Final = replace(FORM_LABEL, fill=_COMPUTED, align="right")
FORM_TEXT: Final = Look(font=FORM_FONT, size=FORM_SIZE)

MONEY: Final = "#,##0.00"
RATE: Final = "0.00%"
DATE: Final = "yyyy-mm-dd"
_FORMATS: Final = {"money": MONEY, "rate": RATE, "integer": "0", "date": DATE}
_TWO_PLACES: Final = frozenset({"万元", "分", ""})
_AS_TEXT: Final = frozenset(
    {
        "target",
        "actual",
        "approved_target",
        "last_target",
        "last_actual",
        "unit_code",
        "function_code",
        "code",
        "phone",
        "leader_phone",
        "period",
        "time",
        "value",
    }
)
"""Texts that Excel would turn into numbers or dates: codes, phones, periods, printed values."""


def of_field(look: Look, field: Field) -> Look:
    """``look`` with the number format and the alignment of a value of ``field``."""
    number = _FORMATS.get(field.type, "General")
    is_read = field.key.endswith("_number")  # out of a text: shown as it stands there
    if field.type == "number" and field.formula and field.unit in _TWO_PLACES and not is_read:
        number = MONEY if field.unit != "分" else "0.00"
    if field.type == "text" and field.key in _AS_TEXT and not field.formula:
        number = "@"
    is_figure = field.type in {"money", "rate", "integer", "number"}
    align = "right" if is_figure else look.align
    if field.type in {"choice", "date"}:
        align = "center"
    return replace(look, number=number, align=align, wrap=look.wrap and not is_figure)
