"""The desks that the proofs of this folder work on."""

from tests.journal.fixtures import acts, desk, made_desk, no_keyring

__all__ = ["acts", "desk", "made_desk", "no_keyring"]
