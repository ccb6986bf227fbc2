"""The act of receiving: number, register entry, promise, fees and persons in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.acts.receive import (
    Numbering,
    Reception,
    decide_reception,
    draft_receipt,
    refuse_faulty,
)
from desk_app.models.catalogue import Procedure
from desk_app.models.draft import IntakeDraft
from desk_app.models.fees import FeeCharge
from desk_app.models.moments import in_vietnam
from desk_app.models.numbering import block_for, code_of
from desk_app.models.outcomes import NotAllowed, Problem
from desk_app.models.papers import PaperState, papers_of
from desk_app.models.permissions import must_receive
from desk_app.models.promise import Promise
from desk_app.models.receipts import paper_refusal
from desk_app.models.tables import DraftRow
from desk_app.models.views import Received, RegisterEntry
from desk_app.printing.wording import form_wording
from desk_app.services.desk import Desk
from desk_app.services.intake import LookedAt, fee_views, look_at
from desk_app.services.lane_numbers import take_number
from desk_app.services.published_forms import published_forms
from desk_app.services.receipts_used import refuse_used
from desk_app.services.register_books import open_book
from desk_app.storage.site_file import with_grants


@dataclass(frozen=True)
class ReceiveDossier:
    """Receives one dossier for the acting clerk."""

    desk: Desk

    def __call__(self, actor: Actor, draft: IntakeDraft, draft_id: str | None = None) -> Received:
        """The numbers and the promise now in force; the saved draft `draft_id` is gone with it.

        HasProblems: errors, or warnings that `draft.confirmed` does not name. NotAllowed: no
        calendar for a day, the clock went back, the book of that day is closed, or not this
        person. Nothing is half-saved.
        """
        must_receive(actor, draft.channel, collecting=draft.collect is not None)
        with self.desk.journal.writing(actor.name) as writing:
            looked = look_at(self.desk, writing.session, draft, writing.now)
            warnings = refuse_faulty(draft, looked.problems)
            if looked.refusal is not None:
                raise looked.refusal
            procedure, promise = looked.procedure, looked.promise
            if procedure is None or promise is None:
                raise AssertionError("a draft without problems has a procedure and a promise")
            self._refuse_receipt(writing, draft)
            reception = self._reception(writing, looked, procedure, promise, warnings)
            for happening in decide_reception(draft, reception):
                writing.append(happening)
            if draft_id is not None:
                table = DraftRow
                own = (table.site == self.desk.site_id, table.id == draft_id)
                writing.session.execute(delete(table).where(*own))
        return _received(draft, reception, looked.charges)

    def _refuse_receipt(self, writing: Writing, draft: IntakeDraft) -> None:
        receipt = draft_receipt(draft, writing.now)
        if receipt is not None:
            received = in_vietnam(draft.received_at or writing.now)
            refused = paper_refusal(receipt, received.date())
            if refused is not None:
                raise refused
            refuse_used(writing.session, self.desk.site_id, receipt)

    def _reception(
        self,
        writing: Writing,
        looked: LookedAt,
        procedure: Procedure,
        promise: Promise,
        warnings: tuple[Problem, ...],
    ) -> Reception:
        site, now = self.desk.site, writing.now
        competent = site.agency(procedure.agency)
        numbering = self._numbering(writing, competent.code)
        return Reception(
            dossier=self.desk.ticker.new_id(now),
            procedure=procedure,
            version=looked.version,
            promise=promise,
            numbering=numbering,
            recorded_at=now,
            competent=competent.code,
            unit=procedure.unit,
            custodian=site.desk,
            form_version=form_wording(
                "receipt", now.date(), published_forms(writing.session, site.site)
            ).legal_text,
            warnings=(*warnings, *numbering.warnings),
        )

    def _numbering(self, writing: Writing, agency: str) -> Numbering:
        """The next code of the lane and the next entry of the book, burned in this transaction."""
        now, year = writing.now, str(writing.now.year)
        site = with_grants(writing.session, self.desk.site)
        block = block_for(site.grant(agency), self.desk.desk)
        warnings: tuple[Problem, ...] = ()
        try:
            number = take_number(writing, block)
        except NotAllowed as used_up:  # the citizen still gets a number, the clerk the reason
            warnings = (Problem("code", "lane_exhausted", used_up.facts, warning=True),)
            block = block_for(None, self.desk.desk)
            number = take_number(writing, block)
        book = open_book(writing.session, self.desk, now.year)
        entry = max(book.last, writing.seen.registers.get(year, 0)) + 1
        writing.registers[year] = entry
        code = str(code_of(block, now.date(), number))
        provisional = block.provisional
        return Numbering(block.agency, number, code, provisional, book.volume, entry, warnings)


def _received(draft: IntakeDraft, reception: Reception, charges: tuple[FeeCharge, ...]) -> Received:
    numbering, procedure = reception.numbering, reception.procedure
    states = [each.state for each in papers_of(draft.components, procedure.cases[draft.case])]
    owed = any(charge.amount for charge in charges)
    collected = draft.collect.method if draft.collect and owed else None
    return Received(
        id=reception.dossier,
        code=numbering.code,
        provisional=numbering.provisional,
        received_at=in_vietnam(draft.received_at or reception.recorded_at),
        promise=reception.promise,
        fees=fee_views(charges, collected),
        register=RegisterEntry(numbering.volume, numbering.entry),
        receipt_wanted=not procedure.immediate or draft.want_receipt,
        fee_timing=draft.fees,
        applicant=draft.applicant,
        procedure_code=procedure.code,
        procedure_name=procedure.called,
        later_components=states.count(PaperState.LATER),
        missing_components=states.count(PaperState.MISSING),
        recorded_at=in_vietnam(reception.recorded_at),
        delivery=draft.delivery,
        collected=collected,
        warnings=reception.warnings,
    )
