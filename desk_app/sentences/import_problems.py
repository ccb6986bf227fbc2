"""What can be wrong with a register that is imported, and with a row of it."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

IMPORT_PROBLEMS: Mapping[str, Sentence] = {
    "sheet_kind_unknown": QT_TRANSLATE_NOOP(
        "Problem", "Registers are read from .xlsx and .csv files, not from {kind} files."
    ),
    "sheet_too_large": QT_TRANSLATE_NOOP(
        "Problem", "The file is larger than {most} MB, or its cells lie far apart. Split it."
    ),
    "sheet_unreadable": QT_TRANSLATE_NOOP(
        "Problem",
        "This is no workbook that can be read: it is damaged, or has a password. Save it anew.",
    ),
    "sheet_not_utf8": QT_TRANSLATE_NOOP(
        "Problem", "The letters of the file are not UTF-8. Save it as “CSV UTF-8” or as .xlsx."
    ),
    "sheet_line_broken": QT_TRANSLATE_NOOP(
        "Problem", "Line {line} of the file has a quotation mark too many or too few."
    ),
    "sheet_empty": QT_TRANSLATE_NOOP("Problem", "The file holds no rows."),
    "column_missing": QT_TRANSLATE_NOOP(
        "Problem", "No column for “{column}” was found. Name its heading in a mapping."
    ),
    "heading_unknown": QT_TRANSLATE_NOOP(
        "Problem", "The file has no column with the heading “{heading}”."
    ),
    "mapping_unknown": QT_TRANSLATE_NOOP(
        "Problem", "The mapping has an entry that names no known column: {key}."
    ),
    "mapping_twice": QT_TRANSLATE_NOOP(
        "Problem", "The mapping names two headings for “{column}”. Keep one."
    ),
    "before_reception": QT_TRANSLATE_NOOP(
        "Problem", "This day lies before what must have come first. Compare with the register."
    ),
    "state_unknown": QT_TRANSLATE_NOOP(
        "Problem", "Nobody knows the state “{value}”. Take 1 to 10, or a name of the portal."
    ),
    "end_missing": QT_TRANSLATE_NOOP(
        "Problem", "The dossier is finished, but no day says when. Enter it."
    ),
    "end_unexpected": QT_TRANSLATE_NOOP(
        "Problem", "The dossier is still open, yet has a day of its end. Correct one of them."
    ),
    "channel_unknown": QT_TRANSLATE_NOOP(
        "Problem", "Nobody knows the way of submission “{value}”. Take counter, online or post."
    ),
    "agency_unknown": QT_TRANSLATE_NOOP(
        "Problem", "Nobody knows the agency “{value}”. Take its code or its name."
    ),
    "fee_unreadable": QT_TRANSLATE_NOOP(
        "Problem", "This sum cannot be read. Write whole đồng, such as 15000."
    ),
    "rating_empty": QT_TRANSLATE_NOOP(
        "Problem", "A rating needs a step of the scale, or scores of indicators."
    ),
    "score_too_high": QT_TRANSLATE_NOOP("Problem", "An indicator has at most {most} points."),
    "survey_size": QT_TRANSLATE_NOOP("Problem", "A survey has between 1 and {most} forms."),
    "code_twice": QT_TRANSLATE_NOOP("Problem", "Line {first} of the file has this code, too."),
    "code_taken": QT_TRANSLATE_NOOP(
        "Problem", "A dossier received at another time has this code already."
    ),
    "code_ours": QT_TRANSLATE_NOOP(
        "Problem",
        "The counter may still give this code, which is of today or of a day to come. "
        "Import the line when that day is over.",
    ),
}
