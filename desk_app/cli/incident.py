"""A bug on the terminal: a number for people, and in the log where it came from."""

from __future__ import annotations

import logging
import secrets
from typing import TextIO

from desk_app.compose import keep_log
from desk_app.models.trail import trail
from desk_app.settings import Settings

log = logging.getLogger("desk_app.cli")


def record_incident(error: BaseException, settings: Settings, err: TextIO) -> str:
    """The incident's number. Without a folder to log into, its trail goes to standard error."""
    number = secrets.token_hex(3).upper()
    try:
        handler = keep_log(settings)
    except OSError:
        err.write(trail(error) + "\n")
        return number
    try:
        log.error("incident %s\n%s", number, trail(error))
    finally:
        logging.getLogger("desk_app").removeHandler(handler)
        handler.close()
    return number
