"""``jixiao schema``: what a data file may hold, as JSON Schema."""

from argparse import Namespace

from jixiao.cli.as_json import print_json
from jixiao.cli.exits import Exit
from jixiao.form.loading import base_form
from jixiao.form.schema import json_schema


def run(_: Namespace) -> int:
    """Print the schema."""
    print_json(json_schema(base_form()))
    return Exit.FINE
