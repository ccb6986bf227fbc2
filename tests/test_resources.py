"""The files that the product carries."""

from __future__ import annotations

import json

import pytest

from desk_app.resources import resource_bytes, resource_names


def test_the_wording_of_the_receipt_is_carried() -> None:
    assert json.loads(resource_bytes("forms/tt-03-2025/receipt.json"))["key"] == "receipt"


def test_every_name_that_is_listed_can_be_read() -> None:
    names = resource_names("forms")
    assert "forms/tt-03-2025/receipt.json" in names
    assert all(resource_bytes(name) for name in names)


def test_names_are_always_listed_in_the_same_order() -> None:
    assert list(resource_names("forms")) == sorted(resource_names("forms"))


def test_a_name_that_is_not_carried_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        resource_bytes("forms/no-such-law/receipt.json")


def test_an_empty_folder_has_no_names() -> None:
    assert resource_names("no-such-folder") == ()
