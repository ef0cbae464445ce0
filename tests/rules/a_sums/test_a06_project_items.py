from support.rules import Check


def spending(total: str | None, *items: str, others: str | None = None) -> dict[str, object]:
    rows = [{"name": f"项目{i}", "actual": item} for i, item in enumerate(items)]
    return {
        "budget": {"expenditure": {"project": {"actual": total}}},
        "spending": {"items": rows, "others": {"actual": others}},
    }


def test_passes_items_that_cover_all(check: Check) -> None:
    assert check("A06", spending("265.58", "80.35", "53.88", others="131.35")).passes


def test_finds_what_no_item_explains(check: Check) -> None:
    found = check("A06", spending("265.58", "80.35", "53.88")).only
    assert "80.35 + 53.88 = 134.23 万元，占50.54%，还有 131.35 万元没有说明" in found.message


def test_finds_items_that_are_more_than_the_whole(check: Check) -> None:
    assert "多 10.00 万元" in check("A06", spending("90", "50", "50")).only.message


def test_cannot_tell_without_items(check: Check) -> None:
    answer = check("A06", spending("265.58"))
    assert answer.passes
    assert answer.undecided
