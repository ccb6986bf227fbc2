"""Results as reports and papers list them: a refusal after appraisal is one; long lists cost no more."""

from __future__ import annotations

from datetime import date
from functools import partial

from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery
from desk_app.models.moves import Act
from desk_app.models.report import Report
from desk_app.printing.forms import Printing
from desk_app.printing.forms_lists import ResultList
from desk_app.printing.forms_statutory import Timeliness
from desk_app.services.dossier_rows import dossier_of
from desk_app.services.list_rows import Days
from desk_app.services.passages import passages_of
from tests.conftest import Clock
from tests.services.asked import asked_by
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.services.finished import RESULT, processed
from tests.services.life import BODIES

WHY = {"reason": "Không đủ điều kiện"}


def tell(counter: Counter, day: date) -> tuple[Report, Report, tuple[ResultList, ...]]:
    """Every list and report of a day that has a line a dossier; those of results and of the post."""
    acts, site = counter.acts, counter.acts.desk.site
    acts.report(counter.clerk, "handover", day, day)
    with acts.desk.database.reading() as session:
        days, printing = Days(acts.desk, session, day, day), Printing(acts.now(), site.desk)
        for batch in days.batches():
            days.handover(batch, printing)
        posted = days.posted()
        days.postal(posted, "", printing)
        days.outgoing(posted, printing)
        days.incoming(printing)
        days.notify("", printing)
        came = days.results(printing)
    results, postal = (acts.report(counter.clerk, each, day, day) for each in ("results", "postal"))
    return results, postal, came


def by_post(counter: Counter, many: int) -> None:
    """So many dossiers in by post, every second refused after appraisal, and out by post."""
    received = [counter.receive(channel=Channel.POST, delivery=Delivery.POST) for _ in range(many)]
    processed(counter, received)
    codes = [each.code for each in received]
    counter.acts.act(counter.clerk, Act.REFUSE, codes[::2], WHY)
    counter.acts.act(counter.clerk, Act.RESULT, codes[1::2], BODIES["result"])
    for place, code in enumerate(codes):
        body = BODIES["post"] | {"tracking": f"EMS{counter.acts.now():%d}{place:03}"}
        counter.acts.act(counter.clerk, Act.POST, [code], body)


def test_a_list_of_fifty_dossiers_asks_the_store_no_more_than_one_of_five(
    counter: Counter, clock: Clock
) -> None:
    asked = []
    for many in (5, 50):
        clock.forward(days=10)
        by_post(counter, many)
        asked.append(len(asked_by(counter, partial(tell, counter, clock.now.date()))))
        results, postal, _ = tell(counter, clock.now.date())
        assert (len(results.rows), len(postal.rows)) == (many, many)
    assert asked[0] == asked[1]


def test_a_refusal_after_appraisal_is_a_result_wherever_results_are_told(counter: Counter) -> None:
    granted, refused, turned_away = (counter.receive(TEMPORARY_RESIDENCE) for _ in range(3))
    counter.acts.act(counter.clerk, Act.REFUSE, [turned_away.code], WHY)
    processed(counter, [granted, refused])
    counter.acts.act(counter.clerk, Act.REFUSE, [refused.code], WHY)
    counter.acts.act(counter.clerk, Act.RESULT, [granted.code], RESULT)
    results, _, lists = tell(counter, counter.acts.now().date())
    expected = {(granted.code, "granted", "12/XN-UBND"), (refused.code, "refused", "2")}
    assert {(row["code"], row["kind"], row["number"]) for row in results.rows} == expected
    assert (results.totals["results"], results.totals["refused"]) == (2, 1)
    [came] = lists
    assert {(row.dossier.code, row.kind, row.number) for row in came.rows} == expected
    with counter.acts.desk.database.reading() as session:
        site = counter.acts.desk.site_id
        ways = {
            each.code: passages_of(session, dossier_of(session, site, each.code))
            for each in (granted, refused, turned_away)
        }
    assert ways[refused.code] == ways[granted.code]
    assert [way.verdict for way in ways[refused.code]] == [None, Timeliness.EARLY]
    assert ways[turned_away.code] == ()
