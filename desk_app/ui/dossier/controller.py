"""Joins the dossier page to its acts: open, print, preview, save, go to the neighbour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desk_app.models.views import PrintJobView
from desk_app.models.whole_dossier import WholeDossier
from desk_app.ui.desk import Desk
from desk_app.ui.dossier.page import DossierPage
from desk_app.ui.found_files import free_place
from desk_app.ui.texts import form_text

Neighbour = Callable[[str, int], str | None]


class DossierController(QObject):
    """`show` brings the page to the front once the dossier is read; `neighbour` knows the list."""

    def __init__(
        self, page: DossierPage, desk: Desk, show: Callable[[], None], neighbour: Neighbour
    ) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._show, self._neighbour = show, neighbour
        page.stepped.connect(self._step)
        page.prints.print_asked.connect(self._print)
        page.prints.preview_asked.connect(self._preview)
        page.prints.save_asked.connect(self._save)
        page.file_asked.connect(self._open_file)
        desk.wanted.connect(self.open)
        desk.changed.connect(self._written)

    def open(self, dossier: str) -> None:
        """Read a dossier (this leaves a trace) and show it."""
        desk = self._desk

        def show(whole: WholeDossier) -> None:
            self._page.show_dossier(whole)
            self._show()

        desk.background.run(lambda: desk.acts.look_at_dossier(desk.actor, dossier), show)

    def _step(self, step: int) -> None:
        view = self._page.view
        target = self._neighbour(view.id, step) if view else None
        if target is not None:
            self.open(target)

    def _print(self, form: str) -> None:
        desk, view = self._desk, self._page.view
        if view is None:
            return
        again = any(each.form == form for each in view.prints)

        def queued(job: PrintJobView) -> None:
            first = self.tr("{paper} of {code} goes to the printer.")
            words = self.tr("{paper} of {code} goes to the printer once more.") if again else first
            desk.said.emit("ok", words.format(paper=form_text(form), code=job.code))
            desk.wrote("prints", "dossier")

        desk.background.run(lambda: desk.acts.print_paper(desk.actor, form, view.id), queued)

    def _preview(self, form: str) -> None:
        desk, view = self._desk, self._page.view
        if view is None:
            return
        desk.background.run(
            lambda: desk.acts.preview_paper(desk.actor, form, view.id),
            lambda pdf: desk.previewed.emit(pdf, view.code),
        )

    def _save(self, form: str, path: Path) -> None:
        desk, view = self._desk, self._page.view
        if view is None:
            return

        def saved(_: None) -> None:
            desk.said.emit("ok", self.tr("Saved: {file}").format(file=str(path)))
            desk.wrote("prints", "dossier")

        desk.background.run(lambda: desk.acts.save_paper(desk.actor, form, view.id, path), saved)

    def _open_file(self) -> None:
        """A PDF is shown in the window; anything else is saved beside the other documents."""
        desk, whole = self._desk, self._page.whole
        file = whole.result.file if whole is not None and whole.result is not None else None
        if whole is None or file is None:
            desk.said.emit("quiet", self.tr("No file came with the result."))
            return
        acts, dossier, name = desk.acts.result_file(), whole.dossier.id, Path(file.name).name
        if name.lower().endswith(".pdf"):
            desk.background.run(
                lambda: acts(desk.actor, dossier), lambda pdf: desk.previewed.emit(pdf, name)
            )
            return
        place = free_place(name)
        saved = self.tr("Saved: {file}").format(file=str(place))
        desk.background.run(
            lambda: acts.save(desk.actor, dossier, place), lambda _: desk.said.emit("ok", saved)
        )

    def _written(self, kinds: frozenset[str]) -> None:
        view, desk = self._page.view, self._desk
        if view is None or not kinds & {"prints", "dossier"} or not self._page.isVisible():
            return
        if "dossiers" in kinds:
            self._page.await_reading()
        desk.background.run(
            lambda: desk.acts.look_at_dossier(desk.actor, view.id),
            self._page.show_dossier,
            failed=self._unread,
        )

    def _unread(self, error: BaseException) -> None:
        """The page stays as it was; the rules check each act anyway."""
        self._page.acts.setEnabled(True)
        self._desk.notices.report(error)
