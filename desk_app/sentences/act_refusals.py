"""What a rule answers instead of doing an act on a dossier or at the cash drawer."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.course import ENDED
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

ACT_REFUSALS: Mapping[str, Sentence] = {
    "move_illegal": ENDED,  # said by `illegal_move` in the words of its act and state
    "dossier_read_only": QT_TRANSLATE_NOOP(
        "Refusal",
        "Dossier {dossier} was changed by a newer program. Install the newer version first.",
    ),
    "dossier_voided": QT_TRANSLATE_NOOP(
        "Refusal", "The code {dossier} was voided. Receive the dossier anew."
    ),
    "dossier_twice": QT_TRANSLATE_NOOP("Refusal", "Dossier {dossier} stands twice in the list."),
    "handed_already": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} is on its way to {unit}. Confirm, reject or recall it first."
    ),
    "nothing_added": QT_TRANSLATE_NOOP(
        "Refusal",
        "Dossier {dossier} is with {unit} already, and no more papers were brought for it since.",
    ),
    "of_other_unit": QT_TRANSLATE_NOOP(
        "Refusal",
        "Dossier {dossier} is with {unit}: papers that complete it go there only. Put them on "
        "another list.",
    ),
    "not_handed_over": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} is not on its way to a unit. Hand it over first."
    ),
    "not_in_batch": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} is not on this hand-over list."
    ),
    "dossier_imported": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} came from an older register and is finished: it is only read."
    ),
    "rated_already": QT_TRANSLATE_NOOP("Refusal", "Dossier {dossier} has been rated already."),
    "not_late": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} is not late: there is nothing to explain."
    ),
    "day_signed_already": QT_TRANSLATE_NOOP(
        "Refusal", "The day {day} was signed off at {at}, and nothing has changed since."
    ),
    "book_closed": QT_TRANSLATE_NOOP(
        "Refusal",
        "Volume {volume} of the register of {year} was closed on {day} and no other one of that year is "
        "open. Receive the dossier with the time of now.",
    ),
    "book_empty": QT_TRANSLATE_NOOP(
        "Refusal", "The register of {year} has no entry that is not in a closed volume."
    ),
    "batch_unknown": QT_TRANSLATE_NOOP("Refusal", "There is no hand-over list {batch}."),
    "batch_settled": QT_TRANSLATE_NOOP(
        "Refusal", "Every line of the hand-over list {batch} is settled already."
    ),
    "scanned_already": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} was scanned already, on line {place}. It is not added again."
    ),
    "of_other_agency": QT_TRANSLATE_NOOP(
        "Refusal",
        "Dossier {dossier} is decided by another agency than {unit} belongs to. Put it on another list.",
    ),
    "list_of_other_agency": QT_TRANSLATE_NOOP(
        "Refusal", "The list holds dossiers for {unit}. Hand them over first."
    ),
    "of_other_site": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {code} belongs to another counter, not to this one."
    ),
    "not_on_list": QT_TRANSLATE_NOOP(
        "Refusal", "This dossier is not on hand-over list {number}. Put it aside."
    ),
    "line_settled": QT_TRANSLATE_NOOP(
        "Refusal", "Line {place}, dossier {dossier}, is settled already."
    ),
    "supplement_asked_before": QT_TRANSLATE_NOOP(
        "Refusal",
        "Papers were asked for once already for dossier {dossier}; the law allows it once only.",
    ),
    "close_too_early": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} can be closed after {day} only: the citizen has 15 days."
    ),
    "reappointed_before": QT_TRANSLATE_NOOP(
        "Refusal",
        "Dossier {dossier} was given a new appointment once already; the law allows it once only.",
    ),
    "no_appointment": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} has no appointment that could be moved."
    ),
    "result_here_already": QT_TRANSLATE_NOOP(
        "Refusal",
        "The result of dossier {dossier} is here already. Return it, or have an error in it corrected.",
    ),
    "not_immediate": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} must be handed over first: its result is not given at once."
    ),
    "correction_open": QT_TRANSLATE_NOOP(
        "Refusal",
        "The result of dossier {dossier} is being corrected. Record the corrected one when it is here.",
    ),
    "result_posted": QT_TRANSLATE_NOOP(
        "Refusal",
        "The result of dossier {dossier} was given to the post. Record its delivery when the post "
        "confirms it; if the post brings it back, take it back.",
    ),
    "fee_unpaid": QT_TRANSLATE_NOOP(
        "Refusal", "The fee of dossier {dossier} is still due. Collect it first."
    ),
    "take_back_too_late": QT_TRANSLATE_NOOP(
        "Refusal",
        "A return can be taken back within {most} working days only. Have an error in the result "
        "corrected instead.",
    ),
    "not_posted": QT_TRANSLATE_NOOP(
        "Refusal",
        "The result of dossier {dossier} was not given to the post. Give it to the post, or return it "
        "at the counter.",
    ),
    "nothing_to_collect": QT_TRANSLATE_NOOP(
        "Refusal", "Nothing is left to pay for dossier {dossier}; no money is to be taken."
    ),
    "nothing_to_reverse": QT_TRANSLATE_NOOP(
        "Refusal", "No money was taken for dossier {dossier} that could be given back."
    ),
    "void_after_payment": QT_TRANSLATE_NOOP(
        "Refusal", "Money was taken for dossier {dossier}. Give it back first."
    ),
    "no_receipt_missing": QT_TRANSLATE_NOOP(
        "Refusal", "No receipt is missing for the money of dossier {dossier}."
    ),
    "second_person_needed": QT_TRANSLATE_NOOP(
        "Refusal", "A supervisor or administrator other than you must sign in for this, too."
    ),
    "receipt_used": QT_TRANSLATE_NOOP(
        "Refusal",
        "Receipt {series} number {number} was entered for dossier {dossier} already. Check the number.",
    ),
    "tracking_used": QT_TRANSLATE_NOOP(
        "Refusal",
        "Tracking number {tracking} was entered for dossier {dossier} already. Check the number.",
    ),
    "paper_receipt_ended": QT_TRANSLATE_NOOP(
        "Refusal",
        "Paper receipts were valid until {last}. Enter the number of an electronic receipt.",
    ),
    "till_open_already": QT_TRANSLATE_NOOP(
        "Refusal", "The drawer is open since {since}. Close it first."
    ),
    "till_not_open": QT_TRANSLATE_NOOP("Refusal", "The drawer is not open."),
    "no_process": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} follows no internal process here."
    ),
    "process_not_here": QT_TRANSLATE_NOOP(
        "Refusal",
        "The internal process of dossier {dossier} was begun elsewhere and has not come here yet. "
        "Exchange with the centre first.",
    ),
    "no_next_step": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} is at its last step. Record the result."
    ),
    "role_not_allowed": QT_TRANSLATE_NOOP(
        "Refusal", "This account may not do that. Ask a clerk of the counter."
    ),
    "paper_not_issued": QT_TRANSLATE_NOOP(
        "Refusal", "Dossier {dossier} has no such paper: the act that issues it was not done."
    ),
    "file_not_here": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file {file} of the result is on its way here. It comes after everything else is exchanged.",
    ),
    "file_false": QT_TRANSLATE_NOOP(
        "Refusal",
        "The file {file} of the result did not come here as it was sent. It is fetched once more at the "
        "next exchange.",
    ),
    "slip_unknown": QT_TRANSLATE_NOOP("Refusal", "No slip is kept as {slip}."),
    "papers_elsewhere": QT_TRANSLATE_NOOP(
        "Refusal",
        "The papers of dossier {dossier} are not at the desk now; only what lies here is put on a shelf.",
    ),
    "papers_here_already": QT_TRANSLATE_NOOP(
        "Refusal", "The papers of dossier {dossier} are at the desk already."
    ),
    "papers_at_unit": QT_TRANSLATE_NOOP(
        "Refusal",
        "The papers of dossier {dossier} are still at {unit}. Record it when they come back.",
    ),
    "papers_given_back": QT_TRANSLATE_NOOP(
        "Refusal", "The papers of dossier {dossier} were given back to the citizen."
    ),
    "persons_erased": QT_TRANSLATE_NOOP(
        "Refusal", "The personal data of dossier {dossier} were erased; nothing is left to correct."
    ),
    "nothing_to_print": QT_TRANSLATE_NOOP("Refusal", "There was nothing to list on these days."),
}
