from support.rules import Check, Make


def test_passes_words_that_agree_with_the_rate(check: Check, funds: Make) -> None:
    goal = {"actual": "项目资金已全部拨付。"}
    assert check("B13", funds("100", "100", "100", goal=goal)).passes


def test_finds_words_that_say_all_was_paid_when_it_was_not(check: Check, funds: Make) -> None:
    goal = {"actual": "完成12场宣传，项目资金已全部拨付。"}
    found = check("B13", funds("100", "100", "90.5", goal=goal)).only
    assert "文字写“资金已全部拨付”，执行率却是 90.50 ÷ 100.00 = 90.5%" in found.message


def test_cannot_tell_without_a_rate(check: Check, funds: Make) -> None:
    assert check("B13", funds("", "", "", goal={"actual": "经费全部支付。"})).undecided


def test_money_that_arrived_is_not_money_spent(check: Check, funds: Make) -> None:
    goal = {"actual": "项目资金全部拨付到位，资金到位率100%。"}
    assert check("B13", funds("100", "100", "90.5", goal=goal)).passes
