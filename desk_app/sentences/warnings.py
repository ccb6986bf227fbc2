"""What stands to be watched at this desk, said until somebody has put it right."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

WARNINGS: Mapping[str, Sentence] = {
    "witness_missing": QT_TRANSLATE_NOOP(
        "Warning",
        "The record of issued numbers on this machine was missing and has been made anew. "
        "Tell the administrator.",
    ),
    "witness_unwritable": QT_TRANSLATE_NOOP(
        "Warning",
        "The record of issued numbers on this machine cannot be written. "
        "Tell the administrator before receiving more dossiers.",
    ),
    "copy_rolled_back": QT_TRANSLATE_NOOP(
        "Warning",
        "These data are older than the numbers already issued here. "
        "Do not receive dossiers; call the administrator.",
    ),
    "copy_went_on": QT_TRANSLATE_NOOP(
        "Warning",
        "The centre held later records of this desk than this copy. They were fetched, and numbers go "
        "on behind them. Tell the administrator.",
    ),
    "copy_doubled": QT_TRANSLATE_NOOP(
        "Warning",
        "A second copy of this desk's data is in use. The centre keeps both apart, and this one gives "
        "other numbers from now on. Tell the administrator.",
    ),
    "proposal_declined": QT_TRANSLATE_NOOP(
        "Warning",
        "The centre has declined reference data that was brought in at this desk. What governed before "
        "governs again. The administrator sees the reasons.",
    ),
    "versions_refused": QT_TRANSLATE_NOOP(
        "Warning",
        "The centre has not taken in reference data of this desk. They govern here all the same, and "
        "everything else is exchanged. Tell the administrator.",
    ),
    "program_old": QT_TRANSLATE_NOOP(
        "Warning",
        "The centre asks for a newer version of this program. Go on working, and ask the administrator "
        "to update it.",
    ),
    "form_not_drawn": QT_TRANSLATE_NOOP(
        "Warning",
        "The centre has published a form that this program cannot print yet. The form before is still "
        "printed. Update the program.",
    ),
    "account_taken": QT_TRANSLATE_NOOP(
        "Warning",
        "The centre has an account for somebody else under a user name of this desk. Nothing was changed "
        "here. The administrator sees it under Accounts and asks the centre for another user name.",
    ),
    "key_in_file": QT_TRANSLATE_NOOP(
        "Warning",
        "The key of the data lies in a file on this machine. Keep the machine locked.",
    ),
    "calendar_missing": QT_TRANSLATE_NOOP(
        "Warning",
        "No calendar covers today. Appointments cannot be computed until one is loaded.",
    ),
    "calendar_ends_soon": QT_TRANSLATE_NOOP(
        "Warning", "The calendar of days off ends soon. Ask for the next year's calendar."
    ),
}
ATTENTION = QT_TRANSLATE_NOOP("Warning", "The desk needs attention. Call the administrator.")
