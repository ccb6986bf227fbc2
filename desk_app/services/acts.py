"""Everything a clerk can do at this desk, as one value: built by `compose`, handed to the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from desk_app.models.actor import Actor, Role
from desk_app.models.acts.slips import Slip
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.cash_views import DrawerView, MoneyLine, TillView
from desk_app.models.catalogue import Channel, Procedure
from desk_app.models.collecting import Collectable
from desk_app.models.draft import IntakeDraft, ReceiptReference
from desk_app.models.moves import Act
from desk_app.models.permissions import BOARD, must_serve
from desk_app.models.queues import Board, Queue
from desk_app.models.term import Term
from desk_app.models.vietqr import PaymentAccount
from desk_app.models.views import (
    AccountView,
    DeskStatus,
    DossierRow,
    DossierView,
    IntakePreview,
    KnownApplicant,
    Received,
    SavedDraft,
    SlipView,
)
from desk_app.models.whole_dossier import WholeDossier
from desk_app.services.accounts import Accounts, Recovered, SignIn
from desk_app.services.act_on_dossiers import ActOnDossiers
from desk_app.services.cash_desk import LookAtCash
from desk_app.services.collecting import Collecting
from desk_app.services.desk_status import LookAtDesk
from desk_app.services.drafts import Drafts
from desk_app.services.find_dossiers import FindDossiers
from desk_app.services.give_slip import GiveSlip
from desk_app.services.handed_lists import HandedLists
from desk_app.services.handover_lists import HandoverLists
from desk_app.services.import_reference import ImportReference
from desk_app.services.intake import PreviewIntake, term_of
from desk_app.services.look_at_dossier import LookAtDossier
from desk_app.services.office_acts import OfficeActs
from desk_app.services.open_dossier import OpenDossier
from desk_app.services.paper_acts import PaperActs
from desk_app.services.pick_procedure import PickProcedure
from desk_app.services.preferences import Preferences
from desk_app.services.processes import Processes
from desk_app.services.queues import LookAtQueues
from desk_app.services.receive_dossier import ReceiveDossier
from desk_app.services.reference_data import office_calendar
from desk_app.services.result_file import ResultFile
from desk_app.services.sync_acts import SyncActs
from desk_app.services.till import Till


@dataclass(frozen=True)
class Acts(PaperActs, OfficeActs, SyncActs):
    """The acts of one opened desk. Each call is one transaction of its own, on any thread."""

    opening: tuple[str, ...]

    def sign_in(self, name: str, password: str) -> Actor:
        """See `SignIn`."""
        return SignIn(self.desk)(name, password)

    def change_password(self, actor: Actor, old: str, new: str) -> None:
        """See `Accounts.change_password`."""
        Accounts(self.desk).change_password(actor, old, new)

    def procedures(self, typed: str) -> tuple[Procedure, ...]:
        """See `PickProcedure`."""
        return self._pick(typed)

    def preview_intake(self, draft: IntakeDraft) -> IntakePreview:
        """See `PreviewIntake`."""
        return PreviewIntake(self.desk)(draft)

    def receive_dossier(
        self, actor: Actor, draft: IntakeDraft, draft_id: str | None = None
    ) -> Received:
        """See `ReceiveDossier`."""
        return ReceiveDossier(self.desk)(actor, draft, draft_id)

    def known_applicants(self, actor: Actor, typed: str) -> tuple[KnownApplicant, ...]:
        """See `FindDossiers.known_applicants`."""
        return FindDossiers(self.desk).known_applicants(actor, typed)

    def save_draft(
        self, actor: Actor, draft_id: str, content: dict[str, Any], title: str, *, parked: bool
    ) -> SavedDraft:
        """See `Drafts.save`."""
        return Drafts(self.desk).save(actor, draft_id, content, title, parked=parked)

    def drafts(self, actor: Actor) -> tuple[SavedDraft, ...]:
        """See `Drafts.list`."""
        return Drafts(self.desk).list(actor)

    def drop_draft(self, actor: Actor, draft_id: str) -> None:
        """See `Drafts.drop`."""
        Drafts(self.desk).drop(actor, draft_id)

    def search(self, actor: Actor, text: str, limit: int = 5_000) -> tuple[str, ...]:
        """See `FindDossiers.search`."""
        return FindDossiers(self.desk).search(actor, text, limit)

    def rows(self, actor: Actor, ids: Sequence[str]) -> tuple[DossierRow, ...]:
        """See `FindDossiers.rows`."""
        return FindDossiers(self.desk).rows(actor, ids)

    def find_exact(self, text: str) -> str | None:
        """See `FindDossiers.exact`."""
        return FindDossiers(self.desk).exact(text)

    def holders(self, text: str) -> tuple[str, ...]:
        """See `FindDossiers.holders`."""
        return FindDossiers(self.desk).holders(text)

    def open_dossier(self, actor: Actor, dossier: str) -> DossierView:
        """See `OpenDossier`."""
        return OpenDossier(self.desk)(actor, dossier)

    def collectable(self, actor: Actor, dossier: str) -> Collectable:
        """See `Collecting`."""
        return Collecting(self.desk)(actor, dossier)

    def result_file(self) -> ResultFile:
        """See `ResultFile`."""
        return ResultFile(self.desk)

    def ready_of(self, number: str) -> tuple[str, ...]:
        """See `Collecting.ready_of`."""
        return Collecting(self.desk).ready_of(number)

    def brought_by_post(self, day: date) -> tuple[str, ...]:
        """See `Collecting.brought_by_post`."""
        return Collecting(self.desk).brought_by_post(day)

    def look_at_dossier(self, actor: Actor, dossier: str) -> WholeDossier:
        """See `LookAtDossier`."""
        return LookAtDossier(self.desk)(actor, dossier)

    def board(self, actor: Actor) -> Board:
        """See `LookAtQueues`; NotAllowed `role_not_allowed` for whoever does not serve here."""
        must_serve(actor, BOARD)
        return replace(LookAtQueues(self.desk)(), exchange=self.sync_status().tasks)

    def queue(self, actor: Actor, queue: Queue, limit: int = 5_000) -> tuple[str, ...]:
        """See `LookAtQueues.ids`."""
        return LookAtQueues(self.desk, actor.role).ids(queue, limit)

    def act(
        self,
        actor: Actor,
        act: Act,
        codes: Sequence[str],
        document: object,
        approver: Actor | None = None,
    ) -> tuple[str, ...]:
        """See `ActOnDossiers`."""
        return ActOnDossiers(self.desk)(actor, act, codes, document, approver)

    def give_slip(self, actor: Actor, slip: Slip, document: object) -> SlipView:
        """See `GiveSlip`."""
        return GiveSlip(self.desk)(actor, slip, document)

    def open_till(self, actor: Actor, document: object) -> TillView:
        """See `Till.open`."""
        return Till(self.desk).open(actor, document)

    def close_till(self, actor: Actor, document: object) -> TillView:
        """See `Till.close`."""
        return Till(self.desk).close(actor, document)

    def drawer(self, actor: Actor) -> DrawerView:
        """See `LookAtCash.drawer`."""
        return LookAtCash(self.desk).drawer(actor)

    def payments(self, actor: Actor, dossier: str) -> tuple[MoneyLine, ...]:
        """See `LookAtCash.payments`."""
        return LookAtCash(self.desk).payments(actor, dossier)

    def next_receipt(self, form: str = "", series: str = "") -> ReceiptReference | None:
        """See `LookAtCash.next_receipt`."""
        return LookAtCash(self.desk).next_receipt(form, series)

    def payment_account(self) -> PaymentAccount | None:
        """Where fees are transferred to; None when the office has entered no account."""
        return self.desk.site.payment

    def needs_second_person(self) -> bool:
        """Whether somebody else approves what is given back or voided; not where one works alone."""
        return self.desk.site.four_eyes

    def preference(self, key: str, whose: str = "") -> str:
        """See `Preferences`."""
        return Preferences(self.desk, whose)(key)

    def set_preference(self, key: str, value: str, whose: str = "") -> None:
        """See `Preferences.keep`."""
        Preferences(self.desk, whose).keep(key, value)

    def now(self) -> datetime:
        """The time of this desk, by which every act is dated; asking costs nothing."""
        return self.desk.now()

    def status(self, actor: Actor | None = None) -> DeskStatus:
        """See `LookAtDesk`."""
        return LookAtDesk(self.desk, self.opening, actor.role if actor else None)()

    def warnings(self) -> tuple[str, ...]:
        """See `LookAtDesk.warnings`."""
        return LookAtDesk(self.desk, self.opening).warnings()

    def accounts(self, actor: Actor) -> tuple[AccountView, ...]:
        """See `Accounts.list`."""
        return Accounts(self.desk).list(actor)

    def add_account(
        self, actor: Actor, name: str, full_name: str, role: Role, password: str | None = None
    ) -> str:
        """See `Accounts.add`."""
        return Accounts(self.desk).add(actor, name, full_name, role, password)

    def disable_account(self, actor: Actor, name: str) -> None:
        """See `Accounts.disable`."""
        Accounts(self.desk).disable(actor, name)

    def enable_account(self, actor: Actor, name: str) -> None:
        """See `Accounts.enable`."""
        Accounts(self.desk).enable(actor, name)

    def reset_account(self, actor: Actor, name: str) -> str:
        """See `Accounts.reset`."""
        return Accounts(self.desk).reset(actor, name)

    def recover_account(self, name: str, recovery_code: str) -> Recovered:
        """See `Accounts.recover`."""
        return Accounts(self.desk).recover(name, recovery_code)

    def term_of(self, procedure: str, case: int, channel: Channel, day: date) -> Term:
        """See `term_of`."""
        return term_of(self.desk, procedure, case, channel, day)

    def calendar(self, day: date) -> OfficeCalendar:
        """The office's calendar in force on `day`."""
        with self.desk.database.reading() as session:
            return office_calendar(session, self.desk.site_id, day)

    def units(self, agency: str | None = None) -> tuple[str, ...]:
        """The divisions that process for an agency by its code; None: those of every agency."""
        site = self.desk.site
        agencies = site.agencies if agency is None else (site.agency(agency),)
        return tuple(dict.fromkeys(unit for each in agencies for unit in each.units))

    def handover_lists(self) -> HandoverLists:
        """See `HandoverLists`."""
        return HandoverLists(self.desk)

    def handed_lists(self) -> HandedLists:
        """See `HandedLists`."""
        return HandedLists(self.desk)

    def processes(self) -> Processes:
        """See `Processes`."""
        return Processes(self.desk)

    def imports(self) -> ImportReference:
        """See `ImportReference`."""
        return ImportReference(self.desk)

    @cached_property
    def _pick(self) -> PickProcedure:
        return PickProcedure(self.desk)
