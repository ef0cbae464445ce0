from support.rules import Check, Make


def test_is_silent_where_everything_was_told(check: Check, project: Make, row: Make) -> None:
    assert check("J09", project(row("≥95%", "96%", "5", "5"))).passes


def test_tells_which_row_why_and_what_to_fill_in(check: Check, project: Make, row: Make) -> None:
    found = check("J09", project(row("≥95%", "80", "5", "4", name="培训合格率"))).only
    assert found.path == "projects[0].indicators[0].actual"
    assert found.level == "info"
    told = "“培训合格率”的指标值“≥95%”和完成值“80”单位不同，不能比较：两格写成同一个单位。"
    assert found.message == f"有 1 处无法判断：{told}"


def test_points_out_full_marks_and_names_them_first(check: Check, project: Make, row: Make) -> None:
    rows = [
        row("≥95%", "80", "5", "4", name="培训合格率"),
        row("≥90%", "70", "5", "5", name="办结率"),
    ]
    found = check("J09", project(*rows)).only
    assert found.level == "warning"
    assert "有 2 处无法判断：“办结率”" in found.message
    assert "不能比较，却得满分 5：两格写成同一个单位" in found.message


def test_is_silent_about_a_row_that_a_finding_speaks_about(
    check: Check, project: Make, row: Make
) -> None:
    assert check("J09", project(row("≥95%", "≥95%", "5", "5"))).passes


def test_tells_of_a_sum_with_a_blank_part(check: Check) -> None:
    rows = {"total": {"actual": "799.12"}, "project": {"actual": "286.83"}}
    found = check("J09", {"budget": {"expenditure": rows}}).only
    assert "“基本支出（本年决算）”没有填，无法核对“支出总计（本年决算）”" in found.message
    assert "填上“基本支出（本年决算）”，没有的填0" in found.message


def test_names_five_and_counts_the_rest(check: Check, project: Make, row: Make) -> None:
    rows = [row("≥95%", "80", "5", "4", name=f"第{n}项合格率") for n in range(8)]
    assert "其余 3 处略" in check("J09", project(*rows)).only.message
