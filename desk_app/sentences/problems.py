"""What can be wrong with an entry, each with what to do about it."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.import_problems import IMPORT_PROBLEMS
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

BY_FACT: Mapping[str, tuple[str, Mapping[str, Sentence]]] = {
    "channel_not_offered": (
        "channel",
        {
            "counter": QT_TRANSLATE_NOOP(
                "Problem", "This procedure is not received at the counter. Choose another way."
            ),
            "online": QT_TRANSLATE_NOOP(
                "Problem", "This procedure is not received online. Choose another way."
            ),
            "post": QT_TRANSLATE_NOOP(
                "Problem", "This procedure is not received by post. Choose another way."
            ),
        },
    ),
    "id_number_sex": (
        "expected",
        {
            "male": QT_TRANSLATE_NOOP(
                "Problem", "The number says that this is a man. Compare with the card."
            ),
            "female": QT_TRANSLATE_NOOP(
                "Problem", "The number says that this is a woman. Compare with the card."
            ),
        },
    ),
}
"""Problems with a sentence for each value of one fact: no sentence shows a code."""

PROBLEMS: Mapping[str, Sentence] = {
    **IMPORT_PROBLEMS,
    "procedure_missing": QT_TRANSLATE_NOOP("Problem", "Choose the procedure."),
    "procedure_unknown": QT_TRANSLATE_NOOP(
        "Problem", "No procedure has the code {procedure}. Choose it from the list."
    ),
    "procedure_expired": QT_TRANSLATE_NOOP(
        "Problem", "Procedure {procedure} is no longer in force. Choose the one that replaced it."
    ),
    "case_unknown": QT_TRANSLATE_NOOP("Problem", "Choose the case of this procedure."),
    "name_missing": QT_TRANSLATE_NOOP("Problem", "Enter the full name."),
    "name_has_digits": QT_TRANSLATE_NOOP(
        "Problem", "The name has digits in it. Compare with the paper."
    ),
    "name_too_short": QT_TRANSLATE_NOOP(
        "Problem", "The name has a single letter. Compare with the paper."
    ),
    "list_too_long": QT_TRANSLATE_NOOP("Problem", "At most {most} at a time."),
    "text_too_long": QT_TRANSLATE_NOOP("Problem", "Too long: at most {most} characters."),
    "nothing_changed": QT_TRANSLATE_NOOP(
        "Problem", "Everything stands there like this already. Change what is wrong."
    ),
    "one_at_a_time": QT_TRANSLATE_NOOP("Problem", "This is done for one dossier at a time."),
    "text_missing": QT_TRANSLATE_NOOP("Problem", "Enter this text."),
    "id_number_characters": QT_TRANSLATE_NOOP(
        "Problem", "The identity number has digits only; a passport is a letter and 7 or 8 digits."
    ),
    "id_number_length": QT_TRANSLATE_NOOP(
        "Problem", "The identity number needs 12 digits, now {digits}."
    ),
    "id_number_old": QT_TRANSLATE_NOOP(
        "Problem", "The 9-digit number is no longer valid since 01/01/2025. Enter the 12-digit one."
    ),
    "id_number_province": QT_TRANSLATE_NOOP(
        "Problem", "The first digits {code} are no known province. Compare with the card."
    ),
    "id_number_future": QT_TRANSLATE_NOOP(
        "Problem", "The number says born in {year}. Compare with the card."
    ),
    "id_number_birth_year": QT_TRANSLATE_NOOP(
        "Problem", "The number says born in {year}. Compare the birth date with the card."
    ),
    "id_number_other_name": QT_TRANSLATE_NOOP(
        "Problem", "In dossier {code} this number stands with another name. Compare with the card."
    ),
    "birth_unreadable": QT_TRANSLATE_NOOP(
        "Problem", "Enter the birth as 12/08/1994, 08/1994 or 1994."
    ),
    "birth_in_future": QT_TRANSLATE_NOOP(
        "Problem", "The birth date lies in the future. Compare with the card."
    ),
    "phone_shape": QT_TRANSLATE_NOOP(
        "Problem", "A telephone number usually has 10 digits, now {digits}."
    ),
    "email_shape": QT_TRANSLATE_NOOP("Problem", "This does not look like an e-mail address."),
    "tax_code_shape": QT_TRANSLATE_NOOP(
        "Problem", "A tax code has 10, 12 or 13 digits, now {digits}."
    ),
    "tax_code_check": QT_TRANSLATE_NOOP(
        "Problem", "The tax code's check digit is wrong. Compare with the paper."
    ),
    "authorisation_missing": QT_TRANSLATE_NOOP(
        "Problem", "Enter the paper that authorises (number, date)."
    ),
    "component_unknown": QT_TRANSLATE_NOOP(
        "Problem", "This paper is not in the list of the procedure."
    ),
    "component_twice": QT_TRANSLATE_NOOP("Problem", "This paper stands twice in the list."),
    "component_missing": QT_TRANSLATE_NOOP(
        "Problem", "Missing: {name}. Mark it as brought later, or do not receive."
    ),
    "count_out_of_range": QT_TRANSLATE_NOOP("Problem", "A count lies between 0 and {most}."),
    "working_days_out_of_range": QT_TRANSLATE_NOOP(
        "Problem", "The number of working days lies between 1 and {most}."
    ),
    "date_or_days": QT_TRANSLATE_NOOP(
        "Problem", "Name one new appointment for all, or working days for each, not both."
    ),
    "sets_out_of_range": QT_TRANSLATE_NOOP(
        "Problem", "The number of sets lies between 1 and {most}."
    ),
    "address_missing_for_post": QT_TRANSLATE_NOOP(
        "Problem", "The result goes by post: enter the full address."
    ),
    "post_needs_phone": QT_TRANSLATE_NOOP(
        "Problem", "The result goes by post: the postman needs a telephone number."
    ),
    "exempt_reason_missing": QT_TRANSLATE_NOOP("Problem", "Say why the fee is waived."),
    "collect_and_exempt": QT_TRANSLATE_NOOP(
        "Problem", "The fee is waived, so no money can be taken."
    ),
    "pages_not_counted": QT_TRANSLATE_NOOP(
        "Problem", "No pages were entered: the fee is that of one page a copy. Count the pages."
    ),
    "fee_unusual": QT_TRANSLATE_NOOP(
        "Problem", "The fee comes to {amount}. Check the copies and pages."
    ),
    "receipt_form_wrong": QT_TRANSLATE_NOOP(
        "Problem",
        "The form sign of the receipt has capitals, digits, / and -, at most {most} of them.",
    ),
    "receipt_series_wrong": QT_TRANSLATE_NOOP(
        "Problem",
        "The series of the receipt has capitals, digits, / and -, at most {most} of them.",
    ),
    "receipt_number_wrong": QT_TRANSLATE_NOOP(
        "Problem", "The number of the receipt has 1 to {most} digits."
    ),
    "lane_exhausted": QT_TRANSLATE_NOOP(
        "Problem",
        "The numbers of this desk for {agency} are used up (last {last}), so the number is "
        "provisional. Ask for a new block.",
    ),
    "late_entry_reason_missing": QT_TRANSLATE_NOOP(
        "Problem", "Say why the dossier is entered late."
    ),
    "received_in_future": QT_TRANSLATE_NOOP("Problem", "The time of reception lies in the future."),
    "date_unreadable": QT_TRANSLATE_NOOP("Problem", "Enter the date as 21/11/2026."),
    "clock_unreadable": QT_TRANSLATE_NOOP("Problem", "Enter the hour as 10:45."),
    "calendar_missing": QT_TRANSLATE_NOOP(
        "Problem", "The calendar does not cover {day}. The administrator can load that year."
    ),
    "calendar_closed": QT_TRANSLATE_NOOP(
        "Problem",
        "No working day was found after {day}. The administrator must check the calendar.",
    ),
    "preference_wrong": QT_TRANSLATE_NOOP(
        "Problem", "This setting does not have such a value. Choose one of the list."
    ),
    "password_short": QT_TRANSLATE_NOOP(
        "Problem", "The password needs at least {least} characters."
    ),
    "password_long": QT_TRANSLATE_NOOP(
        "Problem", "The password may have at most {most} characters."
    ),
    "password_common": QT_TRANSLATE_NOOP(
        "Problem", "This password is too easy to guess. Choose another."
    ),
    "account_name_shape": QT_TRANSLATE_NOOP(
        "Problem", "A user name has small letters, digits and dots, no spaces."
    ),
    "happened_in_future": QT_TRANSLATE_NOOP("Problem", "This lies in the future."),
    "before_the_last_act": QT_TRANSLATE_NOOP(
        "Problem", "This lies before the last record of the dossier ({last})."
    ),
    "file_not_sent": QT_TRANSLATE_NOOP(
        "Problem", "The file of the result is not here whole. Send it first."
    ),
    "unit_unknown": QT_TRANSLATE_NOOP(
        "Problem", "The competent agency has no unit {unit}. Choose one of its units."
    ),
    "new_due_too_early": QT_TRANSLATE_NOOP(
        "Problem", "The new appointment must lie after now and after the one before."
    ),
    "not_a_working_day": QT_TRANSLATE_NOOP(
        "Problem", "The office does not work on this day. Choose a working day."
    ),
    "not_office_hours": QT_TRANSLATE_NOOP(
        "Problem", "The office is open on this day {hours}. Choose a time in these hours."
    ),
    "signed_before_reception": QT_TRANSLATE_NOOP(
        "Problem", "The dossier was received on {day} only. Check the day."
    ),
    "receipt_of_another_day": QT_TRANSLATE_NOOP(
        "Problem", "The money was taken on {day}: a receipt of an earlier day is not of this money."
    ),
    "before_posting": QT_TRANSLATE_NOOP(
        "Problem", "The result was given to the post on {day} only. Check the day."
    ),
    "lost_needs_identity": QT_TRANSLATE_NOOP(
        "Problem", "Without the receipt the identity number must be checked and entered."
    ),
    "authorisation_needed": QT_TRANSLATE_NOOP(
        "Problem",
        "Whoever is neither applicant, owner nor principal needs an authorisation. Check the number too.",
    ),
    "money_too_large": QT_TRANSLATE_NOOP("Problem", "This sum is not possible: at most {most}."),
    "receipt_incomplete": QT_TRANSLATE_NOOP(
        "Problem", "Enter form and series as printed on the receipt."
    ),
    "denomination_unknown": QT_TRANSLATE_NOOP("Problem", "There is no note of {value} đồng."),
    "difference_needs_reason": QT_TRANSLATE_NOOP(
        "Problem", "Expected {expected}, counted {total}. Count again, or say why they differ."
    ),
    "sign_off_needs_remark": QT_TRANSLATE_NOOP(
        "Problem",
        "Still open: {number}. Settle them, or say in the remarks why they are left.",
    ),
    "year_to_come": QT_TRANSLATE_NOOP("Problem", "That year has not begun."),
    "book_closed": QT_TRANSLATE_NOOP(
        "Problem",
        "Volume {volume} of the register of {year} was closed on {day}. Receive the dossier with the "
        "time of now.",
    ),
    "payment_account_wrong": QT_TRANSLATE_NOOP(
        "Problem", "A bank code has 6 digits, an account up to 19 digits or letters."
    ),
    "guided_before": QT_TRANSLATE_NOOP(
        "Problem",
        "This person was guided for the procedure already: slip {number} of {day}. The law wants it "
        "done once, fully.",
    ),
    "file_kind_unknown": QT_TRANSLATE_NOOP(
        "Problem", "This kind of file cannot be written: {kind}."
    ),
    "number_unknown": QT_TRANSLATE_NOOP(
        "Problem", "The report has no number of this name: {number}. Take a column's name."
    ),
}
