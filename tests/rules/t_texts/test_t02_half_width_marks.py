import pytest

from support.rules import Check, WorkbookPatch


def duties(*texts: str) -> WorkbookPatch:
    return {"unit": {"duties": [{"text": text} for text in texts]}}


@pytest.mark.parametrize(
    "text", ["规划建议，负责督察。", "占75.7%", "比例为1:2", "见www.gov.cn", "App.js与数据"]
)
def test_passes_full_width_marks_and_figures(check: Check, text: str) -> None:
    assert check("T02", duties(text)).passes


def test_finds_those_of_a_block_once(check: Check) -> None:
    found = check("T02", duties("规划建议,负责督察", "政府安排;会同审查", "法治；宣传.教育")).only
    assert found.path == "unit.duties[0].text"
    assert "“规划建议,负责督察”、“政府安排;会同审查”" in found.message
