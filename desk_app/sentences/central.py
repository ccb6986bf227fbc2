"""What `desk-central` tells its operators."""

from __future__ import annotations

from desk_app.sentences.sentence import QT_TRANSLATE_NOOP

SERVING = QT_TRANSLATE_NOOP("Central", "The centre answers at {listen}. Database: {database}.")
EMBEDDED = QT_TRANSLATE_NOOP("Central", "embedded, for trying out only")
OWN_DATABASE = QT_TRANSLATE_NOOP("Central", "the one that was named")
SITE_ADDED = QT_TRANSLATE_NOOP("Central", "The site {site} can enrol its desks now.")
CODE_MADE = QT_TRANSLATE_NOOP(
    "Central", "Code of lane {lane} at {site}, good for one desk and 24 hours: {code}"
)
REVOKED = QT_TRANSLATE_NOOP(
    "Central", "Nothing more is taken from the desk {desk}; what it sends is kept as evidence."
)
TIMELINE = QT_TRANSLATE_NOOP(
    "Central", "A new timeline began: {timeline}. The desks send by themselves what is missing."
)
OFFICER_ADDED = QT_TRANSLATE_NOOP(
    "Central", "Access of {name} at {site}, shown only this once: {token}"
)
OFFICER_REVOKED = QT_TRANSLATE_NOOP("Central", "{name} has no access any more.")
INGESTED = QT_TRANSLATE_NOOP("Central", "Taken in. Carry the answer back to the desk: {place}")
PUBLISHED = QT_TRANSLATE_NOOP(
    "Central", "Published: {number}. Sites: {sites}. Desks receive it with their next exchange."
)
PROPOSAL = QT_TRANSLATE_NOOP("Central", "{id}  {site}, {key} {name}, desk {desk}: {answer}")
PROPOSAL_WAITS = QT_TRANSLATE_NOOP("Central", "to be decided")
PROPOSAL_ACCEPTED = QT_TRANSLATE_NOOP("Central", "Accepted and published.")
PROPOSAL_DECLINED = QT_TRANSLATE_NOOP("Central", "Declined: {why}")
CARD = QT_TRANSLATE_NOOP("Central", "Centre {centre}, timeline {timeline}")
PROVED = QT_TRANSLATE_NOOP(
    "Central", "Whole. Sites: {sites}; lines: {lines}; rows that equal their replay: {rows}."
)
COUNTED = QT_TRANSLATE_NOOP("Central", "Events: {events}; dossiers: {dossiers}; flags: {flags}")
LANE = QT_TRANSLATE_NOOP("Central", "{site}, {agency}, {day}, lane {lane}: {first} to {last}")
LANE_WHOLE = QT_TRANSLATE_NOOP("Central", "without a hole")
LANE_HOLES = QT_TRANSLATE_NOOP(
    "Central", "voided: {voids}; left out by a restored copy: {left_out}; not explained: {holes}"
)
LANE_DIFFERS = QT_TRANSLATE_NOOP("Central", "its desk has sealed other numbers")
SITE = QT_TRANSLATE_NOOP(
    "Central", "{site}: lines {lines}, desks {desks}, last heard of {last}, flags {flags}"
)
QUARANTINED = QT_TRANSLATE_NOOP(
    "Central",
    "{sha256}  {when}  {site}, desk {desk}: {reason}, chain {chain}, epoch {epoch}, from line {first} on; "
    "{size} bytes, {kept}; {seen}",
)
OF_A_COPY = QT_TRANSLATE_NOOP("Central", "a second live copy of the desk")
BY_REVOKED = QT_TRANSLATE_NOOP("Central", "the desk was revoked")
WHOLE = QT_TRANSLATE_NOOP("Central", "kept whole")
HEAD_ALONE = QT_TRANSLATE_NOOP("Central", "only its signed head is kept")
UNSEEN = QT_TRANSLATE_NOOP("Central", "nobody has looked at it")
SEEN_BY = QT_TRANSLATE_NOOP("Central", "looked at by {by}, {when}: {why}")
HEAD_SIGNED = QT_TRANSLATE_NOOP(
    "Central", "Signed by the desk {desk}: lines {first} to {last} of epoch {epoch}, hash {head}"
)
EVIDENCE_SAVED = QT_TRANSLATE_NOOP(
    "Central",
    "Saved in {place}: {bytes} bytes, {kept}. Personal data may be in it: keep it locked away.",
)
SEEN = QT_TRANSLATE_NOOP("Central", "Its alarm has ended; everything is kept.")
NOTHING = QT_TRANSLATE_NOOP("Central", "Nothing.")
