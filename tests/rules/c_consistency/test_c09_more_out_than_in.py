import pytest

from support.rules import Check, WorkbookPatch


def told(text: str) -> WorkbookPatch:
    return {"performance": {"paragraphs": [{"text": text}]}}


@pytest.mark.parametrize(
    "text",
    [
        "受理行政复议案件34件，已办结29件。",
        "排查矛盾纠纷398起，调处信访事项917起。",
        "排查矛盾纠纷398起。调处矛盾纠纷917起。",
        "排查矛盾纠纷390余起，调处矛盾纠纷917起。",
        "受理申请34件，处理垃圾900吨。",
    ],
)
def test_passes_what_comes_out_of_what_came_in(check: Check, text: str) -> None:
    assert check("C09", told(text)).passes


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("排查各类矛盾纠纷398起，预防矛盾纠纷181起，调处矛盾纠纷917起，成功894起。", "519起"),
        ("受理投诉30件，已办结32件。", "2件"),
    ],
)
def test_finds_more_handled_than_received_once(check: Check, text: str, more: str) -> None:
    assert f"多 {more}" in check("C09", told(text)).only.message
