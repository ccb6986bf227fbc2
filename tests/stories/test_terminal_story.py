"""The first steps of the README, in real processes, as an administrator types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desk_app.sentences.words import Words

ROOT = Path(__file__).resolve().parents[2]
NO_KEYRING = "keyring.backends.fail.Keyring"
WITHOUT_QT = """
import json, sys
from desk_app.__main__ import main
try:
    main()
finally:
    loaded = {name.partition(".")[0] for name in sys.modules}
    print(json.dumps(sorted(loaded & {"PySide6", "shiboken6"})), file=sys.stderr)
"""


@dataclass(frozen=True)
class Shell:
    """A terminal in the folder of the program; `home` is where data and witness go."""

    home: Path

    def __call__(self, *argv: str, start: tuple[str, ...] = ("-m", "desk_app"), **more: str) -> Any:
        """The process that ran a command, its output as it was written."""
        environment = os.environ | {
            "DESK_DATA": str(self.home / "desk"),
            "DESK_WITNESS": str(self.home / "witness"),
            "PYTHON_KEYRING_BACKEND": NO_KEYRING,
        }
        return subprocess.run(
            [sys.executable, *start, *argv],
            cwd=ROOT,
            env=environment | more,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_a_new_demonstration_desk_receives_a_birth_and_proves_itself(shell: Shell) -> None:
    made = shell("init", "--demo")
    assert made.returncode == 0
    assert made.stderr.decode().splitlines() == [Words("vi").warning("key_in_file")]
    receipt = shell.home / "giay-hen.pdf"
    birth = "docs/examples/birth.json"
    asked = ("--as", "clerk", "--json", "register", birth, "--receipt", str(receipt))
    nobody = shell(*asked)
    assert nobody.returncode == 4
    assert json.loads(nobody.stdout)["not_allowed"]["code"] == "not_signed_in"
    received = shell(*asked, DESK_PASSWORD="clerk", PYTHONIOENCODING="ascii")
    assert (received.returncode, received.stderr) == (0, b"")
    assert json.loads(received.stdout)["code"].startswith("H99.62-")
    assert receipt.read_bytes().startswith(b"%PDF")
    proved = shell("--json", "verify")
    assert proved.returncode == 0
    assert json.loads(proved.stdout)["ok"] is True
    assert (shell.home / "desk" / "key").stat().st_mode & 0o077 == 0


def test_the_command_line_never_loads_qt(shell: Shell) -> None:
    calendar = "resources/calendars/vn-2024-2027.json"
    term = '{"amount":3,"unit":"working_days"}'
    asked = ("--json", "due", "--term", term, "--at", "2026-11-20T10:45", "--calendar", calendar)
    done = shell(*asked, start=("-c", WITHOUT_QT))
    assert done.returncode == 0
    assert json.loads(done.stdout)["due_at"] == "2026-11-26T10:45:00+07:00"
    assert json.loads(done.stderr) == []
    assert list(shell.home.iterdir()) == []


def test_a_command_that_nobody_understands_ends_with_2(shell: Shell) -> None:
    refused = shell("search")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.startswith(b"usage: desk-app")
