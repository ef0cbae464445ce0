from support.rules import Answer, Check, Make


def said(check: Check, project: Make, unit: str, authority: str) -> Answer:
    head = {"name": "普法", "authority": authority}
    return check("H07", dict(project(head=head)) | {"cover": {"unit_name": unit}})


def test_passes_a_department(check: Check, project: Make) -> None:
    assert said(check, project, "衡山县司法局", "衡山县司法局").passes


def test_passes_a_government(check: Check, project: Make) -> None:
    assert said(check, project, "贯塘乡人民政府", "贯塘乡人民政府").passes


def test_finds_a_government_over_a_department(check: Check, project: Make) -> None:
    found = said(check, project, "衡山县司法局", "衡山县人民政府").only
    assert (found.path, found.level) == ("projects[0].head.authority", "info")


def test_cannot_tell_without_the_unit(check: Check, project: Make) -> None:
    assert said(check, project, "", "衡山县人民政府").undecided
