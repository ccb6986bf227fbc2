"""Every paper that exists for a dossier: chosen with the arrows, printed, looked at or saved by one key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from desk_app.models.issued_papers import FROM_RECEPTION, RECEIPT
from desk_app.models.text import fold
from desk_app.models.views import JobState, PrintJobView
from desk_app.models.whole_dossier import WholeDossier
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.texts import form_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.place_box import PlaceBox
from desk_app.ui.widgets.suggestion_list import Suggestion, SuggestionDelegate, SuggestionModel

NEW_CODE = "CodeAssigned"
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Papers(QListView):
    """The list itself: Enter prints, the arrows walk."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is one print, however long it is held."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)


class PrintsCard(Card):
    """`print_asked` and `preview_asked` carry the form, `save_asked` the form and the path.

    Ctrl+P goes into the list when there are several papers, and prints the chosen one from there.
    `place_left` says that the keyboard belongs to the page again.
    """

    print_asked = Signal(str)
    preview_asked = Signal(str)
    save_asked = Signal(str, Path)
    place_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("…", parent=parent)
        self.title.setText(self.tr("Papers to print"))
        self._forms: tuple[str, ...] = ()
        self._code, self._dossier = "", ""
        self._lines = SuggestionModel(self)
        self.list = _Papers()
        self.list.setModel(self._lines)
        self.list.setItemDelegate(SuggestionDelegate(self.list, air=8))
        self.list.setAccessibleName(self.tr("Papers to print"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._late = plain_label("", "small", "late")
        self._late.setWordWrap(True)
        self.place = PlaceBox()
        self._lay_out()

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(theme.scaled(14))
        for word, key, act in (
            (self.tr("Print"), "Ctrl+P", self.print_chosen),
            (self.tr("Look"), "Ctrl+Shift+P", self._preview),
            (self.tr("Save"), "Ctrl+S", self.ask_place),
        ):
            shown = KeyWord(word, key)
            shown.clicked.connect(act)
            bind(key, self, act)
            keys.addWidget(shown)
        keys.addStretch(1)
        self.body.addWidget(self.list)
        self.body.addWidget(self._late)
        self.body.addWidget(self.place)
        self.body.addLayout(keys)
        self.body.addStretch(1)
        self.list.entered.connect(self._print)
        self.list.doubleClicked.connect(lambda _index: self._print())
        self.place.chosen.connect(self._save)

    def show_dossier(self, whole: WholeDossier) -> None:
        """List the papers; chosen is what waits to be printed first, else the receipt."""
        same = whole.dossier.id == self._dossier
        before = self.form() if same else ""
        known = set(self._forms) if same else set(whole.papers)
        self._forms, self._code = whole.papers, whole.dossier.code
        self._dossier = whole.dossier.id
        self._lines.show([self._line(form, whole) for form in whole.papers])
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(max(1, len(self._forms)) * row + 4)
        issued = [form for form in whole.papers if form not in known]
        self._choose(issued[-1] if issued else before or self._waiting(whole))
        late = [job for job in whole.waiting_jobs if _stuck(job)]
        words = self.tr("Not printed yet: {papers}. See the prints (F10).")
        names = ", ".join(dict.fromkeys(form_text(job.form) for job in late))
        self._late.setText(words.format(papers=names) if late else "")
        self._late.setVisible(bool(late))

    def form(self) -> str:
        """The paper that is chosen."""
        row = self.list.currentIndex().row()
        return self._forms[row] if 0 <= row < len(self._forms) else ""

    def print_chosen(self) -> None:
        """Ctrl+P: one paper is printed at once; of several the clerk chooses first."""
        if len(self._forms) > 1 and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._print()

    def ask_place(self) -> None:
        """Offer a file; its name is the code and the paper, never a person."""
        form = self.form()
        paper = "" if form == RECEIPT else "-" + "-".join(fold(form_text(form)).split())
        if form:
            self.place.ask(f"{self._code}{paper}.pdf")

    def leave_place(self) -> bool:
        """Give up saving; False when it was not asked."""
        asked = self.place.isVisible()
        if asked:
            self.place_left.emit()
        self.place.hide()
        return asked

    def lines(self) -> tuple[str, ...]:
        """The list as read aloud."""
        return tuple(self._lines.index(row).data() for row in range(self._lines.rowCount()))

    def _choose(self, form: str) -> None:
        row = self._forms.index(form) if form in self._forms else 0
        self.list.setCurrentIndex(self._lines.index(row))

    def _waiting(self, whole: WholeDossier) -> str:
        if _has_old_code(whole):
            return RECEIPT
        printed = {each.form for each in whole.dossier.prints}
        issued = [form for form in whole.papers if form not in FROM_RECEPTION]
        return next((form for form in issued if form not in printed), "")

    def _line(self, form: str, whole: WholeDossier) -> Suggestion:
        prints = [each for each in whole.dossier.prints if each.form == form]
        if any(job.form == form and _stuck(job) for job in whole.waiting_jobs):
            return Suggestion("", form_text(form), self.tr("not printed yet"))
        if not prints:
            return Suggestion("", form_text(form), self.tr("never printed"))
        if form == RECEIPT and _has_old_code(whole):
            return Suggestion("", form_text(form), self.tr("bears the old number: print again"))
        last = max(prints, key=lambda each: each.number)
        when = shown_moment(last.at)
        if last.number > 1:
            words = self.tr("again no. {number}, {when}")
            return Suggestion("", form_text(form), words.format(number=last.number - 1, when=when))
        return Suggestion("", form_text(form), self._copies(last.copies, when))

    def _copies(self, copies: int, when: str) -> str:
        if copies > 1:
            return self.tr("{copies} copies, {when}").format(copies=copies, when=when)
        return when

    def _print(self) -> None:
        if self.form():
            self.print_asked.emit(self.form())

    def _preview(self) -> None:
        if self.form():
            self.preview_asked.emit(self.form())

    def _save(self, path: Path) -> None:
        self.leave_place()
        self.save_asked.emit(self.form(), path)


def _has_old_code(whole: WholeDossier) -> bool:
    """Whether the receipt that the citizen has bears a number that was replaced since."""
    lines = whole.dossier.history
    printed = [n for n, line in enumerate(lines) if line.facts.get("form") == RECEIPT]
    given = [n for n, line in enumerate(lines) if line.kind == NEW_CODE]
    return bool(printed and given) and printed[-1] < given[-1]


def _stuck(job: PrintJobView) -> bool:
    """Whether a printer has refused it; one that waits its turn is on its way."""
    return job.state is JobState.FAILED or bool(job.error)
