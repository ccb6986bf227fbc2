"""The fields of one person: number first, what is rarely needed folded away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desk_app.models.draft import PersonKind
from desk_app.models.identity import clean_number, facts_in
from desk_app.models.phone import shown_phone
from desk_app.models.text import clean_line
from desk_app.models.typed_dates import read_birth, shown_birth
from desk_app.models.views import KnownApplicant
from desk_app.ui.formats import masked_number, shown_date
from desk_app.ui.intake.choices import choose, chosen, offer, person_kinds, sexes
from desk_app.ui.intake.draft_texts import PersonTexts, person_texts
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.field import Field, align
from desk_app.ui.widgets.name_edit import NameEdit
from desk_app.ui.widgets.suggestion_list import Suggestion, SuggestionList

LEAST_TYPED = 3
LOOKED_UP = ("id_number", "name", "phone")
EXTRA = ("kind", "sex", "email")


class PersonForm(QWidget):
    """One person; `role` is the draft's path (`applicant`, `owner`, `principal`); `today` dates `h` and `-1`.

    Signals: `edited` a path after any change, `left` a path when its field is left, `looked_for` the
    text that earlier applicants should be found by, `recalled` when one of them was taken.
    """

    edited = Signal(str)
    left = Signal(str)
    looked_for = Signal(str)
    recalled = Signal(KnownApplicant)

    def __init__(self, role: str, today: Callable[[], date]) -> None:
        super().__init__()
        self.role, self._today = role, today
        self._known: tuple[KnownApplicant, ...] = ()
        self._filling = False
        self._wide: bool | None = None
        self.kind, self.sex = QComboBox(), QComboBox()
        self.id_number, self.birth_date = QLineEdit(), QLineEdit()
        self.name, self.phone, self.email = NameEdit(), QLineEdit(), QLineEdit()
        self.address, self.authorisation = QLineEdit(), QLineEdit()
        offer(self.kind, person_kinds(), "person")
        offer(self.sex, sexes(), "")
        self.fields = {field.name.rpartition(".")[2]: field for field in self._made()}
        self.birth_date.setPlaceholderText(self.tr("dd/mm/yyyy or yyyy"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scaled(10))
        self._grid.setVerticalSpacing(scaled(7))
        self._arrange(wide=True)
        self.show_extra(shown=False)
        self._lists = {
            name: SuggestionList(self.line(name), first_chosen=False) for name in LOOKED_UP
        }
        self._connect()

    def line(self, name: str) -> QLineEdit:
        """The typing field of a name such as `phone`."""
        editor = self.fields[name].editor
        if not isinstance(editor, QLineEdit):
            raise KeyError(name)
        return editor

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits, in the order of the paper form."""
        names = ("id_number", "birth_date", "name", "phone", "address")
        usual = tuple(self.fields[name].editor for name in names)
        return (*usual, self.authorisation) if self.role == "principal" else usual

    def texts(self) -> PersonTexts:
        """Everything as typed."""
        lines = {name: self.line(name).text() for name in _LINES}
        return PersonTexts(kind=chosen(self.kind), sex=chosen(self.sex), **lines)

    def fill(self, texts: PersonTexts) -> None:
        """Write all fields at once; one `edited` follows."""
        self._filling = True
        for name in _LINES:
            self.line(name).setText(getattr(texts, name))
            self.line(name).setCursorPosition(0)
        choose(self.kind, texts.kind)
        choose(self.sex, texts.sex)
        self.show_extra(shown=bool(texts.email) or texts.kind != PersonKind.PERSON)
        self._filling = False
        for name in LOOKED_UP:
            self._lists[name].hide()
        self.edited.emit(self.role)

    def take_number(self, number: str) -> None:
        """Write a scanned identity number and look for whoever came with it before."""
        self.id_number.setFocus(Qt.FocusReason.OtherFocusReason)
        self.id_number.setText(number)
        self._leave("id_number")
        self._look(number)

    def offer_known(self, known: Sequence[KnownApplicant]) -> None:
        """Earlier applicants for what is being typed; shown under the field that has the focus."""
        self._known = tuple(known)
        lines = [_suggestion(each) for each in known]
        for name in LOOKED_UP:
            self._lists[name].offer(lines if self.line(name).hasFocus() else ())

    def known_lines(self) -> tuple[str, ...]:
        """The earlier applicants that are offered now."""
        shown = [each for each in self._lists.values() if each.isVisible()]
        return shown[0].lines() if shown else ()

    def show_extra(self, *, shown: bool) -> None:
        """Fold or unfold kind, sex and e-mail."""
        for name in EXTRA:
            self.fields[name].setVisible(shown)

    def extra_shown(self) -> bool:
        """Whether kind, sex and e-mail are unfolded."""
        return not self.fields["kind"].isHidden()

    def minimumSizeHint(self) -> QSize:
        """As narrow as one field a row; the height is that of the fields as they stand."""
        return QSize(scaled(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two fields a row where there is room, else one."""
        super().resizeEvent(event)
        needed = QFontMetrics(font("body")).averageCharWidth() * 60
        self._arrange(wide=self.width() >= needed)

    def _made(self) -> tuple[Field, ...]:
        return (
            Field(self.tr("Identity number"), self.id_number, f"{self.role}.id_number"),
            Field(self.tr("Date of birth"), self.birth_date, f"{self.role}.birth_date"),
            Field(self.tr("Full name"), self.name, f"{self.role}.name"),
            Field(self.tr("Telephone"), self.phone, f"{self.role}.phone"),
            Field(self.tr("Address"), self.address, f"{self.role}.address"),
            Field(self.tr("Kind"), self.kind, f"{self.role}.kind"),
            Field(self.tr("Sex"), self.sex, f"{self.role}.sex"),
            Field(self.tr("E-mail"), self.email, f"{self.role}.email"),
            Field(self.tr("Authorised by"), self.authorisation, f"{self.role}.authorisation"),
        )

    def _connect(self) -> None:
        for name in _LINES:
            line = self.line(name)
            line.textChanged.connect(lambda _text, name=name: self._changed(name))
            line.editingFinished.connect(lambda name=name: self._leave(name))
        for box, name in ((self.kind, "kind"), (self.sex, "sex")):
            box.currentIndexChanged.connect(lambda _row, name=name: self._changed(name))
        for name in LOOKED_UP:
            self.line(name).textEdited.connect(self._look)
            self._lists[name].taken.connect(self._recall)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        columns = (0, 1) if wide else (0, 0)
        top = Qt.AlignmentFlag.AlignTop
        for row, pair in enumerate((("id_number", "birth_date"), ("name", "phone"))):
            for place, name in enumerate(pair):
                line = row if wide else row * 2 + place
                self._grid.addWidget(self.fields[name], line, columns[place], top)
        for row, name in enumerate(("address", "authorisation", "email"), 4):
            self._grid.addWidget(self.fields[name], row, 0, 1, 1 + columns[1])
        self._grid.addWidget(self.fields["kind"], 7, 0)
        self._grid.addWidget(self.fields["sex"], 7 if wide else 8, columns[1])
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if wide else 0)
        self.fields["authorisation"].setVisible(self.role == "principal")
        right = ("birth_date", "phone", "sex") if wide else ()
        align(field for name, field in self.fields.items() if name not in right)
        align(self.fields[name] for name in right)

    def _changed(self, name: str) -> None:
        if not self._filling:
            self.fields[name].clear_problem()
            self.edited.emit(f"{self.role}.{name}")

    def _look(self, typed: str) -> None:
        if len(clean_line(typed)) >= LEAST_TYPED:
            self.looked_for.emit(clean_line(typed))
        else:
            self.offer_known(())

    def _recall(self, row: int) -> None:
        if row >= len(self._known):
            return
        known = self._known[row]
        taken = person_texts(known.person)
        self.fill(replace(taken, phone=shown_phone(taken.phone)))
        self.phone.setFocus(Qt.FocusReason.OtherFocusReason)
        self.recalled.emit(known)

    def _leave(self, name: str) -> None:
        line = self.line(name)
        self._rewrite(line, self._tidy(name, line.text()))
        if name == "id_number" and not chosen(self.sex):
            facts = facts_in(line.text())
            if facts is not None:
                choose(self.sex, facts.sex)
        self.left.emit(f"{self.role}.{name}")

    def _tidy(self, name: str, typed: str) -> str:
        match name:
            case "id_number":
                return clean_number(typed)
            case "phone":
                return shown_phone(typed)
            case "birth_date":
                birth = read_birth(typed, self._today())
                return shown_birth(birth) if birth else clean_line(typed)
        return clean_line(typed)

    @staticmethod
    def _rewrite(line: QLineEdit, tidy: str) -> None:
        if tidy != line.text():
            line.setText(tidy)


def _suggestion(known: KnownApplicant) -> Suggestion:
    person = known.person
    words = " · ".join(part for part in (person.name, shown_birth(person.birth_date)) if part)
    return Suggestion(
        masked_number(person.id_number), words, f"{known.code} · {shown_date(known.received_at)}"
    )


_LINES = ("name", "id_number", "birth_date", "phone", "email", "address", "authorisation")
