"""Which heads of the journal stand on the printed daily lists: the line before their print is told."""

from __future__ import annotations

from datetime import date

from sqlalchemy import literal, select, tuple_
from sqlalchemy.orm import Session

from desk_app.journal.envelope import LineUnreadable, read_line
from desk_app.models.day_end import JournalPlace
from desk_app.models.tables import JournalLine
from desk_app.protocol.day_seal import FORM
from desk_app.services.desk import Desk
from desk_app.services.printed import PRINTED


def is_printed_head(session: Session, desk: Desk, place: JournalPlace, day: date) -> bool:
    """Whether a list of that day was printed while the journal stood there.

    The lists of several days that are printed together have one head; their prints follow it in a
    row, told at one moment.
    """
    line = JournalLine
    query = (
        select(line.line)
        .where(
            line.site == desk.site_id,
            line.desk == desk.desk,
            tuple_(line.epoch, line.seq) > tuple_(literal(place.epoch), literal(place.seq)),
        )
        .order_by(line.epoch, line.seq)
        .execution_options(yield_per=1)
    )
    moment = None
    for text in session.scalars(query):
        try:
            event = read_line(text)
        except LineUnreadable:
            return False
        if event.kind != PRINTED or event.body["form"] != FORM or event.at != (moment or event.at):
            return False
        if event.body["of"] == day.isoformat():
            return True
        moment = event.at
    return False
