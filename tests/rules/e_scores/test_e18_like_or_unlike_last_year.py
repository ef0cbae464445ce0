from support.rules import Check, Make


def last_year(project: Make, total: str | None, now: str) -> dict[str, object]:
    return dict(project(foot={"total": now})) | {"last_year": {"total": total}}


def test_passes_a_small_step(check: Check, project: Make) -> None:
    assert check("E18", last_year(project, "90", "95")).passes


def test_finds_a_leap(check: Check, project: Make) -> None:
    found = check("E18", last_year(project, "78", "98")).only
    assert "上年 78 分，今年 98 分，相差 20 分" in found.message


def test_finds_the_very_figures_of_last_year(check: Check, project: Make, row: Make) -> None:
    rows = [row("6场", f"{i}场", "5", "5", name=f"指标{i}") for i in range(4)]
    before = [{"name": each["name"], "target": "6场", "actual": each["actual"]} for each in rows]
    patch = dict(project(*rows)) | {"last_year": {"indicators": before}}
    assert "4个指标的指标值、完成值与上年完全相同" in check("E18", patch).only.message
    before[0]["actual"] = "9场"
    assert check("E18", patch).passes


def test_cannot_tell_without_last_year(check: Check, project: Make) -> None:
    assert check("E18", last_year(project, None, "98")).undecided
