"""Reports made of lines of II.06: per field, per competent agency; and the shares of the channels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desk_app.models.catalogue import Channel
from desk_app.models.report import Row
from desk_app.models.statistics.ii06 import NAMES, Figures, holding, shares, summed
from desk_app.models.statistics.shares import Share
from desk_app.models.text import fold
from desk_app.services.statistics.asked import Asked, Made
from desk_app.services.statistics.counters import NONE, Between

AGENCY, FIELD = 0, 1
II06 = ("field", *NAMES)
PERCENTS = ("solved_on_time", "solved_late", "pending_in_time", "pending_overdue")
PERCENT_COLUMNS = tuple(
    f"{name}_percent_of_{'solved' if name.startswith('solved') else 'pending'}" for name in PERCENTS
)
AGENCIES = ("agency", "name", *NAMES, *PERCENT_COLUMNS)
CHANNELS = ("channel", "received", "percent_of_received")


def ii06(asked: Asked) -> Made:
    """Form II.06: a line per field, those without a dossier left out."""
    lines = {name: each.figures(asked.options) for name, each in asked.by(FIELD).items()}
    kept = {name: figures for name, figures in lines.items() if any(figures.document().values())}
    rows: list[Row] = [
        {"field": name, **kept[name].document()}
        for name in sorted(kept, key=lambda n: (fold(n), n))
    ]
    return _made(II06, rows, kept.values())


def agencies(asked: Asked) -> Made:
    """The same figures per competent agency, with percentages that name their whole."""
    lines = {code: each.figures(asked.options) for code, each in asked.by(AGENCY).items()}
    kept = {code: figures for code, figures in lines.items() if any(figures.document().values())}
    rows: list[Row] = []
    for code in sorted(kept):
        told = shares(kept[code])
        percents = (told[name].percent() for name in PERCENTS)
        named = {"agency": code, "name": asked.desk.site.agency(code).name}
        more = dict(zip(PERCENT_COLUMNS, percents, strict=True))
        rows.append({**named, **kept[code].document(), **more})
    return _made(AGENCIES, rows, kept.values())


def _made(columns: tuple[str, ...], rows: list[Row], lines: Iterable[Figures]) -> Made:
    total = summed(lines)
    told: dict[str, object] = {**total.document(), "shares": share_documents(shares(total))}
    return Made(columns, rows, told, holding(total))


def share_documents(found: Mapping[str, Share]) -> dict[str, object]:
    """Shares as reports tell them."""
    return {name: each.document() for name, each in found.items()}


def whole(asked: Asked) -> Between:
    """The counters of the whole office."""
    return sum(asked.by(AGENCY).values(), NONE)


def channels(asked: Asked) -> Made:
    """How dossiers came: each channel's share of those received in the period."""
    counted = whole(asked)
    came = {each: counted.happened(f"received_{each.value}") for each in Channel}
    received = sum(came.values())
    rows: list[Row] = [
        {
            "channel": each.value, "received": came[each],
            "percent_of_received": Share(came[each], received, "received").percent(),
        }
        for each in Channel
    ]  # fmt: skip
    figures = counted.figures(asked.options)
    direct = came[Channel.COUNTER] + came[Channel.POST]
    identities = {
        "(4) = online": figures.received_online == came[Channel.ONLINE],
        "(5) = counter + post": figures.received_direct == direct,
    }
    return Made(CHANNELS, rows, {"received": received}, identities)
