"""What the exchange keeps in mind between rounds: the centre, how far it has confirmed, what went wrong."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import delete, or_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from desk_app.models.moments import iso, read_moment
from desk_app.models.tables import StreamCursor, SyncState
from desk_app.protocol.certificate import Certificate, read_certificate
from desk_app.protocol.messages import Cursor, Place, read_place
from desk_app.sync.outbox import BEFORE_ALL, Order

Plain = Mapping[str, Any]
NOTHING: Plain = MappingProxyType({})
NEIGHBOUR, REVOCATION = "neighbour|", "revocation|"
OF_THE_DESK = ("own_versions", "went_on")
"""What stays when the desk is connected anew: it tells of the desk, not of its connection."""
OF_THE_CENTRE = (
    "timeline",
    "past",
    "restored",
    "returned",
    "declined",
    "declined_at",
    "entries_until",
)
"""What stays, too, when it is the same centre."""


@dataclass(frozen=True)
class Memory:
    """Everything kept of one site's exchange, as it was when it was read; see `keep`.

    `parted`: the last place that this desk, the second of two live copies, shares with the other one;
    its chain bears `label` at the centre. `acked`: how far the centre has confirmed the chain under
    its signature.
    """

    values: Plain = field(default_factory=lambda: NOTHING)

    @property
    def address(self) -> str:
        """The centre's address; empty for a desk that exchanges by USB alone."""
        return str(self.values.get("address", ""))

    @property
    def certificate(self) -> Certificate | None:
        """What the centre signed at the enrolment; None before."""
        found = self.values.get("certificate")
        return None if found is None else read_certificate(found)

    @property
    def card(self) -> Plain | None:
        """The public card of the centre that an enrolment by USB is under way to."""
        return self.values.get("card")

    @property
    def code(self) -> str:
        """The one-time code of that enrolment."""
        return str(self.values.get("code", ""))

    @property
    def timeline(self) -> str:
        """The centre's life that was last heard of; a restored centre begins another."""
        return str(self.values.get("timeline", ""))

    @property
    def least_app(self) -> str:
        """The version of the program that the centre would like desks to have."""
        return str(self.values.get("least_app", ""))

    @property
    def acked(self) -> Place | None:
        """The last place under the centre's signature."""
        found = self.values.get("acked")
        return None if found is None else read_place(found)

    @property
    def confirmed(self) -> Order:
        """The same as an order, before all when there is none."""
        return self.acked.order if self.acked else BEFORE_ALL

    @property
    def label(self) -> str:
        """The name of this copy's branch at the centre; empty for the copy that came first."""
        return str(self.values.get("label", ""))

    @property
    def parted(self) -> Order:
        """The place behind which the branch begins."""
        epoch, seq = self.values.get("parted", BEFORE_ALL)
        return int(epoch), int(seq)

    @property
    def shared(self) -> tuple[tuple[str, Order], ...]:
        """Of a branch: the names of the copies it left, each with the last place that it shares with it."""
        found = self.values.get("shared", ())
        return tuple((str(name), (int(epoch), int(seq))) for name, epoch, seq in found)

    @property
    def revoked(self) -> bool:
        """Whether the centre has said that it takes nothing more from this desk."""
        return bool(self.values.get("revoked", False))

    @property
    def restored(self) -> bool:
        """Whether the centre was put back and may lack lines of its own that this desk holds."""
        return bool(self.values.get("restored", False))

    @property
    def returned(self) -> Mapping[str, int]:
        """How far a restored centre has its own lines again, by their epoch."""
        found: Mapping[str, int] = self.values.get("returned", {})
        return found

    @property
    def past(self) -> tuple[str, ...]:
        """Lives of the centre that are over: what was said in them comes too late."""
        return tuple(self.values.get("past", ()))

    @property
    def resume(self) -> Order:
        """From where the next file goes on, beyond what is confirmed: where a restored centre ends.

        Of a branch, where nothing was heard of that: from where it parted.
        """
        epoch, seq = self.values.get("resume", self.parted)
        return int(epoch), int(seq)

    @property
    def lost(self) -> bool:
        """Whether the centre named lines of this desk that it does not hold any more."""
        return bool(self.values.get("lost", False))

    @property
    def told(self) -> tuple[str, ...]:
        """The versions of reference data brought up that the centre holds, by their names."""
        return tuple(self.values.get("told", ()))

    @property
    def versions_until(self) -> int:
        """Up to which line of this store the journal was looked at for versions that it names."""
        return int(self.values.get("versions_until", 0))

    @property
    def own_versions(self) -> Mapping[str, int]:
        """The last arrival of each stream while the desk was the writer of its reference data."""
        found: Mapping[str, int] = self.values.get("own_versions", {})
        return found

    @property
    def entries_until(self) -> Mapping[str, int]:
        """The furthest place that was ever read in each stream of reference data; see `Entries`."""
        found: Mapping[str, int] = self.values.get("entries_until", {})
        return found

    @property
    def declined(self) -> Mapping[str, str]:
        """Why the centre has said no to a version that was brought in here, by its name."""
        found: Mapping[str, str] = self.values.get("declined", {})
        return found

    @property
    def refused(self) -> Mapping[str, tuple[str, str]]:
        """The versions that the centre did not take in, by their names: of which stream, and why."""
        found: Mapping[str, Sequence[str]] = self.values.get("refused", {})
        return {name: (stream, code) for name, (stream, code) in found.items()}

    @property
    def trouble(self) -> str:
        """What went wrong at the last try; empty when it went well."""
        return str(self.values.get("trouble", ""))

    @property
    def facts(self) -> Mapping[str, str | int]:
        """The facts of the trouble."""
        found: Mapping[str, str | int] = self.values.get("facts", {})
        return found

    @property
    def carried(self) -> tuple[str, Order] | None:
        """The file that was written last for the centre, and the last place of this desk in it."""
        found = self.values.get("carried")
        if found is None:
            return None
        epoch, seq = found["to"]
        return str(found["file"]), (int(epoch), int(seq))

    @property
    def number(self) -> int | None:
        """The desk's number in its province."""
        return self.values.get("number")

    def moment(self, key: str) -> datetime | None:
        """`last_success`, `offline_since`, `next_try`; `went_on`: when this older copy went on anew.

        `heard`: when the centre wrote the newest of its answers that came as a file.
        """
        found = self.values.get(key)
        return None if found is None else read_moment(found)


def remembered(session: Session, site: str) -> Memory:
    """What is kept of a site's exchange."""
    query = select(SyncState.key, SyncState.value).where(
        SyncState.site == site,
        ~SyncState.key.startswith(NEIGHBOUR, autoescape=True),
        ~SyncState.key.startswith(REVOCATION, autoescape=True),
    )
    return Memory({key: json.loads(value) for key, value in session.execute(query)})


def keep(session: Session, site: str, **values: Any) -> None:
    """Keep values (JSON, or an instant); None forgets one."""
    for key, value in values.items():
        if value is None:
            own = (SyncState.site == site, SyncState.key == key)
            session.execute(delete(SyncState).where(*own))
            continue
        text = json.dumps(iso(value) if isinstance(value, datetime) else value)
        row = {"site": site, "key": key, "value": text}
        statement = insert(SyncState).values(row)
        changed = statement.on_conflict_do_update(
            index_elements=("site", "key"), set_={"value": text}
        )
        session.execute(changed)


def cursors(session: Session, site: str) -> dict[str, Cursor]:
    """How far each stream was taken in."""
    rows = session.scalars(select(StreamCursor).where(StreamCursor.site == site))
    return {row.stream: Cursor(row.timeline, row.position, row.prefix) for row in rows}


def keep_cursor(session: Session, site: str, stream: str, cursor: Cursor) -> None:
    """How far a stream was taken in, from now on."""
    row = vars(cursor) | {"site": site, "stream": stream}
    statement = insert(StreamCursor).values(row)
    session.execute(
        statement.on_conflict_do_update(index_elements=("site", "stream"), set_=vars(cursor))
    )


def read_until(session: Session, site: str, positions: Mapping[str, int]) -> None:
    """How far each stream of reference data was read, in any life of the centre."""
    before = remembered(session, site).entries_until
    known = {each: max(before.get(each, 0), at) for each, at in positions.items()}
    keep(session, site, entries_until={**before, **known})


def rewind(session: Session, site: str) -> None:
    """Every stream from its beginning: what is held already is passed over."""
    read = cursors(session, site).items()
    read_until(session, site, {stream: cursor.position for stream, cursor in read})
    session.execute(delete(StreamCursor).where(StreamCursor.site == site))


def disconnect(session: Session, site: str, desk: str, *, same_centre: bool) -> None:
    """Forget the connection that was: of the same centre what it has said of others stays.

    `desk`: this one; whoever has a new certificate counts again.
    """
    kept = (*OF_THE_DESK, *OF_THE_CENTRE) if same_centre else OF_THE_DESK
    if not same_centre:
        session.execute(delete(StreamCursor).where(StreamCursor.site == site))
    told = (NEIGHBOUR, REVOCATION) if same_centre else ()
    of_others = (SyncState.key.startswith(each, autoescape=True) for each in told)
    stays = or_(SyncState.key.in_(kept), *of_others) & (SyncState.key != REVOCATION + desk)
    session.execute(delete(SyncState).where(SyncState.site == site, ~stays))


def keep_neighbour(session: Session, site: str, certificate: Certificate) -> None:
    """A desk of the same centre that this one has met: its key checks what it wrote."""
    keep(session, site, **{NEIGHBOUR + certificate.desk: certificate.document()})


def certificates(session: Session, site: str) -> tuple[Certificate, ...]:
    """Of the desks that this one has met."""
    query = select(SyncState.value).where(
        SyncState.site == site, SyncState.key.startswith(NEIGHBOUR, autoescape=True)
    )
    return tuple(read_certificate(json.loads(value)) for value in session.scalars(query))
