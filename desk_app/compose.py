"""The composition root: settings → key → database → acts. The only file that knows everyone; no Qt."""

from __future__ import annotations

import logging
import os
import time
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desk_app.devices import printers
from desk_app.journal.desk_journal import Ticker
from desk_app.journal.ids import new_id
from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import Trouble
from desk_app.services.acts import Acts
from desk_app.services.open_desk import open_desk
from desk_app.services.paper_acts import Printers
from desk_app.settings import Settings

LOG_BYTES = 1_000_000
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def machine_ticker() -> Ticker:
    """The machine's own clock."""
    return Ticker(
        now=lambda: datetime.now(VIETNAM),
        boot=_boot(),
        mono=lambda: time.monotonic_ns() // 1_000_000,
        new_id=new_id,
    )


def open_acts(
    settings: Settings, ticker: Ticker | None = None, printers: Printers | None = None
) -> Acts:
    """The acts of the desk in `settings.data`. Raises what `open_desk` raises.

    `printers` is the window's own way to them on a system without CUPS.
    """
    opened = open_desk(settings, ticker or machine_ticker())
    own = printers or Printers(_printer_names, _spool)
    return Acts(opened.desk, own, opened.warnings)


def keep_log(settings: Settings) -> logging.Handler:
    """Bugs go to `data/log/desk.log`, rotated; what is logged holds no personal data.

    The handler is closed by whoever wants to log no more before the program ends.
    """
    folder = settings.data / "log"
    folder.mkdir(mode=0o700, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "desk.log", maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("desk_app")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return handler


def _boot() -> str:
    try:
        return BOOT_ID.read_text("ascii").strip()
    except OSError:
        return f"process-{os.getpid()}"


def _printer_names() -> tuple[str, ...]:
    return tuple(queue.name for queue in printers.queues())


def _spool(pdf: bytes, queue: str, title: str, paper: str) -> None:
    """To the named queue, or to the system's default one while none was chosen."""
    if not queue:
        names = _printer_names()
        if not names:
            raise Trouble("printer_unknown", queue="")
        queue = names[0]
    printers.spool(pdf, queue, title, paper)
