from support.rules import Check, Make


def test_names_a_blank_cell_beside_filled_ones(check: Check) -> None:
    patch = {"unit": {"establishment": {"total": "62", "administrative": "46"}}}
    messages = check("H04", patch).messages
    assert "必填格“事业编制”空着。" in messages


def test_names_a_wholly_blank_block_once(check: Check) -> None:
    patch = {"unit": {"establishment": {"total": "62"}}}
    found = [each for each in check("H04", patch).findings if each.path.startswith("unit.staff")]
    assert len(found) == 1
    assert "“人员”有 3 个必填格都空着：人员总数、在职人员、退休人员" in found[0].message


def test_names_a_blank_column_once(check: Check) -> None:
    income = {"total": {"initial": "1"}, "general_budget": {"initial": "1"}}
    messages = check("H04", {"budget": {"income": income}}).messages
    blank = "“收入”有 2 个必填格都空着：收入总计（全年预算）、一般公共预算财政拨款（全年预算）。"
    assert blank in messages


def test_takes_a_nought_and_a_mark_for_filled(check: Check) -> None:
    posts = {"total": "0", "administrative": "/", "institutional": "—"}
    paths = [each.path for each in check("H04", {"unit": {"establishment": posts}}).findings]
    assert not [path for path in paths if path.startswith("unit.establishment")]


def test_misses_project_forms_once(check: Check) -> None:
    on = {"settings": {"papers": {"project_tables": {"submitted": "是"}}}}
    [found] = [
        each
        for each in check("H04", on).findings
        if each.level == "error" and "项目" in each.message
    ]
    assert found.message == "要报送的“项目自评表”还是空的。"


def test_says_that_nothing_is_to_be_handed_in(check: Check) -> None:
    off = {"settings": {"papers": {"project_tables": {"submitted": "否"}}}}
    found = check("H04", off).only
    assert (found.level, found.path) == ("error", "settings.papers.project_tables.submitted")
    assert "一份也没有选“是”" in found.message


def test_asks_for_what_is_left_out_of_a_row(check: Check, project: Make, row: Make) -> None:
    messages = check("H04", project(row("6场", None, None, None))).messages
    assert "必填格“实际完成值（普法宣传场次）”空着。" in messages
    assert "必填格“分值（普法宣传场次）”空着。" in messages


def test_leaves_rows_that_only_carry_a_heading(check: Check, project: Make) -> None:
    answer = check("H04", project({"level2": "生态效益指标"}))
    assert not [each for each in answer.findings if "indicators[0]" in each.path]


def test_leaves_what_another_rule_says_already(check: Check, project: Make, row: Make) -> None:
    answer = check("H04", project(row("6场", None, "5", "5")))
    assert not [each for each in answer.findings if "indicators[0]" in each.path]
    assert any("先处理" in why for why in answer.undecided)


def test_names_a_wholly_blank_sheet_once(check: Check) -> None:
    found = check("H04", {}).findings
    assert len({each.origin.sheet for each in found if each.origin}) == len(found)
    [unit] = [each for each in found if each.origin and each.origin.sheet == "单位情况"]
    assert "《单位情况》必填的 7 处都空着：主要职责、编制总数、行政编制、事业编制等" in unit.message
