"""A person's texts as typed or brought in, made clean: one way for the window and for files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from desk_app.models.draft import PersonKind
from desk_app.models.identity import clean_number
from desk_app.models.phone import clean_phone
from desk_app.models.tax_code import clean_tax_code
from desk_app.models.text import clean_line
from desk_app.models.typed_dates import read_birth

LINES = ("name", "email", "address")


def cleaned_person(
    kind: PersonKind, sex: str, texts: Mapping[str, str], today: date
) -> dict[str, Any]:
    """The facts of a `Person` from its texts by field; one that is absent counts as empty.

    An organisation's number is a tax code. A birth that cannot be read stays as it was typed, so that
    the rules can say so.
    """
    clean = clean_number if kind is PersonKind.PERSON else clean_tax_code
    birth = clean_line(texts.get("birth_date", ""))
    lines = {key: clean_line(texts.get(key, "")) for key in LINES}
    return lines | {
        "kind": kind,
        "id_number": clean(clean_line(texts.get("id_number", ""))),
        "birth_date": (read_birth(birth, today) or birth) if birth else "",
        "sex": sex,
        "phone": clean_phone(clean_line(texts.get("phone", ""))),
    }
