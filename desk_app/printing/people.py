"""Who a paper speaks of: name, number, address, telephone, e-mail, and who authorised them."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.draft import Person, Principal
from desk_app.models.form_wording import FormWording
from desk_app.printing.flow import ASCENT, LEADING, Block, text
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import (
    LEADER,
    UNBROKEN,
    Line,
    Run,
    bold,
    filled,
    italic,
    led,
    wrapped,
)

EMAIL_FROM = 0.36  # of the text width, when phone and e-mail share a line
APART = 1.5  # sizes between them


def applicant_blocks(
    applicant: Person, principal: Principal | None, wording: FormWording, sheet: Sheet
) -> Iterator[Block]:
    """Name, number, address, phone and e-mail, then the principal or that there is none."""
    yield from answered(wording, sheet, "applicant", "name", applicant.name, name=True)
    yield from answered(wording, sheet, "id_number", "id_number", applicant.id_number)
    yield from answered(wording, sheet, "address", "address", applicant.address)
    yield from reached(applicant, wording, sheet)
    yield from _principal(principal, wording, sheet)


def answered(
    wording: FormWording, sheet: Sheet, key: str, place: str, answer: str, *, name: bool = False
) -> tuple[Block, ...]:
    """One particular behind its label; a name is printed in bold capitals, nothing is dotted."""
    run = bold(answer.upper()) if name else Run(answer)
    runs = filled(wording.printed(key), {place: run})
    return text(
        runs, sheet.left, sheet.text_width, sheet.body, gap=sheet.gap, leader=not answer.strip()
    )


def reached(applicant: Person, wording: FormWording, sheet: Sheet) -> tuple[Block, ...]:
    """Phone and e-mail side by side where both fit, else one under the other."""
    size, width = sheet.body, sheet.text_width
    phone = wrapped(_contact(wording, "phone", applicant.phone), width, size)
    email = wrapped(_contact(wording, "email", applicant.email), width, size)
    column = width * EMAIL_FROM
    if applicant.phone:
        column = max(column, phone[0].width + APART * size)
    narrow = width - column
    if len(phone) > 1 or len(email) > 1 or max(email[0].width, width * 0.2) > narrow:
        return (
            *answered(wording, sheet, "phone", "phone", applicant.phone),
            *answered(wording, sheet, "email", "email", applicant.email),
        )
    first = phone[0] if applicant.phone else led(phone[0], column - APART * size, size)
    second = email[0] if applicant.email else led(email[0], narrow, size)
    return (_side_by_side(first, second, column, sheet),)


def _contact(wording: FormWording, key: str, answer: str) -> tuple[Run, ...]:
    return filled(wording.printed(key), {key: Run(answer)})


def _side_by_side(first: Line, second: Line, column: float, sheet: Sheet) -> Block:
    size = sheet.body

    def draw(ink: Ink, top: float) -> None:
        ink.line(sheet.left, top + ASCENT * size, first, size)
        ink.line(sheet.left + column, top + ASCENT * size, second, size)

    return Block(height=LEADING * size, draw=draw, gap=sheet.gap * size)


def _principal(
    principal: Principal | None, wording: FormWording, sheet: Sheet
) -> tuple[Block, ...]:
    """The particulars in the order that the form asks for them; empty ones are dotted."""
    added = wording.additions
    if principal is None:
        words = wording.printed("principal").format(principal=added["no_principal"])
        return text([italic(words)], sheet.left, sheet.text_width, sheet.body, gap=sheet.gap)
    asked = {
        "address": principal.address,
        "id_number": principal.id_number,
        "phone": principal.phone.replace(" ", UNBROKEN),
        "email": principal.email,
        "authorisation": principal.authorisation,
    }
    rest = "; ".join(
        added[f"principal_{key}"].format(answer=answer or LEADER * 3)
        for key, answer in asked.items()
    )
    answer = (bold(principal.name.upper()), Run(f"; {rest}."))
    runs = filled(wording.printed("principal"), {"principal": answer})
    return text(runs, sheet.left, sheet.text_width, sheet.body, gap=sheet.gap)
