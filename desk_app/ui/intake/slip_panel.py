"""A slip before reception in the page: what is missing (form 02), or why it is turned away (form 03)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk_app.models.acts.slips import Slip
from desk_app.models.outcomes import Problem
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.entries import Entry, ItemsEntry
from desk_app.ui.acting.form_panel import FormPanel
from desk_app.ui.acting.forms import reason
from desk_app.ui.desk import Desk

translate = QCoreApplication.translate


class SlipPanel(FormPanel):
    """Asks for the words of a slip; what was typed stays until one was given."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._slip = Slip.GUIDE
        self._kept: dict[Slip, Mapping[str, str]] = {}

    def ask(
        self, slip: Slip, procedure: str, missing: Sequence[str], papers: Sequence[str]
    ) -> None:
        """Show the form of a slip. `missing` papers stand in it already, `papers` are offered."""
        if self.busy():
            return
        self.keep()
        self._slip = slip
        entries: tuple[Entry, ...] = (reason(),)
        if slip is Slip.GUIDE:
            entries = (ItemsEntry("items", translate("ActForm", "Papers to bring")), *entries)
        word = "supplement" if slip is Slip.GUIDE else slip.value
        form = ActForm(entries, word, papers)
        form.fill({"items": "\n".join(missing)} | dict(self._kept.get(slip, {})))
        self.show_form(form, slip_word(slip), (procedure, _MEANINGS[slip]()))

    def slip(self) -> Slip:
        """Which of the two is asked for, or was last."""
        return self._slip

    def keep(self) -> None:
        """What is typed belongs to this slip."""
        if self.form is not None:
            self._kept[self._slip] = self.form.texts()

    def forget(self) -> None:
        """The slip was given, or another citizen has come."""
        self._kept.clear()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """The procedure is chosen on the page, where its absence has a sentence of its own."""
        said = (
            Problem(each.field, "procedure_missing")
            if (each.field, each.code) == ("procedure", "required")
            else each
            for each in problems
        )
        super().show_problems(tuple(said))


def slip_word(slip: Slip) -> str:
    """What the button of a slip says."""
    return _WORDS[slip]()


_WORDS: Mapping[Slip, Callable[[], str]] = {
    Slip.GUIDE: lambda: translate("Slips", "Guide to complete"),
    Slip.TURN_AWAY: lambda: translate("Slips", "Turn away"),
}
_MEANINGS: Mapping[Slip, Callable[[], str]] = {
    Slip.GUIDE: lambda: translate(
        "Slips", "Nothing is received. The slip names everything at once, in full."
    ),
    Slip.TURN_AWAY: lambda: translate(
        "Slips", "Nothing is received. The slip tells the citizen why."
    ),
}
