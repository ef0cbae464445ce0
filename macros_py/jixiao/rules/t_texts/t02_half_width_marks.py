"""T02."""

import re
from itertools import groupby
from typing import Final

from jixiao.rules.basis import Basis
from jixiao.rules.place import Place
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.texts import texts
from jixiao.rules.words import listed, quoted
from jixiao.scoring.evaluation import Evaluation

_BASIS: Final = Basis("GB/T 15834 标点符号用法")
_MARK: Final = re.compile(r"(?<=[\u4e00-\u9fff”’）》])[,;:!?.](?=[\u4e00-\u9fff“‘（《])")
_SEEN: Final = 3
_AROUND: Final = 4


@rule(
    "T02",
    title="中文里用了半角标点",
    level="info",
    basis=_BASIS,
    checks="两个汉字之间的逗号、分号、冒号、问号、叹号、句号都是全角；一块只提示一次。",
    why="公文里的标点是全角的，半角标点多半是粘贴或输入法带进来的。",
    example="“规划建议,负责”应为“规划建议，负责”。",
    fix="改成全角标点；外国人名、活动主题中间的圆点用“·”。",
)
def half_width_marks(evaluation: Evaluation) -> Outcomes:
    """Between Chinese characters stand full-width marks."""
    for _, block in groupby(texts(evaluation), key=_block):
        found = [(path, _MARK.finditer(text), text) for path, text in block]
        places = [(path, _around(text, each)) for path, marks, text in found for each in marks]
        if places:
            paths = list(dict.fromkeys(path for path, _ in places))
            where = listed(quoted(words) for _, words in places[:_SEEN])
            many = f"等 {len(places)} 处" if len(places) > _SEEN else ""
            yield Found(paths[0], f"{where}{many}用了半角标点。", covers=tuple(paths[1:]))


def _block(told: tuple[str, str]) -> str:
    """The list a text stands in, or its cell."""
    place = Place.of(told[0])
    return f"{place.project}.{place.list or place.path}"


def _around(text: str, mark: re.Match[str]) -> str:
    return text[max(0, mark.start() - _AROUND) : mark.end() + _AROUND]
