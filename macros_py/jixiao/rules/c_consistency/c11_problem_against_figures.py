"""C11."""

import re
from collections.abc import Iterator
from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import CONSISTENCY
from jixiao.rules.figures import figures
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import plain, quoted, rate
from jixiao.scoring.evaluation import Evaluation

_POSTS: Final = re.compile(
    r"编制(?:数|配备)?(?:严重|明显)?(?:不足|偏少|紧张|紧缺|太少)|编制(?:数|人数)?(?:还|仍)?不够(?!细|准)"
)
_MONEY: Final = re.compile(
    r"(?:资金|经费)(?:严重|明显|较为|比较)?(?:不足|紧张|紧缺|短缺|偏少)|(?:资金|经费)缺口"
)

_SENTENCE: Final = re.compile(r"[^。；;\n]+")


@rule(
    "C11",
    title="问题与数据相反",
    level="warning",
    basis=CONSISTENCY,
    checks="问题里说编制不足的，在职人员不少于编制；说资金不足的，没有大额结余。",
    why="说的问题和自己填的数相反，措施就没有依据。",
    example="编制62个、在职57人，问题写“人员编制不足”。",
    fix="改写问题，如“空编5个未补，专业人员缺乏”；确有依据的写明需求怎样测算。",
)
def problem_against_figures(evaluation: Evaluation) -> Outcomes:
    """What is complained of does not contradict the figures."""
    for path, text in _problems(evaluation):
        if _POSTS.search(text):
            yield from _posts(evaluation, path, text)
        if _MONEY.search(text):
            yield from _money(evaluation, path, text)


def _posts(evaluation: Evaluation, path: str, text: str) -> Outcomes:
    posts, in_post = figures(evaluation, "unit.establishment.total", "unit.staff.in_post")
    if posts.number is None or in_post.number is None:
        yield Undecided(path, "编制总数或在职人员没有填，编制够不够无从核对")
    elif in_post.number < posts.number:
        vacant = posts.number - in_post.number
        message = (
            f"写了{quoted(text)}，编制 {plain(posts.number)}、在职 {plain(in_post.number)}，"
            f"空编 {plain(vacant)} 个。"
        )
        yield Found(path, message)


def _money(evaluation: Evaluation, path: str, text: str) -> Outcomes:
    low = evaluation.data.settings.thresholds.low_execution
    for form in evaluation.forms:
        spent = form.execution_rate
        if spent is not None and low is not None and spent < low:
            name = "" if form.path == "overall" else f"项目{quoted(form.name)}的"
            message = f"写了{quoted(text)}，{name}预算执行率只有 {rate(spent)}。"
            yield Found(path, message)
            return


def _problems(evaluation: Evaluation) -> Iterator[tuple[str, str]]:
    data = evaluation.data
    for number, problem in enumerate(data.problems.problems):
        place = f"problems.problems[{number}]"
        if text := _sentence(problem.heading, problem.detail):
            yield f"{place}.{'heading' if problem.heading else 'detail'}", text
    for number, project in enumerate(data.projects):
        if text := _sentence(project.foot.problems):
            yield f"projects[{number}].foot.problems", text


def _sentence(*parts: str | None) -> str:
    """The sentence that complains, or nothing."""
    for part in parts:
        for sentence in _SENTENCE.finditer(tidy(part or "")):
            if _POSTS.search(sentence[0]) or _MONEY.search(sentence[0]):
                return sentence[0]
    return ""
