"""What an event says of a file is believed only when it is of use; the event itself is kept all the same."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.protocol.named_file import NamedFile, named_file
from tests.protocol.chains_of_desks import event

HASH = "ab" * 32


def test_a_result_names_its_file() -> None:
    told = {"sha256": HASH, "size": 7, "name": "ket-qua.pdf"}
    assert named_file(event(body={"file": told})) == NamedFile(HASH, 7, "ket-qua.pdf")


@pytest.mark.parametrize(
    "told",
    [
        None, [], {}, {"sha256": HASH, "size": 7}, {"sha256": HASH, "size": "7", "name": "a"},
        {"sha256": HASH, "size": 2**63, "name": "a"}, {"sha256": HASH, "size": -1, "name": "a"},
        {"sha256": "ab" * 9_000, "size": 7, "name": "a"},
        {"sha256": "../" + HASH, "size": 7, "name": "a"},
    ],
)  # fmt: skip
def test_what_names_no_file_is_passed_over(told: Any) -> None:
    assert named_file(event(body={"file": told})) is None
