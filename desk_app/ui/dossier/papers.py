"""What lies in the dossier, what it costs, and what was paid of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from desk_app.models.cash_views import MoneyLine
from desk_app.models.draft import PaymentMethod
from desk_app.models.money import shown_money
from desk_app.models.papers import HERE, PaperState
from desk_app.models.term_state import TermState
from desk_app.models.views import ComponentView, DossierView
from desk_app.ui import theme
from desk_app.ui.formats import shown_moment
from desk_app.ui.paper_words import open_papers
from desk_app.ui.texts import money_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.state_mark import StateMark

translate = QCoreApplication.translate


def papers_card(view: DossierView, payments: Sequence[MoneyLine]) -> Card:
    """Every component with how it came, then the fees and what was paid of them."""
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
    for each in payments:
        line = plain_label(_payment(each), "small", "muted")
        line.setWordWrap(True)
        card.body.addWidget(line)
    return card


def _payment(line: MoneyLine) -> str:
    """When, how much, how, by whom, with which receipt; of money given back who approved it."""
    when, amount = shown_moment(line.at), shown_money(abs(line.amount))
    if line.amount < 0:
        words = translate("DossierPage", "{when}: {amount} given back, {clerk}, {approver}")
        return words.format(when=when, amount=amount, clerk=line.by_name, approver=line.approved_by)
    methods = {
        PaymentMethod.CASH: translate("DossierPage", "in cash"),
        PaymentMethod.TRANSFER: translate("DossierPage", "by transfer"),
    }
    words = translate("DossierPage", "{when}: {amount} {method}, {clerk}")
    text = words.format(when=when, amount=amount, method=methods[line.method], clerk=line.by_name)
    if line.receipt is None:
        return text
    words = translate("DossierPage", "{payment}, receipt {series} no. {number}")
    series = f"{line.receipt.form} {line.receipt.series}"
    return words.format(payment=text, series=series, number=line.receipt.number)


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
    originals, copies = component.originals, component.copies
    if originals and not shown:
        parts.append(translate("DossierPage", "%n original(s)", "", originals))
    if copies:
        parts.append(translate("DossierPage", "%n copy/copies", "", copies))
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
