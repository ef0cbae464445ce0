"""校验: the findings into 校验结果."""

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.excel.review_sheet import review_area, write_review
from jixiao.excel.session import Session
from jixiao.rules.checking import check, counts_of
from jixiao.rules.finding import LEVEL_WORDS, Finding
from jixiao.rules.review import review_rows


def run(session: Session) -> str:
    """Check the workbook as it stands on the screen, and show 校验结果.

    Raises:
        InputError: the workbook cannot be read, or 校验结果 has gone or is protected.
    """
    with session.working("校验：正在读取工作簿…"):
        reading = read(session.snapshot, INSTALLED)
        area = review_area(session.snapshot, reading)
        session.tell("校验：正在核对…")
        result = check(reading)
        session.tell("校验：正在写入《校验结果》…")
        rows = review_rows(result.findings, reading.data.review, session.today, area.remarked)
        write_review(session.book, session.snapshot, area, rows)
    if result.findings:
        sheet = session.book.sheets[area.sheet.title]
        sheet.range((area.first, area.columns["position"])).select()
    return summary(result.findings, area.sheet.title)


def summary(findings: tuple[Finding, ...], title: str) -> str:
    """What a check found, in a sentence."""
    if not findings:
        return "校验完成，没有发现问题。"
    counts = counts_of(findings)
    shown = "，".join(f"{LEVEL_WORDS[level]} {counts[level]} 条" for level in LEVEL_WORDS)
    return f"校验完成：{shown}。\n\n都写在《{title}》，可以点“下一条问题”逐条去改。"
