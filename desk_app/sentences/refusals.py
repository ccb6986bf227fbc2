"""What a rule or the machine can answer instead of doing an act."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.sentences.act_refusals import ACT_REFUSALS
from desk_app.sentences.exchange import EXCHANGE_REFUSALS, EXCHANGE_TROUBLES
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

REFUSALS: Mapping[str, Sentence] = {
    **ACT_REFUSALS,
    **EXCHANGE_REFUSALS,
    "wrong_password": QT_TRANSLATE_NOOP(
        "Refusal", "User name or password is wrong. Type both again."
    ),
    "wrong_recovery_code": QT_TRANSLATE_NOOP(
        "Refusal", "The recovery code is wrong. Type it again."
    ),
    "account_disabled": QT_TRANSLATE_NOOP(
        "Refusal", "This account is closed. Ask the administrator."
    ),
    "account_ended": QT_TRANSLATE_NOOP(
        "Refusal", "The centre has ended this account. Ask the administrator."
    ),
    "account_not_yet": QT_TRANSLATE_NOOP("Refusal", "This account begins on {day}. Sign in then."),
    "not_signed_in": QT_TRANSLATE_NOOP("Refusal", "Sign in first."),
    "account_exists": QT_TRANSLATE_NOOP(
        "Refusal", "There is already an account named {name}. Choose another name."
    ),
    "account_unknown": QT_TRANSLATE_NOOP("Refusal", "There is no account named {name}."),
    "administrator_only": QT_TRANSLATE_NOOP("Refusal", "Only the administrator may do this."),
    "own_account": QT_TRANSLATE_NOOP(
        "Refusal", "Nobody closes his own account. Let another administrator do it."
    ),
    "calendar_missing": QT_TRANSLATE_NOOP(
        "Refusal", "The calendar does not cover {day}. The administrator can load that year."
    ),
    "calendar_closed": QT_TRANSLATE_NOOP(
        "Refusal",
        "No working day was found after {day}. The administrator must check the calendar.",
    ),
    "clock_went_back": QT_TRANSLATE_NOOP(
        "Refusal",
        "The machine's clock stands before the last record of {last}. Set the clock right.",
    ),
    "lane_exhausted": QT_TRANSLATE_NOOP(
        "Refusal",
        "The numbers of this desk for {agency} are used up (last {last}). Ask for a new block.",
    ),
    "dossier_unknown": QT_TRANSLATE_NOOP("Refusal", "No dossier with this code is at this desk."),
    "code_ambiguous": QT_TRANSLATE_NOOP(
        "Refusal",
        "Several dossiers have the number {code}: {codes}. Choose one of them in the list.",
    ),
    "not_loopback": QT_TRANSLATE_NOOP(
        "Refusal",
        "Without a proxy that encrypts, the centre answers on this machine only, not at {host}.",
    ),
    "desk_unknown": QT_TRANSLATE_NOOP("Refusal", "No desk {desk} is enrolled at this site."),
    "numbers_used_up": QT_TRANSLATE_NOOP(
        "Refusal",
        "The site {site} has no more numbers to give to a desk. Add another site for its further desks.",
    ),
    "proposal_unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "No proposal is called {proposal}. Give its name, or the beginning that tells it apart.",
    ),
    "proposal_settled": QT_TRANSLATE_NOOP(
        "Refusal", "The proposal {proposal} was decided already."
    ),
    "quarantine_unknown": QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing that is kept as evidence is called {sha256}. Give its name, or the beginning that "
        "tells it apart.",
    ),
    "quarantine_seen": QT_TRANSLATE_NOOP(
        "Refusal", "Somebody has looked at it already: {by}. Nothing was changed."
    ),
    "file_exists": QT_TRANSLATE_NOOP(
        "Refusal", "There is a file {name} already. Choose another name."
    ),
    "site_unknown": QT_TRANSLATE_NOOP("Refusal", "This centre does not serve a site {site}."),
    "site_exists": QT_TRANSLATE_NOOP(
        "Refusal", "There is a desk in {folder} already. Choose another folder."
    ),
}

NO_PRINTER: Sentence = QT_TRANSLATE_NOOP(
    "Trouble", "No printer is installed on this machine. Save the PDF, or call the administrator."
)
TROUBLES: Mapping[str, Sentence] = {
    "address_taken": QT_TRANSLATE_NOOP(
        "Trouble",
        "The centre cannot listen at {listen}: another program does, or it is no address.",
    ),
    "centre_database_away": QT_TRANSLATE_NOOP(
        "Trouble", "The database of the centre does not answer. Check its address and that it runs."
    ),
    **EXCHANGE_TROUBLES,
    "printer_unreachable": QT_TRANSLATE_NOOP(
        "Trouble",
        "The printer {queue} does not answer. Check power, cable and paper, then print again.",
    ),
    "printer_unknown": QT_TRANSLATE_NOOP(
        "Trouble", "This machine has no printer {queue}. Choose another in F12."
    ),
    "printing_not_installed": QT_TRANSLATE_NOOP(
        "Trouble",
        "Printing is not set up on this machine. Save the PDF, and call the administrator.",
    ),
    "font_missing": QT_TRANSLATE_NOOP(
        "Trouble",
        "A font with all Vietnamese letters is missing. The administrator installs {package}.",
    ),
    "file_unwritable": QT_TRANSLATE_NOOP(
        "Trouble", "The file could not be written into {folder}. Choose another folder."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Trouble", "The disk is full. Make room, then try again; nothing was lost."
    ),
    "disk_failed": QT_TRANSLATE_NOOP(
        "Trouble", "The disk failed to read or write. Tell the administrator now."
    ),
    "desk_busy": QT_TRANSLATE_NOOP(
        "Trouble", "Another program of this desk is writing. Try again in a moment."
    ),
    "database_locked": QT_TRANSLATE_NOOP(
        "Trouble", "Another program of this desk is writing. Try again in a moment."
    ),
    "database_unreachable": QT_TRANSLATE_NOOP(
        "Trouble", "The data in {folder} cannot be opened. Tell the administrator."
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Trouble", "The data in {folder} are damaged. Stop receiving and tell the administrator."
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Trouble", "The data were written by a newer program. Install the newer version."
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "Trouble", "The folder {folder} cannot be written to. Tell the administrator."
    ),
    "key_missing": QT_TRANSLATE_NOOP(
        "Trouble", "The key of the data is missing ({folder}). Tell the administrator."
    ),
    "key_wrong": QT_TRANSLATE_NOOP(
        "Trouble", "The key does not fit the data in {folder}. Tell the administrator."
    ),
    "witness_unwritable": QT_TRANSLATE_NOOP(
        "Trouble",
        "The record of issued numbers in {folder} cannot be written. Tell the administrator.",
    ),
    "no_site": QT_TRANSLATE_NOOP(
        "Trouble", "There are no data in {folder}. The administrator sets the desk up first."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Trouble", "The file {name} cannot be read. Check its name and place."
    ),
    "received_without_paper": QT_TRANSLATE_NOOP(
        "Trouble",
        "Dossier {dossier} was received, but its receipt was not made. Print it from the dossier; "
        "do not receive it again.",
    ),
}

BROKEN: Mapping[str, Sentence] = {
    "file_damaged": QT_TRANSLATE_NOOP(
        "Integrity", "The file of the data is damaged. Stop receiving, call the administrator."
    ),
    "line_broken": QT_TRANSLATE_NOOP(
        "Integrity",
        "Line {seq} of epoch {epoch} of desk {desk} was changed from outside (place {pos}). "
        "Stop receiving, call the administrator.",
    ),
    "journal_cut_off": QT_TRANSLATE_NOOP(
        "Integrity",
        "The data end at line {seq} of epoch {epoch}, but line {seen_seq} of epoch {seen_epoch} was "
        "already written here: they are an older copy, or were cut off. Call the administrator.",
    ),
    "reference_changed": QT_TRANSLATE_NOOP(
        "Integrity",
        "The stored procedures, calendar or site data were changed from outside ({key}). "
        "Stop receiving, call the administrator.",
    ),
    "quarantine_changed": QT_TRANSLATE_NOOP(
        "Integrity",
        "The evidence {sha256} was changed from outside and proves nothing any more. Look at the backup.",
    ),
    "mark_differs": QT_TRANSLATE_NOOP(
        "Integrity",
        "What {table} says of {key} is not where its journal ends. Stop the service, look at the backup.",
    ),
    "table_differs": QT_TRANSLATE_NOOP(
        "Integrity",
        "Table {table} differs from the journal at {key}. Stop receiving, call the administrator.",
    ),
    "numbers_missing": QT_TRANSLATE_NOOP(
        "Integrity",
        "The list of {day} does not add up and is neither printed nor closed: nothing in the journal "
        "explains what became of {codes}. Call the administrator.",
    ),
    "identity_broken": QT_TRANSLATE_NOOP(
        "Integrity",
        "The sums {identity} of field {field} do not agree, so the report is not issued. Dossiers that "
        "do not fit ({number}): {dossiers}. Call the administrator.",
    ),
}
