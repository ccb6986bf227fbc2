"""A list under a typing field that never takes the focus: the input method stays with the field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desk_app.ui.theme import current, font, scaled

Index = QModelIndex | QPersistentModelIndex
SHOWN_ROWS = 9
FIRST_DIGIT, LAST_DIGIT = Qt.Key.Key_1.value, Qt.Key.Key_9.value


@dataclass(frozen=True)
class Suggestion:
    """One line of the list: a strong first part, the words, and a quiet remark at the right."""

    first: str
    words: str
    remark: str = ""


@dataclass(frozen=True)
class Look:
    """How one part of a line is written."""

    role: str
    ink: QColor
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class SuggestionModel(QAbstractListModel):
    """The offered lines, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Suggestion, ...] = ()

    def show(self, lines: Sequence[Suggestion]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> Suggestion:
        """The line at a row."""
        return self._lines[row]

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines are offered."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The line as one text, for drawing by others and for screen readers."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        return "  ".join(part for part in (line.first, line.words, line.remark) if part)


class SuggestionDelegate(QStyledItemDelegate):
    """Draws one line: strong part, words elided, remark at the right; `air` above and below."""

    def __init__(self, parent: QObject, air: int = 12) -> None:
        super().__init__(parent)
        self._air = air

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line of text with room around it."""
        metrics = QFontMetrics(font("body"))
        return QSize(option.rect.width(), metrics.height() + self._air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground of the selected line and the three parts."""
        model = index.model()
        if not isinstance(model, SuggestionModel):
            super().paint(painter, option, index)
            return
        line = model.line(index.row())
        theme = current()
        ink, quiet = QColor(theme.text), QColor(theme.muted)
        area = QRect(option.rect).adjusted(12, 0, -12, 0)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            bar = QRect(option.rect.topLeft(), QSize(scaled(4), option.rect.height()))
            painter.fillRect(option.rect, QColor(theme.accent_soft))
            painter.fillRect(bar, QColor(theme.accent))
        taken = self._part(painter, area, line.first, Look("strong", ink))
        area.setLeft(area.left() + (taken + 14 if taken else 0))
        remark = QFontMetrics(font("small")).horizontalAdvance(line.remark)
        self._part(painter, area.adjusted(0, 0, -remark - 12, 0), line.words, Look("body", ink))
        right = Qt.AlignmentFlag.AlignRight
        self._part(painter, area, line.remark, Look("small", quiet, right))
        painter.restore()

    @staticmethod
    def _part(painter: QPainter, area: QRect, text: str, look: Look) -> int:
        chosen = font(look.role)
        metrics = QFontMetrics(chosen)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(chosen)
        painter.setPen(look.ink)
        painter.drawText(area, look.side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)


class SuggestionList(QListView):
    """Offers lines under `edit`; arrows walk, Enter or Ctrl+1…9 takes, Esc closes; typing goes on."""

    taken = Signal(int)

    def __init__(self, edit: QLineEdit, *, first_chosen: bool) -> None:
        super().__init__(edit.window())
        self._edit, self._first_chosen = edit, first_chosen
        self._lines = SuggestionModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(SuggestionDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Suggestions"))
        self.setProperty("panel", "popup")
        self.clicked.connect(lambda index: self._take(index.row()))
        self.hide()
        edit.installEventFilter(self)

    def offer(self, lines: Sequence[Suggestion], *, first_chosen: bool = True) -> None:
        """Show the lines under the field; none hides the list. Nothing is shown once the field is left.

        Without `first_chosen` Enter takes nothing before an arrow has chosen a line.
        """
        self._lines.show(lines)
        if not lines or not self._edit.hasFocus():
            self.hide()
            return
        self.setParent(self._edit.window())
        self._place(len(lines))
        self.show()
        self.raise_()
        chosen = self._first_chosen and first_chosen
        self.setCurrentIndex(self._lines.index(0) if chosen else QModelIndex())

    def lines(self) -> tuple[str, ...]:
        """What is offered now, as read aloud."""
        return tuple(self._lines.index(row).data() for row in range(self._lines.rowCount()))

    def _place(self, count: int) -> None:
        row = self.sizeHintForRow(0)
        top = self._edit.mapTo(self._edit.window(), QPoint(0, self._edit.height() + 2))
        room = self._edit.window().height() - top.y() - 8
        width = max(self._edit.width(), min(self.fontMetrics().averageCharWidth() * 74, 640))
        width = min(width, self._edit.window().width() - top.x() - 8)
        height = min(min(count, SHOWN_ROWS) * row + 2 * self.frameWidth() + 2, max(room, row))
        self.setGeometry(QRect(top, QSize(width, height)))

    def _take(self, row: int) -> None:
        self.hide()
        self.taken.emit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that belong to the list while the field keeps the focus."""
        if watched is self._edit and self.isVisible():
            if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
                self.hide()
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._pressed(event)
            elif isinstance(event, QKeyEvent) and self._own(event):
                event.accept()
        return super().eventFilter(watched, event)

    def _own(self, event: QKeyEvent) -> bool:
        """Whether no shortcut of the window may take the key."""
        wanted = self._digit(event) is not None or event.key() == Qt.Key.Key_Escape
        return wanted and event.type() == QEvent.Type.ShortcutOverride

    def _pressed(self, event: QKeyEvent) -> bool:
        digit = self._digit(event)
        row = self.currentIndex().row()
        if digit is not None and digit < self._lines.rowCount():
            self._take(digit)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._walk(row + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            if not event.isAutoRepeat():
                self._take(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _walk(self, row: int) -> None:
        last = self._lines.rowCount() - 1
        self.setCurrentIndex(self._lines.index(max(0, min(row, last))))

    @staticmethod
    def _digit(event: QKeyEvent) -> int | None:
        pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if pressed == Qt.KeyboardModifier.ControlModifier and (
            FIRST_DIGIT <= event.key() <= LAST_DIGIT
        ):
            return event.key() - FIRST_DIGIT
        return None
