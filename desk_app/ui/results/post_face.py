"""The post: what it takes along, what it has delivered, what it brought (QĐ 45/2016/QĐ-TTg)."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from desk_app.models.moves import Act
from desk_app.models.permissions import act_refusal
from desk_app.models.queues import Queue
from desk_app.models.scan import Scan, ScanKind
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.acting.words import KEYS
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_date
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.results.act_card import ActCard
from desk_app.ui.results.giving_way import LEAST, decide_in
from desk_app.ui.results.lookup import Lookup
from desk_app.ui.results.save_row import paper_of_today
from desk_app.ui.results.two_columns import lay_in_columns
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.result_panel import ResultPanel

COLUMNS = (Column.TERM, Column.CODE, Column.WHO, Column.RECEIVED, Column.PHONE)


class Way(IntEnum):
    """Which way the papers go."""

    OUT = 0
    UNDER_WAY = 1
    IN = 2


UNDELIVERED = 2  # the third card, beside those of the first two lists
PAPERS = {Way.OUT: "postal", Way.UNDER_WAY: "postal", Way.IN: "minute"}
"""What the post signs for, by the list that is shown."""


class PostFace(QWidget):
    """Three lists, one below the other's key: Alt+1 to give, Alt+2 with the post, Alt+3 brought."""

    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._way = Way.OUT
        self._wanted = ""
        self._may_bring_back = act_refusal(desk.actor.role, Act.TAKE_BACK) is None
        self.panel = ResultPanel(
            self.tr("Scan the dossier, then its tracking number"),
            self.tr("The number of the post goes into the field at the right."),
        )
        self.lookup = Lookup(desk, self.panel)
        self.list = DossierList(desk, self.tr("Dossiers of the post"), COLUMNS, several=True)
        self.sending = ActCard(desk, self.tr("Give to the post"), Act.POST)
        self.arrived = ActCard(desk, self.tr("The post delivered"), Act.DELIVERED)
        self.undelivered = ActCard(
            desk, self.tr("Came back undelivered"), Act.TAKE_BACK, self.tr("Record what came back")
        )
        turn = KEYS[Act.TAKE_BACK]
        self.other = {
            self.arrived: KeyWord(self.tr("Came back undelivered"), turn),
            self.undelivered: KeyWord(self.tr("The post delivered"), turn),
        }
        self._words = (
            self.tr("To give"), self.tr("With the post"), self.tr("Brought today"),
        )  # fmt: skip
        self._ways = QButtonGroup(self)
        self._cards = QStackedWidget()
        self.lists = paper_of_today(
            desk,
            (self._paper_words(), self.tr("Save them")),
            "buu-chinh",
            lambda: PAPERS[self._way],
        )
        self.list.view.setMinimumHeight(theme.scaled(LEAST))
        self._lay_out()
        self._connect()

    def _paper_words(self) -> str:
        if self._way is Way.IN:
            return self.tr("Print the minute of what came today")
        return self.tr("Print list and minutes of today")

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(theme.scaled(6))
        for way in Way:
            button = QPushButton(self._words[way])
            button.setCheckable(True)
            button.setChecked(way is Way.OUT)
            button.setProperty("kind", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self.show_way, way))
            bind(f"Alt+{way + 1}", self, partial(self.show_way, way))
            self._ways.addButton(button, way)
            ways.addWidget(button)
            ways.addWidget(KeyCap(f"Alt+{way + 1}"), 0, Qt.AlignmentFlag.AlignVCenter)
        ways.addStretch(1)
        for card in (self.sending, self.arrived, self.undelivered):
            self._cards.addWidget(card)
        for word in self.other.values():
            self.list.foot.insertWidget(1, word)
            word.clicked.connect(self._turn)
        bind(KEYS[Act.TAKE_BACK], self, self._turn)
        lay_in_columns(self, self.panel, (ways, self.list, self.lists), self._cards)
        decide_in(self._cards)
        self._show_card(Way.OUT)

    def _connect(self) -> None:
        self.lookup.found.connect(self._choose)
        self.lookup.several.connect(self._choose_among)
        self.list.chosen_changed.connect(lambda _count: self._show_chosen())
        self.list.opened.connect(lambda _dossier: self._card().begin())
        self.list.view.moved.connect(lambda _row: self._show_chosen())
        self.list.table.dataChanged.connect(lambda *_: self._show_chosen())
        for card in (self.sending, self.arrived, self.undelivered):
            card.asked.connect(partial(self._do, card))
        self.panel.acknowledged.connect(self.list.take_focus)
        self._desk.changed.connect(self._written)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Enter", self.tr("to the fields")),
            ("Ctrl+Enter", self.tr("record")),
            ("Ctrl+P", self.tr("print")),
        )

    def shown(self) -> None:
        """The face was called."""
        day = self.arrived.form.entry("on")
        if not day.text():
            day.fill(shown_date(self._desk.acts.now().date()))
        self.refresh()
        self.list.take_focus()

    def show_way(self, way: Way, _checked: object = None) -> None:
        """Show one of the three lists."""
        self._way = way
        self.lists.buttons[0].set_text(self._paper_words())
        self._ways.button(way).setChecked(True)
        self._cards.setVisible(way is not Way.IN)
        self._show_card(min(way, Way.UNDER_WAY))
        self.list.show_ids((), "")  # nothing of the other list can be acted on meanwhile
        self._invite()
        self.refresh()
        self.list.take_focus()

    def _invite(self) -> None:
        if self.panel.waits():
            return
        if self._way is Way.OUT:
            self.panel.invite()
        elif self._way is Way.UNDER_WAY:
            words = self.tr("Scan what the post has delivered")
            if self._card() is self.undelivered:
                words = self.tr("Scan what the post brought back")
            self.panel.invite(words, self.tr("Each scan marks its line, Ctrl+Enter records them."))
        else:
            words = self.tr("What the post brought today")
            self.panel.invite(words, self.tr("Ctrl+P prints the minute for the postman to sign."))

    def refresh(self) -> None:
        """Read the list again, and how many there are in each."""
        acts, actor, way = self._desk.acts, self._desk.actor, self._way

        def read() -> tuple[tuple[str, ...], ...]:
            brought = acts.brought_by_post(acts.now().date())
            waits, sent = acts.queue(actor, Queue.TO_POST), acts.queue(actor, Queue.WITH_POST)
            return waits, sent, brought

        def show(lists: tuple[tuple[str, ...], ...]) -> None:
            for each in Way:
                words = f"{self._words[each]} ({len(lists[each])})"
                self._ways.button(each).setText(words)
            if way is self._way:
                self.list.show_ids(lists[way], self.tr("Nothing here now."))
                self._point()

        self._desk.background.run(read, show)

    def take_scan(self, scan: Scan) -> bool:
        """A paper chooses its dossier; anything else is the number of the post."""
        parcel = scan.kind in {ScanKind.UNKNOWN, ScanKind.ID_NUMBER} and self._way is Way.OUT
        if not parcel:
            self.lookup.take(scan)
        else:
            self.sending.form.entry("tracking").fill(scan.text)
            self.sending.form.entry("charge").setFocus()
        return True

    def _card(self) -> ActCard:
        cards = (self.sending, self.arrived, self.undelivered)
        return cards[self._cards.currentIndex()]

    def _show_card(self, place: int) -> None:
        """What is recorded of the parcels; of those under way it is one of two."""
        self._cards.setCurrentIndex(place)
        for card, word in self.other.items():
            word.setVisible(card is self._card() and self._may_bring_back)

    def _turn(self) -> None:
        """Not delivered after all, or delivered after all."""
        if self._way is not Way.UNDER_WAY or not self._may_bring_back:
            return
        back = self._card() is self.undelivered
        self._show_card(Way.UNDER_WAY if back else UNDELIVERED)
        self._invite()
        self._show_chosen()
        self._card().begin()

    def _choose(self, dossier: str) -> None:
        place = self.list.table.place_of(dossier)
        if place is None:
            self._elsewhere(dossier)
            return
        view = self.list.view
        marks = sorted({*view.chosen(), place}) if self._way is Way.UNDER_WAY else []
        view.choose(marks, place)
        acts, actor, word = self._desk.acts, self._desk.actor, self._words[self._way]
        self._desk.background.run(
            lambda: acts.rows(actor, (dossier,)),
            lambda rows: self.panel.tell("ready", word, _line(rows)),
        )
        self._show_chosen()
        if self._way is Way.OUT:
            self.sending.begin()

    def _choose_among(self, ids: tuple[str, ...]) -> None:
        """One number, several dossiers: the one that is in this list."""
        here = [each for each in ids if self.list.table.place_of(each) is not None]
        if len(here) == 1:
            self._choose(here[0])
            return
        words = self.tr("{count} dossiers have this number")
        todo = self.tr("Choose the one you mean in the list.")
        self.panel.tell("late", words.format(count=len(ids)), "", todo)

    def _elsewhere(self, dossier: str) -> None:
        """Scanned in the wrong list: go where it is, or say that it is in none."""
        acts, actor = self._desk.acts, self._desk.actor

        def read() -> Way | None:
            if dossier in acts.queue(actor, Queue.TO_POST):
                return Way.OUT
            return Way.UNDER_WAY if dossier in acts.queue(actor, Queue.WITH_POST) else None

        def answered(way: Way | None) -> None:
            if way is not None and way is not self._way:
                self._wanted = dossier
                self.show_way(way)
                return
            self._refuse(dossier)

        self._desk.background.run(read, answered)

    def _point(self) -> None:
        """The dossier that was scanned in another list."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._choose(wanted)

    def _refuse(self, dossier: str) -> None:
        acts, actor = self._desk.acts, self._desk.actor

        def say(rows: tuple[DossierRow, ...]) -> None:
            todo = self.tr("It has no result ready, or is not wanted by post. F3 finds it.")
            self.panel.tell("late", self.tr("Not for the post"), _line(rows), todo)

        self._desk.background.run(lambda: acts.rows(actor, (dossier,)), say)

    def _do(self, card: ActCard) -> None:
        rows = self._rows()
        if not rows or self.panel.waits():
            return
        codes = tuple(each.code for each in rows)
        card.do(codes, self._done(card, codes), self.lookup.failed)

    def _done(self, card: ActCard, codes: tuple[str, ...]) -> Callable[[], None]:
        def done() -> None:
            if card is self.sending:
                card.form.entry("tracking").fill("")
            said = self.tr("Given to the post")
            if card is self.arrived:
                said = self.tr("Delivered")
            if card is self.undelivered:
                said = self.tr("Brought back, ready again")
                card.form.entry("reason").fill("")
                self._show_card(Way.UNDER_WAY)
            words = self.tr("{count} dossiers").format(count=len(codes))
            self.panel.tell("ok", said, codes[0] if len(codes) == 1 else words)
            self.list.take_focus()

        return done

    def _rows(self) -> tuple[DossierRow, ...]:
        """What the act is for: what was delivered is always marked, never only stood on."""
        if self._way is Way.UNDER_WAY and not self.list.marked():
            return ()
        return self.list.chosen_rows()

    def _show_chosen(self) -> None:
        rows = self._rows()
        reason = "" if rows else self.tr("Scan the dossiers, or mark them with Space.")
        if self._way is Way.OUT and len(rows) > 1:
            reason = self.tr("Every parcel has its own number: one dossier at a time.")
        count = self.tr("{count} dossiers").format(count=len(rows))
        self._card().show_for(rows[0].code if len(rows) == 1 else count if rows else "", reason)

    def _written(self, kinds: frozenset[str]) -> None:
        if "dossiers" in kinds and self.isVisible():
            self.refresh()


def _line(rows: tuple[DossierRow, ...]) -> str:
    return " · ".join((rows[0].code, rows[0].applicant, rows[0].procedure)) if rows else ""
