"""Every key of the program by the screen it belongs to, as the help page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk_app.models.moves import Act
from desk_app.ui.acting.words import KEYS, act_word

translate = QCoreApplication.translate
Rows = tuple[tuple[str, str], ...]
SCREENS = frozenset({"F4", "F6", "F7"})  # acts that are done on a screen of their own


@dataclass(frozen=True)
class KeyGroup:
    """The keys of one screen under its name."""

    title: str
    rows: Rows


def all_keys() -> tuple[KeyGroup, ...]:
    """The groups in the order they are read."""
    return (
        KeyGroup(translate("Help", "Everywhere"), _everywhere()),
        KeyGroup(translate("Help", "Receiving"), _receiving()),
        KeyGroup(translate("Help", "Lists and the day"), _lists()),
        KeyGroup(translate("Help", "One dossier"), _one_dossier()),
        KeyGroup(translate("Help", "Acts on a dossier"), _acts()),
        KeyGroup(translate("Help", "Hand over, return, post"), _counter()),
        KeyGroup(translate("Help", "Fees and the drawer"), _cash()),
        KeyGroup(translate("Help", "Prints"), _prints()),
        KeyGroup(translate("Help", "Synchronise"), _exchange()),
        KeyGroup(translate("Help", "Reports"), _reports()),
        KeyGroup(translate("Help", "Older registers"), _importing()),
    )


def _everywhere() -> Rows:
    return (
        ("F2", translate("Help", "Receive a dossier")),
        ("F3", translate("Help", "Search")),
        ("F4", translate("Help", "Hand over")),
        ("F5", translate("Help", "The day: counts and lists")),
        ("Shift+F5", translate("Help", "Board of figures for those who wait")),
        ("F6", translate("Help", "Return results, results that come in, the post")),
        ("F7", translate("Help", "Fees, cash drawer, settlement")),
        ("F8", translate("Help", "Register of dossiers")),
        ("F9", translate("Help", "Reports, end of the day, register book")),
        ("Shift+F9", translate("Help", "Print the daily list of today")),
        ("F10", translate("Help", "Print queue")),
        ("F11", translate("Help", "Synchronise: what waits, what needs a decision")),
        ("F12", translate("Help", "Administration")),
        ("F1", translate("Help", "This page")),
        ("Ctrl+/", translate("Help", "This page")),
        ("Ctrl+Enter", translate("Help", "The main act of the screen")),
        ("Ctrl+1 2 3", translate("Help", "The parts of a screen")),
        ("Ctrl+Z", translate("Help", "Take back what was just done, while it is offered")),
        ("Esc", translate("Help", "Close a message, give up, go back")),
        ("Ctrl+L", translate("Help", "Lock the desk, change the clerk")),
        ("Tab", translate("Help", "To the next field")),
    )


def _receiving() -> Rows:
    return (
        ("Enter", translate("Help", "To the next field")),
        ("Ctrl+Enter", translate("Help", "Receive and print; once more confirms a warning")),
        ("Alt+T", translate("Help", "Procedure")),
        ("Alt+N", translate("Help", "Applicant")),
        ("Alt+K", translate("Help", "Other details of a person")),
        ("Alt+H", translate("Help", "Owner of the dossier")),
        ("Alt+U", translate("Help", "Who authorised the applicant")),
        ("Ctrl+Shift+U", translate("Help", "Put the capitals of a name right")),
        ("Alt+P", translate("Help", "Components")),
        ("Alt+L", translate("Help", "Fees")),
        ("Alt+Q", translate("Help", "Way of the result")),
        ("Alt+V", translate("Help", "Why this date")),
        ("Alt+M", translate("Help", "Summary, late entry")),
        ("Ctrl+B", translate("Help", "Guide: which papers to bring, before reception")),
        ("Ctrl+R", translate("Help", "Turn away, before reception")),
        ("Ctrl+G", translate("Help", "Park the dossier, take one up again")),
        ("Ctrl+M", translate("Help", "Same person, another procedure")),
        ("Ctrl+T", translate("Help", "Same procedure, another person")),
        ("Ctrl+O", translate("Help", "Open the dossier just received")),
        ("Alt+D", translate("Help", "Ask the citizen for a rating")),
    )


def _lists() -> Rows:
    return (
        ("Enter", translate("Help", "Open the chosen dossier")),
        (translate("Help", "Space"), translate("Help", "Choose a row, or let it go")),
        ("Shift+↓", translate("Help", "Choose a stretch of rows")),
        ("Ctrl+A", translate("Help", "Choose all rows")),
        ("Esc", translate("Help", "Let the chosen rows go")),
        ("Shift+F4", translate("Help", "Hand the chosen dossiers over")),
        (KEYS[Act.CONFIRM], act_word(Act.CONFIRM)),
        (KEYS[Act.SHELVE], act_word(Act.SHELVE)),
        ("Ctrl+P", translate("Help", "Print papers of the chosen dossiers")),
        ("Ctrl+.", translate("Help", "Stop printing between two papers")),
        ("Alt+1 … 7", translate("Help", "The lists of the day")),
        ("Alt+H", translate("Help", "Overdue, due today and soon")),
        ("Alt+V", translate("Help", "What is left to do today")),
        ("Alt+B", translate("Help", "The charts of the day; Enter shows the table of one")),
    )


def _one_dossier() -> Rows:
    return (
        ("Ctrl+←", translate("Help", "Previous dossier of the list")),
        ("Ctrl+→", translate("Help", "Next dossier of the list")),
        ("Ctrl+P", translate("Help", "Print a paper of it")),
        ("Ctrl+Shift+P", translate("Help", "Preview")),
        ("Ctrl+S", translate("Help", "Save as PDF")),
        ("Ctrl+I", translate("Help", "Show or hide identity numbers, telephones of a list")),
        ("Ctrl+Shift+F", translate("Help", "The file that came with the result")),
        ("Alt+C", translate("Help", "What cannot be done now, and why")),
        ("Alt+L", translate("Help", "To the reason of a correction")),
        ("Alt+Q", translate("Help", "The act really happened earlier")),
        ("Alt+↓", translate("Help", "What is often said as the reason")),
    )


def _acts() -> Rows:
    return tuple((key, act_word(act)) for act, key in KEYS.items() if key not in SCREENS)


def _counter() -> Rows:
    return (
        ("Alt+N", translate("Help", "Unit that gets the dossiers; another person collects")),
        ("Ctrl+A", translate("Help", "Add all that wait to the list")),
        ("Ctrl+Backspace", translate("Help", "Take the last line away")),
        ("Alt+M", translate("Help", "The receipt is lost")),
        ("Alt+E", translate("Help", "The result goes electronically")),
        ("Alt+O", translate("Help", "Originals taken back to be revoked")),
        ("Alt+P", translate("Help", "Collect the fee still due")),
        ("Alt+I", translate("Help", "Print the acknowledgement")),
        ("Alt+D", translate("Help", "Ask the citizen for a rating, after a return")),
        ("Alt+D", translate("Help", "Count the number of the result up")),
        ("Ctrl+P", translate("Help", "Print the list")),
        ("Ctrl+S", translate("Help", "Save the list")),
    )


def _cash() -> Rows:
    return (
        ("Alt+D", translate("Help", "What is to be collected; the count")),
        ("Alt+1", translate("Help", "Cash")),
        ("Alt+2", translate("Help", "Transfer")),
        ("Alt+3 … 6", translate("Help", "Round sums the citizen gives")),
        ("Alt+B", translate("Help", "Receipt")),
        ("Alt+R", translate("Help", "Give the money back")),
        ("Ctrl+P", translate("Help", "Print the payment slip or the sheet")),
    )


def _prints() -> Rows:
    return (
        ("Ctrl+P", translate("Help", "Print again")),
        ("Ctrl+D", translate("Help", "Take a print out of the queue")),
    )


def _exchange() -> Rows:
    return (
        ("Ctrl+Enter", translate("Help", "Try to reach the centre now")),
        ("Alt+1 2 3", translate("Help", "All, what waits, what needs a decision")),
        ("Enter", translate("Help", "Open the chosen dossier")),
        ("Ctrl+D", translate("Help", "Settle what the centre has flagged")),
        ("Alt+M", translate("Help", "Give a new code where two dossiers have one")),
        ("Ctrl+S", translate("Help", "Write to a USB stick")),
        ("Ctrl+O", translate("Help", "Read from a USB stick")),
        ("Alt+N", translate("Help", "Exchange with another desk of the site")),
        ("Alt+L", translate("Help", "Let other desks of the site ask here, or no more")),
        ("Alt+K", translate("Help", "Connect the desk to a centre")),
    )


def _importing() -> Rows:
    return (
        ("F12  Alt+N", translate("Help", "Import an older register")),
        ("Ctrl+Enter", translate("Help", "The next step of the import")),
        ("Alt+B", translate("Help", "The refused rows only")),
        ("Ctrl+S", translate("Help", "Save the refused rows")),
        ("Ctrl+.", translate("Help", "Stop the import between two rows")),
    )


def _reports() -> Rows:
    return (
        ("Enter", translate("Help", "The dossiers behind a number")),
        ("Alt+←", translate("Help", "The period before")),
        ("Alt+→", translate("Help", "The period after")),
        ("Ctrl+P", translate("Help", "Print the report")),
        ("Ctrl+Shift+P", translate("Help", "Preview")),
        ("Ctrl+E", translate("Help", "Save as a spreadsheet")),
        ("Alt+B", translate("Help", "To the list of reports")),
        ("Alt+D", translate("Help", "Chart of the report")),
        ("Alt+T", translate("Help", "The folder where everything public is written")),
        ("Alt+N", translate("Help", "Staff roster: Insert adds, Delete takes away")),
        ("Ctrl+Shift+C", translate("Help", "Copy where the figures are proved")),
        ("Alt+1 … 4", translate("Help", "Lists of late work")),
        ("Ctrl+Shift+P", translate("Help", "Letters of apology of the chosen dossiers")),
        ("Alt+N", translate("Help", "Enter rating forms on paper")),
        ("Alt+K", translate("Help", "Plan a survey")),
    )
