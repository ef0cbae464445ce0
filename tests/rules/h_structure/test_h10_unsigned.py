from support.papers import codes, examined, form_of

TABLE = ("projects.head.name!", "cover.preparer", "cover.filled_on")
COVER = {"year": "2022", "unit_name": "衡山县司法局"}
PROJECT = {"id": "P1", "head": {"name": "普法"}}


def test_finds_once_what_a_table_of_the_pack_prints() -> None:
    form = form_of({"project_tables": TABLE})
    said = examined(form, {"cover": COVER, "projects": [PROJECT]}, "project_tables").findings
    [found] = [each for each in said if each.code == "H10"]
    assert found.message == "自评表没有填表人、填报日期。"


def test_passes_what_is_filled_in_or_no_paper_prints() -> None:
    form = form_of({"project_tables": TABLE})
    signed = COVER | {"preparer": "张三", "filled_on": "2023-06-01"}
    assert "H10" not in codes(examined(form, {"cover": signed}, "project_tables"))
    plain = form_of({"project_tables": TABLE[:1]})
    assert "H10" not in codes(examined(plain, {"cover": COVER}, "project_tables"))


def test_passes_a_report_alone() -> None:
    form = form_of({"report": TABLE[:1], "project_tables": TABLE})
    assert "H10" not in codes(examined(form, {"cover": COVER}, "report"))
