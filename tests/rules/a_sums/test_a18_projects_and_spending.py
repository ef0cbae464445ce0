"""What the projects spend between them, against 项目支出."""

from support.rules import Check


def patch(*executed: str | None, spent: str | None = "115") -> dict[str, object]:
    return {
        "budget": {"expenditure": {"project": {"actual": spent}}},
        "projects": [
            {"head": {"name": f"项目{number}"}, "funds": {"total": {"executed": amount}}}
            for number, amount in enumerate(executed)
        ],
    }


def test_finds_projects_that_do_not_make_up_the_spending(check: Check) -> None:
    found = check("A18", patch("20", "30")).only
    assert found.level == "warning"
    assert found.path == "budget.expenditure.project.actual"
    assert found.message == (
        "各项目全年执行数合计 20.00 + 30.00 = 50.00 ≠ 项目支出 115.00，差 65.00 万元。"
    )


def test_says_it_plainly_of_one_project(check: Check) -> None:
    assert check("A18", patch("20")).only.message.startswith("各项目全年执行数合计 20.00 ≠")


def test_passes_projects_that_make_up_the_spending(check: Check) -> None:
    assert check("A18", patch("100.5", "14.5")).passes


def test_cannot_tell_without_projects_or_a_figure(check: Check) -> None:
    assert check("A18", patch()).undecided == ["一个项目也没有填"]
    assert check("A18", patch("20", spent="约百万")).undecided
