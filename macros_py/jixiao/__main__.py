"""``python -m jixiao``: the command line."""

import sys

from jixiao.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
