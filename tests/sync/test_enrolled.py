"""A desk that is connected anew is bound by nothing that was said in its connection before."""

from __future__ import annotations

from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.protocol.bundle import exchange_public
from desk_app.protocol.certificate import Certificate, certified
from desk_app.protocol.messages import Cursor
from desk_app.protocol.revocation import Revocation, revoked_by
from desk_app.protocol.seals import public_of
from desk_app.services.acts import Acts
from desk_app.services.synchronise import Synchronise
from desk_app.sync.enrolled import keep_certificate
from desk_app.sync.exchange import Exchange
from desk_app.sync.memory import certificates, cursors, keep_cursor, keep_neighbour
from desk_app.sync.revocations import keep_revocation, revocations

OTHER = "the-other-desk"


def certificate_by(acts: Acts, key: Ed25519PrivateKey) -> Certificate:
    """What that centre signs for this desk."""
    desk = acts.desk
    public, exchange = public_of(desk.signing_key), exchange_public(desk.signing_key)
    unsigned = Certificate(
        "", b"", "t", desk.site_id, desk.desk, desk.site.lane, 1, acts.now(),
        acts.now() + timedelta(days=1), exchange_public(key), public, exchange, b"",
    )  # fmt: skip
    return certified(unsigned, key)


def lived(acts: Acts, exchange: Exchange, key: Ed25519PrivateKey) -> None:
    """A connection in which much has happened, and which the centre has ended."""
    desk = acts.desk
    with exchange.database.writing() as session:
        for name in (desk.desk, OTHER):
            told = revoked_by(Revocation(desk.site_id, name, (1, 1), acts.now()), key)
            assert keep_revocation(session, desk.site_id, told.document(), desk.desk)
        certificate = exchange.certificate()
        keep_neighbour(session, desk.site_id, certificate)
        keep_cursor(session, desk.site_id, "ref:users", Cursor("t", 3, b"x"))
    exchange.keep(
        timeline="t", past=["s"], shared=[["a", 1, 1]], parted=[1, 1], label="b", resume=[1, 1],
        restored=True, returned={"1": 2}, lost=True, heard=acts.now(), went_on=acts.now(),
        trouble="centre_revoked", declined={"v": "no"}, offline_since=acts.now(),
    )  # fmt: skip


def test_nothing_of_the_centre_before_binds_a_desk_that_belongs_to_another(acts: Acts) -> None:
    exchange, key = Synchronise(acts.desk).exchange(), Ed25519PrivateKey.generate()
    keep_certificate(exchange, certificate_by(acts, key), address="http://truoc")
    lived(acts, exchange, key)
    another = Ed25519PrivateKey.generate()
    keep_certificate(exchange, certificate_by(acts, another), address="http://sau")
    assert set(exchange.memory().values) == {
        "certificate", "address", "number", "own_versions", "went_on"
    }  # fmt: skip
    with exchange.database.reading() as session:
        assert not revocations(session, exchange.site).told
        assert not certificates(session, exchange.site)
        assert not cursors(session, exchange.site)


def test_the_same_centre_lets_the_desk_in_again_and_the_others_stay_out(acts: Acts) -> None:
    exchange, key = Synchronise(acts.desk).exchange(), Ed25519PrivateKey.generate()
    keep_certificate(exchange, certificate_by(acts, key), address="http://truoc")
    lived(acts, exchange, key)
    keep_certificate(exchange, certificate_by(acts, key), address="http://truoc")
    memory = exchange.memory()
    assert (memory.timeline, memory.past, memory.restored) == ("t", ("s",), True)
    assert not memory.revoked
    assert not any((memory.shared, memory.label, memory.lost, memory.moment("heard")))
    with exchange.database.reading() as session:
        assert set(revocations(session, exchange.site).told) == {OTHER}
        assert certificates(session, exchange.site)
        assert cursors(session, exchange.site)
