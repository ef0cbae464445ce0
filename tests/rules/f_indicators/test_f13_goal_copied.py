from support.rules import Check, Make


def test_passes_a_goal_and_what_was_reached(check: Check, project: Make) -> None:
    goal = {"expected": "开展普法宣传。", "actual": "开展普法宣传14场。"}
    assert check("F13", project(goal=goal)).passes


def test_finds_the_goal_copied_word_for_word(check: Check, project: Make) -> None:
    goal = {"expected": "开展普法宣传。", "actual": " 开展普法宣传 "}
    assert check("F13", project(goal=goal)).only.path == "projects[0].goal.actual"


def test_cannot_tell_with_one_of_the_two(check: Check, project: Make) -> None:
    assert check("F13", project(goal={"expected": "开展普法宣传。"})).undecided
