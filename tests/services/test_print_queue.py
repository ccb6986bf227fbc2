"""The print queue: a printer that is off never costs a receipt and never holds up the counter."""

from __future__ import annotations

from threading import Thread

import pytest
from sqlalchemy import select

from desk_app.models.outcomes import Trouble
from desk_app.models.tables import PrintJobRow
from desk_app.models.views import JobState, PrintJobView
from desk_app.services.print_queue import PrintQueue
from tests.conftest import Clock
from tests.printing.reading import text_of
from tests.services.counter import Counter, november
from tests.services.print_shop import REFUSES, UNKNOWN, PrintShop


def printed(counter: Counter, printer: str | None = None) -> PrintJobView:
    return counter.acts.print_receipt(counter.clerk, counter.receive().id, printer)


def states(counter: Counter) -> list[tuple[JobState, int, str]]:
    return [(job.state, job.tries, job.error) for job in counter.acts.print_jobs(counter.clerk)]


def kept_papers(counter: Counter) -> list[bool]:
    """Whether each job still holds its PDF, oldest first."""
    with counter.acts.desk.database.reading() as session:
        rows = session.scalars(select(PrintJobRow).order_by(PrintJobRow.created_at, PrintJobRow.id))
        return [row.pdf is not None for row in rows]


def test_printing_waits_for_no_printer(counter: Counter, print_shop: PrintShop) -> None:
    job = printed(counter)
    assert (job.state, job.tries, job.error) == (JobState.WAITING, 0, "")
    assert (job.form, job.created_at, job.paper) == ("receipt", november(20), "A5")
    assert print_shop.orders() == []
    assert counter.acts.status().jobs_waiting == 1


def test_the_paper_reaches_the_default_printer_and_is_let_go(
    counter: Counter, print_shop: PrintShop
) -> None:
    job = printed(counter)
    [done] = counter.acts.run_print_queue()
    assert (done.id, done.state, done.tries, done.error) == (job.id, JobState.PRINTED, 1, "")
    assert print_shop.orders() == [{"queue": "Tang-2", "title": job.code, "media": "A5"}]
    assert job.code in text_of(print_shop.paper())
    assert kept_papers(counter) == [False]
    assert counter.acts.run_print_queue() == ()


def test_the_remembered_printer_is_used_unless_another_is_named(
    counter: Counter, print_shop: PrintShop
) -> None:
    counter.acts.set_preference("printer.receipt", "Quay-1")
    assert printed(counter).printer == "Quay-1"
    assert printed(counter, "Tang-2").printer == "Tang-2"
    counter.acts.run_print_queue()
    assert sorted(order["queue"] for order in print_shop.orders()) == ["Quay-1", "Tang-2"]


def test_no_name_of_a_person_reaches_the_system_s_queue_list(
    counter: Counter, print_shop: PrintShop
) -> None:
    printed(counter)
    counter.acts.run_print_queue()
    [order] = print_shop.orders()
    assert "Nguyễn" not in str(order)


def test_a_printer_that_is_off_leaves_the_paper_waiting_with_its_reason(
    counter: Counter, clock: Clock, print_shop: PrintShop
) -> None:
    print_shop.fails()
    job = printed(counter, "Quay-1")
    [tried] = counter.acts.run_print_queue()
    assert (tried.state, tried.tries, tried.error) == (JobState.WAITING, 1, "printer_unreachable")
    assert kept_papers(counter) == [True]
    print_shop.works()
    clock.forward(seconds=5)
    [done] = counter.acts.run_print_queue()
    assert (done.id, done.state, done.tries, done.error) == (job.id, JobState.PRINTED, 2, "")
    assert [order["title"] for order in print_shop.orders()] == [job.code]


def test_a_printer_that_is_off_is_asked_less_and_less_and_never_given_up(
    counter: Counter, clock: Clock, print_shop: PrintShop
) -> None:
    print_shop.fails()
    job = printed(counter, "Quay-1")
    for tries, pause in enumerate((5, 30, 120, 300, 300, 300), start=1):
        [tried] = counter.acts.run_print_queue()
        assert (tried.state, tried.tries) == (JobState.WAITING, tries)
        clock.forward(seconds=pause - 1)
        assert counter.acts.run_print_queue() == ()
        clock.forward(seconds=1)
    assert counter.acts.status().jobs_failed == 0
    print_shop.works()
    [done] = counter.acts.run_print_queue()
    assert (done.id, done.state) == (job.id, JobState.PRINTED)


def test_a_clock_that_was_set_back_does_not_hold_a_paper(
    counter: Counter, clock: Clock, print_shop: PrintShop
) -> None:
    print_shop.fails()
    printed(counter, "Quay-1")
    counter.acts.run_print_queue()
    clock.forward(hours=-2)
    print_shop.works()
    assert [job.state for job in counter.acts.run_print_queue()] == [JobState.PRINTED]


def test_a_printer_that_is_not_there_is_failed_at_once_and_asks_for_a_person(
    counter: Counter, clock: Clock, print_shop: PrintShop
) -> None:
    print_shop.fails(UNKNOWN)
    printed(counter, "Quay-1")
    counter.acts.run_print_queue()
    assert states(counter) == [(JobState.FAILED, 1, "printer_unknown")]
    clock.forward(days=1)
    assert counter.acts.run_print_queue() == ()
    assert (counter.acts.status().jobs_waiting, counter.acts.status().jobs_failed) == (0, 1)
    assert kept_papers(counter) == [True]


@pytest.mark.parametrize("body", [REFUSES, UNKNOWN])
def test_a_paper_that_does_not_come_out_is_sent_to_another_printer_at_once(
    counter: Counter, print_shop: PrintShop, body: str
) -> None:
    print_shop.fails(body)
    job = printed(counter, "Quay-1")
    counter.acts.run_print_queue()
    print_shop.works()
    counter.acts.retry_job(counter.clerk, job.id, "Tang-2")
    assert states(counter) == [(JobState.WAITING, 0, "")]
    counter.acts.run_print_queue()
    assert print_shop.orders() == [{"queue": "Tang-2", "title": job.code, "media": "A5"}]
    assert job.code in text_of(print_shop.paper())


def test_a_failed_paper_is_tried_again_on_its_own_printer(
    counter: Counter, print_shop: PrintShop
) -> None:
    print_shop.fails(UNKNOWN)
    job = printed(counter, "Quay-1")
    counter.acts.run_print_queue()
    print_shop.works()
    counter.acts.retry_job(counter.clerk, job.id)
    [done] = counter.acts.run_print_queue()
    assert (done.printer, done.state) == ("Quay-1", JobState.PRINTED)


def test_what_was_printed_is_not_printed_again_by_a_retry(
    counter: Counter, print_shop: PrintShop
) -> None:
    job = printed(counter)
    counter.acts.run_print_queue()
    counter.acts.retry_job(counter.clerk, job.id)
    assert counter.acts.run_print_queue() == ()
    assert len(print_shop.orders()) == 1


def test_a_machine_without_printers_loses_nothing(counter: Counter, print_shop: PrintShop) -> None:
    print_shop.install("lpstat", "exit 0")
    job = printed(counter)
    counter.acts.run_print_queue()
    assert counter.acts.printers() == ()
    assert states(counter) == [(JobState.FAILED, 1, "printer_unknown")]
    print_shop.works()
    counter.acts.retry_job(counter.clerk, job.id)
    counter.acts.run_print_queue()
    assert counter.acts.printers() == ("Tang-2", "Quay-1")
    assert states(counter) == [(JobState.PRINTED, 1, "")]


def test_papers_are_sent_in_the_order_in_which_they_were_printed(
    counter: Counter, clock: Clock, print_shop: PrintShop
) -> None:
    codes = []
    for _ in range(3):
        codes.append(printed(counter).code)
        clock.forward(seconds=5)
    assert [job.code for job in counter.acts.print_jobs(counter.clerk)] == codes[::-1]
    counter.acts.run_print_queue()
    assert [order["title"] for order in print_shop.orders()] == codes


def test_one_paper_that_fails_does_not_hold_up_the_others(
    counter: Counter, clock: Clock, print_shop: PrintShop
) -> None:
    printed(counter, "no/queue/has/this/name")
    clock.forward(seconds=5)
    second = printed(counter, "Quay-1")
    first_try, done = counter.acts.run_print_queue()
    assert (first_try.state, first_try.error) == (JobState.FAILED, "printer_unknown")
    assert (done.code, done.state) == (second.code, JobState.PRINTED)
    assert [order["title"] for order in print_shop.orders()] == [second.code]


def test_a_paper_taken_out_of_the_queue_stays_recorded_with_its_dossier(
    counter: Counter, print_shop: PrintShop
) -> None:
    job = printed(counter)
    counter.acts.drop_job(counter.clerk, job.id)
    assert counter.acts.run_print_queue() == ()
    assert print_shop.orders() == []
    assert [each.number for each in counter.open(job.dossier).prints] == [1]
    assert states(counter) == [(JobState.DROPPED, 0, "")]
    counter.acts.retry_job(counter.clerk, job.id)
    assert [each.state for each in counter.acts.run_print_queue()] == [JobState.PRINTED]


def test_a_paper_taken_out_while_it_is_on_its_way_stops_nothing(counter: Counter) -> None:
    jobs = [printed(counter), printed(counter)]
    sent: list[str] = []

    def slow_printer(_pdf: bytes, _queue: str, title: str, _paper: str) -> None:
        counter.acts.drop_job(counter.clerk, next(job.id for job in jobs if job.code == title))
        sent.append(title)

    queue = PrintQueue(counter.acts.desk, slow_printer)
    assert {job.state for job in queue.run()} == {JobState.PRINTED}, "it did come out"
    assert sorted(sent) == [job.code for job in jobs]


def test_a_paper_redirected_while_its_printer_does_not_answer_keeps_the_new_printer(
    counter: Counter,
) -> None:
    job = printed(counter, "Quay-1")

    def dead_printer(_pdf: bytes, queue: str, _title: str, _paper: str) -> None:
        counter.acts.retry_job(counter.clerk, job.id, "Tang-2")
        raise Trouble("printer_unreachable", queue=queue)

    [tried] = PrintQueue(counter.acts.desk, dead_printer).run()
    assert (tried.printer, tried.state) == ("Tang-2", JobState.WAITING)


def test_two_programs_of_one_desk_print_a_paper_once(counter: Counter) -> None:
    job = printed(counter)
    sent: list[str] = []

    def printer(_pdf: bytes, _queue: str, title: str, _paper: str) -> None:
        sent.append(title)
        if not other.is_alive():
            other.start()
            other.join(0.3)  # the other program looks while this paper is on its way

    queue = PrintQueue(counter.acts.desk, printer)
    other = Thread(target=queue.run)
    queue.run()
    other.join()
    assert sent == [job.code]


def test_waiting_papers_survive_the_end_of_the_program(
    counter: Counter, print_shop: PrintShop
) -> None:
    job = printed(counter, "Quay-1")
    counter.acts.desk.database.close()
    [done] = counter.acts.run_print_queue()
    assert (done.id, done.state) == (job.id, JobState.PRINTED)
    assert job.code in text_of(print_shop.paper())
