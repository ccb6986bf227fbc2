"""What the command line tells people."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.standing import Holder
from desk_app.models.views import Verdict
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

RECEIVED = QT_TRANSLATE_NOOP("Terminal", "Received: {code}")
DUE = QT_TRANSLATE_NOOP("Terminal", "Result due: {due}")
NO_DUE = QT_TRANSLATE_NOOP("Terminal", "The law sets no day for the result.")
RECEIPT_AT = QT_TRANSLATE_NOOP("Terminal", "The receipt lies in {place}")
NOT_FOUND = QT_TRANSLATE_NOOP("Terminal", "No dossier was found.")
DEMO_READY = QT_TRANSLATE_NOOP(
    "Terminal",
    "The demonstration desk is ready in {place}. Users clerk, supervisor, admin; "
    "each password is the user's own name.",
)
SITE_READY = QT_TRANSLATE_NOOP("Terminal", "The desk is ready in {place}.")
ADMINISTRATOR = QT_TRANSLATE_NOOP(
    "Terminal",
    "Sign in as {name} with the recovery code below and choose a password.",
)
RECOVERY = QT_TRANSLATE_NOOP(
    "Terminal", "Recovery code, shown only this once; keep it in a safe place: {code}"
)
KEY_IN_KEYRING = QT_TRANSLATE_NOOP("Terminal", "The key of the data lies in the keyring.")
KEY_BESIDE = QT_TRANSLATE_NOOP(
    "Terminal", "The key of the data lies beside them in the file {place}"
)
KEY_GIVEN = QT_TRANSLATE_NOOP("Terminal", "The key of the data lies in the file {place}")
BUG = QT_TRANSLATE_NOOP(
    "Terminal",
    "The program failed here (incident {incident}). Try again; if it repeats, give the incident "
    "number to the administrator.",
)
PREFERENCE = QT_TRANSLATE_NOOP("Terminal", "{key} is {value}")
VERIFIED = QT_TRANSLATE_NOOP(
    "Terminal", "Whole. Lines: {lines}; rows that equal their replay: {rows}. Head {head}"
)
IMPORTED = QT_TRANSLATE_NOOP("Terminal", "Taken over: {number}")
INITIAL_PASSWORD = QT_TRANSLATE_NOOP(
    "Terminal", "Initial password of {name}, to be changed at the first sign-in: {password}"
)
PASSWORD_CHANGED = QT_TRANSLATE_NOOP("Terminal", "The password was changed.")
PASSWORD_TO_CHANGE = QT_TRANSLATE_NOOP(
    "Terminal", "Change the initial password: desk-app user password"
)
USER_ENABLED = QT_TRANSLATE_NOOP("Terminal", "The account {name} signs in again.")
USER_DISABLED = QT_TRANSLATE_NOOP("Terminal", "The account {name} signs in no more.")
HANDED_OVER = QT_TRANSLATE_NOOP(
    "Terminal", "List {batch}: {dossiers} handed to {unit}; waiting for its confirmation."
)
SLIP_GIVEN = QT_TRANSLATE_NOOP("Terminal", "Slip number {number} is kept as {slip}")
TILL_OPENED = QT_TRANSLATE_NOOP("Terminal", "The drawer is open with {amount}")
TILL_CLOSED = QT_TRANSLATE_NOOP("Terminal", "Expected {expected}, counted {total}")
PAPER_AT = QT_TRANSLATE_NOOP("Terminal", "The paper lies in {place}")
REPORT_AT = QT_TRANSLATE_NOOP("Terminal", "The figures lie in {place}")
DAY_SIGNED = QT_TRANSLATE_NOOP(
    "Terminal", "{day} is signed off, time {number}, up to line {seq} of the journal: {words}"
)
DAY_CHANGED = QT_TRANSLATE_NOOP("Terminal", "Changed since the signature before: {codes}")
POINTS_OPEN = QT_TRANSLATE_NOOP("Terminal", "Left open: {points}")
BOOK_CLOSED = QT_TRANSLATE_NOOP(
    "Terminal", "Volume {volume} of {year} is closed: entries {first} to {last}."
)

DAY_PROOFS: Mapping[str, Sentence] = {
    "": QT_TRANSLATE_NOOP(
        "Verdict", "Every record of the journal up to line {seq} is as it was on the list of {day}."
    ),
    "line_changed": QT_TRANSLATE_NOOP(
        "Verdict",
        "The records were changed after the list of {day}: the first changed line of the journal is "
        "{broken}, dossier {code}.",
    ),
    "line_missing": QT_TRANSLATE_NOOP(
        "Verdict",
        "The records were changed after the list of {day}: line {broken} of the journal is missing.",
    ),
    "rewritten": QT_TRANSLATE_NOOP(
        "Verdict",
        "The journal up to line {seq} is not the one of the list of {day}: it was written anew.",
    ),
    "table_differs": QT_TRANSLATE_NOOP(
        "Verdict",
        "The journal is as it was on the list of {day}, but the record of dossier {code} was changed "
        "from outside.",
    ),
    "of_another_day": QT_TRANSLATE_NOOP(
        "Verdict", "These words stand on no list and under no signature of {day}."
    ),
}
"""What a daily list proves, by what is wrong."""

WOULD_IMPORT = QT_TRANSLATE_NOOP(
    "Terminal",
    "Would be taken over: {good}. Here already: {skipped}. Refused: {refused}. Nothing was changed.",
)
DOSSIERS_IMPORTED = QT_TRANSLATE_NOOP(
    "Terminal", "Taken over: {done}. Here already: {skipped}. Refused: {refused}."
)
IMPORT_ENDED_EARLY = QT_TRANSLATE_NOOP(
    "Terminal",
    "The import was ended early. What was taken over stays; start it again for the rest.",
)
IMPORT_PROGRESS = QT_TRANSLATE_NOOP("Terminal", "{done} of {total} rows")
REFUSED_AT = QT_TRANSLATE_NOOP(
    "Terminal", "The refused rows lie in {place}. Correct them there and import that file."
)
RATED = QT_TRANSLATE_NOOP("Terminal", "The rating is kept.")
SURVEY_PLANNED = QT_TRANSLATE_NOOP("Terminal", "{name}: {answered} of {planned} forms are back.")
PUBLISHED_AT = QT_TRANSLATE_NOOP("Terminal", "The public pages and papers lie in {place}")

JOINED = QT_TRANSLATE_NOOP("Terminal", "The desk is connected to the centre at {address}.")
JOIN_ASKED = QT_TRANSLATE_NOOP(
    "Terminal", "The request is ready. Export it, bring it to the centre, and import its answer."
)
EXCHANGED = QT_TRANSLATE_NOOP("Terminal", "Exchanged. Records sent: {sent}; taken in: {taken}.")
CARRIED_OUT = QT_TRANSLATE_NOOP(
    "Terminal",
    "Records written: {sent}. Bring {place} to the centre; they stay here until its answer is read.",
)
CARRIED_IN = QT_TRANSLATE_NOOP(
    "Terminal", "Records confirmed by the centre: {confirmed}; taken in from others: {taken}."
)
RELAYING = QT_TRANSLATE_NOOP(
    "Terminal", "This desk listens for its neighbours at {address}. Ctrl+C ends it."
)
SETTLED = QT_TRANSLATE_NOOP("Terminal", "Settled.")
RENUMBERED = QT_TRANSLATE_NOOP(
    "Terminal", "The dossier now has the code {code}. Print its receipt again."
)
NOTHING_PROPOSED = QT_TRANSLATE_NOOP(
    "Terminal", "Nothing was brought in here since this desk belongs to a centre."
)
PROPOSED = QT_TRANSLATE_NOOP(
    "Terminal", "It governs at this desk and is proposed to the centre, which decides."
)
PROPOSALS: Mapping[str, Sentence] = {
    "here": QT_TRANSLATE_NOOP("Terminal", "governs here; the centre has not been asked yet"),
    "sent": QT_TRANSLATE_NOOP("Terminal", "governs here; the centre has not decided yet"),
    "refused": QT_TRANSLATE_NOOP("Terminal", "governs here; the centre could not take it in"),
    "accepted": QT_TRANSLATE_NOOP("Terminal", "accepted by the centre"),
    "declined": QT_TRANSLATE_NOOP("Terminal", "declined by the centre: {why}"),
    "outdated": QT_TRANSLATE_NOOP("Terminal", "the centre has published another version since"),
}
STILL_WAITING = QT_TRANSLATE_NOOP(
    "Terminal",
    "Records not confirmed: {events}, of dossiers: {dossiers}. To be decided: {flagged}.",
)
LINKS: Mapping[str, Sentence] = {
    "not_enrolled": QT_TRANSLATE_NOOP("Terminal", "This desk is not connected to a centre."),
    "asked": QT_TRANSLATE_NOOP("Terminal", "The connection to the centre is asked for."),
    "online": QT_TRANSLATE_NOOP("Terminal", "The centre answers."),
    "offline": QT_TRANSLATE_NOOP("Terminal", "No connection to the centre."),
    "refused": QT_TRANSLATE_NOOP("Terminal", "The centre refuses what is sent."),
    "revoked": QT_TRANSLATE_NOOP("Terminal", "The centre takes nothing more from this desk."),
}
"""How desk and centre stand to each other."""

HOLDERS: Mapping[Holder, Sentence] = {
    Holder.DESK: QT_TRANSLATE_NOOP("Terminal", "The desk"),
    Holder.TRANSIT: QT_TRANSLATE_NOOP("Terminal", "On the way"),
    Holder.UNIT: QT_TRANSLATE_NOOP("Terminal", "The unit"),
    Holder.POST: QT_TRANSLATE_NOOP("Terminal", "The post"),
    Holder.CITIZEN: QT_TRANSLATE_NOOP("Terminal", "The citizen"),
}
"""Who holds the papers where no name says it."""

PAPER_VERDICTS: Mapping[Verdict, Sentence] = {
    Verdict.GENUINE: QT_TRANSLATE_NOOP(
        "Verdict", "Genuine: this paper was issued here and nothing on it was changed."
    ),
    Verdict.ALTERED: QT_TRANSLATE_NOOP(
        "Verdict", "Altered: the content does not match its signature. Do not accept it."
    ),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP(
        "Verdict", "Unknown: this is not a paper whose signature this desk can check."
    ),
}
