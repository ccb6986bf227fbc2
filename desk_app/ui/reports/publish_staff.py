"""The roster of the staff, kept where it is read: a row is added, changed or taken away by a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desk_app.models.site import StaffMember
from desk_app.ui import theme
from desk_app.ui.reports.publish_tables import show_rows, staff_rows, staff_table
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.name_edit import NameEdit

NEW = -1
ROWS = 1
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
translate = QCoreApplication.translate


class StaffCard(Card):
    """`changed` carries the whole roster anew. Insert adds, Enter changes, Delete twice takes away."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Publishing", "Staff roster"), "Alt+N")
        self._staff: tuple[StaffMember, ...] = ()
        self._at, self._going = NEW, NEW
        self.table = staff_table()
        self.name, self.job = NameEdit(), QLineEdit()
        self.counter, self.phone = QLineEdit(), QLineEdit()
        self._note = plain_label("", "small", "muted")
        self._note.setWordWrap(True)
        self.form = QWidget()
        self.keep = ActButton(translate("Publishing", "Keep"), "")
        self.keep.face.cap = "Enter"
        self._lay_out()
        self.table.opened.connect(self._edit)
        self.table.moved.connect(lambda _row: self._say_keys())
        self.keep.clicked.connect(self._keep)
        self._say_keys()

    def _lay_out(self) -> None:
        self.fields = (
            Field(translate("Publishing", "Full name"), self.name, "name", above=True),
            Field(translate("Publishing", "Title"), self.job, "title", above=True),
            Field(translate("Publishing", "Counter"), self.counter, "counter", above=True),
            Field(translate("Publishing", "Telephone"), self.phone, "phone", above=True),
        )
        grid = QGridLayout(self.form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.scaled(6))
        for place, field in enumerate(self.fields):
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self.keep, 2, 1)
        self.form.hide()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.form)
        self.body.addWidget(self._note)

    def show_staff(self, staff: Sequence[StaffMember]) -> None:
        """The roster as it is kept; the form goes."""
        self._staff = tuple(staff)
        show_rows(self.table, staff_rows(self._staff), ROWS)
        self._say_keys()

    def note(self) -> str:
        """What is said beneath the list."""
        return self._note.text()

    def close_form(self) -> None:
        """Back in the list."""
        self.form.hide()
        self.table.show()
        self.table.setFocus()
        self._say_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert, Delete and, in the form, Enter and Esc."""
        key, editing = event.key(), self.form.isVisible()
        if key == Qt.Key.Key_Insert:
            self._edit(NEW)
        elif key == Qt.Key.Key_Delete and not editing:
            self._remove()
        elif key == Qt.Key.Key_Escape and editing:
            self.close_form()
        elif key in ENTER and editing:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _say_keys(self) -> None:
        self._going = NEW
        words = translate("Publishing", "Insert adds a person, Enter changes, Delete takes away.")
        none = translate("Publishing", "Nobody is listed yet. Insert adds a person.")
        self._note.setText(words if self._staff else none)

    def _edit(self, row: int) -> None:
        self._at = row
        shown = self._staff[row] if row != NEW else StaffMember("")
        texts = (shown.name, shown.title, shown.counter, shown.phone)
        for field, edit, text in zip(self.fields, self._edits(), texts, strict=True):
            field.clear_problem()
            edit.setText(text)
        self.table.hide()
        self.form.show()
        self._note.setText(translate("Publishing", "Enter keeps, Esc leaves everything as it was."))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edits(self) -> tuple[QLineEdit, ...]:
        return self.name, self.job, self.counter, self.phone

    def _keep(self) -> None:
        name, title, counter, phone = (each.text().strip() for each in self._edits())
        if not name:
            self.fields[0].show_problem(translate("Publishing", "The name is missing"))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        member = StaffMember(name, title, counter, phone)
        others = list(self._staff)
        if self._at == NEW:
            others.append(member)
        else:
            others[self._at] = member
        self.close_form()
        self.changed.emit(tuple(others))

    def _remove(self) -> None:
        row = self.table.current()
        if row is None or not self._staff:
            return
        if self._going != row:
            self._going = row
            words = translate("Publishing", "Delete once more takes {name} off the roster.")
            self._note.setText(words.format(name=self._staff[row].name))
            return
        self.changed.emit(self._staff[:row] + self._staff[row + 1 :])
