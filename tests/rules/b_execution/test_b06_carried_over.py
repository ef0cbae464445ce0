from support.rules import Check


def patch(initial: str | None, adjusted: str, **income: object) -> dict[str, object]:
    funds = {"carried_over": {"initial": initial, "adjusted": adjusted}}
    return {"projects": [{"id": "P1", "funds": funds}], "budget": {"income": income}}


def test_passes_money_brought_forward_that_was_planned(check: Check) -> None:
    assert check("B06", patch("85.85", "85.85", carried_over={"actual": "85.85"})).passes


def test_takes_a_typed_nought_as_an_answer(check: Check) -> None:
    assert check("B06", patch("0", "85.85", current_year={"actual": "1007.05"})).passes


def test_finds_money_brought_forward_only_during_the_year(check: Check) -> None:
    found = check("B06", patch(None, "85.85", carried_over={"actual": "85.85"})).only
    assert "85.85 万元，年初预算数却空着" in found.message


def test_finds_income_that_does_not_say_what_was_brought_forward(check: Check) -> None:
    assert check("B06", patch("85.85", "85.85")).only.path == "budget.income.carried_over.actual"


def test_cannot_tell_where_the_figure_is_no_number(check: Check) -> None:
    assert check("B06", patch(None, "若干")).undecided
