from dataclasses import replace

import pytest

from jixiao.form.reading import Reading
from jixiao.model.origin import Origin
from jixiao.rules import place
from jixiao.rules.abridging import MOST, abridged
from jixiao.rules.finding import Finding
from jixiao.rules.place import subject_of
from jixiao.rules.places import label_of
from jixiao.rules.registry import run
from jixiao.scoring.evaluate import evaluate
from support.rules import FILE, data_of

ONE = Finding(
    code="A01",
    level="error",
    path="budget.income.total.initial",
    subject="budget.income.total.initial",
    project=None,
    origin=None,
    field="收入总计（年初预算）",
    value="1",
    quote=None,
    message="不等。",
    fix="核对。",
    basis="算术",
)


def found(count: int, code: str = "A01", answer: str | None = None) -> list[Finding]:
    """``count`` findings of one rule, in the rows of 预决算."""
    return [
        replace(ONE, code=code, origin=Origin(FILE, "预决算", f"B{n + 1}"), status=answer)
        for n in range(count)
    ]


def test_leaves_alone_what_is_not_too_much() -> None:
    findings = found(MOST) + found(MOST, "A02")
    assert abridged(findings) == findings


def test_last_one_tells_how_many_more_and_where() -> None:
    findings = found(MOST + 40)
    told = abridged(findings)
    assert told[:-1] == findings[: MOST - 1]
    assert told[-1].key == findings[MOST - 1].key
    assert told[-1].message == (
        "不等。同样的问题另有 40 处没有逐条列出，如《预决算》B101、《预决算》B102、《预决算》B103。"
    )


def test_counts_each_rule_by_itself() -> None:
    told = abridged(found(MOST + 1) + found(3, "A02"))
    assert [each.code for each in told].count("A01") == MOST
    assert [each.code for each in told].count("A02") == 3


def test_tells_the_next_ones_when_some_are_answered() -> None:
    answered = found(30, answer="有说明")
    told = abridged(answered + found(MOST + 10, answer="待处理"))
    assert len(told) == 30 + MOST
    assert "另有 10 处" in told[-1].message


def test_keeps_the_gravest_of_a_rule() -> None:
    rows = [{"name": f"第{n}项", "weight": "5", "target": "5场", "actual": "5"} for n in range(300)]
    data = data_of({"projects": [{"id": "P1", "indicators": rows}]})
    findings = run(evaluate(Reading(FILE, data)))
    codes = [each.code for each in findings]
    assert max(map(codes.count, codes)) == MOST
    levels = [each.level for each in findings]
    assert levels == sorted(levels, key=["error", "warning", "info"].index)


def test_counts_the_names_of_a_list_once_however_many_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"name": f"第{n % 400}项"} for n in range(500)]
    data = data_of({"projects": [{"id": "P1", "indicators": rows}]})
    asked = 0
    name_of = place._name_in

    def counting(row: object) -> object:
        nonlocal asked
        asked += 1
        return name_of(row)

    monkeypatch.setattr(place, "_name_in", counting)
    paths = [f"projects[0].indicators[{n}].actual" for n in range(500)]
    evaluation = evaluate(Reading(FILE, data))
    labels = [label_of(path, evaluation) for path in paths]
    assert labels[0] == "实际完成值（第1行）"
    assert labels[200] == "实际完成值（第200项）"
    assert subject_of(paths[399], data) == "indicators[第399项].actual"
    assert asked < 4 * len(rows)
