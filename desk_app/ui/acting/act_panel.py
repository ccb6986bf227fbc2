"""The form of an act on dossiers, and the doing of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from desk_app.models.actor import Actor
from desk_app.models.moves import Act
from desk_app.models.views import DossierView
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.amend_form import AmendForm
from desk_app.ui.acting.doing import Doing
from desk_app.ui.acting.form_panel import FormPanel
from desk_app.ui.acting.forms import SECRET, Asked, form_of, meaning, papers_to_ask_for
from desk_app.ui.acting.words import act_word
from desk_app.ui.desk import Desk

Texts = Mapping[str, str]


class ActPanel(FormPanel):
    """Does one act on one or several dossiers; hidden while nothing is asked.

    What was typed for an act stays until it is done, also after Esc. `finished` says that the panel
    has gone: the act was done, or left.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._doing = Doing(desk)
        self._act: Act | None = None
        self._codes: tuple[str, ...] = ()
        self._kept: dict[tuple[Act, tuple[str, ...]], Texts] = {}
        self.sent.connect(self._do)

    def ask(self, act: Act, codes: tuple[str, ...], view: DossierView | None = None) -> None:
        """Show the form of `act` for these dossiers; `view` when it is one that is open.

        The keyboard goes to the first field. Asking for another act keeps what was typed for this.
        """
        if self.busy():
            return
        self.keep()
        self._act, self._codes = act, codes
        form = self._form(act, view)
        form.fill(self._kept.get((act, codes), {}))
        told = meaning(act, view, self.desk.acts.now())
        self.show_form(form, act_word(act), (self._whom(codes), told))

    def _form(self, act: Act, view: DossierView | None) -> ActForm:
        if act is Act.AMEND and view is not None:
            return AmendForm(view)
        units = self.desk.acts.units(view.agency if view is not None else None)
        return ActForm(form_of(act, Asked(view, units)), act.value, papers_to_ask_for(view))

    def asked(self) -> Act | None:
        """The act whose form is shown; None while there is none."""
        return self._act if self.form is not None else None

    def keep(self) -> None:
        """What is typed belongs to this act on these dossiers."""
        if self._act is not None and self.form is not None:
            self._kept[self._act, self._codes] = self.form.texts()

    def _whom(self, codes: tuple[str, ...]) -> str:
        if len(codes) == 1:
            return codes[0]
        return self.tr("{count} dossiers").format(count=len(codes))

    def _do(self, document: dict[str, Any]) -> None:
        act, codes = self._act, self._codes
        if act is None:
            return

        def done() -> None:
            self._kept.pop((act, codes), None)
            self.close_form()

        def approved(approver: Actor | None) -> None:
            self._doing.do(act, codes, document, done, failed=self.failed, approver=approver)

        password = document.pop(SECRET, "")
        if not password:
            approved(None)
            return
        acts, name = self.desk.acts, str(document.get("approved_by", ""))
        self.desk.background.run(lambda: acts.sign_in(name, password), approved, failed=self.failed)
