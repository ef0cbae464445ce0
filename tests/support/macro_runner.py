"""Open a workbook in LibreOffice with its macros allowed, calculate it, print its cells as JSON.

Runs under the system's Python, which has LibreOffice's own ``uno`` module:
``python3 macro_runner.py SOFFICE PROFILE_URI WORKBOOK``.
"""

import contextlib
import json
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FIRST_START = 81  # a fresh profile asks to be started once more
TIMEOUT = 90


def main(soffice: str, profile: str, path: str) -> None:
    pipe = f"jixiao{uuid.uuid4().hex}"
    command = [
        soffice,
        f"-env:UserInstallation={profile}",
        *("--headless", "--norestore", "--nologo", "--nodefault"),
        f"--accept=pipe,name={pipe};urp;",
    ]
    office = started(command)
    try:
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        deadline = time.monotonic() + TIMEOUT
        while True:
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                if office.poll() == FIRST_START:
                    office = started(command)
                if time.monotonic() > deadline:
                    raise
                with contextlib.suppress(subprocess.TimeoutExpired):
                    office.wait(0.1)
        desktop = remote.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", remote
        )
        options = {"Hidden": True, "ReadOnly": True, "MacroExecutionMode": 4}
        document = desktop.loadComponentFromURL(
            Path(path).as_uri(),
            "_blank",
            0,
            tuple(PropertyValue(Name=name, Value=value) for name, value in options.items()),
        )
        document.calculateAll()
        json.dump(cells(document), sys.stdout)
        document.close(True)  # noqa: FBT003 - LibreOffice's signature
        desktop.terminate()
        office.wait(TIMEOUT)
    finally:
        office.kill()


def started(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own arguments
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def cells(document: Any) -> dict[str, str]:  # noqa: ANN401 - an UNO object
    found = {}
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)  # noqa: FBT003 - LibreOffice's signature
        for row in range(cursor.RangeAddress.EndRow + 1):
            for column in range(cursor.RangeAddress.EndColumn + 1):
                cell = sheet.getCellByPosition(column, row)
                if cell.String:
                    found[cell.AbsoluteName.replace("$", "")] = cell.String
    return found


main(*sys.argv[1:])
