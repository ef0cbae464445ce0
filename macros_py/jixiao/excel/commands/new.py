"""新建: a blank workbook made from a 规则包."""

from jixiao.authoring.preparing import blank
from jixiao.excel.longwork.start import require_free
from jixiao.excel.making import ask_for_place, content_of, start_making
from jixiao.excel.session import TITLE, Session
from jixiao.profile.loading import DEFAULT, profiles


def run(session: Session) -> str:
    """Ask which 规则包 and where, and have the workbook written and opened.

    Raises:
        DataError: a parameter of the 规则包 cannot stand in a workbook.
        InputError: other long work is under way.
        OutputError: it cannot be written there.
        ProfileError: the 规则包 is broken.
    """
    require_free()
    name = _profile(session)
    if name is None:
        return ""
    source = f"规则包“{name}”"
    prepared = blank(name)
    content = content_of(prepared.data, prepared.form, source)
    path = ask_for_place(session, "新建绩效自评工作簿", "绩效自评.xlsm")
    if path is not None:
        message = f"工作簿已建好：{path}\n\n请先填《首页》的年度和单位名称。"
        start_making(content, source, path, message)
    return ""


def _profile(session: Session) -> str | None:
    """The 规则包 the user chooses by its number; ``None`` if they think better of it."""
    names = list(profiles())
    if len(names) == 1:
        return names[0]
    usual = names.index(DEFAULT) + 1
    lines = [f"{number}　{name}" for number, name in enumerate(names, 1)]
    prompt = "\n".join(["用哪个自评方案？请填编号：", *lines])
    while True:
        answer = session.app.api.InputBox(Prompt=prompt, Title=TITLE, Default=str(usual), Type=2)
        if not isinstance(answer, str):
            return None
        if answer.strip().isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
