"""A paper as its next print would be, without that print: for papers that take a number when made."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.outcomes import NotAllowed
from desk_app.services.desk import Desk


class _Undone(Exception):
    """Everything that was written for the picture is taken back."""


def previewed(desk: Desk, actor: Actor, made: Callable[[Writing], bytes]) -> bytes:
    """The PDF that `made` makes; nothing of it is recorded. NotAllowed `nothing_to_print`."""
    pdf = b""
    with suppress(_Undone), desk.journal.writing(actor.name) as writing:
        pdf = made(writing)
        raise _Undone
    if not pdf:
        raise NotAllowed("nothing_to_print")
    return pdf
