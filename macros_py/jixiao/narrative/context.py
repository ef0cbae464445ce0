"""The context of a Word template: every fact there is, by its Chinese name.

Money is in 万元, rates are ratios; the filters of :mod:`jixiao.narrative.printing` print them.
Blank is ``None``, so that a template can leave a clause out (``{% if … is 有 %}``).
"""

from collections.abc import Mapping

from jixiao.facts.cover import title, year
from jixiao.facts.registry import told
from jixiao.scoring.evaluation import Evaluation

__all__ = ["Context", "report_context", "title", "year"]

Context = Mapping[str, object]


def report_context(evaluation: Evaluation) -> Context:
    """Everything the text of a report may name; attachments come on top."""
    return told(evaluation)
