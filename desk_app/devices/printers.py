"""The print queues of this machine, through the CUPS commands; nothing is written to a file."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from desk_app.models.outcomes import Trouble

TIMEOUT = 15.0  # seconds; a dead driver must not hold the desk
# bars keep their width; the copies for the desk and for the citizen never share a sheet
AS_DRAWN = ("print-scaling=none", "sides=one-sided")
_QUEUE = re.compile(r"[^\s/#-][^\s/#]*")  # the letters CUPS allows; never an option
_DEFAULT = re.compile(r":\s*(\S+)\s*$")
# CUPS speaks the user's language; ours is for people, this one is read
_LANGUAGE = {"LC_ALL": "C", "LANG": "C"}


@dataclass(frozen=True)
class Queue:
    """One print queue by the name that the system gives it."""

    name: str
    default: bool = False


def speaks_cups(platform: str) -> bool:
    """Whether printers take a PDF here; `platform` as `sys.platform` names it.

    A Linux desk without the commands has printing still to be set up, and is told so.
    """
    if platform == "win32":
        return False
    return platform != "darwin" or shutil.which("lp") is not None


def queues(timeout: float = TIMEOUT) -> tuple[Queue, ...]:
    """The queues of this machine, the default one first; empty when there is none.

    Raises `Trouble("printing_not_installed")` or `Trouble("printer_unreachable", …)`.
    """
    names = _run(["lpstat", "-e"], b"", "", timeout).split()
    found = _DEFAULT.search(_run(["lpstat", "-d"], b"", "", timeout))
    default = found[1] if found else ""
    listed = [Queue(name, default=name == default) for name in names]
    return tuple(sorted(listed, key=lambda each: not each.default))


def spool(pdf: bytes, queue: str, title: str, media: str, timeout: float = TIMEOUT) -> None:
    """Hands a PDF to `queue`, by stdin, as one job on `media` ("A5"); returns when it is queued.

    `title` is what the queue's list shows: a dossier code, never a name. Raises
    `Trouble("printer_unknown", queue=…)` for a queue that the system does not have,
    `Trouble("printer_unreachable", queue=…)` when it refuses or does not answer in `timeout`
    seconds, `Trouble("printing_not_installed")` without CUPS.
    """
    if not _QUEUE.fullmatch(queue):
        raise Trouble("printer_unknown", queue=queue)
    options = [f"media={media}", *AS_DRAWN]
    asked = [word for option in options for word in ("-o", option)]
    _run(["lp", "-d", queue, "-n", "1", "-t", title, *asked, "-"], pdf, queue, timeout)


def _run(order: list[str], given: bytes, queue: str, timeout: float) -> str:
    try:
        done = subprocess.run(
            order,
            input=given,
            capture_output=True,
            timeout=timeout,
            check=False,
            env={**os.environ, **_LANGUAGE},
        )
    except FileNotFoundError:
        raise Trouble("printing_not_installed") from None
    except (subprocess.TimeoutExpired, OSError):
        raise Trouble("printer_unreachable", queue=queue) from None
    if done.returncode:
        known = "does not exist" not in done.stderr.decode(errors="replace")
        raise Trouble("printer_unreachable" if known else "printer_unknown", queue=queue)
    return done.stdout.decode(errors="replace")
