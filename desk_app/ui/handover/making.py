"""Joins the list that is being made to its acts: what a scan adds, what is kept, the hand-over itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk_app.models.handover import ListDraft, Waiting, matching
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.scan import Scan, ScanKind
from desk_app.models.views import DossierRow, JobState, PrintJobView
from desk_app.ui.acting.doing import Doing
from desk_app.ui.background import nothing
from desk_app.ui.desk import Desk
from desk_app.ui.handover.making_face import MakingFace
from desk_app.ui.handover.missing_card import SHOWN
from desk_app.ui.handover.papers import HandoverPapers
from desk_app.ui.handover.unit_box import UnitBox
from desk_app.ui.handover.words import about_row, refusal_result, unread_result
from desk_app.ui.notices import notice

SLIPS = "handover_slips"


class Making(QObject):
    """One list at a time. `noted` carries what stands beside the heading of the screen."""

    noted = Signal(str)

    def __init__(
        self, face: MakingFace, units: UnitBox, papers: HandoverPapers, desk: Desk
    ) -> None:
        super().__init__(face)
        self._face, self._units, self._papers, self._desk = face, units, papers, desk
        self._lists = desk.acts.handover_lists()
        self.draft = ListDraft()
        self._waiting: tuple[Waiting, ...] = ()
        self._rows: dict[str, DossierRow] = {}
        self._refused, self._read, self._busy, self._counted = 0, False, False, False
        self._told = ("", "")  # what the panel said of the last hand-over
        face.code.entered.connect(lambda text: self.scanned(matching(self._waiting, text)))
        face.dropped.connect(self.drop)
        face.handed.connect(self.hand_over)
        face.missing.all_asked.connect(self._add_all)
        face.slips.clicked.connect(lambda: self._keep_choice(wanted=face.slips.isChecked()))
        units.chosen.connect(self._bound_for)
        papers.printed.connect(self._printed)
        desk.changed.connect(self._written)
        self._show()

    def shown(self) -> None:
        """The list was called: read what waits, the first time also what was scanned before."""
        desk, lists = self._desk, self._lists
        if not self._read:
            self._read = True
            kept = partial(lists.kept, desk.actor)
            desk.background.run(kept, self._taken_up, self._face.was_read)
            desk.background.run(
                lambda: desk.acts.preference(SLIPS, desk.actor.name),
                lambda chosen: self._face.slips.setChecked(chosen == "yes"),
            )
        self._refresh()
        if not self._face.panel.waits():
            self._face.code.take_focus()

    def note(self) -> str:
        """Where the list goes, empty while nobody knows."""
        return self.draft.unit

    def take(self, scan: Scan) -> bool:
        """A dossier goes on the list; what is no code at all is refused."""
        if scan.kind in {ScanKind.RECEIPT, ScanKind.DOSSIER_CODE, ScanKind.ALIAS}:
            self.scanned(scan.text)
        elif scan.kind is ScanKind.UNKNOWN:
            self._refuse(*unread_result(scan.text))
        else:
            return False
        return True

    def scanned(self, text: str) -> None:
        """A code that was scanned or typed."""
        desk, lists = self._desk, self._lists

        def read() -> tuple[Waiting, DossierRow | None]:
            found = lists.candidate(desk.actor, text)
            rows = desk.acts.rows(desk.actor, (found.id,))
            return found, rows[0] if rows else None

        desk.background.run(
            read, lambda found: self._add(*found), failed=lambda error: self._failed(text, error)
        )

    def drop(self, place: int) -> None:
        """Take a line away by its number; 0 is the last one."""
        if self._busy or not self.draft.lines:
            return
        line = self.draft.lines[place - 1]
        self._keep(self.draft.without(line.id))
        row = self._rows.get(line.id)
        words = self.tr("Taken away: line {place}").format(place=place or len(self.draft.lines) + 1)
        self._face.panel.tell("quiet", words, about_row(row) if row else line.code)

    def writing(self) -> bool:
        """Whether a hand-over is being written just now."""
        return self._busy

    def hand_over(self) -> None:
        """Hand the whole list over: one act, then its papers."""
        if self._busy or not self.draft.lines:
            return
        if self._face.panel.waits():
            words = self.tr("A scan was refused. Press Enter first, then hand over.")
            self._desk.said.emit("soon", words)
            return
        self._busy = True
        self._desk.undoable.emit("", None, frozenset())  # the key is not the one before's any more
        self._face.go.setEnabled(False)
        draft = self.draft
        codes = tuple(each.code for each in draft.lines)
        Doing(self._desk).do(
            Act.HAND_OVER,
            codes,
            {"to": draft.unit},
            partial(self._handed, draft),
            failed=self._not_handed,
        )

    def _taken_up(self, draft: ListDraft) -> None:
        before = self.draft  # scanned before the kept list was read
        new = tuple(each for each in before.lines if not draft.place_of(each.id))
        unit = draft if draft.lines else before
        self.draft = ListDraft(unit.agency, unit.unit, draft.lines + new)
        self._show()
        self._read_rows([each.id for each in draft.lines])

    def _refresh(self) -> None:
        desk, lists = self._desk, self._lists
        desk.background.run(lambda: lists.waiting(desk.actor), self._show_waiting)

    def _show_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        self._waiting, self._counted = waiting, True
        self._show()

    def _add(self, dossier: Waiting, row: DossierRow | None) -> None:
        if row is not None:
            self._rows[dossier.id] = row
        about = about_row(row) if row is not None else dossier.code
        try:
            draft = self.draft.added(dossier, self._desk.acts.now())
        except NotAllowed as refused:
            self._refuse(*refusal_result(refused, about))
            place = self.draft.place_of(dossier.id)
            if place:
                self._face.choose_line(place)
            return
        self._keep(draft)
        words = self.tr("Line {place}: added")
        if dossier.added:
            words = self.tr("Line {place}: supplement papers added")
        said = words.format(place=len(draft.lines))
        if draft.fits(dossier):
            self._face.panel.tell("ok", said, about)
        else:
            words = self.tr("Usually goes to {unit}. Here it goes to {to}.")
            todo = words.format(unit=dossier.unit, to=draft.unit)
            self._face.panel.tell("soon", said, about, todo)

    def _add_all(self) -> None:
        """Everything that waits for the unit; which one must be known when there are several."""
        missing = self.draft.missing(self._waiting)
        bound_for = {(each.agency, each.unit) for each in missing}
        if len(bound_for) > 1:
            words = self.tr("Dossiers wait for several units. Choose one of them first (Alt+N).")
            self._desk.said.emit("soon", words)
            return
        draft, now = self.draft, self._desk.acts.now()
        for each in missing:
            draft = draft.added(each, now)
        if not missing:
            return
        self._keep(draft)
        self._read_rows([each.id for each in missing])
        words = self.tr("%n dossier(s) added", "", len(missing))
        self._face.panel.tell("ok", words, draft.unit, self.tr("Compare them with the papers."))

    def _bound_for(self, agency: str, unit: str) -> None:
        try:
            self._keep(self.draft.bound_for(agency, unit))
        except NotAllowed as refused:
            self._refuse(*refusal_result(refused, str(refused.facts.get("dossier", ""))))

    def _failed(self, text: str, error: BaseException) -> None:
        match error:
            case NotAllowed():
                about = str(error.facts.get("dossier") or text.partition("|")[0])
                self._refuse(*refusal_result(error, about[:60]))
            case _:
                self._desk.notices.report(error)

    def _refuse(self, tone: str, said: str, about: str, todo: str) -> None:
        self._refused += 1
        self._face.panel.tell(tone, said, about, todo)
        self._show()

    def _handed(self, handed: ListDraft) -> None:
        """What was scanned while the act was under way begins the next list."""
        self._busy, self._refused = False, 0
        left = tuple(each for each in self.draft.lines if not handed.place_of(each.id))
        self._keep(ListDraft(handed.agency, handed.unit, left) if left else ListDraft())
        words = self.tr("%n dossier(s) handed over", "", len(handed.lines))
        self._told = (words, handed.unit)
        self._tell_print("ok", self.tr("The list goes to the printer in two copies."))
        self._papers.print_all(
            tuple(each.id for each in handed.lines), slips=self._face.slips.isChecked()
        )

    def _tell_print(self, tone: str, how: str) -> None:
        self._face.panel.tell(tone, *self._told, how)

    def _printed(self, job: PrintJobView | None) -> None:
        """How the print of the list stands, while the panel still speaks of that hand-over."""
        if self._face.panel.texts()[:2] != self._told:
            return
        if job is not None and job.state is JobState.PRINTED:
            self._tell_print("ok", self.tr("The list was sent to the printer in two copies."))
        elif job is None or job.error or job.state is not JobState.WAITING:
            words = self.tr("Handed over, but the list is not printed yet. F10 shows why.")
            self._tell_print("soon", words)

    def _not_handed(self, error: BaseException) -> None:
        self._busy = False
        self._show()
        match error:
            case NotAllowed():
                self._refuse(*refusal_result(error, str(error.facts.get("dossier", ""))))
            case HasProblems():
                self._refuse("late", self.tr("Not handed over"), "", notice(error, "").sentence)
            case _:
                self._desk.notices.report(error)

    def _keep(self, draft: ListDraft) -> None:
        """Show the list as it is now and remember it, so that a power cut loses no scan."""
        desk, lists = self._desk, self._lists
        self.draft = draft
        desk.background.run(lambda: lists.keep(desk.actor, draft), lambda _none: nothing())
        self._show()

    def _show(self) -> None:
        draft, face = self.draft, self._face
        missing = draft.missing(self._waiting)
        self._units.show_draft(draft)
        face.show_draft(draft, self._rows)
        words = self.tr("of {count} that wait") if self._counted else self.tr("Reading…")
        of = words.format(count=len(draft.lines) + len(missing))
        refused = self.tr("{count} refused").format(count=self._refused) if self._refused else ""
        face.count.show_count(len(draft.lines), of, refused)
        face.missing.show_missing(missing, self._rows, self._desk.acts.now().date())
        face.go.setEnabled(not self._busy)
        self.noted.emit(self.note())
        self._read_rows([each.id for each in missing[:SHOWN]])

    def _read_rows(self, ids: Sequence[str]) -> None:
        unread = [each for each in ids if each not in self._rows]
        if not unread:
            return
        desk = self._desk

        def read(rows: tuple[DossierRow, ...]) -> None:
            if rows:
                self._rows |= {row.id: row for row in rows}
                self._show()

        desk.background.run(lambda: desk.acts.rows(desk.actor, unread), read)

    def _keep_choice(self, *, wanted: bool) -> None:
        desk, value = self._desk, "yes" if wanted else "no"
        desk.background.run(
            lambda: desk.acts.set_preference(SLIPS, value, desk.actor.name),
            lambda _none: nothing(),
        )

    def _written(self, kinds: frozenset[str]) -> None:
        if "dossiers" in kinds and self._face.isVisible():
            self._refresh()
