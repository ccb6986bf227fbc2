"""What can be asked for an act: a field that keeps its text as typed and says what the body gets of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desk_app.models.moments import VIETNAM, iso
from desk_app.models.money import read_money
from desk_app.models.text import clean_line
from desk_app.models.typed_dates import read_date
from desk_app.ui import theme
from desk_app.ui.intake.draft_texts import read_clock
from desk_app.ui.widgets.field import Field

translate = QCoreApplication.translate
Value = str | int | list[str] | None
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
AS_NARROW = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
REASON_ROWS, ITEM_ROWS, FEW_LETTERS = 3, 5, 12


class Entry(Field):
    """A field of an act's body under the name that the body uses; this plain one is a single line.

    `required`: the law or the act asks for it. `always`: the body names it though nothing was typed.
    """

    def __init__(
        self,
        name: str,
        label: str,
        editor: QWidget | None = None,
        *,
        required: bool = False,
        always: bool = False,
    ) -> None:
        self.required, self._always = required, always
        super().__init__(label, editor or self.line, name, above=True)
        self._watch()

    def _watch(self) -> None:
        """What was said of the field is over with the first letter or choice."""
        self.line.textChanged.connect(self.clear_problem)

    @cached_property
    def line(self) -> QLineEdit:
        """The single line; an entry with an editor of its own makes none."""
        return QLineEdit()

    def text(self) -> str:
        """As typed."""
        return self.line.text()

    def fill(self, text: str) -> None:
        """Put back what was typed before."""
        self.line.setText(text)

    def value(self, _today: date) -> Value:
        """What the body says; None when it says nothing. ValueError carries the problem's code."""
        text = clean_line(self.text())
        return text if text or self._always else None


class SecretEntry(Entry):
    """A password: it goes into the body and is kept nowhere else."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)

    def text(self) -> str:
        """Nothing: what is kept of a form is its texts."""
        return ""

    def value(self, _today: date) -> Value:
        """As typed."""
        return self.line.text() or None


class Words(QPlainTextEdit):
    """Some lines of one's own words; Tab leaves it, and so does Enter unless each line is one item."""

    offers_asked = Signal()

    def __init__(self, rows: int, *, items: bool = False) -> None:
        super().__init__()
        self._items = items
        self.setTabChangesFocus(True)
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(line * 2 + theme.scaled(16))
        self.setMaximumHeight(line * rows + theme.scaled(18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down asks for what is often said."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.offers_asked.emit()
        elif event.key() in ENTER and (not self._items or event.modifiers()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class WordsEntry(Entry):
    """A reason or note; `add` puts a sentence behind what is typed already."""

    def __init__(
        self, name: str, label: str, words: Words | None = None, *, required: bool = False
    ) -> None:
        self.words = words or Words(REASON_ROWS)
        super().__init__(name, label, self.words, required=required)

    def _watch(self) -> None:
        self.words.textChanged.connect(self.clear_problem)

    def text(self) -> str:
        """As typed."""
        return self.words.toPlainText()

    def fill(self, text: str) -> None:
        """Put back what was typed before."""
        self.words.setPlainText(text)

    def add(self, sentence: str) -> None:
        """One sentence more; not twice the same."""
        before = self.text().strip()
        if sentence not in before:
            self._put(" ".join(each for each in (before, sentence) if each))

    def _put(self, text: str) -> None:
        """As if it had been typed: what was there before comes back with Ctrl+Z."""
        self.words.selectAll()
        self.words.insertPlainText(text)


class ItemsEntry(WordsEntry):
    """A list, one item a line."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, Words(ITEM_ROWS, items=True), required=True)

    def value(self, _today: date) -> list[str]:
        """The lines that say something."""
        lines = (clean_line(each) for each in self.text().splitlines())
        return [each for each in lines if each]

    def add(self, sentence: str) -> None:
        """One item more; not twice the same."""
        lines = [each for each in self.text().splitlines() if each.strip()]
        if sentence not in lines:
            self._put("\n".join([*lines, sentence]))


class DayEntry(Entry):
    """A day, typed as everywhere: 21/11, 211126, h, +3."""

    def value(self, today: date) -> str | None:
        """The day in ISO. ValueError `date_unreadable`."""
        typed = self.text().strip()
        if not typed:
            return None
        day = read_date(typed, today)
        if day is None:
            raise ValueError("date_unreadable")
        return day.isoformat()


class MomentEntry(Entry):
    """A day and an hour side by side; `usual` is the hour that is taken as long as nobody types one."""

    def __init__(self, name: str, label: str, usual: str = "") -> None:
        both = QWidget()
        super().__init__(name, label, both, required=True)
        self.clock, self._usual = QLineEdit(usual), usual
        self.line.setPlaceholderText(translate("ActForm", "day"))
        self.clock.setPlaceholderText(translate("ActForm", "hour"))
        self.line.setAccessibleName(translate("ActForm", "{field}, day").format(field=label))
        self.clock.setAccessibleName(translate("ActForm", "{field}, hour").format(field=label))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(8))
        row.addWidget(self.line, 3)
        row.addWidget(self.clock, 2)
        both.setFocusProxy(self.line)
        self.editor = self.line  # what a problem marks
        self.clock.textChanged.connect(self.clear_problem)

    def text(self) -> str:
        """Both as typed; nothing when only the usual hour stands there."""
        untouched = not self.line.text() and self.clock.text() == self._usual
        return "" if untouched else f"{self.line.text()}|{self.clock.text()}"

    def fill(self, text: str) -> None:
        """Put back what was typed before."""
        day, _, clock = text.partition("|")
        self.line.setText(day)
        self.clock.setText(clock if text else self._usual)

    def value(self, today: date) -> str | None:
        """The instant in ISO. ValueError `date_unreadable`, `clock_unreadable`."""
        if not self.text():
            return None
        day, clock = read_date(self.line.text(), today), read_clock(self.clock.text())
        if day is None:
            raise ValueError("date_unreadable")
        if clock is None:
            raise ValueError("clock_unreadable")
        return iso(datetime.combine(day, clock, VIETNAM))


class MoneyEntry(Entry):
    """A sum in đồng; nothing typed is nothing paid."""

    def value(self, _today: date) -> int | None:
        """The sum. ValueError `money_unreadable`."""
        typed = self.text().strip()
        if not typed:
            return None
        amount = read_money(typed)
        if amount is None:
            raise ValueError("money_unreadable")
        return amount


class _Choices(QComboBox):
    """A wheel that scrolls the page never changes a choice."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class ChoiceEntry(Entry):
    """One of a few; `choices` are (what the body says, the word), the first is chosen at the start."""

    def __init__(self, name: str, label: str, choices: Sequence[tuple[str, str]]) -> None:
        self.box = _Choices()
        self.box.setSizeAdjustPolicy(AS_NARROW)
        self.box.setMinimumContentsLength(FEW_LETTERS)
        for value, word in choices:
            self.box.addItem(word, value)
        super().__init__(name, label, self.box)

    def _watch(self) -> None:
        self.box.currentIndexChanged.connect(self.clear_problem)

    def text(self) -> str:
        """What is chosen."""
        return str(self.box.currentData() or "")

    def fill(self, text: str) -> None:
        """Choose again what was chosen before."""
        self.box.setCurrentIndex(max(0, self.box.findData(text)))
