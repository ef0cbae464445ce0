from support.rules import Check, Make


def test_passes_a_goal_and_what_was_reached(check: Check, project: Make) -> None:
    goal = {"expected": "开展普法宣传。", "actual": "开展普法宣传14场。"}
    assert check("F13", project(goal=goal)).passes


def test_finds_the_goal_copied_word_for_word(check: Check, project: Make) -> None:
    goal = {"expected": "开展普法宣传。", "actual": " 开展普法宣传 "}
    assert check("F13", project(goal=goal)).only.path == "projects[0].goal.actual"


def test_cannot_tell_with_one_of_the_two(check: Check, project: Make) -> None:
    assert check("F13", project(goal={"expected": "开展普法宣传。"})).undecided


def test_finds_a_goal_that_only_says_it_is_done(check: Check, project: Make) -> None:
    goal = {"expected": "保证学校正常运转。", "actual": "保证了学校的正常运转。"}
    found = check("F13", project(goal=goal)).only
    assert found.level == "warning"
    assert "只差“了”“已”“完成”等几个字" in found.message


def test_passes_a_goal_told_with_its_figures(check: Check, project: Make) -> None:
    goal = {"expected": "完成普法宣传。", "actual": "完成了普法宣传14场。"}
    assert check("F13", project(goal=goal)).passes
