"""环境自检: Python's part of the self-test; what comes before it is seen to by the add-in."""

from jixiao.excel.session import Session
from jixiao.excel.setup import doctor


def run(session: Session) -> str:
    """Look at everything the add-in needs; of what is right only how much is told."""
    del session
    lines = doctor()
    wrong = [str(line) for line in lines if line.status != "正常"]
    if not wrong:
        return f"查了 {len(lines)} 项，全部正常。"
    return "\n".join([f"查了 {len(lines)} 项，{len(wrong)} 项要看一下：", *wrong])
