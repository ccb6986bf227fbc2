"""The window's way in: open the desk, then show it; a desk that can't be opened is said in a window."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping

from desk_app.compose import keep_log, open_acts
from desk_app.devices.printers import speaks_cups
from desk_app.models.outcomes import Refused
from desk_app.settings import settings_from

TROUBLE = 5


def run(asked: Namespace, environment: Mapping[str, str]) -> int:
    """Show the window until it is closed; the process's exit code."""
    from desk_app.ui import start  # noqa: PLC0415 - the command line must not load Qt by importing us

    settings = settings_from(environment, asked.data)
    try:
        printers = None if speaks_cups(sys.platform) else start.page_printers()
        acts = open_acts(settings, printers=printers)
    except Refused as error:
        start.say_why_not(error, asked.lang or "vi")
        return TROUBLE
    keep_log(settings)
    try:
        return start.run(acts, acts.desk.desk, asked.lang)
    finally:
        acts.desk.database.close()
