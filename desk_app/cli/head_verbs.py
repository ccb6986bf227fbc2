"""`day` and `book`: what the head of the counter signs."""

from __future__ import annotations

from desk_app.cli.act_verbs import body_of
from desk_app.cli.documents import Document
from desk_app.cli.terminal import Terminal
from desk_app.models.day_end import Checklist, DayFigures, DayState, SignedDay, open_points
from desk_app.models.head_words import head_words
from desk_app.models.moments import iso
from desk_app.sentences.terminal import BOOK_CLOSED, DAY_CHANGED, DAY_SIGNED, POINTS_OPEN


def day(terminal: Terminal) -> None:
    """Sign the day off, or tell how it stands."""
    body = body_of(terminal)
    acts = terminal.open()
    actor = terminal.actor(acts)
    end = acts.day_end()
    if terminal.asked.act == "state":
        state = end.state(acts.now().date())
        terminal.answer(state_document(state), *_left(terminal, state.open, state.changed))
        return
    signed = end(actor, body)
    told = terminal.words.plain(
        DAY_SIGNED, day=f"{signed.day:%d/%m/%Y}", number=signed.number, seq=signed.place.seq,
        words=head_words(signed.place.head),
    )  # fmt: skip
    terminal.answer(signed_document(signed), told, *_left(terminal, signed.open, signed.changed))


def _left(terminal: Terminal, points: Checklist, changed: tuple[str, ...]) -> list[str]:
    words, left = terminal.words, open_points(points)
    told = ", ".join(f"{point.value} {number}" for point, number in left.items())
    lines = [words.plain(POINTS_OPEN, points=told)] if left else []
    return lines + ([words.plain(DAY_CHANGED, codes=", ".join(changed))] if changed else [])


def state_document(state: DayState) -> Document:
    """A day as it stands."""
    last = state.last
    return {
        "day": state.day.isoformat(), **_figures(state.figures), "open": _points(state.open),
        "changed": list(state.changed), "signed": None if last is None else signed_document(last),
    }  # fmt: skip


def signed_document(signed: SignedDay) -> Document:
    """A signature under a day."""
    place = signed.place
    return {
        "day": signed.day.isoformat(), "number": signed.number, "at": iso(signed.at),
        "by": signed.by, **_figures(signed.figures), "open": _points(signed.open),
        "changed": list(signed.changed), "words": head_words(place.head),
        "journal": {"epoch": place.epoch, "seq": place.seq, "head": place.head.hex()},
    }  # fmt: skip


def _figures(figures: DayFigures) -> Document:
    return dict(vars(figures))


def _points(points: Checklist) -> list[Document]:
    return [
        {"code": point.value, "number": number} for point, number in open_points(points).items()
    ]


def book(terminal: Terminal) -> None:
    """Close the volume of a year."""
    acts = terminal.open()
    closed = acts.close_book(terminal.actor(acts), terminal.asked.year)
    document = {
        "year": closed.year, "volume": closed.volume, "first": closed.first, "last": closed.last,
        "entries": closed.last - closed.first + 1, "voided": closed.voided,
        "closed_at": iso(closed.at), "closed_by": closed.by,
    }  # fmt: skip
    span = {"first": closed.first, "last": closed.last}
    told = terminal.words.plain(BOOK_CLOSED, volume=closed.volume, year=closed.year, **span)
    terminal.answer(document, told)
