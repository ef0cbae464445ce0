"""The sample data that ship with the product."""

from jixiao.assets import asset
from jixiao.errors import DataError
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation


def sample(name: str) -> SelfEvaluation:
    """The sample ``name``: a file of ``workbook/samples`` without its ending.

    Raises:
        DataError: there is none of that name.
    """
    files = {path.stem: path for path in sorted(asset("workbook", "samples").glob("*.json"))}
    if name not in files:
        raise DataError(f"没有名为“{name}”的示例。可用的有：{'、'.join(files)}。")
    return load(files[name])
