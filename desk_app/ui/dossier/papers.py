"""What lies in the dossier, what it costs, and which papers were printed for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from desk_app.models.money import shown_money
from desk_app.models.term_state import TermState
from desk_app.models.views import ComponentView, DossierView, PrintView
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.icons import IconMark
from desk_app.ui.texts import form_text, money_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.state_mark import StateMark

translate = QCoreApplication.translate


def papers_card(view: DossierView) -> Card:
    """Every component with how it came, then the fees."""
    card = Card(translate("DossierPage", "Components"))
    here = sum(not each.later for each in view.components)
    count = plain_label(f"{here} / {len(view.components)}", "strong")
    card.head.addWidget(count)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.scaled(12))
    grid.setVerticalSpacing(theme.scaled(6))
    grid.setColumnStretch(1, 1)
    for row, component in enumerate(view.components):
        grid.addWidget(_standing(component), row, 0)
        grid.addWidget(ElidedLabel(component.name, least=110), row, 1)
        counts = plain_label(_counts(component), "small", "muted")
        grid.addWidget(counts, row, 2, Qt.AlignmentFlag.AlignRight)
    card.body.addLayout(grid)
    if view.sets > 1:
        sets = translate("DossierPage", "{sets} sets").format(sets=view.sets)
        card.body.addWidget(plain_label(sets, "small", "muted"))
    card.body.addWidget(_line())
    card.body.addLayout(_fees(view))
    return card


def _standing(component: ComponentView) -> QWidget:
    if component.later:
        mark = StateMark(TermState.SOON)
        mark.show_state(TermState.SOON, translate("DossierPage", "Later"))
    else:
        mark = StateMark(TermState.ON_TIME)
        seen = translate("DossierPage", "Seen")
        mark.show_state(
            TermState.ON_TIME, seen if component.present_only else translate("DossierPage", "Here")
        )
    return mark


def _counts(component: ComponentView) -> str:
    if component.later:
        return translate("DossierPage", "to be brought")
    if component.present_only:
        return translate("DossierPage", "given back")
    parts = []
    if component.originals:
        text = translate("DossierPage", "{count} originals")
        parts.append(text.format(count=component.originals))
    if component.copies:
        text = translate("DossierPage", "{count} copies")
        parts.append(text.format(count=component.copies))
    return ", ".join(parts)


def _fees(view: DossierView) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.scaled(8))
    row.addWidget(plain_label(translate("DossierPage", "Fees"), tone="muted"), 1)
    total = sum(each.amount for each in view.fees)
    if total:
        row.addWidget(plain_label(shown_money(total), "strong"))
    row.addWidget(plain_label(money_text(view.money), "small", "muted"))
    return row


def _line() -> QFrame:
    made = QFrame()
    made.setProperty("panel", "line")
    made.setFixedHeight(1)
    return made


def prints_card(prints: tuple[PrintView, ...]) -> Card:
    """Which papers were printed, when; the first one is the promise the citizen holds."""
    card = Card(translate("DossierPage", "Prints"))
    if not prints:
        words = translate("DossierPage", "Nothing printed yet.")
        card.body.addWidget(plain_label(words, tone="muted"))
    for each in prints:
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addWidget(IconMark("printer", "muted", 16))
        row.addWidget(ElidedLabel(_printed(each), least=120), 1)
        row.addWidget(plain_label(shown_moment(each.at), "small", "muted"))
        card.body.addLayout(row)
    card.body.addStretch(1)
    return card


def _printed(each: PrintView) -> str:
    name = form_text(each.form)
    if each.number > 1:
        text = translate("DossierPage", "{form}, again no. {number}")
        return text.format(form=name, number=each.number - 1)
    if each.copies > 1:
        return translate("DossierPage", "{form}, {copies} copies").format(
            form=name, copies=each.copies
        )
    return name
