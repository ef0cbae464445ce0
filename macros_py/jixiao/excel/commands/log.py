"""日志: where the log lies."""

from jixiao.excel.log import log_path
from jixiao.excel.session import Session


def run(session: Session) -> str:
    """Name the file to send to whoever looks after the PC."""
    del session
    return f"日志在：{log_path()}\n\n出了问题时，请把它发给单位的信息人员。"
