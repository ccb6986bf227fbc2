"""`rate`, `survey` and `publish`: what citizens say, and what everybody may know."""

from __future__ import annotations

from desk_app.cli.act_verbs import body_of
from desk_app.cli.terminal import Terminal
from desk_app.sentences.terminal import PUBLISHED_AT, RATED, SURVEY_PLANNED


def rate(terminal: Terminal) -> None:
    """Keep one rating, of a dossier or of the counter as such."""
    body = body_of(terminal)
    acts = terminal.open()
    rating = acts.rate(terminal.actor(acts), terminal.asked.code, body)
    document = {"rating": rating, "code": terminal.asked.code}
    terminal.answer(document, terminal.words.plain(RATED))


def survey(terminal: Terminal) -> None:
    """Plan how many forms are handed out."""
    body = body_of(terminal)
    acts = terminal.open()
    planned = acts.plan_survey(terminal.actor(acts), body)
    facts = {key: str(planned[key]) for key in ("name", "answered", "planned")}
    terminal.answer(planned, terminal.words.plain(SURVEY_PLANNED, **facts))


def publish(terminal: Terminal) -> None:
    """Write the public pages and papers into a folder."""
    acts = terminal.open()
    names = acts.publish()(terminal.actor(acts), terminal.asked.out)
    document = {"out": str(terminal.asked.out), "files": list(names)}
    line = terminal.words.plain(PUBLISHED_AT, place=str(terminal.asked.out))
    terminal.answer(document, line, *names)
