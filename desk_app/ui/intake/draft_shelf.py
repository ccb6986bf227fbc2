"""Drafts around the form: saved while typing, parked and taken up again, offered once at the start."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desk_app.models.catalogue import Procedure
from desk_app.models.views import SavedDraft
from desk_app.ui.desk import Desk
from desk_app.ui.intake.draft_keeper import DraftKeeper
from desk_app.ui.intake.draft_texts import IntakeTexts, read_content
from desk_app.ui.intake.page import IntakePage


class DraftShelf(QObject):
    """Joins the form to its saved drafts."""

    def __init__(self, page: IntakePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk, self._box = page, desk, page.form.drafts
        self._others: tuple[SavedDraft, ...] = ()
        self._offered, self._awaited = False, ""
        self.keeper = DraftKeeper(desk, page.texts, self._title, self)
        self.keeper.saved.connect(page.form.show_saved)
        page.edited.connect(lambda _path: self._edited())
        page.left.connect(lambda _path: self.keeper.flush())
        page.form.park_asked.connect(self.park)
        self._box.resumed.connect(self.resume)
        self._box.dropped.connect(self._drop)
        self._box.closed.connect(page.start)

    def park(self) -> None:
        """Put the form aside and serve the next person; an empty form opens what is parked instead."""
        if self._page.texts().empty:
            self._show(self._others)
            return
        self.put_aside()

    def put_aside(self) -> None:
        """Keep what stands in the form for later and begin an empty one."""
        self.keeper.save(parked=True, done=self._parked)
        self.begin()
        self._page.start()

    def begin(self) -> None:
        """A new, empty form under a new draft."""
        self.keeper.begin()
        self._page.fill(IntakeTexts(), None)

    def drop_current(self) -> None:
        """The form is kept no longer; it stands there until another begins."""
        acts, actor, draft_id = self._desk.acts, self._desk.actor, self.keeper.draft_id
        self.keeper.close()
        self._desk.background.run(
            lambda: acts.drop_draft(actor, draft_id), lambda _none: self._parked()
        )

    def resume(self, saved: SavedDraft) -> None:
        """Take a draft up; what stands in the form is kept as a draft of its own."""
        self.keeper.save()
        texts, acts = read_content(saved.content), self._desk.acts

        def found(procedures: Sequence[Procedure]) -> None:
            same = [each for each in procedures if each.code == texts.procedure]
            self.keeper.begin(saved.id)
            self._page.fill(texts, same[0] if same else None)
            self._page.form.show_saved(saved)
            self._page.start()
            self.refresh()

        self._desk.background.run(
            lambda: acts.procedures(texts.procedure) if texts.procedure else (), found
        )

    def go_on_with(self, draft: str) -> None:
        """Take up the draft of that id without asking, as soon as the drafts are read; "" for none."""
        self._awaited = draft

    def refresh(self) -> None:
        """Read the drafts again; the first time they are offered."""
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(lambda: acts.drafts(actor), self._listed)

    def _listed(self, drafts: Sequence[SavedDraft]) -> None:
        awaited, self._awaited = self._awaited, ""
        if (found := next((each for each in drafts if each.id == awaited), None)) is not None:
            self._offered = True
            self.resume(found)
            return
        self._others = tuple(each for each in drafts if each.id != self.keeper.draft_id)
        self._page.form.show_parked(len(self._others), empty=self._page.texts().empty)
        if not self._offered and self._page.texts().empty:
            self._show(self._others)
        self._offered = True

    def _show(self, drafts: Sequence[SavedDraft]) -> None:
        self._box.show_drafts(drafts)
        if drafts:
            self._box.enter()

    def _edited(self) -> None:
        self.keeper.touch()
        self._page.form.show_parked(len(self._others), empty=self._page.texts().empty)

    def _parked(self) -> None:
        self._desk.wrote("drafts")
        self.refresh()

    def _drop(self, saved: SavedDraft) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(
            lambda: acts.drop_draft(actor, saved.id), lambda _none: self._parked()
        )

    def _title(self) -> str:
        texts, box = self._page.texts(), self._page.form.procedure
        procedure = box.procedure.called if box.procedure is not None else ""
        return " · ".join(part for part in (procedure, texts.applicant.name.strip()) if part)
