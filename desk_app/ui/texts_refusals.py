"""What a rule or the machine can answer instead of doing an act."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

REFUSALS: Mapping[str, Callable[[], str]] = {
    "wrong_password": lambda: translate(
        "Refusal", "User name or password is wrong. Type both again."
    ),
    "wrong_recovery_code": lambda: translate(
        "Refusal", "The recovery code is wrong. Type it again."
    ),
    "account_disabled": lambda: translate(
        "Refusal", "This account is closed. Ask the administrator."
    ),
    "sign_in_wait": lambda: translate(
        "Refusal", "Too many wrong tries. Wait {seconds} seconds, then try again."
    ),
    "not_signed_in": lambda: translate("Refusal", "Sign in first."),
    "account_exists": lambda: translate(
        "Refusal", "There is already an account named {name}. Choose another name."
    ),
    "account_unknown": lambda: translate("Refusal", "There is no account named {name}."),
    "administrator_only": lambda: translate("Refusal", "Only the administrator may do this."),
    "own_account": lambda: translate(
        "Refusal", "Nobody closes his own account. Let another administrator do it."
    ),
    "calendar_missing": lambda: translate(
        "Refusal",
        "The calendar does not cover {day}. The administrator can load that year.",
    ),
    "calendar_closed": lambda: translate(
        "Refusal",
        "No working day was found after {day}. The administrator must check the calendar.",
    ),
    "clock_went_back": lambda: translate(
        "Refusal",
        "The machine's clock stands before the last record of {last}. Set the clock right.",
    ),
    "dossier_unknown": lambda: translate("Refusal", "No dossier with this code is at this desk."),
    "lane_exhausted": lambda: translate(
        "Refusal",
        "The numbers of this desk for {agency} are used up (last {last}). Ask for a new block.",
    ),
    "receipt_not_needed": lambda: translate(
        "Refusal", "The result was given at once; there is no receipt to print."
    ),
    "job_unknown": lambda: translate("Refusal", "This print is no longer in the queue."),
    "draft_unknown": lambda: translate("Refusal", "This draft is no longer there."),
    "read_only": lambda: translate("Refusal", "This dossier can only be read here."),
}

TROUBLES: Mapping[str, Callable[[], str]] = {
    "printer_unreachable": lambda: translate(
        "Trouble",
        "The printer {queue} does not answer. Check power, cable and paper, then print again.",
    ),
    "printer_unknown": lambda: translate(
        "Trouble", "This machine has no printer {queue}. Choose another in F12."
    ),
    "printing_not_installed": lambda: translate(
        "Trouble",
        "Printing is not set up on this machine. Save the PDF, and call the administrator.",
    ),
    "font_missing": lambda: translate(
        "Trouble",
        "A font with all Vietnamese letters is missing. The administrator installs {package}.",
    ),
    "file_unwritable": lambda: translate(
        "Trouble", "The file could not be written into {folder}. Choose another folder."
    ),
    "disk_full": lambda: translate(
        "Trouble", "The disk is full. Make room, then try again; nothing was lost."
    ),
    "disk_failed": lambda: translate(
        "Trouble", "The disk failed to read or write. Tell the administrator now."
    ),
    "desk_busy": lambda: translate(
        "Trouble", "Another program of this desk is writing. Try again in a moment."
    ),
    "database_locked": lambda: translate(
        "Trouble", "Another program of this desk is writing. Try again in a moment."
    ),
    "database_unreachable": lambda: translate(
        "Trouble", "The data in {folder} cannot be opened. Tell the administrator."
    ),
    "database_damaged": lambda: translate(
        "Trouble",
        "The data in {folder} are damaged. Stop receiving and tell the administrator.",
    ),
    "database_newer": lambda: translate(
        "Trouble", "The data were written by a newer program. Install the newer version."
    ),
    "database_missing": lambda: translate(
        "Trouble",
        "There are no data in {folder}. The administrator sets the desk up first.",
    ),
    "folder_read_only": lambda: translate(
        "Trouble", "The folder {folder} cannot be written to. Tell the administrator."
    ),
    "key_missing": lambda: translate(
        "Trouble", "The key of the data is missing ({folder}). Tell the administrator."
    ),
    "key_wrong": lambda: translate(
        "Trouble", "The key does not fit the data in {folder}. Tell the administrator."
    ),
    "witness_unwritable": lambda: translate(
        "Trouble",
        "The record of issued numbers in {folder} cannot be written. Tell the administrator.",
    ),
    "copy_rolled_back": lambda: translate(
        "Trouble",
        "These data are older than numbers already issued here. Stop receiving,"
        " call the administrator.",
    ),
    "chain_broken": lambda: translate(
        "Trouble",
        "The record was changed from outside. Stop receiving, call the administrator.",
    ),
}
