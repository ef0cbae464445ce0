"""清除标记: empty 校验结果, but for what staff answered."""

from jixiao.authoring.packs import INSTALLED
from jixiao.binding.workbook import read
from jixiao.excel.review_sheet import review_area, write_review
from jixiao.excel.session import Session
from jixiao.rules.review import OPEN, ReviewRow


def run(session: Session) -> str:
    """Take away the findings nobody has answered; their marks go with them.

    Raises:
        InputError: the workbook cannot be read, or 校验结果 has gone or is protected.
    """
    with session.working("清除标记：正在读取工作簿…"):
        reading = read(session.snapshot, INSTALLED)
        area = review_area(session.snapshot, reading)
        rows = [
            ReviewRow(entry, None, index)
            for index, entry in enumerate(reading.data.review)
            if entry.note or entry.status not in {None, OPEN} or index in area.remarked
        ]
        taken = len(reading.data.review) - len(rows)
        write_review(session.book, session.snapshot, area, rows)
    if not taken:
        return "《校验结果》里没有待处理的问题，不用清除。"
    kept = f"写过说明或处理过的 {len(rows)} 条保留。" if rows else ""
    return f"清除了 {taken} 条待处理的问题，颜色随之消失。{kept}再点“校验”会重新列出。"
