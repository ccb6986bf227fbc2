"""The people of a dossier as cards: masked until the clerk asks to see the number."""

from __future__ import annotations

from desk_app.models.draft import Person
from desk_app.models.phone import shown_phone
from desk_app.models.typed_dates import shown_birth
from desk_app.models.views import DossierView
from desk_app.ui.dossier.words import Words
from desk_app.ui.formats import grouped_number, masked_number
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import Facts, plain_label


def people_card(view: DossierView, *, revealed: bool) -> Card:
    """Applicant, owner and principal; after a lawful erasure only that they were erased."""
    words = Words()
    card = Card(words.applicant())
    if view.applicant is None:
        card.body.addWidget(plain_label(words.erased(), tone="muted"))
        return card
    facts = Facts()
    _add(facts, words.applicant(), view.applicant, revealed=revealed)
    if view.owner is None or view.owner == view.applicant:
        facts.add(words.owner(), words.same_person())
    else:
        _add(facts, words.owner(), view.owner, revealed=revealed)
    if view.principal is not None:
        _add(facts, words.principal(), view.principal, revealed=revealed)
        facts.add(words.authorisation(), view.principal.authorisation)
    card.body.addWidget(facts)
    return card


def _add(facts: Facts, role: str, person: Person, *, revealed: bool) -> None:
    words = Words()
    shown = grouped_number if revealed else masked_number
    facts.add(role, person.name, "strong")
    for label, answer in (
        (words.id_number(), shown(person.id_number)),
        (words.birth(), shown_birth(person.birth_date)),
        (words.phone(), shown_phone(person.phone)),
        (words.email(), person.email),
        (words.address(), person.address),
    ):
        if answer:
            facts.add(label, answer)
