from support.rules import Check


def papers(title: str | None, overall: str) -> dict[str, object]:
    report = {"submitted": "是", "title": title}
    return {"settings": {"papers": {"report": report, "overall_table": {"submitted": overall}}}}


def test_passes_a_report_on_the_whole_with_its_form(check: Check) -> None:
    assert check("H01", papers("2022年度部门整体支出绩效自评报告", "是")).passes


def test_passes_a_report_on_a_project(check: Check) -> None:
    assert check("H01", papers("2022年度项目支出绩效自评报告", "否")).passes


def test_finds_a_report_on_the_whole_without_it(check: Check) -> None:
    assert (
        "没有附部门整体支出自评表"
        in check("H01", papers("2022年度部门整体支出绩效自评报告", "否")).only.message
    )


def test_cannot_tell_without_a_title(check: Check) -> None:
    assert check("H01", papers(None, "否")).undecided


def test_keeps_quiet_where_the_place_has_no_such_form(check: Check) -> None:
    only = {"report": {"submitted": "是", "title": "2022年度部门整体支出绩效自评报告"}}
    assert check("H01", {"settings": {"papers": only}}).passes
    untitled = {"report": {"submitted": "是"}}
    assert not check("H01", {"settings": {"papers": untitled}}).undecided
