"""The left column: title and parking, then the cards of the form, scrolling when the font is large."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desk_app.models.catalogue import Procedure
from desk_app.models.views import SavedDraft
from desk_app.ui.formats import shown_hour
from desk_app.ui.icons import IconMark
from desk_app.ui.intake.components_box import ComponentsBox
from desk_app.ui.intake.draft_texts import IntakeTexts
from desk_app.ui.intake.drafts_box import DraftsBox
from desk_app.ui.intake.more_box import MoreBox
from desk_app.ui.intake.people_box import PeopleBox
from desk_app.ui.intake.procedure_box import ProcedureBox
from desk_app.ui.intake.why_box import WhyBox
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.scrolling import Scrolling

NARROW = 78  # letters
MARGIN = 24  # pixels above and below a field that is scrolled to


class FormColumn(QWidget):
    """What is entered. `edited` and `left` carry paths, `park_asked` is Ctrl+G."""

    edited = Signal(str)
    left = Signal(str)
    park_asked = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.procedure, self.people = ProcedureBox(), PeopleBox(today)
        self.components, self.more = ComponentsBox(), MoreBox(today)
        self.drafts, self.why = DraftsBox(), WhyBox()
        self._saved_icon, self._saved = IconMark("tick", "ok", 15), QLabel()
        self.park = ActButton(self.tr("Park"), "Ctrl+G")
        self._more = ActButton(self.tr("Summary, late entry"), "Alt+M", "plain")
        self._title = ElidedLabel(self.tr("Receive a dossier"), "title", least=60)
        self._area = Scrolling()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        column.addLayout(self._head())
        column.addWidget(self._cards(), 1)
        self._connect()
        self.more.hide()
        self.show_saved(None)

    def fields(self) -> dict[str, Field]:
        """Every field by its path in the draft."""
        return {**self.procedure.fields(), **self.people.fields(), **self.more.fields()}

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits."""
        papers = (self.components.view,) if not self.components.view.isHidden() else ()
        own = (*self.procedure.stops(), *self.people.stops(), *self.more.stops())
        return (*own, *papers)

    def fill(self, texts: IntakeTexts, procedure: Procedure | None) -> None:
        """Write the fields as saved."""
        if procedure is not None:
            chosen = (texts.chosen_by, texts.case, texts.channel)
            self.procedure.show_procedure(procedure, *chosen)
        else:
            self.procedure.clear()
        self.people.fill(texts)
        late = (texts.late_day, texts.late_clock, texts.late_reason)
        self.more.fill(texts.summary, *late)
        self.components.sets.setText(str(texts.sets))
        self.why.hide()
        self.show_saved(None)

    def show_saved(self, draft: SavedDraft | None) -> None:
        """When the draft was last saved; nothing while there is no draft."""
        words = self.tr("Draft saved {hour}")
        self._saved.setText(words.format(hour=shown_hour(draft.saved_at)) if draft else "")
        self._saved_icon.setToolTip(self._saved.text())
        self._saved_icon.setVisible(draft is not None)

    def show_parked(self, count: int, *, empty: bool) -> None:
        """The parking key parks a form that has content, and else opens what is parked."""
        resume = self.tr("Unfinished dossiers ({count})").format(count=count)
        self.park.set_text(resume if empty and count else self.tr("Park"))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for large letters: the title line shortens, the cards scroll."""
        return QSize(scaled(260), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the title line says less."""
        super().resizeEvent(event)
        narrow = self.width() < QFontMetrics(font("body")).averageCharWidth() * NARROW
        self._saved.setVisible(not narrow)
        self._title.setVisible(not narrow)  # the rail says where the clerk is

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a field is in sight."""
        if self._area.isAncestorOf(widget):
            # a card that has just been unfolded gets its place with the next event
            QTimer.singleShot(0, widget, lambda: self._area.ensureWidgetVisible(widget, 0, MARGIN))

    def _head(self) -> QHBoxLayout:
        self._saved.setFont(font("small"))
        self._saved.setProperty("tone", "muted")
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addWidget(self._title, 1)
        head.addWidget(self._saved_icon)
        head.addWidget(self._saved)
        head.addWidget(self._more)
        head.addWidget(self.park)
        return head

    def _cards(self) -> QScrollArea:
        content = QFrame()
        content.setProperty("panel", "canvas")
        self._area.setWidgetResizable(True)
        self._area.setWidget(content)  # filled afterwards, see `Scrolling`
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(scaled(10))
        for card in (self.drafts, self.why, self.procedure, self.people, self.more):
            cards.addWidget(card)
        cards.addWidget(self.components, 1)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self._area

    def _connect(self) -> None:
        for box in (self.people, self.components, self.more, self.procedure):
            box.edited.connect(self.edited)
        self.procedure.chosen.connect(lambda _procedure: self.edited.emit("procedure"))
        for box in (self.people, self.more):
            box.left.connect(self.left)
        self.park.clicked.connect(self.park_asked)
        for each in (self.park, self._more):
            each.face.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._more.clicked.connect(self._turn_more)

    def _turn_more(self) -> None:
        self.more.setVisible(self.more.isHidden())
        if not self.more.isHidden():
            self.more.summary.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.reveal(self.more)
