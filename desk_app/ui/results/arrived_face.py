"""Results that come in from the units: scan one after the other, the values stay from one to the next."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desk_app.models.collecting import Collectable
from desk_app.models.moves import Act
from desk_app.models.scan import Scan
from desk_app.sentences.lookup import of_refusal
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_date
from desk_app.ui.frame.foot import Hint
from desk_app.ui.lists.columns import Column
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.results.act_card import ActCard
from desk_app.ui.results.giving_way import LEAST
from desk_app.ui.results.lookup import Lookup
from desk_app.ui.results.save_row import paper_of_today
from desk_app.ui.results.two_columns import lay_in_columns
from desk_app.ui.results.words import about, refusal_of
from desk_app.ui.texts import said_text
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.result_panel import ResultPanel

translate = QCoreApplication.translate
COLUMNS = (Column.CODE, Column.WHO, Column.DUE, Column.PHONE)
LAST_NUMBER = re.compile(r"[0-9]+(?!.*[0-9])")


class ArrivedFace(QWidget):
    """Records `Act.RESULT` on the dossier scanned; what came in this turn stays in sight."""

    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Collectable | None = None
        self._came: tuple[str, ...] = ()
        self.panel = ResultPanel(
            self.tr("Scan the dossier whose result came back"),
            self.tr("What is typed at the right stays for the next one."),
        )
        self.lookup = Lookup(desk, self.panel)
        self.typing = QLineEdit()
        self.list = DossierList(desk, self.tr("Came in this turn"), COLUMNS)
        word = self.tr("Record the result")
        self.card = ActCard(desk, self.tr("The result"), Act.RESULT, word)
        self.up = QCheckBox(self.tr("Count the number up"))
        self.at_once = QCheckBox(self.tr("Record at the scan"))
        self._count = plain_label("0", "display")
        self.lists = paper_of_today(
            desk,
            (self.tr("Print today's list"), self.tr("Save the list")),
            "ket-qua-ve",
            lambda: "results",
        )
        self.list.view.setMinimumHeight(theme.scaled(LEAST))
        self._lay_out()
        self._connect()
        self._show_turn()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(14))
        self._count.setProperty("tone", "accent")
        row.addWidget(self._count)
        row.addWidget(plain_label(self.tr("came in this turn"), "lead"), 1)
        choices = QGridLayout()
        choices.setHorizontalSpacing(theme.scaled(10))
        for place, (box, key) in enumerate(((self.up, "Alt+D"), (self.at_once, "Alt+G"))):
            choices.addWidget(box, place, 0)
            choices.addWidget(KeyCap(key), place, 1)
            bind(key, self, box.toggle)
        row.addWidget(self.typing, 2)
        row.addLayout(choices)
        self.typing.setAccessibleName(self.tr("Code of the dossier, without a scanner"))
        self.typing.setPlaceholderText(self.tr("Code, then Enter"))
        lay_in_columns(self, self.panel, (row, self.list, self.lists), self.card)

    def _connect(self) -> None:
        self.lookup.found.connect(self.open)
        self.lookup.several.connect(self._refuse_several)
        self.typing.returnPressed.connect(self._typed)
        self.card.asked.connect(self._record)
        self.list.opened.connect(self._desk.wanted)
        self.panel.acknowledged.connect(self.card.begin)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Ctrl+Enter", self.tr("record")),
            ("Alt+D", self.tr("count up")),
            ("Ctrl+I", self.tr("telephone numbers")),
        )

    def shown(self) -> None:
        """The face was called; today is offered as the day of the signature."""
        day = self.card.form.entry("signed_on")
        if not day.text():
            day.fill(shown_date(self._desk.acts.now().date()))
        self.card.begin()

    def take_scan(self, scan: Scan) -> bool:
        """A paper means its dossier."""
        self.lookup.take(scan)
        return True

    def open(self, dossier: str) -> None:
        """Bring a dossier to the front, by its id or code."""
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(
            lambda: acts.collectable(actor, dossier), self._show, failed=self.lookup.failed
        )

    def _show(self, found: Collectable) -> None:
        no = refusal_of(found.dossier, Act.RESULT)
        if no is not None:
            self.panel.tell(
                "late",
                self.tr("No result can be recorded"),
                about(found.dossier),
                said_text(of_refusal(no)),
            )
            return
        before, self._found = self._found, found
        self._show_turn()
        if self.at_once.isChecked():
            self._record()
            return
        words, todo = self.tr("{code} was not recorded."), self.tr("Ctrl+Enter records it.")
        left = words.format(code=before.dossier.code) if before is not None else ""
        tone, line = "soon" if left else "ready", about(found.dossier)
        self.panel.tell(tone, self.tr("Result of"), line, f"{left} {todo}".strip())
        self.card.begin()

    def _record(self) -> None:
        found = self._found
        if found is None or self.panel.waits():
            return

        def done() -> None:
            self._found = None
            self._came = (found.dossier.id, *self._came)
            self.panel.tell("ok", self.tr("Recorded"), about(found.dossier), self._numbered())
            self._next_number()
            self._show_turn()
            if not self.panel.waits():
                self.card.form.entry("number").setFocus(Qt.FocusReason.OtherFocusReason)

        self.card.do((found.dossier.code,), done, self.lookup.failed)

    def _numbered(self) -> str:
        number = self.card.form.entry("number").text()
        return self.tr("No. {number}").format(number=number) if number else ""

    def _next_number(self) -> None:
        """Every result has its own number: it goes on only when the clerk has said so."""
        entry = self.card.form.entry("number")
        number = entry.text()
        found = LAST_NUMBER.search(number) if self.up.isChecked() else None
        if found is None:
            entry.fill("")
            return
        following = str(int(found[0]) + 1).zfill(len(found[0]))
        entry.fill(number[: found.start()] + following + number[found.end() :])

    def _typed(self) -> None:
        text = self.typing.text().strip()
        if text:
            self.typing.clear()
            self.lookup.look(text, text)

    def _refuse_several(self, ids: tuple[str, ...]) -> None:
        words = self.tr("{count} dossiers have this number")
        todo = self.tr("Type the whole code of the one you mean.")
        self.panel.tell("late", words.format(count=len(ids)), "", todo)

    def _show_turn(self) -> None:
        self._count.setText(str(len(self._came)))
        self.list.show_ids(self._came, self.tr("Nothing came in this turn yet."))
        found = self._found
        whom = found.dossier.code if found is not None else ""
        self.card.show_for(whom, "" if whom else self.tr("Scan a dossier first."))
