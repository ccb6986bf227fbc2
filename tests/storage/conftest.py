"""The desks that the proofs of this folder work on."""

from tests.journal.fixtures import acts, desk

__all__ = ["acts", "desk"]
