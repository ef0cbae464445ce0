from support.rules import Check


def three(**rows: str) -> dict[str, object]:
    return {"budget": {"three_public": {row: {"actual": value} for row, value in rows.items()}}}


def test_passes_totals_that_add_up(check: Check) -> None:
    assert check("G02", three(total="2.74", abroad="0", vehicles="1.95", reception="0.79")).passes


def test_finds_one_cent(check: Check) -> None:
    found = check("G02", three(total="2.75", abroad="0", vehicles="1.95", reception="0.79")).only
    assert "0.00 + 1.95 + 0.79 = 2.74 ≠ 2.75，差 0.01 万元" in found.message


def test_finds_vehicles_that_are_not_purchase_and_running(check: Check) -> None:
    found = check("G02", three(vehicles="2", vehicle_purchase="0", vehicle_running="1.95")).only
    assert found.path == "budget.three_public.vehicles.actual"


def test_cannot_tell_without_parts(check: Check) -> None:
    assert check("G02", three(total="2.74")).undecided
