"""Who comes: the applicant always, the owner and the principal when they are somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.identity import clean_number
from desk_app.models.text import fold
from desk_app.models.views import KnownApplicant
from desk_app.ui.formats import shown_date
from desk_app.ui.icons import IconMark
from desk_app.ui.intake.draft_texts import IntakeTexts, PersonTexts
from desk_app.ui.intake.person_form import PersonForm
from desk_app.ui.theme import font, scaled
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
OWNER_KEY, PRINCIPAL_KEY = "Alt+H", "Alt+U"
ROLES = ("applicant", "owner", "principal")


class PeopleBox(Card):
    """The people of a dossier. Signals carry the draft's path, or for `looked_for` role and text."""

    edited = Signal(str)
    left = Signal(str)
    looked_for = Signal(str, str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(translate("PeopleBox", "Applicant"), "Alt+N", parent)
        self.forms = {role: PersonForm(role, today) for role in ROLES}
        self.is_owner = QCheckBox(self.tr("The applicant owns the dossier"))
        self.is_authorised = QCheckBox(self.tr("Somebody has authorised the applicant"))
        self._remembered = _Remark()
        self._replaced: tuple[PersonForm, PersonTexts] | None = None
        self._build()
        bind("Ctrl+Z", self, self.call_back)
        for form in self.forms.values():
            for stop in form.stops():
                stop.installEventFilter(self)
            form.edited.connect(self._edited)
            form.left.connect(self.left)
            form.recalled.connect(self._recalled)
            form.looked_for.connect(
                lambda text, role=form.role: self.looked_for.emit(role, text)
            )  # fmt: skip
        for key, choice in ((OWNER_KEY, self.is_owner), (PRINCIPAL_KEY, self.is_authorised)):
            bind(key, self, partial(self._turn, choice))
        self.is_owner.toggled.connect(lambda on: self._unfold("owner", shown=not on))
        self.is_authorised.toggled.connect(lambda on: self._unfold("principal", shown=on))
        self._unfold("principal", shown=False)
        self.is_owner.setChecked(True)

    def texts(self) -> tuple[PersonTexts, PersonTexts | None, PersonTexts | None]:
        """Applicant, owner, principal; the latter two only while unfolded."""
        owner = None if self.is_owner.isChecked() else self.forms["owner"].texts()
        principal = self.forms["principal"].texts() if self.is_authorised.isChecked() else None
        return self.forms["applicant"].texts(), owner, principal

    def fill(self, texts: IntakeTexts) -> None:
        """Write all people as saved."""
        self.is_owner.setChecked(texts.owner is None)
        self.is_authorised.setChecked(texts.principal is not None)
        self._replaced = None
        self.forms["applicant"].fill(texts.applicant)
        self.forms["owner"].fill(texts.owner or PersonTexts())
        self.forms["principal"].fill(texts.principal or PersonTexts())
        self._remembered.hide()

    def fill_from_card(self, person: PersonTexts) -> PersonForm:
        """Fill the person whose fields have the focus, else the applicant.

        Of the same person everything that the card does not say is kept; somebody else gives way
        whole, and can be called back with Ctrl+Z.
        """
        form = self._at_hand()
        before = form.texts()
        other = _somebody_else(before, person)
        kept = PersonTexts() if other else before
        form.fill(
            replace(
                person,
                name=person.name or kept.name,
                phone=kept.phone,
                email=kept.email,
                address=person.address or kept.address,
                authorisation=kept.authorisation,
            )
        )
        self._remembered.say(self.tr("Filled from the citizen card. Ask for the telephone."))
        self._offer_back(form, before if other else None)
        return form

    def take_number(self, number: str) -> None:
        """Fill the number of the person whose fields have the focus, else the applicant's."""
        form = self._at_hand()
        before = form.texts()
        other = bool(before.id_number) and before.id_number != number
        if other:
            form.fill(PersonTexts())
        form.take_number(number)
        self._offer_back(form, before if other else None)

    def call_back(self) -> bool:
        """Undo that a scan took somebody else's place; False when there is nobody to call back."""
        if self._replaced is None:
            return False
        form, texts = self._replaced
        self._replaced = None
        form.fill(texts)
        self._remembered.hide()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in a field calls back who was replaced, unless the field has typing to undo."""
        pressed = event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if self._replaced is not None and pressed and isinstance(event, QKeyEvent):
            typed = isinstance(watched, QLineEdit) and watched.isUndoAvailable()
            if event.matches(QKeySequence.StandardKey.Undo) and not typed:
                event.accept()
                return event.type() == QEvent.Type.ShortcutOverride or self.call_back()
        return super().eventFilter(watched, event)

    def remark(self) -> str:
        """What is said of where the fields come from; empty while nothing is."""
        return self._remembered.words()

    def fields(self) -> dict[str, Field]:
        """Every field by its path in the draft."""
        forms = self.forms.values()
        return {field.name: field for form in forms for field in form.fields.values()}

    def stops(self) -> tuple[QWidget, ...]:
        """What Enter visits: the applicant, then whoever is unfolded."""
        shown = (form for form in self.forms.values() if not form.isHidden())
        return tuple(stop for form in shown for stop in form.stops())

    def unfold_for(self, path: str) -> None:
        """Show the folded fields that a problem names."""
        form = self.forms.get(path.partition(".")[0])
        if form is not None and path in self.fields() and self.fields()[path].isHidden():
            form.show_extra(shown=True)

    def _at_hand(self) -> PersonForm:
        shown = (each for each in self.forms.values() if each.isAncestorOf(_focus(self)))
        return next(shown, self.forms["applicant"])

    def _offer_back(self, form: PersonForm, before: PersonTexts | None) -> None:
        self._replaced = None if before is None else (form, before)
        if before is None:
            return
        words = {
            "applicant": self.tr("Another applicant now · Undo: Ctrl+Z"),
            "owner": self.tr("Another owner now · Undo: Ctrl+Z"),
            "principal": self.tr("Another principal now · Undo: Ctrl+Z"),
        }
        self._remembered.say(words[form.role])

    def _build(self) -> None:
        self.head.addWidget(ElidedLabel(self.tr("Scan the citizen card to fill"), "small", "muted"))
        self.head.addWidget(IconMark("scan", "muted", 16))
        self.body.addWidget(self.forms["applicant"])
        self.body.addLayout(self._choices())
        self.body.addWidget(self._remembered)
        headings = (("owner", self.tr("Owner of the dossier")), ("principal", self.tr("Principal")))
        self._blocks = {role: self._block(heading, role) for role, heading in headings}
        for block in self._blocks.values():
            self.body.addWidget(block)
            block.hide()

    def _choices(self) -> QGridLayout:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(scaled(16))
        self._grid.setVerticalSpacing(scaled(4))
        self._grid.setColumnStretch(2, 1)
        self.more = ActButton(self.tr("Other details"), "Alt+K", "plain")
        self.more.clicked.connect(self._turn_extra)
        self._keyed = (
            _Keyed(self.is_owner, OWNER_KEY),
            _Keyed(self.is_authorised, PRINCIPAL_KEY),
        )
        self._arrange(shared=1)
        return self._grid

    def _arrange(self, *, shared: int) -> None:
        """How much shares one line: 2 both choices and the act, 1 both choices, 0 nothing."""
        self._grid.addWidget(self._keyed[0], 0, 0)
        self._grid.addWidget(self._keyed[1], *((0, 1) if shared else (1, 0)))
        place = {2: (0, 3), 1: (1, 0), 0: (2, 0)}[shared]
        self._grid.addWidget(self.more, *place, Qt.AlignmentFlag.AlignLeft)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest choice; its key gives way first."""
        longest = max(each.sizeHint().width() for each in (self.is_owner, self.is_authorised))
        return QSize(longest + scaled(40), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column the choices stand below each other."""
        super().resizeEvent(event)
        gap, room = scaled(18), self.width() - scaled(34)
        owner, principal = (each.whole_width() + gap for each in self._keyed)
        both = owner + principal
        whole = both + self.more.sizeHint().width() + gap
        for each in self._keyed:
            each.cap.setVisible(room >= max(owner, principal))
        self._arrange(shared=2 if room >= whole else 1 if room >= both else 0)

    def _block(self, heading: str, role: str) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, scaled(6), 0, 0)
        column.setSpacing(scaled(7))
        title = QLabel(heading)
        title.setFont(font("section"))
        column.addWidget(title)
        column.addWidget(self.forms[role])
        return block

    def _unfold(self, role: str, *, shown: bool) -> None:
        self._blocks[role].setVisible(shown)
        self.forms[role].setVisible(shown)
        self.edited.emit(role)

    def _turn(self, choice: QCheckBox) -> None:
        """Turn a choice by its key; whoever it unfolds is entered next."""
        choice.toggle()
        role = "owner" if choice is self.is_owner else "principal"
        form = self.forms["applicant" if self.forms[role].isHidden() else role]
        form.id_number.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_extra(self) -> None:
        shown = not self.forms["applicant"].extra_shown()
        for form in self.forms.values():
            form.show_extra(shown=shown)
        if shown:
            self.forms["applicant"].kind.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _edited(self, path: str) -> None:
        if path.endswith((".id_number", ".name")):
            self._remembered.hide()
            self._replaced = None
        self.edited.emit(path)

    def _recalled(self, known: KnownApplicant) -> None:
        words = self.tr("Filled from dossier {code} of {day}. Ask again for telephone and address.")
        self._remembered.say(words.format(code=known.code, day=shown_date(known.received_at)))


class _Keyed(QWidget):
    """A choice with the key that turns it."""

    def __init__(self, choice: QCheckBox, key: str) -> None:
        super().__init__()
        self._choice, self.cap = choice, KeyCap(key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(7))
        row.addWidget(choice)
        row.addWidget(self.cap)

    def whole_width(self) -> int:
        """Pixels that choice and key take together, shown or not."""
        return self._choice.sizeHint().width() + scaled(7) + self.cap.sizeHint().width()


class _Remark(QWidget):
    """One line under the fields that says where their content came from."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setFont(font("small"))
        self._words.setProperty("tone", "ready")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(7))
        row.addWidget(IconMark("history", "ready", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        """The line while it is shown."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str) -> None:
        """Show the line."""
        self._words.setText(words)
        self.show()


def _somebody_else(typed: PersonTexts, scanned: PersonTexts) -> bool:
    """Whether the fields hold another person than the card: by the number, else by the name."""
    if typed.id_number:
        return clean_number(typed.id_number) != scanned.id_number
    return bool(typed.name and scanned.name) and fold(typed.name) != fold(scanned.name)


def _focus(within: QWidget) -> QWidget:
    return within.window().focusWidget() or within
