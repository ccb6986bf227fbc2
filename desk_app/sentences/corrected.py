"""What was corrected of an intake: the fields by their names, with what stood there before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desk_app.models.outcomes import NO_FACTS
from desk_app.models.phone import shown_phone
from desk_app.models.typed_dates import shown_birth
from desk_app.models.views import Corrected, HistoryLine
from desk_app.sentences.lookup import Said
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

Say = Callable[[Said], str]
WHOSE: Mapping[str, Sentence] = {
    "applicant": QT_TRANSLATE_NOOP("Corrected", "{field} of the applicant"),
    "owner": QT_TRANSLATE_NOOP("Corrected", "{field} of the owner"),
    "principal": QT_TRANSLATE_NOOP("Corrected", "{field} of the principal"),
}
FIELDS: Mapping[str, Sentence] = {
    "kind": QT_TRANSLATE_NOOP("Corrected", "kind"),
    "name": QT_TRANSLATE_NOOP("Corrected", "name"),
    "id_number": QT_TRANSLATE_NOOP("Corrected", "identity number"),
    "birth_date": QT_TRANSLATE_NOOP("Corrected", "date of birth"),
    "sex": QT_TRANSLATE_NOOP("Corrected", "sex"),
    "phone": QT_TRANSLATE_NOOP("Corrected", "telephone"),
    "email": QT_TRANSLATE_NOOP("Corrected", "e-mail"),
    "address": QT_TRANSLATE_NOOP("Corrected", "address"),
    "authorisation": QT_TRANSLATE_NOOP("Corrected", "authorisation"),
}
WHOLE: Mapping[str, Sentence] = {
    "owner": QT_TRANSLATE_NOOP("Corrected", "owner"),
    "principal": QT_TRANSLATE_NOOP("Corrected", "principal"),
    "summary": QT_TRANSLATE_NOOP("Corrected", "summary"),
    "delivery": QT_TRANSLATE_NOOP("Corrected", "way of the result"),
}
VALUES: Mapping[str, Mapping[str, Sentence]] = {
    "kind": {
        "person": QT_TRANSLATE_NOOP("Corrected", "citizen"),
        "enterprise": QT_TRANSLATE_NOOP("Corrected", "enterprise"),
        "agency": QT_TRANSLATE_NOOP("Corrected", "state agency"),
        "other": QT_TRANSLATE_NOOP("Corrected", "other organisation"),
    },
    "sex": {
        "male": QT_TRANSLATE_NOOP("Corrected", "male"),
        "female": QT_TRANSLATE_NOOP("Corrected", "female"),
    },
    "delivery": {
        "counter": QT_TRANSLATE_NOOP("Corrected", "at the counter"),
        "post": QT_TRANSLATE_NOOP("Corrected", "by post"),
        "electronic": QT_TRANSLATE_NOOP("Corrected", "electronically"),
    },
}
BOTH_SIDES = QT_TRANSLATE_NOOP("Corrected", "{field} ({before} → {after})")
NOTHING = QT_TRANSLATE_NOOP("Corrected", "none")


def corrected_text(line: HistoryLine, say: Say) -> str:
    """The corrected fields of a history line; after an erasure without their contents."""
    sides = {each.path: each for each in line.corrected}
    paths = line.facts.get("fields", "").split()
    return "; ".join(_one(path, sides.get(path), say) for path in paths)


def _one(path: str, sides: Corrected | None, say: Say) -> str:
    role, _, name = path.partition(".")
    field = say(Said(FIELDS[name] if name else WHOLE[role], NO_FACTS))
    if name:
        field = say(Said(WHOSE[role], {"field": field}))
    if sides is None:
        return field
    before, after = (_value(name or role, each, say) for each in (sides.before, sides.after))
    return say(Said(BOTH_SIDES, {"field": field, "before": before, "after": after}))


def _value(name: str, value: str, say: Say) -> str:
    if not value:
        return say(Said(NOTHING, NO_FACTS))
    if value in VALUES.get(name, {}):
        return say(Said(VALUES[name][value], NO_FACTS))
    if name == "phone":
        return shown_phone(value)
    return shown_birth(value) if name == "birth_date" else value
