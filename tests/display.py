"""A screen of its own for each test process: windows of two processes never fight for the focus."""

from __future__ import annotations

import os
import shutil
import subprocess

SCREEN = "1366x768x24"


def own_display() -> subprocess.Popen[bytes] | None:
    """Start a virtual screen and point this process to it; None where there is none to start.

    With `DESK_TEST_DISPLAY` set the tests run on the display that is there, to be looked at.
    """
    server = shutil.which("Xvfb")
    if server is None or "DESK_TEST_DISPLAY" in os.environ:
        return None
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    process = subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        process.wait()
        return None
    os.environ["DISPLAY"] = f":{number}"
    os.environ.pop("WAYLAND_DISPLAY", None)
    return process
