"""The streams of reference data, by the names that both ends use."""

from __future__ import annotations

CATALOGUE, CALENDAR = "ref:catalogue", "ref:calendar"
USERS, FORMS = "ref:users", "ref:forms"
DESKS = "ref:desks"
"""Desks of the site that count no more: each entry is a `revocation`."""
REFERENCES = (CATALOGUE, CALENDAR, USERS, FORMS, DESKS)
DECLINED = "declined"
"""The key of what tells a desk on its own stream that the centre says no to its proposal."""
PROCESS = "process:"
"""Before the key of an internal process: it travels with the catalogue that it belongs to."""
