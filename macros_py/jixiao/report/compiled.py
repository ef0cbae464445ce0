"""The placeholders' side of a Word template: jinja2 sources of its parts, compiled once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from jixiao.report.faults import Missing
from jixiao.report.tables import Table, table_xml
from jixiao.report.values import printed
from jixiao.report.wording import among, unended

Filters = Mapping[str, Callable[..., object]]


@dataclass(frozen=True, slots=True)
class Sources:
    """A Word template translated.

    Attributes:
        parts: name of each part that holds placeholders → its jinja2 source.
        styles: name of each style in the document → its id.
    """

    parts: Mapping[str, str]
    styles: Mapping[str, str]


def environment(filters: Filters, styles: Mapping[str, str]) -> jinja2.Environment:
    """The language of the placeholders: Chinese names, strict, and unable to run foreign code.

    A template may come from outside by e-mail, hence the sandbox. Besides ``filters`` there are
    ``表格`` (a ``Table`` → Word), ``其中``, ``去句号`` and the test ``有`` (not blank, not empty).
    """
    env = ImmutableSandboxedEnvironment(autoescape=True, undefined=Missing, finalize=printed)

    def table(value: Table) -> object:
        return table_xml(value, styles)

    env.filters |= {"表格": table, "其中": among, "去句号": unended, **filters}
    env.tests["有"] = _is_given
    return env


def _is_given(value: object) -> bool:
    return value is not None and value not in ("", (), [])
