"""Joins the page of the exchange to its acts; nothing here waits for the network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt

from desk_app.models.outcomes import HasProblems, NotAllowed, Trouble
from desk_app.sentences.lookup import of_refusal
from desk_app.sync.state import Carried, ItemState, RoundOutcome, SyncItem, SyncStatus
from desk_app.ui.desk import Desk
from desk_app.ui.formats import short_site
from desk_app.ui.found_files import files_here, folders_here
from desk_app.ui.sync import questions
from desk_app.ui.sync.acts_card import CONNECT, LISTEN, NEIGHBOUR, NOW, READ, WRITE
from desk_app.ui.sync.ask_card import Question
from desk_app.ui.sync.listening import Listening
from desk_app.ui.sync.page import SyncPage
from desk_app.ui.sync.running import NEWS, Running
from desk_app.ui.sync.words import brought, round_line, translate
from desk_app.ui.texts import said_text

BUNDLE, CARD_FILE = ".qmcb", ".json"
CODE_REFUSED = "centre_enrol_code"
Answers = Mapping[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class Looked:
    """What the page shows, read at one moment."""

    status: SyncStatus
    place: str
    events: Sequence[str]
    now: datetime


class SyncController(QObject):
    """Reads the state when the page is shown and after every news; does what is asked."""

    def __init__(self, page: SyncPage, desk: Desk, running: Running, listening: Listening) -> None:
        super().__init__(page)
        self._page, self._desk, self._running = page, desk, running
        self._trying = False
        self._send: Callable[[Answers], None] = lambda _answers: None
        self._asks: Mapping[str, Callable[[], None]] = {
            NOW: self._try_now,
            WRITE: self._ask_write,
            READ: self._ask_read,
            CONNECT: self._ask_connect,
            LISTEN: listening.turn,
            NEIGHBOUR: lambda: self._ask(questions.neighbour(), self._exchange),
        }
        listening.turned.connect(page.standing.show_listening)
        listening.turned.connect(page.acts.show_listening)
        page.refreshed.connect(self.refresh)
        page.acts.asked.connect(lambda name: self._asks[name]())
        page.asking.sent.connect(self._sent)
        page.items.listed.connect(self._list)
        page.items.wanted.connect(self._read)
        page.items.opened.connect(desk.wanted)
        page.items.settling.connect(self._ask_settle)
        page.items.renumbering.connect(self._ask_new_code)
        running.ended.connect(self._ended)
        for part in (page.acts.refused, page.items.refused):
            part.connect(lambda why: desk.said.emit("soon", why))
        desk.changed.connect(lambda _kinds: self._again())

    def refresh(self) -> None:
        """State and list at one moment; an answer to an older question is dropped."""
        acts, which = self._desk.acts, self._page.items.which

        def look() -> Looked:
            site = acts.desk.site
            events = acts.sync_item_ids(which)
            return Looked(
                acts.sync_status(), f"{short_site(site.name)}, {site.desk}", events, acts.now()
            )

        self._desk.background.run(look, lambda looked: self._show(looked, which))

    def _show(self, looked: Looked, which: ItemState | None) -> None:
        today = looked.now.date()
        self._page.standing.show_standing(looked.status, looked.place, today)
        self._page.acts.show_standing(looked.status)
        if which is self._page.items.which:
            self._page.items.show_events(looked.events, today)
        if self._page.hasFocus():  # the list was empty when the keyboard came
            self._page.take_focus()

    def _again(self) -> None:
        if self._page.isVisible():
            self.refresh()

    def _list(self, _which: ItemState | None) -> None:
        self.refresh()

    def _read(self, first: int) -> None:
        table = self._page.items.table
        events, acts, actor = table.ids_of(first), self._desk.acts, self._desk.actor
        self._desk.background.run(
            lambda: acts.sync_items(actor, events), lambda rows: table.fill(first, events, rows)
        )

    def _ask(self, question: Question, send: Callable[[Answers], None]) -> None:
        self._desk.silenced.emit()
        self._send = send
        self._page.asking.ask(question)
        self._page.show_asking()

    def _sent(self, answers: Answers) -> None:
        self._send(answers)

    def _try_now(self) -> None:
        self._trying = True
        self._running.try_now()
        self._desk.said.emit("quiet", translate("Sync", "It is being tried…"))

    def _ended(self, outcome: RoundOutcome) -> None:
        """What somebody has asked for is answered where it was asked."""
        if self._trying and self._page.isVisible():
            self._desk.said.emit("soon" if outcome.trouble else "ok", round_line(outcome))
        self._trying = False

    def _ask_write(self) -> None:
        name = f"quay-{self._desk.acts.desk.desk[:8]}-{self._desk.acts.now():%Y%m%d-%H%M}{BUNDLE}"
        self._desk.background.run(
            folders_here, lambda found: self._ask(questions.writing(found, name), self._write)
        )

    def _ask_read(self) -> None:
        acts = self._desk.acts
        self._desk.background.run(
            lambda: acts.answers_among(_found(BUNDLE)),
            lambda found: self._ask(questions.reading(found), self._take),
        )

    def _ask_connect(self) -> None:
        self._desk.background.run(
            lambda: _found(CARD_FILE),
            lambda found: self._ask(questions.connecting(found), self._connect),
        )

    def _ask_settle(self, item: SyncItem) -> None:
        self._ask(questions.settling(item), lambda answers: self._settle(item, answers))

    def _ask_new_code(self, item: SyncItem) -> None:
        self._ask(questions.renumbering(item), lambda answers: self._renumber(item, answers))

    def _write(self, answers: Answers) -> None:
        acts, actor, path = self._desk.acts, self._desk.actor, Path(answers[questions.FILE])

        def written(carried: Carried) -> str:
            sent = carried.sent
            words = translate(
                "Sync", "%n record(s) written. Bring the file to the centre.", "", sent
            )
            return f"{words} {path}"

        self._do(lambda: acts.export_bundle(actor, path), self._say(written))

    def _take(self, answers: Answers) -> None:
        acts, actor, path = self._desk.acts, self._desk.actor, Path(answers[questions.FILE])
        self._do(lambda: acts.import_bundle(actor, path), self._say(_taken))

    def _exchange(self, answers: Answers) -> None:
        acts, actor, address = self._desk.acts, self._desk.actor, answers[questions.ADDRESS]
        self._do(lambda: acts.sync_neighbour(actor, address), self._say(_taken))

    def _connect(self, answers: Answers) -> None:
        acts, actor, code = self._desk.acts, self._desk.actor, answers[questions.CODE]
        address, card = answers[questions.ADDRESS], answers[questions.CARD]

        def connect() -> None:
            if address:
                acts.enrol(actor, address, code)
            else:
                acts.ask_by_card(actor, Path(card), code)

        def connected(_: None) -> str:
            self._running.start()
            if address:
                return translate(
                    "Sync", "The desk is connected. What was done here goes up by itself."
                )
            return translate("Sync", "The request is ready. Ctrl+S writes it to a USB stick.")

        self._do(connect, self._say(connected))

    def _settle(self, item: SyncItem, answers: Answers) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        self._do(
            lambda: acts.settle_flag(actor, item.event, answers[questions.NOTE]),
            self._say(lambda _: translate("Sync", "Settled.")),
        )

    def _renumber(self, item: SyncItem, answers: Answers) -> None:
        """Then the dossier is opened: its receipt is chosen there, to be printed again."""
        acts, actor, desk = self._desk.acts, self._desk.actor, self._desk

        def words(code: str) -> str:
            said = translate("Sync", "{code} in place of {old}. Ctrl+P prints the receipt again.")
            return said.format(code=code, old=item.code)

        def given(code: str) -> None:
            desk.wanted.emit(item.dossier)
            # queued behind the opening, which takes away what was said before
            desk.background.run(lambda: words(code), lambda said: desk.said.emit("ok", said))

        self._do(lambda: acts.give_new_code(actor, item.event, answers[questions.NOTE]), given)

    def _say(self, words: Callable[[T], str]) -> Callable[[T], None]:
        return lambda answer: self._desk.said.emit("ok", words(answer))

    def _do(self, act: Callable[[], T], then: Callable[[T], None]) -> None:
        """Done in the background, then told; or why not stands beside what was typed."""

        def done(answer: T) -> None:
            self._page.asking.leave()
            then(answer)
            self._desk.changed.emit(frozenset({"dossiers", "dossier", NEWS}))
            self._running.try_now()

        self._desk.background.run(act, done, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        asking = self._page.asking
        asking.set_busy(busy=False)
        match error:
            case HasProblems():
                asking.show_problems(error.problems)
            case NotAllowed() | Trouble():
                asking.say_why(said_text(of_refusal(error)))
                if error.code.startswith(CODE_REFUSED) and questions.CODE in asking.fields:
                    asking.edit(questions.CODE).selectAll()
                    asking.fields[questions.CODE].setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                self._desk.notices.report(error)


def _found(suffix: str) -> tuple[Path, ...]:
    return tuple(each.path for each in files_here(frozenset({suffix})))


def _taken(carried: Carried) -> str:
    """What a bundle or another desk brought."""
    told = brought(carried.confirmed, carried.taken)
    if carried.enrolled:
        connected = translate("Sync", "The desk is connected.")
        return f"{connected} {told}".strip()
    return told or translate("Sync", "It was read; there is nothing new in it.")
