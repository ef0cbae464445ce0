"""存在的问题, 改进措施 and the other texts of a report, as its paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.texts import bare, item, plain_item, said, sentences, texts
from jixiao.model.performance import Measure, Problem
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.scoring.evaluation import Evaluation

_SUB_ITEM: Final = "款"
_PROBLEMS: Final = "problems.problems"
_MEASURES: Final = "problems.measures"
_MEASURE_PATHS: Final = tuple(
    f"{_MEASURES}.{key}" for key in ("lead", "heading", "content", "level", "office", "due")
)


@dataclass(slots=True)
class Article:
    """A 条 of the measures and the 款 below it, as printed."""

    text: str
    items: list[str] = field(default_factory=list)


def problem_list(problems: Sequence[Problem]) -> list[str]:
    """Each problem in one paragraph: heading sentence, then what was written below it."""
    return [text for problem in problems if (text := item(problem.heading, problem.detail))]


def measure_list(measures: Sequence[Measure]) -> list[Article]:
    """The measures as a tree of two levels; a 款 without a 条 above it counts as a 条."""
    tree: list[Article] = []
    for measure in measures:
        text = item(measure.lead, measure.heading, measure.content)
        if not text:
            continue
        text = _with_duty(text, measure)
        if measure.level == _SUB_ITEM and tree:
            tree[-1].items.append(text)
        else:
            tree.append(Article(text))
    return tree


def _with_duty(text: str, measure: Measure) -> str:
    """``text`` followed by who does it by when, where that is filled in."""
    duty = {"责任股室": measure.office, "完成时限": measure.due}
    given = "，".join(f"{label}：{bare(value)}" for label, value in duty.items() if value)
    return f"{bare(text)}（{given}）。" if given else text


def other_matters(data: SelfEvaluation) -> list[str]:
    """其他需要说明的情况; nothing where only 无 stands there."""
    return [text for text in texts(data.problems.other_matters) if said(text)]


def _paragraphs(name: str, path: str, meaning: str) -> Fact[Evaluation]:
    def value(evaluation: Evaluation) -> list[str]:
        root, _, key = path.partition(".")
        return texts(getattr(getattr(evaluation.data, root), key))

    return Fact(
        name, "list", meaning, (path,), value, items=(plain_item((f"{path}.text",), "一段文字"),)
    )


FACTS: Final = (
    _paragraphs("绩效段落", "performance.paragraphs", "履职成效，一段一项"),
    Fact[Evaluation](
        "结论",
        "text",
        "整体评价",
        ("performance.conclusion.overall",),
        lambda e: sentences(e.data.performance.conclusion.overall) or None,
    ),
    Fact[Evaluation](
        "社会效益",
        "text",
        "社会效益",
        ("performance.conclusion.social_benefit",),
        lambda e: sentences(e.data.performance.conclusion.social_benefit) or None,
    ),
    Fact[Evaluation](
        "问题清单",
        "list",
        "存在的问题，一条一项",
        (_PROBLEMS,),
        lambda e: problem_list(e.data.problems.problems),
        items=(
            plain_item(
                (f"{_PROBLEMS}.heading", f"{_PROBLEMS}.detail"),
                "一条问题：标题句和展开",
                (f"{_PROBLEMS}.heading",),
            ),
        ),
    ),
    Fact[Evaluation](
        "措施清单",
        "list",
        "改进措施，一“条”一项",
        (_MEASURES,),
        lambda e: measure_list(e.data.problems.measures),
        items=(
            Fact[Article](
                "文字",
                "text",
                "“条”的文字，填了责任股室、完成时限的写在后面括号里",
                _MEASURE_PATHS,
                lambda article: article.text,
                needed=(),
            ),
            Fact[Article](
                "子项",
                "list",
                "“条”下面的“款”",
                (_MEASURES,),
                lambda article: article.items,
                needed=(),
                items=(plain_item(_MEASURE_PATHS, "一“款”的文字", ()),),
            ),
        ),
    ),
    _paragraphs("自评组织", "problems.organisation", "自评工作组织，一段一项"),
    _paragraphs("结果应用", "problems.use_of_results", "结果应用与公开，一段一项"),
    _paragraphs("上年整改", "problems.last_year_problems", "上年问题整改，一段一项"),
    Fact[Evaluation](
        "其他说明",
        "list",
        "其他需要说明的情况，一段一项；只写了“无。”的不算",
        ("problems.other_matters",),
        lambda e: other_matters(e.data),
        items=(plain_item(("problems.other_matters.text",), "一段文字"),),
    ),
)
