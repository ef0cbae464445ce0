"""H04."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from jixiao.rules.asked import Asked
from jixiao.rules.basis import WORKBOOK
from jixiao.rules.finding import Level
from jixiao.rules.h_structure.blanks import Group, groups
from jixiao.rules.h_structure.empty_papers import empty_papers, is_own
from jixiao.rules.places import label_of, origin_of
from jixiao.rules.rule import Found, Outcomes, rule
from jixiao.rules.words import listed, quoted
from jixiao.scoring.evaluation import Evaluation

_NAMED: Final = 4
_NAMELESS_WITHOUT: Final = frozenset({"cover.year", "cover.unit_name"})
"""Without these no paper says whose it is."""
_NOTHING: Final = "报送的材料一份也没有选“是”，什么也不查、不印。"
_TICK: Final = "在《设置》的“报送材料”里，把要报送的选“是”。"
_OF_PROJECTS: Final = "projects."


@rule(
    "H04",
    title="必填格空着",
    level="warning",
    basis=WORKBOOK,
    requires=("A02", "E16", "G05", "H06"),
    checks="勾选报送的材料必须印的格子都已填写；整张、整块、整列都空着的只提示一次；"
    "没有勾选报送的材料不查。一份材料什么也没有填的是必改。",
    why="必填格空着，报告和附表就印不全。",
    example="《预决算》“收入总计（全年预算）”空着，自评报告要印。",
    fix="补填；没有的填0，确实不适用的填“/”。",
)
def required_blank(evaluation: Evaluation) -> Outcomes:
    """What the papers handed in must print is filled in; what is wholly blank is named once."""
    asked = Asked(evaluation)
    settings = evaluation.data.settings
    if (first := next(iter(settings.papers), None)) and not settings.ticked:
        yield Found(f"settings.papers.{first}.submitted", _NOTHING, _TICK, level="error")
        return
    empty = list(empty_papers(asked))
    yield from (_empty(key, evaluation) for key in empty)
    for _, of_sheet in groupby(groups(asked, without=empty), key=_sheet):
        yield from _of_sheet(list(of_sheet), asked)


def _empty(key: str, evaluation: Evaluation) -> Found:
    form = evaluation.form
    name = form.papers.get(key, key)
    needs = dict(form.needs.papers).get(key, ()) if form.needs else ()
    own = [told.path for told in needs if is_own(told.path)]
    if all(path.startswith(_OF_PROJECTS) for path in own):
        fix = f"到《项目01》填写，一个项目一张表；不报送的，在《设置》的报送材料里把{name}选“否”。"
    else:
        fix = f"照黄色格填写；不报送的，在《设置》的报送材料里把{name}选“否”。"
    path = f"settings.papers.{key}.submitted"
    return Found(path, f"要报送的{quoted(name)}还是空的。", fix, level="error")


def _of_sheet(several: list[Group], asked: Asked) -> Outcomes:
    """One finding for a sheet with nothing on it, else one for each block, column and cell."""
    waiting = [group for group in several if group.blank]
    if len(waiting) > 1 and all(len(group.blank) == len(group.paths) for group in several):
        yield _whole_sheet(waiting, asked)
        return
    for group in waiting:
        yield from _of_group(group, asked)


def _whole_sheet(several: Sequence[Group], asked: Asked) -> Found:
    blank = [path for group in several for path in group.blank]
    origin = origin_of(blank[0], asked.evaluation)
    sheet = origin.sheet if origin and origin.sheet else ""
    names = _named([_label(path, asked) for path in blank])
    message = f"《{sheet}》必填的 {len(blank)} 处都空着：{names}{_printed(blank, asked)}。"
    return Found(blank[0], message, level=_level(blank), covers=tuple(blank[1:]))


def _of_group(group: Group, asked: Asked) -> Outcomes:
    blank = group.blank
    if group.is_list:
        fix = "一条一行填写，可以从原有材料整段粘贴；确实没有的写“无。”。"
        message = f"{quoted(group.title)}一条也没有填{_printed(blank, asked)}。"
        yield Found(blank[0], message, fix, value="")
    elif len(blank) == len(group.paths) > 1:
        names = _named([_label(path, asked) for path in blank])
        many = f"{quoted(group.title)}有 {len(blank)} 个必填格都空着"
        message = f"{many}：{names}{_printed(blank, asked)}。"
        yield Found(blank[0], message, level=_level(blank), covers=tuple(blank[1:]))
    else:
        for path in blank:
            message = f"必填格{quoted(_label(path, asked))}空着{_printed([path], asked)}。"
            yield Found(path, message, level=_level([path]))


def _printed(paths: Sequence[str], asked: Asked) -> str:
    """The papers that need the first of ``paths``, in brackets; nothing where it is not known."""
    papers = asked.papers(paths[0])
    return f"（印在{listed(papers)}）" if papers else ""


def _label(path: str, asked: Asked) -> str:
    return label_of(path, asked.evaluation) or ""


def _named(labels: Sequence[str]) -> str:
    return listed(labels[:_NAMED]) + ("等" if len(labels) > _NAMED else "")


def _level(blank: Sequence[str]) -> Level | None:
    return "error" if _NAMELESS_WITHOUT.intersection(blank) else None


def _sheet(group: Group) -> tuple[int, int]:
    return group.place[:2]
