"""``jixiao template``: what concerns Word templates, a module an action."""

from argparse import Namespace
from importlib import import_module


def run(arguments: Namespace) -> int:
    """Run the action that was given; only what it needs is loaded."""
    action = import_module(f"{__name__}.{arguments.action}")
    code: int = action.run(arguments)
    return code
