"""Print each workbook and document of a folder to PNG: ``python -m support.pages IN OUT``."""

import sys
from pathlib import Path

from support.libreoffice import render

_PRINTABLE = {".xlsx", ".xlsm", ".docx"}


def main(source: str, target: str) -> None:
    """Render the folder `source` into the folder `target`, one subfolder a file."""
    for path in sorted(Path(source).iterdir()):
        if path.suffix in _PRINTABLE and not path.name.startswith("~$"):
            pages = render(path, Path(target) / path.name, dpi=100)
            sys.stdout.write(f"{path.name}: {len(pages)} pages in {pages[0].parent}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
