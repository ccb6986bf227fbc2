"""Connecting this desk to a centre: over the network, or by a request that travels on a USB stick."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk_app.models.actor import Actor
from desk_app.models.outcomes import Facts, HasProblems, NotAllowed, Problem, Trouble
from desk_app.models.permissions import ENROL, must_sign
from desk_app.models.text import clean_line
from desk_app.protocol.bundle import exchange_public
from desk_app.protocol.certificate import Card, EnrolRequest, enrol_request, read_card
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import read_json
from desk_app.protocol.messages import ExchangeRefused
from desk_app.protocol.seals import public_of
from desk_app.services.desk import Desk
from desk_app.services.synchronise import Synchronise
from desk_app.sync.centre import Centre, address_of, client_for
from desk_app.sync.enrolled import keep_certificate
from desk_app.sync.exchange import REFUSED, told_as

LONGEST_CODE = 60
MOST_CARD = 10_000  # bytes
AGAIN = frozenset({REFUSED + "unknown_desk", REFUSED + "revoked"})
"""After these a desk that was connected may be connected anew."""


@dataclass(frozen=True)
class Enrol:
    """What an administrator or supervisor does once for a desk; what was done before goes up, too."""

    desk: Desk

    def __call__(self, actor: Actor, address: str, code: str) -> None:
        """Connect over the network. Trouble as the centre says it; nothing is kept then.

        NotAllowed `role_not_allowed`, `already_enrolled`; HasProblems `code`; Trouble
        `centre_needs_tls`, `centre_false`, and what the centre refuses with (`centre_…`).
        """
        typed = self._may(actor, code)
        desk, known = self.desk, address_of(address)
        with closing(client_for(known)) as client:
            centre = Centre(known, desk.site_id, desk.desk, desk.signing_key, desk.now, client)
            try:
                certificate = centre.enrol(self._request(typed))
            except ExchangeRefused as refused:
                trouble, facts = told_as(refused.refusal)
                own: Facts = {"site": desk.site.site, "lane": desk.site.lane}
                raise Trouble(trouble, **{**own, **facts}) from refused
        keep_certificate(Synchronise(desk).exchange(), certificate, address=known)

    def by_card(self, actor: Actor, path: Path, code: str) -> Card:
        """Make the request that the next export carries; the centre's answer brings the certificate.

        Raises as a call, and Trouble `file_unreadable`, `card_wrong`.
        """
        typed = self._may(actor, code)
        try:
            with path.open("rb") as file:
                card = read_card(read_json(file.read(MOST_CARD)))
        except OSError as error:
            raise Trouble("file_unreadable", name=path.name) from error
        except MessageUnreadable as error:
            raise Trouble("card_wrong") from error
        Synchronise(self.desk).exchange().keep(card=card.document(), code=typed)
        return card

    def _may(self, actor: Actor, code: str) -> str:
        must_sign(actor, ENROL)
        memory = Synchronise(self.desk).exchange().memory()
        if memory.certificate is not None and memory.trouble not in AGAIN:
            raise NotAllowed("already_enrolled")
        typed = clean_line(code)
        if not typed or len(typed) > LONGEST_CODE:
            raise HasProblems((Problem("code", "text_missing"),))
        return typed

    def _request(self, code: str) -> EnrolRequest:
        return request_of(self.desk, code)


def request_of(desk: Desk, code: str) -> EnrolRequest:
    """The desk's wish to join its site, under its signature."""
    key: Any = desk.signing_key
    unsigned = EnrolRequest(
        site=desk.site_id, code=code, desk=desk.desk, public_key=public_of(key),
        exchange_key=exchange_public(key), lane=desk.site.lane, label=desk.site.desk, signature=b"",
    )  # fmt: skip
    return enrol_request(unsigned, key)
