from support.rules import Check


def vehicles(whole: str, purchase: str | None, running: str | None) -> dict[str, object]:
    rows = {"vehicles": whole, "vehicle_purchase": purchase, "vehicle_running": running}
    return {"budget": {"three_public": {row: {"actual": v} for row, v in rows.items()}}}


def test_passes_both_parts_a_nought_included(check: Check) -> None:
    assert check("G05", vehicles("1.95", "0", "1.95")).passes


def test_passes_no_money_for_vehicles(check: Check) -> None:
    assert check("G05", vehicles("0", None, None)).passes


def test_finds_a_part_left_blank_and_names_it_once(check: Check) -> None:
    patch = vehicles("1.95", None, "1.95")
    assert "公务用车购置费（本年决算）" in check("G05", patch).only.message
    assert not [each for each in check("H04", patch).findings if "vehicle_purchase.a" in each.path]


def test_cannot_tell_where_the_whole_is_no_number(check: Check) -> None:
    assert check("G05", vehicles("两万", "0", "1.95")).undecided
