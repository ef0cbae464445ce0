import pytest

from support.rules import Check, WorkbookPatch


def told(text: str) -> WorkbookPatch:
    return {"performance": {"paragraphs": [{"text": text}]}}


@pytest.mark.parametrize(
    "text",
    [
        "接收社区矫正对象88名，解除社区矫正对象96名。",
        "审查合同156份。审查合同书104份。",
        "新建农村公路5公里，新建农村公路桥3座。",
        "培训村干部156人，培训村干部家属104人。",
    ],
)
def test_passes_different_things(check: Check, text: str) -> None:
    assert check("C08", told(text)).passes


def test_finds_one_thing_under_two_figures(check: Check) -> None:
    text = "出具合法性审查意见156份，出具合法性审查意见书104件。"
    found = check("C08", told(text)).only
    assert found.path == "performance.paragraphs[0].text"
    assert "意见156份”" in found.message
    assert "意见书104件”" in found.message
