"""The people of a dossier as cards: masked until the clerk asks to see the number."""

from __future__ import annotations

from desk_app.models.draft import Person
from desk_app.models.phone import shown_phone
from desk_app.models.typed_dates import shown_birth
from desk_app.models.views import DossierView
from desk_app.ui.dossier.request import request_facts
from desk_app.ui.dossier.words import Words
from desk_app.ui.formats import grouped_number, masked_number
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import Facts, plain_label


def people_cards(view: DossierView, *, revealed: bool) -> tuple[Card, ...]:
    """A card each for applicant, owner and principal; after a lawful erasure only that it was done."""
    words = Words()
    if view.applicant is None:
        card = Card(words.applicant())
        card.body.addWidget(plain_label(words.erased(), tone="muted"))
        facts = Facts()
        for label, answer in request_facts(view):
            facts.add(label, answer)
        card.body.addWidget(facts)
        return (card,)
    applicant = _facts(view.applicant, revealed=revealed)
    cards = [_card(words.applicant(), applicant)]
    if view.owner is None or view.owner == view.applicant:
        applicant.add(words.owner(), words.same_person())
    else:
        cards.append(_card(words.owner(), _facts(view.owner, revealed=revealed)))
    for label, answer in request_facts(view):
        applicant.add(label, answer)
    if view.principal is not None:
        principal = _facts(view.principal, revealed=revealed)
        principal.add(words.authorisation(), view.principal.authorisation)
        cards.append(_card(words.principal(), principal))
    return tuple(cards)


def has_numbers(view: DossierView) -> bool:
    """Whether anybody in the dossier has a number to show."""
    people = (view.applicant, view.owner, view.principal)
    return any(person is not None and person.id_number for person in people)


def _card(title: str, facts: Facts) -> Card:
    card = Card(title)
    card.body.addWidget(facts)
    return card


def _facts(person: Person, *, revealed: bool) -> Facts:
    words, facts = Words(), Facts()
    shown = grouped_number if revealed else masked_number
    facts.add(words.name(), person.name, "strong")
    for label, answer in (
        (words.id_number(), shown(person.id_number)),
        (words.birth(), shown_birth(person.birth_date)),
        (words.phone(), shown_phone(person.phone)),
        (words.email(), person.email),
        (words.address(), person.address),
    ):
        if answer:
            facts.add(label, answer)
    return facts
