"""What lies in the dossier, what it costs, and which papers were printed for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from desk_app.models.money import shown_money
from desk_app.models.papers import HERE, PaperState
from desk_app.models.term_state import TermState
from desk_app.models.views import ComponentView, DossierView, PrintView
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.icons import IconMark
from desk_app.ui.paper_words import open_papers
from desk_app.ui.texts import form_text, money_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.state_mark import StateMark

translate = QCoreApplication.translate


def papers_card(view: DossierView) -> Card:
    """Every component with how it came, then the fees."""
    card = Card(translate("DossierPage", "Components"))
    states = [each.state for each in view.components]
    here = sum(each in HERE for each in states)
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
    still_open = open_papers(states.count(PaperState.MISSING), states.count(PaperState.LATER))
    if still_open:
        card.body.addWidget(plain_label(" · ".join(still_open), "small", "soon"))
    if view.sets > 1:
        sets = translate("DossierPage", "{sets} sets").format(sets=view.sets)
        card.body.addWidget(plain_label(sets, "small", "muted"))
    card.body.addWidget(_line())
    card.body.addLayout(_fees(view))
    return card


def _standing(component: ComponentView) -> QWidget:
    shape, words = {
        PaperState.GIVEN: (TermState.ON_TIME, translate("DossierPage", "Here")),
        PaperState.SHOWN: (TermState.ON_TIME, translate("DossierPage", "Seen")),
        PaperState.LATER: (TermState.SOON, translate("DossierPage", "Later")),
        PaperState.MISSING: (TermState.LATE, translate("DossierPage", "Missing")),
    }[component.state]
    mark = StateMark(shape)
    mark.show_state(shape, words)
    return mark


def _counts(component: ComponentView) -> str:
    shown = component.state is PaperState.SHOWN
    parts = []
    if component.state is PaperState.LATER:
        parts.append(translate("DossierPage", "to be brought"))
    if component.state is PaperState.MISSING:
        parts.append(translate("DossierPage", "not handed in"))
    if shown:
        parts.append(translate("DossierPage", "given back"))
    if component.originals and not shown:
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
    unset = any(each.unset for each in view.fees)
    words = translate("DossierPage", "no sum set yet") if unset else money_text(view.money)
    row.addWidget(plain_label(words, "small", "muted"))
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
