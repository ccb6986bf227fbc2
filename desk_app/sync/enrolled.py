"""The certificate that the centre gave: believed only for this very desk, and then kept."""

from __future__ import annotations

from desk_app.models.outcomes import Trouble
from desk_app.protocol.certificate import Certificate, is_certified
from desk_app.protocol.seals import public_of
from desk_app.sync.exchange import Exchange
from desk_app.sync.memory import disconnect, keep, remembered
from desk_app.sync.versions import own_versions


def keep_certificate(
    exchange: Exchange,
    certificate: Certificate,
    *,
    address: str = "",
    centre_key: bytes | None = None,
) -> None:
    """From now on this desk belongs to that centre; nothing of a connection before binds it any more.

    `centre_key`: the one of the card by which it was asked. Trouble(`centre_false`) for a
    certificate of another desk, site or centre.
    """
    expected = centre_key or certificate.centre_key
    own = (certificate.site, certificate.desk_key) == (exchange.site, public_of(exchange.key))
    now = max(exchange.now(), certificate.valid_from)  # a clock that is slow is no forgery
    if not own or not is_certified(certificate, expected, now):
        raise Trouble("centre_false")
    with exchange.database.writing() as session:
        before = remembered(session, exchange.site)
        former = before.certificate
        same = former is not None and former.centre_key == certificate.centre_key
        disconnect(session, exchange.site, exchange.desk, same_centre=same)
        own_until = before.own_versions or own_versions(session, exchange.site)
        keep(
            session, exchange.site, certificate=certificate.document(), address=address or None,
            number=certificate.number, own_versions=dict(own_until),
        )  # fmt: skip
