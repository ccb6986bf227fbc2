"""Who may collect what the counter gives back: the dossier's own persons, or whom they authorise."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.acts.amend import Intake
from desk_app.models.draft import Person
from desk_app.models.identity import clean_number
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.text import fold

LOST = "lost"
Receiver = dict[str, str]
"""`name`, `id_number`, `authorisation`, each possibly empty."""


def received_by(intake: Intake, given: Mapping[str, str], receipt: str) -> Receiver:
    """Who receives, as the event keeps it (NĐ 118/2025 Đ.6.2).

    Entitled are applicant, owner and principal; who says nothing and has the receipt is the
    applicant. HasProblems: `lost_needs_identity` without receipt and number, `required` and
    `authorisation_needed` for anybody else. After an erasure nobody is compared.
    """
    receiver = {key: given.get(key, "") for key in ("name", "id_number", "authorisation")}
    found = _entitled(intake, receiver, receipt)
    if found is not None:
        return receiver | {
            "name": found.name,
            "id_number": found.id_number or receiver["id_number"],
        }
    problems = tuple(_missing(receiver, receipt, erased=intake.applicant is None))
    if problems:
        raise HasProblems(problems)
    return receiver


def _entitled(intake: Intake, receiver: Receiver, receipt: str) -> Person | None:
    """The person of the dossier that this is; without the receipt a number has to prove it."""
    persons = [each for each in (intake.applicant, intake.owner, intake.principal) if each]
    number, name = clean_number(receiver["id_number"]), fold(receiver["name"])
    for each in persons:
        if number and clean_number(each.id_number) == number:
            return each
    if receipt == LOST and any(each.id_number for each in persons):
        return None
    if receipt != LOST and not any(receiver.values()):
        return intake.applicant
    same = (each for each in persons if name and fold(each.name) == name)
    return next((each for each in same if not (number and each.id_number)), None)


def _missing(receiver: Receiver, receipt: str, *, erased: bool) -> list[Problem]:
    if receipt == LOST and not receiver["id_number"]:  # an authorised person shows a paper too
        return [Problem("receiver.id_number", "lost_needs_identity")]
    if erased:
        return []
    missing: list[Problem] = []
    if not receiver["name"]:
        missing.append(Problem("receiver.name", "required"))
    if not receiver["authorisation"]:
        missing.append(Problem("receiver.authorisation", "authorisation_needed"))
    return missing
