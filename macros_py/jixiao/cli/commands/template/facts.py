"""``jixiao template facts``: what a Word template can name, with values of the sample."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from jixiao.authoring.packs import form_of
from jixiao.cli.as_json import print_json
from jixiao.cli.exits import Exit
from jixiao.cli.samples import sample
from jixiao.cli.terminal import console, table
from jixiao.facts.fact import Fact, Kind
from jixiao.facts.labels import input_label
from jixiao.facts.registry import FACTS
from jixiao.form.loading import Form, base_form
from jixiao.form.reading import Reading
from jixiao.narrative.printing import Printer
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import DEFAULT, load_profile
from jixiao.scoring.evaluate import evaluate

_SAMPLE: Final = "衡山县司法局-2022"
_LONGEST: Final = 16
_SHOWN: Final = 2
_KINDS: Final[dict[Kind, str]] = {
    "money": "万元",
    "rate": "比例",
    "points": "分",
    "text": "文字",
    "date": "日期",
    "list": "清单",
    "group": "组",
}
_HINT: Final = (
    "在模板里写成 {{ 名称 }}：金额 {{ 名称|万元 }}，比例 {{ 名称|百分比 }}，得分 {{ 名称|分数 }}，"
    "必须有的后面加 |必填。\n"
    "清单写成 {% for 项 in 名称 %}…{% endfor %}，名称后面的一段是每一项里的，"
    "如 项目.完成情况 写成 {{ 项.完成情况 }}。"
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact as listed."""

    name: str
    fact: Fact[Any]
    example: str


def run(arguments: Namespace) -> int:
    """Print them all; the labels and needs are those of a 规则包 only where one is named.

    Raises:
        ProfileError: there is no 规则包 of that name, or it is broken.
        TemplateError: its Word template is broken.
    """
    profile = load_profile(arguments.profile or DEFAULT)
    form = form_of(profile) if arguments.profile else base_form()
    data = with_profile(sample(_SAMPLE), profile)
    printer = Printer(data.settings.display)
    rows = list(_rows(FACTS, [evaluate(Reading(_SAMPLE, data, form=form))], printer, ""))
    if arguments.format == "json":
        print_json([_as_json(row, form) for row in rows])
    else:
        _print(rows, form)
    return Exit.FINE


def _rows(
    facts: Iterable[Fact[Any]], sources: list[Any], printer: Printer, prefix: str
) -> Iterator[_Row]:
    """Each fact and what can be told of its entries, with the first value the sources have."""
    for fact in facts:
        values = [fact.value(source) for source in sources]
        if fact.name:
            yield _Row(prefix + fact.name, fact, _example(fact, values, printer))
        if fact.items:
            given = [value for value in values if value is not None]
            entries = [each for value in given for each in value] if fact.kind == "list" else given
            yield from _rows(fact.items, entries, printer, f"{prefix}{fact.name}.")


def _example(fact: Fact[Any], values: list[Any], printer: Printer) -> str:
    """The first value that is none of blank, as the report prints it."""
    given = [value for value in values if value not in (None, "", [], ())]
    if not given or fact.kind == "group":
        return ""
    value = given[0]
    if fact.kind == "list":
        return f"{len(value)}项"
    text = _printed(fact.kind, value, printer) + fact.unit
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _printed(kind: Kind, value: Any, printer: Printer) -> str:  # noqa: ANN401 - of that kind
    prints = {"money": printer.wan, "rate": printer.rate, "points": printer.score}
    if kind in prints:
        return prints[kind](value)
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _unit(fact: Fact[Any]) -> str:
    return fact.unit or _KINDS[fact.kind]


def _as_json(row: _Row, form: Form) -> dict[str, object]:
    needs = form.needs
    return {
        "name": row.name,
        "kind": row.fact.kind,
        "meaning": row.fact.meaning,
        "unit": _unit(row.fact),
        "example": row.example or None,
        "inputs": [
            {
                "path": path,
                "label": input_label(path, form),
                "papers": dict(needs.by_path.get(path, {})) if needs else {},
            }
            for path in row.fact.paths
        ],
    }


def _print(rows: list[_Row], form: Form) -> None:
    shown = table()
    shown.add_column("名称", overflow="fold", min_width=16)
    shown.add_column("意思", overflow="fold", ratio=3)
    shown.add_column("单位", no_wrap=True)
    shown.add_column("示例", overflow="fold", min_width=12)
    shown.add_column("取自", overflow="fold", ratio=4)
    for row in rows:
        fact = row.fact
        shown.add_row(row.name, fact.meaning, _unit(fact), row.example, _origins(fact, form))
    out = console()
    out.print(shown)
    out.print(_HINT, soft_wrap=True)
    out.print(f"共{len(rows)}项，示例取自“{_SAMPLE}”。")


def _origins(fact: Fact[Any], form: Form) -> str:
    labels = list(filter(None, (input_label(path, form) for path in fact.paths)))
    more = f"等{len(labels)}处" if len(labels) > _SHOWN else ""
    return "、".join(labels[:_SHOWN]) + more
