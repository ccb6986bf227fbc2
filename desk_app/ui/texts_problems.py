"""What can be wrong with an entry, each with what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

PROBLEMS: Mapping[str, Callable[[], str]] = {
    "procedure_missing": lambda: translate("Problem", "Choose the procedure."),
    "procedure_unknown": lambda: translate(
        "Problem", "No procedure has the code {procedure}. Choose it from the list."
    ),
    "procedure_expired": lambda: translate(
        "Problem",
        "Procedure {procedure} is no longer in force. Choose the one that replaced it.",
    ),
    "case_unknown": lambda: translate("Problem", "Choose the case of this procedure."),
    "channel_not_offered": lambda: translate(
        "Problem", "This procedure is not received by this way: {channel}. Choose another."
    ),
    "name_missing": lambda: translate("Problem", "Enter the full name."),
    "text_too_long": lambda: translate("Problem", "Too long: at most {most} characters."),
    "text_missing": lambda: translate("Problem", "Enter this text."),
    "id_number_characters": lambda: translate(
        "Problem",
        "The identity number has digits only; a passport is a letter and 7 or 8 digits.",
    ),
    "id_number_length": lambda: translate(
        "Problem", "The identity number needs 12 digits, now {digits}."
    ),
    "id_number_old": lambda: translate(
        "Problem",
        "The 9-digit number is no longer valid since 01/01/2025. Enter the 12-digit one.",
    ),
    "id_number_province": lambda: translate(
        "Problem", "The first digits {code} are no known province. Compare with the card."
    ),
    "id_number_future": lambda: translate(
        "Problem", "The number says born in {year}. Compare with the card."
    ),
    "id_number_sex": lambda: translate(
        "Problem", "The number says {expected}. Compare with the card."
    ),
    "id_number_birth_year": lambda: translate(
        "Problem", "The number says born in {year}. Compare the birth date with the card."
    ),
    "birth_unreadable": lambda: translate(
        "Problem", "Enter the birth as 12/08/1994, 08/1994 or 1994."
    ),
    "birth_in_future": lambda: translate(
        "Problem", "The birth date lies in the future. Compare with the card."
    ),
    "phone_shape": lambda: translate(
        "Problem", "A telephone number usually has 10 digits, now {digits}."
    ),
    "email_shape": lambda: translate("Problem", "This does not look like an e-mail address."),
    "tax_code_shape": lambda: translate(
        "Problem", "A tax code has 10, 12 or 13 digits, now {digits}."
    ),
    "tax_code_check": lambda: translate(
        "Problem", "The tax code's check digit is wrong. Compare with the paper."
    ),
    "authorisation_missing": lambda: translate(
        "Problem", "Enter the paper that authorises (number, date)."
    ),
    "component_unknown": lambda: translate(
        "Problem", "This paper is not in the list of the procedure."
    ),
    "component_twice": lambda: translate("Problem", "This paper stands twice in the list."),
    "component_missing": lambda: translate(
        "Problem", "Missing: {name}. Mark it as brought later, or do not receive."
    ),
    "count_out_of_range": lambda: translate("Problem", "A count lies between 0 and {most}."),
    "sets_out_of_range": lambda: translate(
        "Problem", "The number of sets lies between 1 and {most}."
    ),
    "address_missing_for_post": lambda: translate(
        "Problem", "The result goes by post: enter the full address."
    ),
    "exempt_reason_missing": lambda: translate("Problem", "Say why the fee is waived."),
    "collect_and_exempt": lambda: translate(
        "Problem", "The fee is waived, so no money can be taken."
    ),
    "late_entry_reason_missing": lambda: translate(
        "Problem", "Say why the dossier is entered late."
    ),
    "received_in_future": lambda: translate("Problem", "The time of reception lies in the future."),
    "date_unreadable": lambda: translate("Problem", "Enter the date as 21/11/2026."),
    "clock_unreadable": lambda: translate("Problem", "Enter the hour as 10:45."),
    "calendar_missing": lambda: translate(
        "Problem",
        "The calendar does not cover {day}. The administrator can load that year.",
    ),
    "calendar_closed": lambda: translate(
        "Problem",
        "No working day was found after {day}. The administrator must check the calendar.",
    ),
    "password_short": lambda: translate(
        "Problem", "The password needs at least {least} characters."
    ),
    "password_long": lambda: translate(
        "Problem", "The password may have at most {most} characters."
    ),
    "password_common": lambda: translate(
        "Problem", "This password is too easy to guess. Choose another."
    ),
    "account_name_shape": lambda: translate(
        "Problem", "A user name has small letters, digits and dots, no spaces."
    ),
}

# of files that an administrator loads
FILES: Mapping[str, Callable[[], str]] = {
    "required": lambda: translate("FileProblem", "This entry is missing in the file."),
    "repeated": lambda: translate("FileProblem", "This entry stands twice in the file."),
    "unknown_key": lambda: translate("FileProblem", "The file has an entry nobody knows: {key}."),
    "unknown_choice": lambda: translate(
        "FileProblem", "The file has a value that is not in the closed list."
    ),
    "unknown_unit": lambda: translate("FileProblem", "The file has an unknown unit of term."),
    "unknown_weekday": lambda: translate("FileProblem", "The file has an unknown day of the week."),
    "unknown_channel": lambda: translate(
        "FileProblem", "The file has an unknown way of submission."
    ),
    "unit_missing": lambda: translate("FileProblem", "The file has a term without a unit."),
    "term_unreadable": lambda: translate("FileProblem", "The file has a term that cannot be read."),
    "count_unlikely": lambda: translate(
        "FileProblem", "The file has an unlikely number of papers."
    ),
    "not_a_list": lambda: translate("FileProblem", "The file should have a list here."),
    "not_an_object": lambda: translate("FileProblem", "The file should have named entries here."),
    "not_a_number": lambda: translate("FileProblem", "This must be a number."),
    "not_positive": lambda: translate("FileProblem", "This must be more than zero."),
    "not_whole": lambda: translate("FileProblem", "This must be a whole number."),
    "not_half_days": lambda: translate("FileProblem", "Days can only be whole or half."),
    "too_long": lambda: translate("FileProblem", "This term is longer than any law allows."),
    "too_short": lambda: translate("FileProblem", "This term is shorter than a minute."),
    "not_text": lambda: translate("FileProblem", "This must be text."),
    "not_a_text": lambda: translate("FileProblem", "This must be text."),
    "not_a_time": lambda: translate("FileProblem", "This must be a time such as 15:00."),
    "not_a_date": lambda: translate("FileProblem", "This must be a date."),
    "not_a_moment": lambda: translate("FileProblem", "This must be a date with its hour."),
    "not_a_day_off": lambda: translate("FileProblem", "This date is not among the days off."),
    "also_a_day_off": lambda: translate(
        "FileProblem", "This date is a day off and a make-up day at once."
    ),
    "not_a_session": lambda: translate(
        "FileProblem", "This must be a session such as 07:30-11:30."
    ),
    "session_reversed": lambda: translate("FileProblem", "A session ends before it begins."),
    "session_overlaps": lambda: translate("FileProblem", "Two sessions overlap."),
    "never_open": lambda: translate("FileProblem", "The office is never open in this timetable."),
    "not_yes_or_no": lambda: translate("FileProblem", "This must be yes or no."),
    "range_reversed": lambda: translate("FileProblem", "The first day lies after the last."),
    "ends_before_it_begins": lambda: translate("FileProblem", "The row ends before it begins."),
    "versions_overlap": lambda: translate(
        "FileProblem", "Two versions of a procedure are in force at once."
    ),
    "not_a_procedure_code": lambda: translate(
        "FileProblem", "This is not the code of a procedure."
    ),
    "list_empty": lambda: translate("FileProblem", "The list is empty."),
    "agency_code_wrong": lambda: translate("FileProblem", "The code of an agency is wrong."),
    "grant_wrong": lambda: translate("FileProblem", "A granted block of numbers is wrong."),
    "lane_out_of_range": lambda: translate(
        "FileProblem", "The lane of the desk lies between 1 and 9."
    ),
}
