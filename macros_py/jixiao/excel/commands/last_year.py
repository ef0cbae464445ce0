"""导入: this year's workbook begun from last year's."""

from typing import Final

from jixiao.authoring.packs import INSTALLED
from jixiao.authoring.preparing import begun
from jixiao.binding.begun import begun_from
from jixiao.errors import OutputError
from jixiao.excel.longwork.start import require_free
from jixiao.excel.making import ask_for_place, content_of, start_making
from jixiao.excel.session import Session

_KINDS: Final = "绩效自评工作簿 (*.xlsm;*.xlsx),*.xlsm;*.xlsx"


def run(session: Session) -> str:
    """Ask for last year's workbook and for the new one's place, and have it written and opened.

    Last year's file is read and left alone.

    Raises:
        DataError: a text in it cannot stand in a workbook.
        InputError: the file chosen is no workbook of ours, or other long work is under way.
        OutputError: the new one cannot be written there.
    """
    require_free()
    chosen = session.choose_file("选上年的绩效自评工作簿", _KINDS)
    if chosen is None:
        return ""
    prepared = begun(*begun_from(chosen, INSTALLED), None)
    data = prepared.data
    content = content_of(data, prepared.form, chosen.name)
    year = data.cover.year.number
    suggested = f"{'' if year is None else f'{year}年'}绩效自评.xlsm"
    path = ask_for_place(session, "新的工作簿放在哪里", suggested)
    if path is None:
        return ""
    if path.resolve() == chosen.resolve():
        raise OutputError(f"{path}：这是上年的工作簿，不能覆盖。请换个文件名。")
    message = (
        f"已由 {chosen.name} 建好今年的工作簿：{path}\n\n上年的数已放到“上年”各栏，今年的数待填；"
        "沿用的文字标着“沿用未改”，请逐段核对。"
    )
    if prepared.notes:
        message += "\n\n" + "\n".join(prepared.notes)
    start_making(content, chosen.name, path, message)
    return ""
