"""A desk knows whether its program is older than what its centre would like."""

from __future__ import annotations

import pytest

from desk_app.protocol.program_versions import is_older


@pytest.mark.parametrize(
    ("version", "least", "older"),
    [
        ("0.1.0", "0.1.0", False),
        ("0.9.3", "0.10", True),
        ("1.2", "1.2.0", False),
        ("2.0.0", "1.99.99", False),
        ("0.1.0", "", False),
        ("0.1.0", "soon", False),
    ],
)
def test_versions_count_part_by_part(version: str, least: str, *, older: bool) -> None:
    assert is_older(version, least) is older
