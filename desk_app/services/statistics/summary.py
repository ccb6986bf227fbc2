"""The period in one table: what came, how fast it went, the post, the papers asked for, the money."""

from __future__ import annotations

from desk_app.models.report import Row
from desk_app.models.statistics.ii06 import holding
from desk_app.models.statistics.shares import Share
from desk_app.services.ledger import days_between, entries_between
from desk_app.services.statistics.asked import Asked, Made
from desk_app.services.statistics.counters import Between
from desk_app.services.statistics.lines import share_documents, whole

SUMMARY = ("figure", "number", "percent", "of")
FEES = ("agency", "field", "fees")


def summary(asked: Asked) -> Made:
    """One row a figure; a percentage stands beside what it is a part of."""
    counted = whole(asked)
    figures = counted.figures(asked.options)
    parts = shares_of(asked, counted)
    numbers = {
        **figures.document(),
        "received": counted.happened("received_counter")
        + counted.happened("received_online") + counted.happened("received_post"),
        **{name: counted.happened(name) for name in ("supplements", "posted", "fees")},
        "postal_turns": postal_turns(counted),
    }  # fmt: skip
    rows: list[Row] = [
        {"figure": name, "number": number, "percent": None, "of": None}
        for name, number in numbers.items()
    ]
    rows += [
        {"figure": name, "number": each.part, "percent": each.percent(), "of": each.of}
        for name, each in parts.items()
    ]
    totals = {**numbers, "shares": share_documents(parts)}
    return Made(SUMMARY, rows, totals, holding(figures))


def shares_of(asked: Asked, counted: Between) -> dict[str, Share]:
    """Same-day results and channels of what was received; results within half the term of those solved."""
    figures = counted.figures(asked.options)
    received = figures.received_total - figures.carried_over
    solved = figures.solved_total
    return {
        "online": Share(figures.received_online, received, "received"),
        "post": Share(counted.happened("received_post"), received, "received"),
        "same_day": Share(counted.happened("same_day"), received, "received"),
        "half_term": Share(counted.happened("half_term"), solved, "solved_total"),
        "postal": Share(postal_turns(counted), received, "received"),
    }


def postal_turns(counted: Between) -> int:
    """How often the post was used: dossiers that it brought, results that it took."""
    return counted.happened("received_post") + counted.happened("posted")


def fees(asked: Asked) -> Made:
    """Money taken less money given back, per agency and field. Integer đồng."""
    sums = {group: each.happened("fees") for group, each in asked.groups().items()}
    rows: list[Row] = [
        {"agency": agency, "field": field, "fees": amount}
        for (agency, field), amount in sums.items()
        if amount
    ]
    total = sum(sums.values())
    between = days_between(asked.period.first, asked.period.last)
    entries = entries_between(asked.session, asked.desk.site_id, between)
    ledger = sum(each.money.amount for each in entries)
    return Made(FEES, rows, {"fees": total}, {"sum of fields = ledger": total == ledger})
