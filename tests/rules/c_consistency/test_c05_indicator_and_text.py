from support.rules import Answer, Check, Make, WorkbookPatch

ROW = {"name": "行政复议案件", "target": "≥15件", "actual": "29件", "weight": "5", "score": "5"}


def said(check: Check, project: Make, text: str, **row: object) -> Answer:
    patch: WorkbookPatch = {"performance": {"paragraphs": [{"text": text}]}}
    return check("C05", dict(project(ROW | row)) | dict(patch))


def test_passes_the_same_figure(check: Check, project: Make) -> None:
    assert said(check, project, "全年共受理行政复议案件29件。").passes


def test_passes_what_the_texts_do_not_tell(check: Check, project: Make) -> None:
    assert said(check, project, "其中涉及土地的行政复议案件9件，办理诉讼案件20件。").passes


def test_passes_where_the_row_says_how_it_counts(check: Check, project: Make) -> None:
    text = "共受理行政复议案件34件，已办结29件。"
    assert said(check, project, text, counting="办结").passes
    assert said(check, project, text, name="办结行政复议案件").passes


def test_finds_another_figure(check: Check, project: Make) -> None:
    found = said(check, project, "全年办理行政复议案件31件。").only
    assert "完成值却是 29件" in found.message


def test_finds_that_it_does_not_say_how_it_counts(check: Check, project: Make) -> None:
    found = said(check, project, "共受理行政复议案件34件，已办结29件。").only
    assert "没有写明按哪个口径" in found.message
