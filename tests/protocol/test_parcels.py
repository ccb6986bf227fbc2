"""A bundle may come from anybody: what it unpacks to is bounded, each parcel and all together."""

from __future__ import annotations

import pytest

from desk_app.protocol.bundle import BundleRefused
from desk_app.protocol.parcels import Parcel, ParcelKind, read_parcels, written_parcels

PARTS = written_parcels([Parcel(ParcelKind.SITE, b"1"), Parcel(ParcelKind.PUSH, bytes(1_000))])


def test_parcels_are_read_as_they_were_written() -> None:
    assert [each.kind for each in read_parcels(PARTS)] == [ParcelKind.SITE, ParcelKind.PUSH]


def test_all_parcels_together_may_not_become_larger_than_their_reader_takes() -> None:
    assert len(read_parcels(PARTS, most=1_001)) == 2
    with pytest.raises(BundleRefused, match="bundle_garbage"):
        read_parcels(PARTS, most=1_000)


def test_of_a_stranger_only_what_says_who_it_is_is_unpacked() -> None:
    parts = [*PARTS, b"push\nno gzip at all"]
    assert read_parcels(parts, {ParcelKind.SITE}) == (Parcel(ParcelKind.SITE, b"1"),)
