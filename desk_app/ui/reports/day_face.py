"""The end of the day: what is left, the figures, what changed since the signature, and signing."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk_app.models.day_end import SignedDay, remark_missing
from desk_app.models.head_words import head_words
from desk_app.models.outcomes import Problem
from desk_app.models.permissions import signs
from desk_app.models.views import PaperVerdict
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.formats import long_date, shown_date
from desk_app.ui.frame.foot import Hint
from desk_app.ui.icons import IconMark
from desk_app.ui.reports.changes_card import ChangesCard
from desk_app.ui.reports.check_list_card import CheckListCard
from desk_app.ui.reports.day_figures_card import DayFiguresCard
from desk_app.ui.reports.day_keeping import DayKeeping, DayRead
from desk_app.ui.reports.day_words import MARKS, signature_text, standing_of
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.last_days import LastDays
from desk_app.ui.reports.proof_card import ProofCard
from desk_app.ui.reports.sure_box import SureBox
from desk_app.ui.results.giving_way import GivingWay
from desk_app.ui.results.save_row import SaveRow, Saving
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

STEPS = ((-1, "◂", "Alt+Left"), (1, "▸", "Alt+Right"))
STEP_KEYS = "Alt+← →"
PREVIEW_KEY = "Ctrl+Shift+P"
BESIDE_FROM, SIDE = 520, 272  # pixels at 10 pt
ONE_DAY = timedelta(days=1)


class DayFace(Face):
    """One day in front, Alt+← and Alt+→ go to others; Ctrl+Enter signs it after one question more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._may_sign = signs(desk.actor.role)
        self._read: DayRead | None = None
        self._proof: PaperVerdict | None = None
        self.keeping = DayKeeping(self, desk)
        self.day = self.keeping.today()
        self._is_today = True
        self._begun: dict[date, str] = {}  # remarks typed and not signed, kept with their day
        self.name, self._shape = plain_label("", "lead"), IconMark("info", "quiet")
        self.standing = ElidedLabel("", "strong", "quiet", least=80)
        self.last_days, self.points, self.figures = LastDays(), CheckListCard(), DayFiguresCard()
        self.changes, self.proof, self.sure = ChangesCard(), ProofCard(), SureBox()
        self.remarks = QLineEdit()
        self.remarks_field = Field(self.tr("Remarks"), self.remarks, "remarks", above=True)
        self.words = plain_label("", "small", "muted")
        self.act = ActButton(self.tr("Sign off the day"), "Ctrl+Enter", "primary")
        self.files = SaveRow(
            desk,
            (self.tr("Print the daily list"), "Ctrl+P", lambda: self.keeping.print_day(self.day)),
            (Saving(self.tr("Save as a spreadsheet"), "Ctrl+E", self._file, self._save),),
        )
        self.name.setText(long_date(self.day))
        self.words.hide()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect(desk)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            (STEP_KEYS, self.tr("another day")),
            ("Enter", self.tr("where it is settled")),
            (PREVIEW_KEY, self.tr("preview")),
        )

    def shown(self) -> None:
        """The day is read anew; the keyboard is on the first matter."""
        if self._is_today:  # the program may have been left running over night
            self.day = self.keeping.today()
        self.keeping.ask(self.day)
        if not self.sure.isVisible():
            self._on_first_matter()

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self.files.buttons[0].click()

    def prove(self, text: str) -> None:
        """The QR of a daily list was scanned, on whatever screen."""
        self.keeping.check(text, self.day)

    def go(self, day: date) -> None:
        """Show a day; none that is yet to come."""
        self._begun[self.day] = self.remarks.text()
        self.day = min(day, self.keeping.today())
        self._is_today = self.day == self.keeping.today()
        self.sure.leave()
        self.remarks.setText(self._begun.pop(self.day, ""))
        self.remarks_field.clear_problem()
        self.proof.clear()
        self.keeping.ask(self.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the question back."""
        if event.key() == Qt.Key.Key_Escape and self.sure.isVisible():
            self.sure.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two cards do not fit beside each other they stand beneath."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        beside = self.width() >= theme.scaled(BESIDE_FROM + SIDE)
        self._beside.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def show_read(self, read: DayRead) -> None:
        """A day as it was read; an answer about another day is dropped."""
        state = read.state
        if state.day != self.day:
            return
        self._read = read
        self.name.setText(long_date(state.day))
        shape, tone = MARKS[standing_of(state)]
        self._shape.show_icon(shape, tone, "canvas")
        self.standing.setText(signature_text(state))
        self.standing.set_tone(tone)
        self.last_days.show_days(read.days, state.day)
        self.points.show_points(state.open, read.warnings)
        self.figures.show_state(state)
        self.changes.show_state(state)
        last = state.last
        words = self.tr("Line {seq} of the journal: {words}")
        self.words.setText(
            words.format(seq=last.place.seq, words=head_words(last.place.head)) if last else ""
        )
        self.words.setVisible(last is not None)
        self.act.set_reason(self._why_not(read))
        if self._proof is not None:
            self.proof.show_verdict(self._proof)
            self._proof = None

    def _why_not(self, read: DayRead) -> str:
        if not self._may_sign:
            return self.tr("The head of the counter or the administrator signs off.")
        if read.state.is_settled:
            return self.tr("Signed off, and nothing has changed since.")
        return ""

    def _ask_sure(self) -> None:
        read = self._read
        if read is None:
            return
        state, remarks = read.state, self.remarks.text().strip()
        missing = remark_missing(state, remarks)
        if missing is not None:
            self._show_problems((missing,))
            return
        number = state.last.number + 1 if state.last else 1
        words = self.tr(
            "Sign off {day}, time {number}? The signature stands for every record up to this moment "
            "and cannot be taken back; what changes later is told at the next one."
        )
        self.sure.ask(words.format(day=shown_date(state.day), number=number), self.tr("Sign off"))
        self.act.hide()

    def _sign(self) -> None:
        self.act.show()
        self.keeping.sign(self.day, self.remarks.text().strip())

    def _leave_question(self) -> None:
        self.act.show()
        self.remarks.setFocus(Qt.FocusReason.OtherFocusReason)

    def _signed(self, signed: SignedDay) -> None:
        self._begun.pop(signed.day, None)
        if signed.day == self.day:
            self.remarks.clear()
            self._on_first_matter()  # the button that was pressed is about to be taken away
            self.keeping.ask(self.day)

    def _on_first_matter(self) -> None:
        next(iter(self.points.rows.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.remarks_field.show_problem(" ".join(problem_text(each) for each in problems))
        self.remarks.setFocus(Qt.FocusReason.OtherFocusReason)

    def _proved(self, found: PaperVerdict) -> None:
        """A sheet of another day brings its day along."""
        if found.day is not None and date.fromisoformat(found.day.day) != self.day:
            self._proof = found
            words = self.proof.words.text()
            self.go(date.fromisoformat(found.day.day))
            self.proof.words.setText(words)
        else:
            self.proof.show_verdict(found)

    def _file(self) -> str:
        name = self.tr("daily-list-{day}.xlsx")
        return name.format(day=f"{self.day:%Y%m%d}")

    def _save(self, path: Path) -> None:
        self.keeping.save(self.day, path)

    def _connect(self, desk: Desk) -> None:
        keeping = self.keeping
        keeping.read.connect(self.show_read)
        keeping.signed.connect(self._signed)
        keeping.refused.connect(self._show_problems)
        keeping.proved.connect(self._proved)
        self.points.going.connect(desk.going)
        self.changes.opened.connect(desk.wanted)
        self.last_days.chosen.connect(self.go)
        self.proof.asked.connect(lambda text: keeping.check(text, self.day))
        self.act.clicked.connect(self._ask_sure)
        self.act.refused.connect(lambda why: desk.said.emit("soon", why))
        self.sure.agreed.connect(self._sign)
        self.sure.left.connect(self._leave_question)
        self.remarks.textEdited.connect(lambda _text: self.remarks_field.clear_problem())
        self.remarks.returnPressed.connect(self.act.setFocus)
        bind(PREVIEW_KEY, self, lambda: keeping.preview(self.day))

    def _lay_out(self) -> None:
        self._beside.setSpacing(theme.scaled(10))
        self._beside.addWidget(self.points, 1)
        self._beside.addWidget(self.figures, 1)
        inner, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(self.last_days)
        column.addLayout(self._beside)
        column.addWidget(self.changes, 1)
        inner.setLayout(column)
        self._left = GivingWay()
        self._left.put(inner)
        left = QVBoxLayout()
        left.setSpacing(theme.scaled(8))
        left.addLayout(self._head())
        left.addWidget(self._left, 1)
        left.addWidget(self.files)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(12))
        row.addLayout(left, 1)
        row.addWidget(self._decision())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(8))
        for step, arrow, key in STEPS:
            button = QPushButton(arrow)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            words = self.tr("The day before") if step < 0 else self.tr("The day after")
            button.setAccessibleName(words)
            button.setToolTip(words)
            go = partial(self._step, step)
            button.clicked.connect(go)
            bind(key, self, go)
            if step > 0:
                head.addWidget(self.name)
            head.addWidget(button)
        head.addWidget(KeyCap(STEP_KEYS))
        head.addSpacing(theme.scaled(8))
        head.addWidget(self._shape)
        head.addWidget(self.standing, 1)
        return head

    def _step(self, by: int, _checked: object = None) -> None:
        self.go(self.day + by * ONE_DAY)

    def _decision(self) -> QWidget:
        sign = Card(self.tr("Sign off"), "Alt+C")
        self.words.setWordWrap(True)
        sign.body.addWidget(self.remarks_field)
        sign.body.addWidget(self.words)
        inner, cards = QWidget(), QVBoxLayout()
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(theme.scaled(10))
        cards.addWidget(self.proof)
        cards.addWidget(sign)
        cards.addStretch(1)
        inner.setLayout(cards)
        area = GivingWay()
        area.put(inner)
        whole, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        for widget, stretch in ((area, 1), (self.sure, 0), (self.act, 0)):
            column.addWidget(widget, stretch)
        whole.setLayout(column)
        whole.setFixedWidth(theme.scaled(SIDE))
        return whole
