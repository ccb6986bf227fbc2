"""What can be wrong with a file that is brought in."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

FILE_PROBLEMS: Mapping[str, Sentence] = {
    "required": QT_TRANSLATE_NOOP("FileProblem", "This entry is missing in the file."),
    "repeated": QT_TRANSLATE_NOOP("FileProblem", "This entry stands twice in the file."),
    "unknown_key": QT_TRANSLATE_NOOP("FileProblem", "The file has an entry nobody knows: {key}."),
    "unknown_choice": QT_TRANSLATE_NOOP(
        "FileProblem", "The file has a value that is not in the closed list."
    ),
    "unknown_unit": QT_TRANSLATE_NOOP("FileProblem", "The file has an unknown unit of term."),
    "unknown_weekday": QT_TRANSLATE_NOOP("FileProblem", "The file has an unknown day of the week."),
    "unknown_channel": QT_TRANSLATE_NOOP(
        "FileProblem", "The file has an unknown way of submission."
    ),
    "unit_missing": QT_TRANSLATE_NOOP("FileProblem", "The file has a term without a unit."),
    "term_unreadable": QT_TRANSLATE_NOOP("FileProblem", "The file has a term that cannot be read."),
    "count_unlikely": QT_TRANSLATE_NOOP(
        "FileProblem", "The file has an unlikely number of papers."
    ),
    "not_a_list": QT_TRANSLATE_NOOP("FileProblem", "The file should have a list here."),
    "form_place_unclear": QT_TRANSLATE_NOOP(
        "FileProblem", "A place to fill in is not written as it must be."
    ),
    "not_an_object": QT_TRANSLATE_NOOP("FileProblem", "The file should have named entries here."),
    "not_json": QT_TRANSLATE_NOOP("FileProblem", "The file is not JSON, or is cut off."),
    "negative": QT_TRANSLATE_NOOP("FileProblem", "This cannot be less than zero."),
    "not_a_number": QT_TRANSLATE_NOOP("FileProblem", "This must be a number."),
    "not_positive": QT_TRANSLATE_NOOP("FileProblem", "This must be more than zero."),
    "not_whole": QT_TRANSLATE_NOOP("FileProblem", "This must be a whole number."),
    "not_half_days": QT_TRANSLATE_NOOP("FileProblem", "Days can only be whole or half."),
    "too_long": QT_TRANSLATE_NOOP("FileProblem", "This term is longer than any law allows."),
    "too_short": QT_TRANSLATE_NOOP("FileProblem", "This term is shorter than a minute."),
    "not_text": QT_TRANSLATE_NOOP("FileProblem", "This must be text."),
    "not_a_text": QT_TRANSLATE_NOOP("FileProblem", "This must be text."),
    "not_a_time": QT_TRANSLATE_NOOP("FileProblem", "This must be a time such as 15:00."),
    "not_a_date": QT_TRANSLATE_NOOP("FileProblem", "This must be a date."),
    "not_a_moment": QT_TRANSLATE_NOOP("FileProblem", "This must be a date with its hour."),
    "not_a_day_off": QT_TRANSLATE_NOOP("FileProblem", "This date is not among the days off."),
    "also_a_day_off": QT_TRANSLATE_NOOP(
        "FileProblem", "This date is a day off and a make-up day at once."
    ),
    "not_a_session": QT_TRANSLATE_NOOP(
        "FileProblem", "This must be a session such as 07:30-11:30."
    ),
    "session_reversed": QT_TRANSLATE_NOOP("FileProblem", "A session ends before it begins."),
    "session_overlaps": QT_TRANSLATE_NOOP("FileProblem", "Two sessions overlap."),
    "never_open": QT_TRANSLATE_NOOP("FileProblem", "The office is never open in this timetable."),
    "not_yes_or_no": QT_TRANSLATE_NOOP("FileProblem", "This must be yes or no."),
    "range_reversed": QT_TRANSLATE_NOOP("FileProblem", "The first day lies after the last."),
    "covers_gap": QT_TRANSLATE_NOOP(
        "FileProblem",
        "Days lie between this calendar and the one in force. Bring the calendar for them first.",
    ),
    "ends_before_it_begins": QT_TRANSLATE_NOOP("FileProblem", "The row ends before it begins."),
    "versions_overlap": QT_TRANSLATE_NOOP(
        "FileProblem", "Two versions of a procedure are in force at once."
    ),
    "version_too_long": QT_TRANSLATE_NOOP(
        "FileProblem",
        "This is too long: the centre takes at most {most} kB of one procedure or calendar.",
    ),
    "not_a_procedure_code": QT_TRANSLATE_NOOP(
        "FileProblem", "This is not the code of a procedure."
    ),
    "list_empty": QT_TRANSLATE_NOOP("FileProblem", "The list is empty."),
    "agency_code_wrong": QT_TRANSLATE_NOOP("FileProblem", "The code of an agency is wrong."),
    "grant_wrong": QT_TRANSLATE_NOOP("FileProblem", "A granted block of numbers is wrong."),
    "grant_outside_lane": QT_TRANSLATE_NOOP(
        "FileProblem",
        "The numbers of a granted block must begin with the digit of the lane, {lane}.",
    ),
    "grant_twice": QT_TRANSLATE_NOOP(
        "FileProblem", "Agency {agency} has two granted blocks. Keep one of them."
    ),
    "steps_too_many": QT_TRANSLATE_NOOP("FileProblem", "A process has at most {most} steps."),
    "half_days_too_many": QT_TRANSLATE_NOOP(
        "FileProblem", "A step takes at most {most} half days."
    ),
    "steps_exceed_term": QT_TRANSLATE_NOOP(
        "FileProblem",
        "The steps take {half_days} half days together, but the term of the procedure is {most}.",
    ),
    "lane_out_of_range": QT_TRANSLATE_NOOP(
        "FileProblem", "The lane of the desk lies between 1 and 8."
    ),
}
