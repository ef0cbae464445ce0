"""The log of the buttons: what was pressed, and what failed unforeseen."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from jixiao.excel.setup import this_machine

_NAME: Final = "jixiao.log"
_SIZE: Final = 512 * 1024
_OLD_ONES: Final = 3


def log_path() -> Path:
    """Where the log lies; it may not be there yet."""
    return this_machine().own_folder / _NAME


@contextmanager
def logging_to_file() -> Iterator[logging.Logger]:
    """A logger that writes to the log; the file is closed again at once, so it can be sent.

    Where nothing can be written, there is no log: that must not stop a button.
    """
    logger = logging.getLogger("jixiao.buttons")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    handler: logging.Handler
    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_path(), maxBytes=_SIZE, backupCount=_OLD_ONES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger.addHandler(handler)
    try:
        yield logger
    finally:
        logger.removeHandler(handler)
        handler.close()
