"""Output into a pipe whose reader has seen enough is no failure."""

from __future__ import annotations

import os
import subprocess
import sys

from desk_app.resources import resource_folder


def test_a_reader_that_leaves_early_is_no_failure() -> None:
    reads, writes = os.pipe()
    os.close(reads)
    term = '{"amount": 3, "unit": "working_days"}'
    calendar = resource_folder("calendars") / "vn-2024-2027.json"
    command = ("due", "--term", term, "--at", "2026-11-20T09:30:00+07:00", "--calendar", calendar)
    ended = subprocess.run(
        [sys.executable, "-m", "desk_app", "--json", *command],
        stdout=writes,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": ""},
        check=False,
    )
    os.close(writes)
    assert (ended.returncode, ended.stderr) == (0, b"")
