"""What the database driver says, as a trouble a clerk can be told."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desk_app.models.outcomes import Trouble

SIGNS = (
    ("file is not a database", "key_wrong"),
    ("file is encrypted", "key_wrong"),
    ("unable to open database", "database_unreachable"),
    ("readonly database", "folder_read_only"),
    ("read-only", "folder_read_only"),
    ("permission denied", "folder_read_only"),
    ("disk is full", "disk_full"),
    ("no space left", "disk_full"),
    ("locked", "database_locked"),
    ("malformed", "database_damaged"),
    ("disk i/o error", "disk_failed"),
    ("hmac", "database_damaged"),
)


def trouble_of(error: Exception, path: Path) -> Exception:
    """The Trouble an error of the driver means; a broken constraint or bad SQL stays what it is, a bug."""
    # the driver's own words alone: a statement or a name in it could look like a sign
    said = str(error.orig if isinstance(error, DBAPIError) else error).lower()
    for sign, code in SIGNS:
        if sign in said:
            return Trouble(code, folder=str(path.parent))
    return error
