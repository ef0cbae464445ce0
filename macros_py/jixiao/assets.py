"""Where the data files lie: form definitions, samples, 规则包, add-in sources.

A checkout keeps them beside the package (``workbook/``, ``templates/``, ``xl_addin/``); a wheel
carries the same folders inside it, under ``jixiao/_assets/``.
"""

from pathlib import Path
from typing import Final

from jixiao.errors import JixiaoError

_PACKAGE: Final = Path(__file__).resolve().parent
_INSTALLED: Final = _PACKAGE / "_assets"
_CHECKOUT: Final = _PACKAGE.parents[1]


def asset(*parts: str) -> Path:
    """Find a data file or folder of the product.

    Args:
        parts: the path below the top level of a checkout, for example
            ``"workbook", "form", "01_首页.toml"``.

    Returns:
        An existing path, in the wheel if this is one, else in the checkout.

    Raises:
        JixiaoError: the file is not there, so the installation is incomplete.
    """
    path = (_INSTALLED if _INSTALLED.is_dir() else _CHECKOUT).joinpath(*parts)
    if not path.exists():
        raise JixiaoError(f"程序文件不完整，缺少“{path}”。请重新安装本工具后再试。")
    return path


def checkout() -> Path | None:
    """The top level of the checkout this runs from; ``None`` where it is installed."""
    return None if _INSTALLED.is_dir() else _CHECKOUT
