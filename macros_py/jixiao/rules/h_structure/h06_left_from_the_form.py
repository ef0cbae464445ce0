"""H06."""

import re
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import FORM
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import texts
from jixiao.rules.words import listed, quoted
from jixiao.scoring.evaluation import Evaluation

_NUMBERED: Final = re.compile(r"指标[0-9一二三四五六七八九十]*[:：.、]?")
_PREFIX: Final = re.compile(r"指标[0-9一二三四五六七八九十]+[:：.、](?=.)")
_PLACEHOLDER: Final = re.compile(
    r"^[.…。]+$|＿{2,}|_{3,}|[Xx×]{2,}(?=[年月日号元万个项件人次单位县市区局项目]|$)"
    r"|[(（](?:不超过)?[0-9]+字(?:以内|左右)?[)）]|[(（](?:请|此处)[^()（）]{0,20}填[^()（）]{0,20}[)）]"
)
_SEEN: Final = 3


@rule(
    "H06",
    title="留着表样的提示字",
    level="warning",
    basis=FORM,
    checks="没有“……”“XX”“（100字以内）”等占位字；三级指标不是“指标1：”，前面也不带“指标1：”。",
    why="占位字说明这一格没有填，印出来一眼就能看见。",
    example="三级指标写着“指标2：”，后面什么也没有。",
    fix="换成实际内容；没有这一项的，把整行删掉或清空。",
)
def left_from_the_form(evaluation: Evaluation) -> Outcomes:
    """Nothing is left of what a form prints for a hint."""
    for path, text in texts(evaluation):
        left = _left(path, text)
        if left:
            yield Found(path, f"还留着表样的{quoted(left)}。")
    for form in evaluation.forms:
        led = [row for row in form.indicators if _PREFIX.match(tidy(row.row.name or ""))]
        if led:
            named = listed(quoted(row.row.name) for row in led[:_SEEN])
            many = f"等 {len(led)} 项" if len(led) > _SEEN else ""
            yield Found(
                f"{form.path}.indicators",
                f"三级指标{named}{many}前面带着表样的“指标1：”。",
                "删去“指标1：”，只写指标名称。",
                level="info",
                value="",
            )


def _left(path: str, text: str) -> str | None:
    if path.endswith(".name") and ".indicators[" in path and _NUMBERED.fullmatch(tidy(text)):
        return text
    match = _PLACEHOLDER.search(text.strip())
    return match[0] if match else None
