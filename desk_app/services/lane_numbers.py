"""The next number of a lane's day: behind everything that this store, its witness and others remember."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from desk_app.journal.desk_journal import Writing, last_in_lane
from desk_app.journal.reading import told_of
from desk_app.models.dossier_code import read_code
from desk_app.models.legacy.origin import MARK
from desk_app.models.moments import day_key
from desk_app.models.numbering import Block, code_of, next_number
from desk_app.models.tables import DossierCodeRecord


def take_number(writing: Writing, block: Block) -> int:
    """The next number of today inside the block, burned in this transaction.

    NotAllowed("lane_exhausted") when the block of the day is used up.
    """
    day = day_key(writing.now.date())
    lane = f"{block.agency}|{day}"
    counted = last_in_lane(writing.session, writing.site, writing.desk, block.agency, day)
    known = [counted, writing.seen.lanes.get(lane, 0), writing.lanes.get(lane, 0)]
    if max(known) > block.last and not _was_voided(writing, block.agency, day):
        known = [each for each in known if each <= block.last]
    number = next_number(block, *known, _highest(writing, block))
    while _is_taken(writing, str(code_of(block, writing.now.date(), number))):
        number = next_number(block, number)
    writing.lanes[lane] = max(number, writing.lanes.get(lane, 0))
    return number


def _was_voided(writing: Writing, agency: str, day: str) -> bool:
    """Whether numbers of the day were given up for a copy that was put back.

    What lies beyond the block may then hide what that copy had given from inside it. Where none was
    given up, it was numbered from another block.
    """
    epochs = told_of(writing.session, writing.site, None, "DeskIncarnated")
    voided = (
        (lane["agency"], lane["day"])
        for told in epochs
        if told.event.desk == writing.desk
        for lane in told.event.body["lanes"]
    )
    return (agency, day) in voided


def _highest(writing: Writing, block: Block) -> int:
    """The highest number of today inside the block that any desk gave, as far as this store knows.

    What an older register had is stepped over one by one: it gave numbers in no order of ours.
    """
    return next(_numbers(writing, block), 0)


def _is_taken(writing: Writing, code: str) -> bool:
    table = DossierCodeRecord
    query = select(table.code).where(table.site == writing.site, table.code == code).limit(1)
    return writing.session.scalar(query) is not None


def _numbers(writing: Writing, block: Block) -> Iterator[int]:
    table, day = DossierCodeRecord, writing.now.date()
    first, last = (str(code_of(block, day, end)) for end in (block.first, block.last))
    query = (
        select(table.code)
        .where(
            table.site == writing.site,
            table.code.between(first, last),
            table.desk.not_like(f"{MARK}%"),
        )
        .order_by(table.code.desc())
    )
    for code in writing.session.scalars(query):
        parsed = read_code(code)
        if parsed is not None and len(code) == len(last):
            yield int(parsed.tail)
