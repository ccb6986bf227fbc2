"""The national portal's code of each state (TrangThaiHoSo); what provinces send when they synchronise."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.states import Business

PORTAL_STATES: Mapping[Business, int] = {
    Business.RECEIVED: 2,
    Business.REFUSED: 3,
    Business.PROCESSING: 4,
    Business.AWAITING_SUPPLEMENT: 5,
    Business.AWAITING_PAYMENT: 6,
    Business.WITHDRAWN: 7,
    Business.PAUSED: 8,  # the field uses 8 for both; our own states keep them apart
    Business.STOPPED: 8,
    Business.CLOSED_INCOMPLETE: 8,
    Business.RESOLVED: 9,
    Business.RETURNED: 10,
}
