"""One list that was handed: its lines, who signed for them, and what can still be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.handover import HandedLine, HandedList, LineState
from desk_app.models.moves import Act
from desk_app.ui import theme
from desk_app.ui.acting.act_panel import ActPanel
from desk_app.ui.acting.words import KEYS
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_hour
from desk_app.ui.handover.code_field import CodeField
from desk_app.ui.handover.count_card import CountCard
from desk_app.ui.handover.side import LEAST_ROOM, scrolled
from desk_app.ui.handover.words import MARKS, state_word
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.result_panel import ResultPanel
from desk_app.ui.widgets.rows_view import RowsView

STATE, LINE, CODE, WHAT, SAID = range(5)
WIDTHS = {STATE: 132, LINE: 52, CODE: 190, SAID: 190}
WIDE_FROM = 960
CODE_ROOM = 220
LONGEST_NAME = 300
ASKING_WIDTH = 330


class OneList(QWidget):
    """`signed` carries the receiver's name, `asked` an act for the chosen open lines."""

    signed = Signal(str)
    asked = Signal(Act)
    print_asked = Signal()
    preview_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._invitation = (
            self.tr("Scan what the unit takes"),
            self.tr("Each scan settles one line."),
        )
        self.panel = ResultPanel(*self._invitation)
        titles = (
            self.tr("State"), self.tr("Line"), self.tr("Dossier, applicant"),
            self.tr("Procedure"), self.tr("Signed by, or why"),
        )  # fmt: skip
        self.table = CellsTable(titles, frozenset({LINE}))
        self.view = RowsView(self.tr("Lines"), self.table, frozenset({STATE, CODE}), WHAT)
        self.view.set_widths(WIDTHS)
        self.view.choose_several()
        self.code = CodeField(
            self.tr("Type a code, Enter confirms it"),
            self.tr("Code, when the reader does not work"),
        )
        self.count = CountCard(self.tr("Taken"))
        self.receiver = QLineEdit()
        self.receiver.setMaxLength(LONGEST_NAME)
        self.receiver.setPlaceholderText(self.tr("name of who signed"))
        self.sign = ActButton(self.tr("The unit signed for all"), "Ctrl+Enter", "primary")
        self.reject = ActButton(self.tr("The unit sends it back"), KEYS[Act.REJECT])
        self.recall = ActButton(self.tr("Recall"), KEYS[Act.RECALL])
        self.again = ActButton(self.tr("Print the list"), "Ctrl+P", "plain")
        self.look = ActButton(self.tr("Preview"), "Ctrl+Shift+P", "plain")
        self.asking = ActPanel(desk)
        self.shown: HandedList | None = None
        self._taken = 0
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.code.leads(self.view)
        self.sign.clicked.connect(self._sign)
        self.sign.refused.connect(self._refused)
        for act in (self.reject, self.recall):
            act.refused.connect(self._refused)
        self.reject.clicked.connect(lambda: self._ask(Act.REJECT))
        self.recall.clicked.connect(lambda: self._ask(Act.RECALL))
        self.again.clicked.connect(self.print_asked)
        self.look.clicked.connect(self.preview_asked)
        self.panel.acknowledged.connect(self.code.take_focus)
        self.asking.finished.connect(self._answered)
        self.view.selectionModel().selectionChanged.connect(self._allow)
        self.view.moved.connect(lambda _row: self._allow())
        self.receiver.returnPressed.connect(
            lambda: self.sign.face.setFocus(Qt.FocusReason.TabFocusReason)
        )

    def _lay_out(self) -> None:
        card = Card(self.tr("Lines"))
        card.head.addWidget(self.code)
        self.code.setMinimumWidth(theme.scaled(CODE_ROOM))
        self.view.setMinimumHeight(theme.scaled(LEAST_ROOM))
        card.body.addWidget(self.view, 1)
        self._side = QStackedWidget()
        self._side.setFixedWidth(theme.scaled(ASKING_WIDTH))
        self._side.addWidget(self._acts())
        self._side.addWidget(scrolled(self.asking))
        below = QHBoxLayout()
        below.setSpacing(theme.scaled(12))
        below.addWidget(card, 1)
        below.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(self.panel)
        column.addLayout(below, 1)

    def _acts(self) -> QWidget:
        receiver = Field(self.tr("Receiver"), self.receiver, "receiver")
        acts = (self.reject, self.recall, self.again, self.look)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(scrolled(self.count, receiver, *acts), 1)
        column.addWidget(self.sign)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where codes would be cut the lesser columns give way."""
        super().resizeEvent(event)
        narrow = event.size().width() < theme.scaled(WIDE_FROM)
        for column in (WHAT, SAID):
            self.view.setColumnHidden(column, narrow)

    def show_list(self, shown: HandedList) -> None:
        """The lines as they stand; what is chosen stays chosen while it is the same list."""
        same = self.shown is not None and self.shown.batch.id == shown.batch.id
        chosen, here = (self.view.chosen(), self.view.current() or 0) if same else ([], 0)
        if not same:
            self._taken = 0
            self.receiver.clear()
            self.panel.invite()
        finished = (
            self.tr("This list is finished"),
            self.tr("Every line is settled. Esc leaves it."),
        )
        self.panel.set_invitation(*(self._invitation if shown.open else finished))
        if self._taken:
            here, self._taken = _next_open(shown, self._taken) - 1, 0
        self.shown = shown
        self.table.show_rows([_cells(each) for each in shown.lines])
        self.view.choose(chosen, here)
        self._count(shown)
        self._allow()

    def choose_line(self, place: int) -> None:
        """Stand on the line of that number, from 1."""
        self.view.choose([], place - 1)

    def go_on_from(self, place: int) -> None:
        """That line was taken: once the list is read anew the mark stands on the next open one."""
        self._taken = place

    def ask_name(self) -> None:
        """Who signed for all is not typed yet."""
        self.receiver.setFocus(Qt.FocusReason.OtherFocusReason)
        todo = self.tr("Type the name. Without one, press Ctrl+Enter once more.")
        self.panel.tell("soon", self.tr("Who signed?"), "", todo)

    def chosen_open(self) -> tuple[HandedLine, ...]:
        """Of the chosen lines, or the one the keyboard stands on, those not settled yet."""
        here = self.view.current()
        if self.shown is None or here is None:
            return ()
        lines = [self.shown.lines[place] for place in self.view.chosen() or [here]]
        return tuple(each for each in lines if each.state is LineState.HANDED)

    def take_focus(self) -> None:
        """The keyboard goes where a code can be typed."""
        if not self.panel.waits():
            self.code.take_focus()

    def _count(self, shown: HandedList) -> None:
        back = shown.batch.count(LineState.REJECTED) + shown.batch.count(LineState.RECALLED)
        self.count.show_count(
            shown.batch.count(LineState.CONFIRMED),
            self.tr("of {count} on the list").format(count=shown.batch.size),
            self.tr("{count} came back").format(count=back) if back else "",
        )

    def _allow(self) -> None:
        lines = len(self.chosen_open())
        none = "" if lines else self.tr("The chosen line is settled.")
        self.reject.set_reason(none)
        self.recall.set_reason(none)
        self.recall.set_text(
            self.tr("Recall {count} dossiers").format(count=lines)
            if lines > 1
            else self.tr("Recall")
        )
        settled = self.shown is not None and not self.shown.open
        self.sign.set_reason(self.tr("Every line is settled.") if settled else "")

    def _sign(self) -> None:
        """What stands in the code box is a code that comes first: nobody signs over it."""
        if not self.code.enter():
            self.signed.emit(self.receiver.text().strip())

    def _refused(self, reason: str) -> None:
        """The key of an act that cannot be done."""
        if not self.code.enter():
            self.panel.tell("soon", self.tr("Not possible now"), "", reason)

    def _ask(self, act: Act) -> None:
        codes = tuple(each.code for each in self.chosen_open())
        if codes:
            self._side.setCurrentIndex(1)
            self.asking.ask(act, codes)

    def _answered(self) -> None:
        self._side.setCurrentIndex(0)
        self.take_focus()


def _next_open(shown: HandedList, place: int) -> int:
    """The next line that nobody has settled, behind `place` or else from the top; else `place`."""
    still = [each.place for each in shown.open if each.place != place]
    return next((each for each in still if each > place), still[0] if still else place)


def _cells(line: HandedLine) -> tuple[Cell, ...]:
    papers = QCoreApplication.translate("OneList", "Supplement papers") if line.added else ""
    settled = "" if line.state is LineState.HANDED else shown_hour(line.at)
    return (
        Cell(state_word(line.state), settled, MARKS[line.state]),
        Cell(str(line.place)),
        Cell(line.code, line.applicant),
        Cell(line.procedure, papers),
        Cell(line.said),
    )
