from support.rules import Check


def assets(total: str, liabilities: str | None, net: str | None) -> dict[str, object]:
    return {"budget": {"assets": {"total": total, "liabilities": liabilities, "net": net}}}


def test_passes_the_equation(check: Check) -> None:
    assert check("A11", assets("1581.89", "295.41", "1286.48")).passes


def test_finds_the_equation_broken(check: Check) -> None:
    found = check("A11", assets("1581.98", "295.41", "1286.48")).only
    assert "295.41 + 1286.48 = 1581.89 ≠ 1581.98，差 0.09 万元" in found.message


def test_cannot_tell_without_parts(check: Check) -> None:
    assert check("A11", assets("1581.89", None, None)).undecided
