from support.rules import Check, WorkbookPatch


def titled(title: str, notice: str = "", year: str = "2022") -> WorkbookPatch:
    report = {"submitted": "是", "title": title}
    return {
        "cover": {"year": year, "notice": notice},
        "settings": {"papers": {"report": report}},
    }


def test_passes_the_year_evaluated(check: Check) -> None:
    notice = "《关于开展2022年度绩效自评的通知》（衡财绩〔2023〕5号）"
    assert check("K01", titled("2022年度绩效自评报告", notice)).passes
    assert check("K01", titled("{年度}年度绩效自评报告")).passes


def test_finds_another_year_in_a_title(check: Check) -> None:
    found = check("K01", titled("2021年度绩效自评报告")).only
    assert (found.path, found.level) == ("settings.papers.report.title", "error")


def test_finds_another_year_in_the_notice(check: Check) -> None:
    found = check("K01", titled("绩效自评报告", "《关于开展2021年度绩效自评的通知》")).only
    assert found.path == "cover.notice"


def test_cannot_tell_without_the_year(check: Check) -> None:
    assert check("K01", titled("2021年度绩效自评报告", year="")).undecided
