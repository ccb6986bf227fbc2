"""What was unusual about a dossier and confirmed at its reception, told afterwards in its history."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.outcomes import NO_FACTS
from desk_app.models.views import HistoryLine
from desk_app.sentences.lookup import Said
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

CONFIRMED: Mapping[str, Sentence] = {
    "component_missing": QT_TRANSLATE_NOOP("Confirmed", "A needed paper was missing."),
    "pages_not_counted": QT_TRANSLATE_NOOP(
        "Confirmed", "The pages were not counted; the fee is that of one page a copy."
    ),
    "fee_unusual": QT_TRANSLATE_NOOP("Confirmed", "The fee is unusually high."),
    "lane_exhausted": QT_TRANSLATE_NOOP(
        "Confirmed", "The numbers of the desk were used up; the number is provisional."
    ),
    "post_needs_phone": QT_TRANSLATE_NOOP(
        "Confirmed", "The result goes by post and there is no telephone number."
    ),
    "name_has_digits": QT_TRANSLATE_NOOP("Confirmed", "A name has digits in it."),
    "name_too_short": QT_TRANSLATE_NOOP("Confirmed", "A name has a single letter."),
    "birth_in_future": QT_TRANSLATE_NOOP("Confirmed", "A birth date lies in the future."),
    "phone_shape": QT_TRANSLATE_NOOP("Confirmed", "A telephone number is of unusual length."),
    "email_shape": QT_TRANSLATE_NOOP("Confirmed", "An e-mail address does not look like one."),
    "tax_code_check": QT_TRANSLATE_NOOP("Confirmed", "The check digit of a tax code is wrong."),
    "id_number_other_name": QT_TRANSLATE_NOOP(
        "Confirmed", "An identity number stood with another name at an earlier dossier."
    ),
    "id_number_province": QT_TRANSLATE_NOOP(
        "Confirmed", "An identity number begins with no known province."
    ),
    "id_number_future": QT_TRANSLATE_NOOP(
        "Confirmed", "An identity number says born in the future."
    ),
    "id_number_sex": QT_TRANSLATE_NOOP(
        "Confirmed", "An identity number does not go with the sex entered."
    ),
    "id_number_birth_year": QT_TRANSLATE_NOOP(
        "Confirmed", "An identity number does not go with the birth date entered."
    ),
}
SOMETHING = QT_TRANSLATE_NOOP("Confirmed", "Something unusual was confirmed.")


def of_confirmed(line: HistoryLine) -> tuple[Said, ...]:
    """A sentence for each kind of warning that the clerk confirmed with this act."""
    codes = [each.rpartition(":")[2] for each in line.facts.get("warnings", "").split()]
    return tuple(Said(CONFIRMED.get(code, SOMETHING), NO_FACTS) for code in dict.fromkeys(codes))
