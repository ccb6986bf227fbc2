"""What is said of the exchange with the centre: what went wrong, why something waits, what it found."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.money import shown_money
from desk_app.models.outcomes import Facts
from desk_app.sentences.sentence import QT_TRANSLATE_NOOP, Sentence

EXCHANGE_TROUBLES: Mapping[str, Sentence] = {
    "centre_unreachable": QT_TRANSLATE_NOOP(
        "Exchange", "The centre does not answer. Nothing is lost; it is tried again by itself."
    ),
    "centre_needs_tls": QT_TRANSLATE_NOOP(
        "Exchange",
        "The address {address} is not protected on its way. Ask for the address that begins with https.",
    ),
    "centre_unclear": QT_TRANSLATE_NOOP(
        "Exchange",
        "Something answered that is not the centre (answer {status}). Check the address and the network.",
    ),
    "centre_false": QT_TRANSLATE_NOOP(
        "Exchange",
        "The answer does not bear the signature of this desk's centre. Nothing of it was believed; "
        "tell the administrator.",
    ),
    "centre_page_broken": QT_TRANSLATE_NOOP(
        "Exchange",
        "What the centre sent does not follow from what is here (chain {chain}). Nothing of it was "
        "taken over; it is asked for again.",
    ),
    "centre_bad_signature": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre does not know the signature of this desk. Everything is kept here; "
        "tell the administrator.",
    ),
    "centre_bad_chain": QT_TRANSLATE_NOOP(
        "Exchange",
        "The records that were sent do not follow one from another. Everything is kept here; "
        "tell the administrator.",
    ),
    "centre_bad_format": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre could not read what was sent. Everything is kept here; tell the administrator.",
    ),
    "centre_future_version": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre is older than this program and cannot read its records yet. "
        "They wait here until the centre is renewed.",
    ),
    "centre_gap": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre lacks earlier records of this desk. They are sent again by themselves.",
    ),
    "centre_fork": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre holds other records of this desk: a second copy of these data is in use. Both are "
        "kept apart and nothing is lost; tell the administrator.",
    ),
    "centre_revoked": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre takes nothing more from this desk. Everything is kept here; call the administrator.",
    ),
    "centre_stale": QT_TRANSLATE_NOOP(
        "Exchange", "What was sent reached the centre too late. It is sent again by itself."
    ),
    "centre_unknown_desk": QT_TRANSLATE_NOOP(
        "Exchange", "The centre does not know this desk. Connect it again with a new code."
    ),
    "centre_too_large": QT_TRANSLATE_NOOP(
        "Exchange", "One record is larger than the centre accepts. Tell the administrator."
    ),
    "centre_slow_down": QT_TRANSLATE_NOOP(
        "Exchange", "The centre asks this desk to wait. It is tried again by itself."
    ),
    "centre_busy": QT_TRANSLATE_NOOP(
        "Exchange", "The centre has too much to do just now. It is tried again by itself."
    ),
    "centre_wrong_site": QT_TRANSLATE_NOOP(
        "Exchange",
        "The code was made for another site than {site}. Ask the centre for a code of this site.",
    ),
    "centre_refused": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre said no ({answer}). Everything is kept here; tell the administrator.",
    ),
    "centre_enrol_code_unknown": QT_TRANSLATE_NOOP(
        "Exchange", "The centre did not issue this code. Type it again as it was told."
    ),
    "centre_enrol_code_used": QT_TRANSLATE_NOOP(
        "Exchange", "This code has served another desk already. Ask the centre for a new one."
    ),
    "centre_enrol_code_expired": QT_TRANSLATE_NOOP(
        "Exchange", "This code was good for 24 hours and is over. Ask the centre for a new one."
    ),
    "centre_lane_taken": QT_TRANSLATE_NOOP(
        "Exchange",
        "Another desk has the number range {lane} of this site. Ask the centre which one is free.",
    ),
    "centre_lane_differs": QT_TRANSLATE_NOOP(
        "Exchange",
        "The code was made for number range {lane}, and this desk numbers in another. "
        "Ask the centre for a code of this desk's range.",
    ),
    "bundle_garbage": QT_TRANSLATE_NOOP(
        "Exchange", "This file is no exchange file of the centre or of a desk. Choose another one."
    ),
    "bundle_cut": QT_TRANSLATE_NOOP(
        "Exchange", "This file was not copied whole. Copy it again and wait until it is finished."
    ),
    "bundle_not_for_us": QT_TRANSLATE_NOOP(
        "Exchange", "This file is meant for another desk. Choose the one made for this desk."
    ),
    "bundle_signature": QT_TRANSLATE_NOOP(
        "Exchange",
        "This file does not bear the signature of this desk's centre. Nothing of it was taken over.",
    ),
    "bundle_old": QT_TRANSLATE_NOOP(
        "Exchange",
        "This file is an old answer of the centre: the centre was restored since. Nothing of it was "
        "taken over; choose the newest answer.",
    ),
    "bundle_again": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre was restored from a copy and lacks records that are here. The answer was taken "
        "over. Save one more file for the centre: it holds what the centre lacks.",
    ),
    "card_wrong": QT_TRANSLATE_NOOP(
        "Exchange", "This file is not the card of a centre. Ask the centre for its card."
    ),
    "neighbour_unreachable": QT_TRANSLATE_NOOP(
        "Exchange",
        "The other desk does not answer. Let other desks ask there (F11), and check the address.",
    ),
    "neighbour_unknown": QT_TRANSLATE_NOOP(
        "Exchange",
        "The other desk is not enrolled at the same centre and site. Nothing was exchanged.",
    ),
    "neighbour_revoked": QT_TRANSLATE_NOOP(
        "Exchange",
        "The centre has revoked the other desk. Only what counts still was taken over from it, "
        "and it was given nothing; tell the administrator.",
    ),
    "neighbour_busy": QT_TRANSLATE_NOOP(
        "Exchange",
        "The other desk is busy with other desks just now. Nothing was exchanged; try again in a minute.",
    ),
    "neighbour_unclear": QT_TRANSLATE_NOOP(
        "Exchange",
        "Something answers at this address that is not another desk. Nothing of it was taken over; "
        "check the address.",
    ),
    "sync_failed": QT_TRANSLATE_NOOP(
        "Exchange",
        "The exchange failed in the program itself. Everything is kept; tell the administrator.",
    ),
}

EXCHANGE_REFUSALS: Mapping[str, Sentence] = {
    "not_enrolled": QT_TRANSLATE_NOOP(
        "Exchange", "This desk is not connected to a centre. Connect it with a code first."
    ),
    "already_enrolled": QT_TRANSLATE_NOOP(
        "Exchange", "This desk is connected to a centre already. Nothing was changed."
    ),
    "flag_unknown": QT_TRANSLATE_NOOP("Exchange", "There is no such flag at this desk."),
    "flag_settled": QT_TRANSLATE_NOOP("Exchange", "Somebody has settled this already."),
    "code_not_doubled": QT_TRANSLATE_NOOP(
        "Exchange", "No other dossier bears the code of this one now. Say what was done instead."
    ),
}

WAITS: Mapping[str, Sentence] = {
    "": QT_TRANSLATE_NOOP("Exchange", "It is sent with the next round."),
    "asked": QT_TRANSLATE_NOOP(
        "Exchange",
        "The request to the centre travels by USB stick: write it to one, take it to the centre, and "
        "read the answer that comes back.",
    ),
    "by_stick": QT_TRANSLATE_NOOP(
        "Exchange", "This desk exchanges by USB stick: write a file and take it to the centre."
    ),
    "carried": QT_TRANSLATE_NOOP(
        "Exchange",
        "It lies in the file {file}. Take that to the centre and read the answer that comes back.",
    ),
    "not_enrolled": QT_TRANSLATE_NOOP("Exchange", "This desk is not connected to a centre yet."),
}
"""Why an item waits when nothing went wrong; else it is the sentence of the trouble."""

FINDINGS: Mapping[str, Sentence] = {
    "code_twice": QT_TRANSLATE_NOOP(
        "Exchange",
        "Another dossier has this code, too. Give one of them a new code and print again.",
    ),
    "field_changed_since": QT_TRANSLATE_NOOP(
        "Exchange",
        "Somebody else had changed the same entry before. The centre's value stands; compare both.",
    ),
    "fee_twice": QT_TRANSLATE_NOOP(
        "Exchange", "The same fee was taken twice. Give one of the two sums back."
    ),
    "custody_not_held": QT_TRANSLATE_NOOP(
        "Exchange",
        "The papers were handed on by a desk that did not have them. Find out who has them.",
    ),
    "illegal_now": QT_TRANSLATE_NOOP(
        "Exchange", "When this reached the centre the dossier stood otherwise. Look at the dossier."
    ),
    "returned_twice": QT_TRANSLATE_NOOP(
        "Exchange", "The result was given away twice. Find out who has the original."
    ),
    "checkpoint_differs": QT_TRANSLATE_NOOP(
        "Exchange",
        "The figures sealed for {day} are not those that the centre counts. Sealed: {lines} records, "
        "{dossiers} dossiers, {fees}; counted: {counted_lines}, {counted_dossiers}, {counted_fees}. "
        "Tell the administrator before the day is reported.",
    ),
    "lane_differs": QT_TRANSLATE_NOOP(
        "Exchange",
        "The numbers sealed for {day} of {agency} are not those that the centre holds: sealed up to "
        "{told}, held up to {counted}, different: {numbers}. Tell the administrator.",
    ),
    "seal_elsewhere": QT_TRANSLATE_NOOP(
        "Exchange",
        "What was sealed for {day} does not stand behind the record that it names. "
        "Tell the administrator.",
    ),
    "clock_off": QT_TRANSLATE_NOOP(
        "Exchange", "The clock of the desk differed from the centre's. Set the clock right."
    ),
    "clock_ahead": QT_TRANSLATE_NOOP(
        "Exchange", "The clock of the desk was more than a day ahead. Check the day on its papers."
    ),
}
MONEY = frozenset({"fees", "counted_fees"})
TO_BE_LOOKED_AT = QT_TRANSLATE_NOOP("Exchange", "The centre asks somebody to look at this.")


def why_waiting(code: str) -> Sentence:
    """Why an item has not reached the centre (`SyncItem.why`, `SyncStatus.trouble`)."""
    return WAITS.get(code) or EXCHANGE_TROUBLES.get(code) or EXCHANGE_TROUBLES["centre_refused"]


def found_words(code: str) -> Sentence:
    """What the centre found about an event (`Finding.code`)."""
    return FINDINGS.get(code, TO_BE_LOOKED_AT)


def found_facts(facts: Facts) -> Facts:
    """Its facts as they are read: a day in its usual order, money with its points."""
    shown = dict(facts)
    for name in MONEY & facts.keys():
        shown[name] = shown_money(int(facts[name]))
    if "day" in facts:
        shown["day"] = "/".join(reversed(str(facts["day"]).split("-")))
    return shown
